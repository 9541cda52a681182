import { ANY_SCALE, applyInstructions } from '../../domain/contract/apply.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import { touchedBy, type InstructionKind } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { provisionChanges, type CellChange } from '../../domain/contract/redline.ts';
import type { Language } from '../../domain/language.ts';
import { cellName, cellRedline } from '../../locales/cells.ts';
import { textsIn } from '../../locales/texts.ts';
import { deedOf } from '../act/instruction-blocks.ts';
import { provisionPath } from '../act/provision-path.ts';
import { hierarchyElement } from './body.ts';
import { eIdOf } from './e-id.ts';
import { modificationEId, type Modification } from './modification.ts';
import { renderingOf } from './rendering.ts';
import { el, type XmlElement, type XmlNode } from './xml.ts';

/** An instruction with the texts on both sides of it. */
export interface Step {
  readonly instruction: Instruction;
  readonly before: readonly Provision[];
  readonly after: readonly Provision[];
}

/**
 * The instructions of an act, each on the text as those before it leave it.
 *
 * @throws RuleViolation as `applyInstructions`.
 */
export function stepsOf(instructions: readonly Instruction[], base: readonly Provision[]): readonly Step[] {
  let before = base;
  return instructions.map((instruction) => {
    const after = applyInstructions(before, [instruction], ANY_SCALE);
    const step = { instruction, before, after };
    before = after;
    return step;
  });
}

/** An instruction as the blocks of an amendment, with what its metadata says of it. */
export interface Amending {
  readonly blocks: readonly XmlElement[];
  readonly modification: Modification;
}

/** What is amended, how, and why: the three blocks that Akoma Ntoso has for it, under a heading. */
export function amending(language: Language, step: Step, position: number, work: string): Amending {
  const t = textsIn(language);
  const { instruction, before } = step;
  const { id, motive, inForceOn } = instruction;
  const { content, ...modification } = modified(language, step, work);
  const target = provisionOf(before, instruction.provisionId);
  const path = provisionPath(language, target, before);
  const blocks = [
    block('Heading', id, t('act.instruction', { number: position })),
    block('Reference', id, el('affectedDocument', { href: `${work}#${eIdOf(target)}` }, path)),
    el(
      'amendmentContent',
      { eId: `amendmentContent_${id}` },
      el('p', {}, content),
      ...(inForceOn === undefined ? [] : [el('p', {}, t('act.later', { on: inForceOn }))]),
    ),
    block('Justification', id, motive[language] ?? t('act.missing')),
  ];
  return { blocks, modification };
}

const block = (kind: 'Heading' | 'Reference' | 'Justification', id: string, words: XmlNode): XmlElement =>
  el(`amendment${kind}`, { eId: `amendment${kind}_${id}` }, el('p', {}, words));

/** The sentence that amends, with the words that give way and those that take their place. */
function modified(language: Language, step: Step, work: string): Modification & { readonly content: XmlElement } {
  const { instruction, before } = step;
  const eId = modificationEId(instruction);
  const old = oldWords(language, step);
  const changes = provisionChanges(before, step.after, [touchedBy(instruction)]);
  const quoted = [
    ...(old === undefined ? [] : [textIn('old', labelOf(language, LABELS.old[instruction.kind]), old)]),
    ...newWords(language, step, work),
    ...changes.filter(({ mark }) => mark === 'CHANGED').flatMap(({ cells }) => cellQuotes(language, cells)),
  ];
  const numbered = quoted.map((quote, index) => ({ ...quote, eId: quote.eId ?? `${eId}__qtext_${index + 1}` }));
  const content = el(
    'mod',
    { eId },
    deedOf(language, instruction, before),
    ...numbered.flatMap((quote) => [quote.label, quote.node(quote.eId)]),
  );
  const eIdsOf = (side: Quote['side']) => numbered.filter((quote) => quote.side === side).map((quote) => quote.eId);
  return { instruction, destinations: destinationsOf(step, work), old: eIdsOf('old'), new: eIdsOf('new'), content };
}

interface Quote {
  readonly side: 'old' | 'new';
  readonly label: string;
  readonly eId?: string;
  readonly node: (eId: string) => XmlElement;
}

const textIn = (side: Quote['side'], label: string, words: string): Quote => ({
  side,
  label,
  node: (eId) => el('quotedText', { eId, startQuote: '«', endQuote: '»' }, ...linesOf(words)),
});

type Label = 'currentText' | 'newText' | 'oldWords' | 'newWords' | 'insertedText' | 'deletedText';

/** What the quoted words are. */
const LABELS: Readonly<Record<Quote['side'], Readonly<Partial<Record<InstructionKind, Label>>>>> = {
  old: {
    REPLACE_TEXT: 'currentText',
    CHANGE_TITLE: 'currentText',
    REPLACE_WORDS: 'oldWords',
    DELETE: 'deletedText',
    REMOVE_ITEM: 'deletedText',
  },
  new: { REPLACE_TEXT: 'newText', CHANGE_TITLE: 'newText', REPLACE_WORDS: 'newWords' },
};

const labelOf = (language: Language, label: Label = 'insertedText'): string =>
  ` ${textsIn(language)(`act.label.${label}`)} : `;

/** A quotation stands in a sentence: its lines are parted by breaks. */
const linesOf = (words: string): readonly XmlNode[] =>
  words.split('\n').flatMap((line, index) => (index === 0 ? [line] : [el('br', {}), line]));

/** The words that an instruction takes away. */
function oldWords(language: Language, { instruction, before }: Step): string | undefined {
  const text = provisionOf(before, instruction.provisionId).text[language];
  switch (instruction.kind) {
    case 'REPLACE_TEXT':
    case 'CHANGE_TITLE':
    case 'DELETE':
    case 'REMOVE_ITEM':
      return text;
    case 'REPLACE_WORDS': {
      const passage = instruction.replaced[language]?.passage;
      return passage === undefined ? undefined : text?.slice(passage.start, passage.end);
    }
    default:
      return undefined;
  }
}

/** The words, or the provision, that an instruction brings. */
function newWords(language: Language, { instruction, after }: Step, work: string): readonly Quote[] {
  const label = labelOf(language, LABELS.new[instruction.kind]);
  switch (instruction.kind) {
    case 'REPLACE_TEXT':
    case 'CHANGE_TITLE': {
      const text = instruction.text[language];
      return text === undefined ? [] : [textIn('new', label, text)];
    }
    case 'REPLACE_WORDS': {
      const words = instruction.replaced[language]?.words;
      return words === undefined ? [] : [textIn('new', label, words)];
    }
    case 'RENUMBER':
      return [textIn('new', ' ', instruction.number)];
    default:
      return 'newId' in instruction ? [structureIn(language, instruction, after, work, label)] : [];
  }
}

/** A new provision as it stands in the text: no insertion makes a row of a table. */
function structureIn(
  language: Language,
  instruction: Extract<Instruction, { readonly newId: string }>,
  after: readonly Provision[],
  work: string,
  label: string,
): Quote {
  const eId = `${modificationEId(instruction)}__qstr_1`;
  const rendering = renderingOf(after, language, { quoted: { eId, work } });
  const provision = provisionOf(after, instruction.newId);
  const structure = hierarchyElement(rendering, { provision, children: [] });
  return {
    side: 'new',
    label,
    eId,
    node: () => el('quotedStructure', { eId, startQuote: '«', endQuote: '»' }, structure),
  };
}

/** Old and new value of each cell that changes. */
const cellQuotes = (language: Language, cells: readonly CellChange[]): readonly Quote[] =>
  cells.flatMap((cell) =>
    cellRedline(language, cell).map(({ kind, text }, index) =>
      textIn(kind === 'DELETED' ? 'old' : 'new', index === 0 ? ` ${cellName(language, cell)} : ` : ' → ', text),
    ),
  );

/** What is amended; for what is put somewhere, the place as well. */
function destinationsOf({ instruction, before, after }: Step, work: string): Modification['destinations'] {
  const at = (provision: Provision, pos?: 'before' | 'after' | 'inside') => ({
    href: `${work}#${eIdOf(provision)}`,
    pos,
  });
  const own = provisionOf(before, instruction.provisionId);
  if (instruction.kind === 'MOVE') {
    const { provisionId, side } = instruction.destination;
    const place = provisionOf(before, provisionId);
    return [at(own), at(place, side === 'UNDER' ? 'inside' : side === 'BEFORE' ? 'before' : 'after')];
  }
  if (!('newId' in instruction)) return [at(own)];
  const made = provisionOf(after, instruction.newId);
  if (made.kind !== own.kind) return [at(own, 'inside')];
  return [at(own, instruction.side === 'BEFORE' ? 'before' : 'after')];
}

function provisionOf(provisions: readonly Provision[], id: string): Provision {
  const found = provisions.find((provision) => provision.id === id);
  if (found === undefined) throw new Error(`The act names a provision that the contract lacks: ${id}`);
  return found;
}
