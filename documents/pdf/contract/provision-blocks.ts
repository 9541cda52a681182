import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { citation } from '../../../locales/citation.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block, HeadingLevel } from '../block.ts';
import { isHeaded, nodesOf, runsOf, type Node } from './contract-tree.ts';
import type { PrintedProvision } from './contract-content.ts';
import { isRow, tableBlocks } from './table-blocks.ts';

/** The text of a contract, from its first words to its last, as it is read: headings, tables, lists, and which acts made what. */
export const provisionBlocks = (language: Language, provisions: readonly PrintedProvision[]): readonly Block[] =>
  below(language, nodesOf(provisions), 2);

const NEXT = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const satisfies Record<HeadingLevel, HeadingLevel>;

const below = (language: Language, nodes: readonly Node[], level: HeadingLevel): readonly Block[] =>
  runsOf(nodes).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    return first.kind === 'ITEM' ? itemBlocks(language, run, level) : nodeBlocks(language, first, level);
  });

function nodeBlocks(language: Language, node: Node, level: HeadingLevel): readonly Block[] {
  const t = textsIn(language);
  if (isHeaded(node)) return headedBlocks(language, node, level);
  if (node.kind === 'TABLE') {
    const others = node.children.filter((child) => !isRow(child));
    const changed = changedRows(t, language, node.children.filter(isRow));
    return [...tableBlocks(language, node), ...changedBy(t, node), ...changed, ...below(language, others, level)];
  }
  return [...bodyBlocks(t, language, node), ...changedBy(t, node), ...below(language, node.children, level)];
}

function headedBlocks(language: Language, node: Node, level: HeadingLevel): readonly Block[] {
  const t = textsIn(language);
  const { kind, number } = node;
  const cited = kind === 'PARAGRAPH' && number !== undefined ? number : citation(language, node);
  return [
    { kind: 'HEADING', level, text: `${cited} – ${textOf(t, language, node)}` },
    ...factsOf(t, node),
    ...changedBy(t, node),
    ...below(language, node.children, NEXT[level]),
  ];
}

function bodyBlocks(t: Texts, language: Language, node: Node): readonly Block[] {
  const text = textOf(t, language, node);
  if (node.kind === 'FOOTNOTE') return [{ kind: 'NOTE', text: `(${node.number ?? ''}) ${text}` }];
  return [...(text.trim() === '' ? [] : [{ kind: 'TEXT', text } as const]), ...factsOf(t, node)];
}

/** Processes and projects that follow each other, each with its nature before it. */
function itemBlocks(language: Language, items: readonly Node[], level: HeadingLevel): readonly Block[] {
  const t = textsIn(language);
  return [
    {
      kind: 'LIST',
      items: items.map((item) => {
        const { itemKind, acts } = item;
        const nature = itemKind === undefined ? '' : `${capitalised(t(`itemKind.${itemKind}`))} – `;
        const changed = acts.length === 0 ? '' : ` (${changedWords(t, acts)})`;
        return `${nature}${textOf(t, language, item)}${changed}`;
      }),
    },
    ...items.flatMap(({ children }) => below(language, children, level)),
  ];
}

const textOf = (t: Texts, language: Language, { text }: Node): string => text[language] ?? t('act.missing');

/** Which acts changed which rows of a table, those that the same acts changed together. */
function changedRows(t: Texts, language: Language, rows: readonly Node[]): readonly Block[] {
  const byActs = new Map<string, Node[]>();
  for (const row of rows) byActs.set(row.acts.join(), [...(byActs.get(row.acts.join()) ?? []), row]);
  return [...byActs.values()].flatMap((same): readonly Block[] => {
    const [{ acts } = { acts: [] }] = same;
    if (acts.length === 0) return [];
    const names = same.map((row) => rowName(row, language)).filter((name) => name !== '');
    const which = names.length === 0 ? '' : ` (${names.join(' ; ')})`;
    return [{ kind: 'NOTE', text: `${changedWords(t, acts)}${which}` }];
  });
}

const rowName = ({ text }: Node, language: Language): string => text[language]?.split('\t')[0]?.trim() ?? '';

function factsOf(t: Texts, { maturity, holders = [], perMonth, figures = {} }: Node): readonly Block[] {
  const fact = (name: string, value: string): string => t('contracts.provision.fact', { name, value });
  const facts = [
    ...(maturity === undefined ? [] : [t('contracts.reading.maturity', { ...maturity })]),
    ...(holders.length === 0 ? [] : [t('contracts.reading.holders', { count: holders.length, holders })]),
    ...(perMonth === undefined
      ? []
      : [
          fact(t('cell.TUTELLE_PER_MONTH'), String(perMonth.tutelle)),
          fact(t('cell.CITIES_PER_MONTH'), String(perMonth.cities)),
        ]),
    ...Object.entries(figures).map(([column, figure]) => fact(t('cell.FIGURE', { column }), amount(figure))),
  ];
  return facts.length === 0 ? [] : [{ kind: 'TEXT', text: facts.join(' ') }];
}

const changedWords = (t: Texts, acts: readonly number[]): string =>
  t('contracts.reading.changedBy', { count: acts.length, acts: acts.map(String) });

const changedBy = (t: Texts, { acts }: Node): readonly Block[] =>
  acts.length === 0 ? [] : [{ kind: 'NOTE', text: changedWords(t, acts) }];
