import { ANY_SCALE, applyInstructions } from '../../domain/contract/apply.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import { KIND_MADE, touchedBy } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { touchedIn } from '../../domain/contract/touched.ts';
import type { CellChange } from '../../domain/contract/redline.ts';
import { provisionChanges } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { amount, listOf } from '../../locales/dates.ts';
import type { Texts } from '../../locales/texts.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Block } from '../pdf/block.ts';
import { provisionPath } from './provision-path.ts';

/** Every instruction on the text as those before it leave it. */
export function instructionBlocks(
  language: Language,
  instructions: readonly Instruction[],
  before: readonly Provision[],
): readonly Block[] {
  let provisions = before;
  return instructions.flatMap((instruction, index) => {
    const after = applyInstructions(provisions, [instruction], ANY_SCALE);
    const blocks = blocksOf(language, instruction, index + 1, provisions, after);
    provisions = after;
    return blocks;
  });
}

function blocksOf(
  language: Language,
  instruction: Instruction,
  position: number,
  before: readonly Provision[],
  after: readonly Provision[],
): readonly Block[] {
  const t = textsIn(language);
  const [change] = provisionChanges(before, after, [touchedBy(instruction)]);
  return [
    { kind: 'SUBHEADING', text: t('act.instruction', { number: position }) },
    { kind: 'TEXT', text: deedOf(language, instruction, before) },
    ...wordsOf(language, instruction, before, after),
    ...(change?.cells ?? []).map((cell): Block => ({ kind: 'TEXT', text: cellText(language, cell) })),
    ...(instruction.inForceOn === undefined
      ? []
      : [{ kind: 'TEXT' as const, text: t('act.later', { on: instruction.inForceOn }) }]),
    ...followingBlocks(language, instruction, before, after),
    { kind: 'LABEL', text: t('act.label.motive') },
    { kind: 'TEXT', text: instruction.motive[language] ?? t('act.missing') },
  ];
}

/** The provisions that name the one at hand by its number or place, as they read from now on. */
function followingBlocks(
  language: Language,
  instruction: Instruction,
  before: readonly Provision[],
  after: readonly Provision[],
): readonly Block[] {
  const [, ...following] = touchedIn(instruction, before);
  const t = textsIn(language);
  const read = after.flatMap((provision): readonly Block[] => {
    const text = provision.text[language];
    if (!following.includes(provision.id) || text === undefined) return [];
    return [
      { kind: 'TEXT', text: provisionPath(language, provision, after) },
      { kind: 'QUOTE', text },
    ];
  });
  return read.length === 0 ? [] : [{ kind: 'LABEL', text: t('act.label.following') }, ...read];
}

/** What an instruction does to which provision, as a sentence. */
export function deedOf(language: Language, instruction: Instruction, before: readonly Provision[]): string {
  const provision = targetOf(language, instruction, before);
  const place = placeOf(language, instruction, before);
  const number = 'number' in instruction ? instruction.number : '';
  return textsIn(language)(`act.does.${instruction.kind}`, { provision, place, number });
}

/** The provision acted on, with its words where the act does not print them below. */
function targetOf(language: Language, { kind, provisionId }: Instruction, provisions: readonly Provision[]): string {
  const target = provisions.find(({ id }) => id === provisionId);
  if (target === undefined) throw new Error(`The act names a provision that the contract lacks: ${provisionId}`);
  const path = provisionPath(language, target, provisions);
  const title = target.text[language];
  return PRINTED_BELOW.has(kind) || title === undefined
    ? path
    : textsIn(language)('act.named', { citation: path, title });
}

const PRINTED_BELOW: ReadonlySet<Instruction['kind']> = new Set([
  'REPLACE_TEXT',
  'CHANGE_TITLE',
  'DELETE',
  'REMOVE_ITEM',
  'REPLACE_WORDS',
  'INSERT_PARAGRAPH',
  'MOVE',
]);

/** Where an instruction puts what it brings or moves. */
function placeOf(language: Language, instruction: Instruction, provisions: readonly Provision[]): string {
  if (!('newId' in instruction) && instruction.kind !== 'MOVE') return '';
  const { provisionId, side = 'AFTER' } = instruction.kind === 'MOVE' ? instruction.destination : instruction;
  const beside = provisions.find(({ id }) => id === provisionId);
  if (beside === undefined) throw new Error(`The act names a provision that the contract lacks: ${provisionId}`);
  const isUnder = 'newId' in instruction && beside.kind !== KIND_MADE[instruction.kind];
  const provision = provisionPath(language, beside, provisions);
  return textsIn(language)(`act.place.${isUnder ? 'UNDER' : side}`, { provision });
}

/** The words of the contract that an instruction changes, brings or takes away. */
function wordsOf(
  language: Language,
  instruction: Instruction,
  before: readonly Provision[],
  after: readonly Provision[],
): readonly Block[] {
  const t = textsIn(language);
  const id = touchedBy(instruction);
  const [was, is] = [before, after].map((provisions) => provisions.find((each) => each.id === id)?.text[language]);
  switch (instruction.kind) {
    case 'REPLACE_TEXT':
    case 'CHANGE_TITLE':
      return [...quoted(t, 'currentText', was), ...quoted(t, 'newText', is)];
    case 'REPLACE_WORDS':
      return [...replacedWords(language, instruction, before), ...quoted(t, 'newText', is)];
    case 'INSERT_PARAGRAPH':
    case 'INSERT_ARTICLE':
    case 'ADD_STRATEGIC_OBJECTIVE':
    case 'ADD_OPERATIONAL_OBJECTIVE':
    case 'ADD_ITEM':
      return quoted(t, 'insertedText', is);
    case 'DELETE':
    case 'REMOVE_ITEM':
      return quoted(t, 'deletedText', was);
    case 'MOVE':
    case 'RENUMBER':
    case 'CHANGE_MATURITY':
    case 'CHANGE_HOLDERS':
    case 'CHANGE_ITEM_KIND':
    case 'CORRECT_FIGURE':
    case 'CHANGE_RHYTHM':
      return [];
  }
}

/** The words that give way and those that take their place; nothing where this twin stays as it is. */
function replacedWords(
  language: Language,
  { replaced, provisionId }: Extract<Instruction, { readonly kind: 'REPLACE_WORDS' }>,
  before: readonly Provision[],
): readonly Block[] {
  const replacement = replaced[language];
  if (replacement === undefined) return [];
  const { passage, words } = replacement;
  const text = before.find(({ id }) => id === provisionId)?.text[language] ?? '';
  const old = text.slice(passage.start, passage.end);
  if (old === '' && words === '') return [];
  const t = textsIn(language);
  const none = t('act.noWords');
  return [...quoted(t, 'oldWords', old.trim() || none), ...quoted(t, 'newWords', words.trim() || none)];
}

type Quoted = 'oldWords' | 'newWords' | 'currentText' | 'newText' | 'insertedText' | 'deletedText';

const quoted = (t: Texts, label: Quoted, text: string | undefined): readonly Block[] => [
  { kind: 'LABEL', text: t(`act.label.${label}`) },
  { kind: 'QUOTE', text: text ?? t('act.missing') },
];

export function cellText(language: Language, cell: CellChange): string {
  const t = textsIn(language);
  const name = cell.cell === 'FIGURE' ? t('cell.FIGURE', { column: cell.column }) : t(`cell.${cell.cell}`);
  const [before = t('act.nothing'), after = t('act.nothing')] = sidesOf(language, cell);
  return t('act.cell', { cell: name, before, after });
}

/** Both sides of a cell in words; `undefined` for one that has none. */
function sidesOf(language: Language, cell: CellChange): readonly (string | undefined)[] {
  switch (cell.cell) {
    case 'HOLDERS':
      return [cell.before, cell.after].map((titles) => (titles.length === 0 ? undefined : listOf(language, titles)));
    case 'ITEM_KIND':
      return [cell.before, cell.after].map((kind) => kind && textsIn(language)(`itemKind.${kind}`));
    case 'FIGURE':
      return [cell.before, cell.after].map((figure) => (figure === undefined ? undefined : amount(figure)));
    case 'MATURITY_NOW':
    case 'MATURITY_TARGET':
    case 'TUTELLE_PER_MONTH':
    case 'CITIES_PER_MONTH':
      return [cell.before, cell.after].map((level) => level?.toString());
  }
}
