import type { Provision } from '../../domain/contract/provision.ts';
import { amount } from '../../locales/dates.ts';
import { isMissing, parted, wordsOf, type Inline } from './inline.ts';
import type { Rendering } from './rendering.ts';
import { el, type XmlElement } from './xml.ts';

/** A row of a table that is a provision. */
export const isRow = ({ kind }: Provision): boolean => kind === 'TABLE_ROW' || kind === 'BUDGET_LINE';

/** A table with its headings; without `heading`, of rows that stand on their own. */
export function tableOf(rendering: Rendering, heading: Provision | undefined, rows: readonly Provision[]): XmlElement {
  const columns = [...new Set(rows.flatMap(({ figures = {} }) => Object.keys(figures)))];
  const heads = heading === undefined ? [] : headingRows(rendering, heading, columns);
  const all = [...heads, ...rows.map((row) => rowOf(rendering, row, columns))];
  const attributes =
    heading === undefined ? {} : { eId: rendering.eIdOf(heading), period: rendering.periodOf(heading.id) };
  return el('table', attributes, ...(all.length === 0 ? [el('tr', {}, cell('th', []))] : all));
}

/** The lines of the headings; where this language lacks them, the columns of figures speak for themselves. */
function headingRows(rendering: Rendering, heading: Provision, columns: readonly string[]): readonly XmlElement[] {
  const words = wordsOf(rendering, heading);
  if (words !== undefined) {
    return parted(words, '\n').map((line) => el('tr', {}, ...parted(line, '\t').map((each) => cell('th', each))));
  }
  const status = isMissing(heading) ? 'incomplete' : undefined;
  return columns.length === 0 && status === undefined
    ? []
    : [el('tr', { status }, cell('th', []), ...columns.map((column) => cell('th', [column])))];
}

function rowOf(rendering: Rendering, row: Provision, columns: readonly string[]): XmlElement {
  const words = wordsOf(rendering, row);
  const figures = columns.map((column) => cell('td', figureOf(row.figures?.[column])));
  return el(
    'tr',
    {
      eId: rendering.eIdOf(row),
      status: words === undefined && isMissing(row) ? 'incomplete' : undefined,
      period: rendering.periodOf(row.id),
    },
    ...parted(words ?? [], '\t').map((each) => cell('td', each)),
    ...figures,
  );
}

/** An amount in thousand euro; the number itself beside how it is printed. */
export const figureOf = (figure: number | undefined): Inline =>
  figure === undefined
    ? []
    : [el('quantity', { refersTo: '#thousandEuro', normalized: String(figure) }, amount(figure))];

const cell = (name: 'th' | 'td', words: Inline): XmlElement => el(name, {}, el('p', {}, ...words));
