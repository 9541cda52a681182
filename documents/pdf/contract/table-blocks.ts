import type { Language } from '../../../domain/language.ts';
import { amount } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import type { Node } from './contract-tree.ts';

const ROWS: ReadonlySet<Node['kind']> = new Set(['BUDGET_LINE', 'TABLE_ROW']);

export const isRow = ({ kind }: Node): boolean => ROWS.has(kind);

/** The first column of a table, as wide as so many others. */
const FIRST_COLUMN = 3;
const FIGURES_FIRST_COLUMN = 4;

/** A table of the contract; headings without rows announce one whose rows are provisions of their own: a list. */
export function tableBlocks(language: Language, node: Node): readonly Block[] {
  const { caption, heads } = headOf(node.text[language] ?? '');
  const rows = node.children.filter(isRow);
  if (rows.length === 0) return legend(caption, heads);
  const columns = [...new Set(rows.flatMap(({ figures = {} }) => Object.keys(figures)))];
  if (columns.length === 0) return [wordTable(language, caption, heads, rows)];
  return [
    {
      kind: 'TABLE',
      caption,
      head: [textsIn(language)('contracts.reading.line'), ...columns],
      columns: [{ share: FIGURES_FIRST_COLUMN }, ...columns.map(() => ({ share: 2, numeric: true }))],
      rows: rows.map((row) => [
        cellsOf(row, language)[0] ?? '',
        ...columns.map((column) => figureIn(row.figures?.[column])),
      ]),
      rowHeaders: true,
    },
  ];
}

function wordTable(
  language: Language,
  caption: string | undefined,
  heads: readonly (readonly string[])[],
  rows: readonly Node[],
): Block {
  const cells = rows.map((row) => cellsOf(row, language));
  const width = Math.max(...cells.map((row) => row.length), heads.at(-1)?.length ?? 0);
  const filled = (row: readonly string[]): readonly string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  const head = heads.at(-1);
  return {
    kind: 'TABLE',
    caption,
    head: head === undefined ? [] : filled(head),
    columns: filled([]).map((_, at) => ({ share: at === 0 ? FIRST_COLUMN : 2 })),
    rows: cells.map(filled),
    rowHeaders: cells.every(([first = '']) => first !== ''),
  };
}

const figureIn = (figure: number | undefined): string => (figure === undefined ? '' : amount(figure));

const cellsOf = ({ text }: Node, language: Language): readonly string[] =>
  (text[language] ?? textsIn(language)('act.missing')).split('\t');

const saying = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/** A line of the headings in which one cell alone says something is about the whole table. */
function headOf(text: string): { readonly caption?: string; readonly heads: readonly (readonly string[])[] } {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const captions = lines.filter((cells) => saying(cells).length === 1).flatMap(saying);
  const heads = lines.filter((cells) => saying(cells).length > 1);
  return captions.length === 0 ? { heads } : { caption: captions.join(' – '), heads };
}

const legend = (caption: string | undefined, heads: readonly (readonly string[])[]): readonly Block[] => [
  ...(caption === undefined ? [] : [{ kind: 'TEXT', text: caption } as const]),
  ...(heads.length === 0 ? [] : [{ kind: 'LIST', items: heads.map((cells) => saying(cells).join(' – ')) } as const]),
];
