import type { Language } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import { alongside, disputed, hunksBetween, isSame, movedBy, touchedOf, withHunks } from './hunks.ts';
import type { Hunk, Hunks } from './hunks.ts';
import type { Instruction } from './instruction.ts';
import { passageAt, type Replacement } from './passage.ts';
import type { Provision } from './provision.ts';
import { carried, hunksOf, keyOf, named, theirsOn, type Ground, type Of, type Outcome } from './rebase-ground.ts';
import { changesReference, followedIn } from './rebase-references.ts';

export type TextInstruction = Of<'REPLACE_TEXT' | 'CHANGE_TITLE' | 'REPLACE_WORDS'>;

export const isOnText = (instruction: Instruction): instruction is TextInstruction =>
  instruction.kind === 'REPLACE_TEXT' || instruction.kind === 'CHANGE_TITLE' || instruction.kind === 'REPLACE_WORDS';

/** What an instruction does to one twin. */
export interface TwinEdit {
  readonly language: Language;
  /** The twin as the author had it before him, and as his instruction makes it. */
  readonly source: string;
  readonly made: string;
  readonly edits: Hunks;
}

/** What an instruction does to each twin it says something of. */
export const twinEdits = (instruction: TextInstruction, { text }: Provision): readonly TwinEdit[] =>
  LANGUAGES.flatMap((language): readonly TwinEdit[] => {
    const source = text[language] ?? '';
    if (instruction.kind === 'REPLACE_WORDS') {
      const replacement = instruction.replaced[language];
      if (replacement === undefined) return [];
      const { start, end } = replacement.passage;
      const edits = source.slice(start, end) === replacement.words ? [] : [{ start, end, words: replacement.words }];
      return [{ language, source, made: withHunks(source, edits), edits }];
    }
    const made = instruction.text[language];
    return made === undefined ? [] : [{ language, source, made, edits: hunksBetween(source, made) }];
  });

/** An instruction on the words of a provision, on a text where others may have changed some of them. */
export function carryText(ground: Ground, instruction: TextInstruction): Outcome {
  const { provisionId } = instruction;
  const was = named(ground.written, provisionId);
  if (was === undefined) return { is: 'CONTESTED', kind: 'IMPOSSIBLE', code: 'PROVISION_UNKNOWN' };
  const twins = twinEdits(instruction, was).map((twin) => ({
    ...twin,
    theirs: hunksOf(ground, provisionId, twin.language),
  }));
  const contested = twins.filter((twin) => isContested(twin) || changesReference(ground, twin));
  if (contested.length > 0) {
    return {
      is: 'CONTESTED',
      kind: 'SAME_WORDS',
      languages: contested.map(({ language }) => language),
      theirs: theirsOn(ground, provisionId),
      hunks: new Map(twins.map((twin) => [keyOf(provisionId, twin.language), inDispute(twin)])),
    };
  }
  const carriedTwins = twins.map((twin) => ({ ...twin, ...besides(ground, twin) }));
  const hunks = new Map(carriedTwins.map(({ language, after }) => [keyOf(provisionId, language), after]));
  const isDone = twins.some(({ edits }) => edits.length > 0) && twins.every(isAlready);
  return isDone ? { is: 'DONE', hunks } : carried(ground, reworded(instruction, carriedTwins), hunks);
}

type Twin = TwinEdit & { readonly theirs: Hunks };

const isTheirsToo = (edit: Hunk, theirs: Hunks): boolean =>
  theirs.some((hunk) => hunk.isContested !== true && isSame(hunk, edit));

const isAlready = ({ edits, theirs }: Twin): boolean => edits.every((edit) => isTheirsToo(edit, theirs));

const isContested = ({ edits, source, theirs }: Twin): boolean =>
  edits.some((edit) => {
    const met = touchedOf(source, theirs, edit);
    return met.length > 0 && !(met.length === 1 && isTheirsToo(edit, met));
  });

/** From the last to the first: what stands before a change stays where it is. */
const inDispute = ({ edits, source, theirs }: Twin): Hunks =>
  edits
    .toReversed()
    .reduce(({ hunks, text }, edit) => ({ hunks: disputed(hunks, text, edit), text: withHunks(text, [edit]) }), {
      hunks: theirs,
      text: source,
    }).hunks;

interface Besides {
  /** What makes the twin as the author made it the present one. */
  readonly after: Hunks;
  /** What the author's own words name otherwise than it is named by now, in the places of the twin as he made it. */
  readonly followed: Hunks;
}

function besides(ground: Ground, twin: Twin): Besides {
  const { edits, theirs } = twin;
  const own = edits.filter((edit) => !isTheirsToo(edit, theirs));
  const followed = followedIn(ground, twin, own);
  const beside = edits.toReversed().reduce(alongside, theirs);
  return { followed, after: [...beside, ...followed].toSorted((a, b) => a.start - b.start) };
}

function reworded(instruction: TextInstruction, twins: readonly (Twin & Besides)[]): TextInstruction {
  if (instruction.kind !== 'REPLACE_WORDS') {
    const text = twins.map(({ language, made, after }) => [language, withHunks(made, after)]);
    return { ...instruction, text: Object.fromEntries(text) };
  }
  return { ...instruction, replaced: Object.fromEntries(twins.map((twin) => [twin.language, replacementOf(twin)])) };
}

function replacementOf({ edits, followed, source, theirs }: Twin & Besides): Replacement {
  const present = withHunks(source, theirs);
  const [edit] = edits;
  if (edit === undefined || isTheirsToo(edit, theirs)) return { passage: passageAt(present, 0, 0), words: '' };
  const { start, end } = movedBy(theirs, edit);
  const inWords = followed.map((hunk) => ({ ...hunk, start: hunk.start - edit.start, end: hunk.end - edit.start }));
  return { passage: passageAt(present, start, end), words: withHunks(edit.words, inWords) };
}
