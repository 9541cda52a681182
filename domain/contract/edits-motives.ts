import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import { touchedBy, type Instruction } from './instruction.ts';
import type { Replacement } from './passage.ts';

/** A proposed change that was accepted, with why it was proposed. */
export interface AcceptedChange {
  readonly provisionId?: string;
  readonly language: Language;
  readonly inserted: string;
  readonly deleted: string;
  readonly motive: Twins;
}

/** The instructions that an edit can give: all others are left as they are. */
const EDITS: ReadonlySet<Instruction['kind']> = new Set([
  'REPLACE_TEXT',
  'REPLACE_WORDS',
  'CHANGE_TITLE',
  'INSERT_PARAGRAPH',
  'DELETE',
  'REMOVE_ITEM',
]);

/** Whether an instruction is one that edits of some provisions give: of their text, and of now, not of a later day. */
export const isEditOf = (instruction: Instruction, ids: ReadonlySet<string>): boolean =>
  EDITS.has(instruction.kind) && instruction.inForceOn === undefined && ids.has(touchedBy(instruction));

/**
 * Instructions made anew from an edit, with what was said of them before: one that does what an earlier one did keeps its id, its
 * motive and the twin it leaves as it is; another takes the motives of the accepted changes it is made of.
 */
export function withMotives(
  made: readonly Instruction[],
  before: readonly Instruction[],
  accepted: readonly AcceptedChange[],
): readonly Instruction[] {
  const left = new Set(before);
  return made.map((instruction) => {
    const earlier = [...left].find((each) => doesAs(instruction, each));
    if (earlier === undefined) {
      return { ...instruction, motive: joined(accepted.filter((each) => isPartOf(instruction, each))) };
    }
    left.delete(earlier);
    return { ...withTwinLeft(instruction, earlier), id: earlier.id, motive: earlier.motive };
  });
}

/** Whether two instructions act on one provision and, where words are replaced, on places that touch. */
function doesAs(one: Instruction, other: Instruction): boolean {
  if (touchedBy(one) !== touchedBy(other)) return false;
  if (one.kind !== 'REPLACE_WORDS' || other.kind !== 'REPLACE_WORDS') {
    return one.kind === other.kind || (isRewording(one) && isRewording(other));
  }
  return LANGUAGES.some((language) => {
    const [a, b] = [one.replaced[language]?.passage, other.replaced[language]?.passage];
    return a !== undefined && b !== undefined && a.start <= b.end && b.start <= a.end;
  });
}

const isRewording = ({ kind }: Instruction): boolean =>
  kind === 'REPLACE_WORDS' || kind === 'REPLACE_TEXT' || kind === 'CHANGE_TITLE';

/** That one language needs no change was said by a person: it is not asked again. */
function withTwinLeft(instruction: Instruction, earlier: Instruction): Instruction {
  if (instruction.kind !== 'REPLACE_WORDS' || earlier.kind !== 'REPLACE_WORDS') return instruction;
  const left = LANGUAGES.flatMap((language) => {
    const said = earlier.replaced[language];
    return said !== undefined && isNothing(said) && instruction.replaced[language] === undefined
      ? [[language, said] as const]
      : [];
  });
  return { ...instruction, replaced: { ...instruction.replaced, ...Object.fromEntries(left) } };
}

const isNothing = ({ passage, words }: Replacement): boolean => passage.start === passage.end && words === '';

function isPartOf(instruction: Instruction, { provisionId, language, inserted, deleted }: AcceptedChange): boolean {
  if (instruction.kind === 'INSERT_PARAGRAPH') return isWithin(inserted, instruction.text[language] ?? '');
  if (instruction.provisionId !== provisionId) return false;
  if (instruction.kind !== 'REPLACE_WORDS') return true;
  const replacement = instruction.replaced[language];
  if (replacement === undefined) return false;
  const { passage, words } = replacement;
  if (words.trim() === '') return inserted.trim() === '' && passage.end - passage.start <= deleted.length;
  return inserted.includes(words.trim()) || isWithin(inserted, words);
}

/** Whether a line of what was put in is among words. */
const isWithin = (inserted: string, words: string): boolean =>
  inserted
    .split('\n')
    .filter((each) => each.trim() !== '')
    .some((line) => words.includes(line.trim()));

function joined(changes: readonly AcceptedChange[]): Twins {
  const motives = LANGUAGES.flatMap((language) => {
    const said = new Set(changes.flatMap(({ motive }) => (motive[language] ?? '').trim() || []));
    return said.size === 0 ? [] : [[language, [...said].join('\n')] as const];
  });
  return Object.fromEntries(motives);
}
