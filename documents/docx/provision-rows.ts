import type { ParagraphChild } from 'docx';
import type { Provision } from '../../domain/contract/provision.ts';
import { HOLDER_SEPARATOR, printAmount } from '../contract-text/layout.ts';
import { WORDS } from '../contract-text/words.ts';
import { labelOf } from './forms.ts';
import { markOf, provisionText, shownOf, sidesOf, type Printed, type Printing } from './printed.ts';
import type { Cell, Rows } from './tables.ts';
import type { Sides } from './tracked.ts';

/** A provision that stands in a table, as the rows it makes there. */
export function rowsOf(printed: Printed, printing: Printing): Rows {
  const { kind } = shownOf(printed);
  const mark = markOf(printed);
  const whole = (cells: readonly Cell[]): Rows => ({ rows: [cells], isHeading: false, mark, tracks: printing.tracks });
  switch (kind) {
    case 'OPERATIONAL_OBJECTIVE':
      return { ...whole(objectiveCells(printed, printing)), widths: [8, 62, 30] };
    case 'ITEM':
      return { ...whole(itemCells(printed, printing)), widths: [8, 62, 30] };
    case 'BUDGET_LINE':
      return whole(budgetCells(printed, printing));
    default:
      return { ...linesOf(printed, printing), isHeading: kind === 'TABLE' };
  }
}

function objectiveCells(printed: Printed, printing: Printing): readonly Cell[] {
  const { tracks, language } = printing;
  const shown = shownOf(printed);
  const labelled = (
    field: 'holders' | 'now' | 'target',
    value: (provision: Provision) => string | undefined,
  ): ParagraphChild[] => {
    const sides = sidesOf(printed, value);
    if ((sides.before ?? '') === '' && (sides.after ?? '') === '') return [];
    return [...tracks.fixed(labelOf(shown, language, field), markOf(printed)), ...tracks.runs(sides)];
  };
  return [
    [
      tracks.runs(
        sidesOf(printed, ({ number }) => number),
        { bold: true },
      ),
    ],
    [provisionText(shown.id, printed, printing), labelled('holders', ({ holders }) => holders?.join(HOLDER_SEPARATOR))],
    [
      labelled('now', ({ maturity }) => maturity && String(maturity.now)),
      labelled('target', ({ maturity }) => maturity && String(maturity.target)),
    ],
  ];
}

function itemCells(printed: Printed, printing: Printing): readonly Cell[] {
  const kind = ({ itemKind }: Provision): string | undefined =>
    itemKind && WORDS[printing.language].itemKinds[itemKind];
  return [
    [[]],
    [provisionText(shownOf(printed).id, printed, printing)],
    [printing.tracks.runs(sidesOf(printed, kind))],
  ];
}

function budgetCells(printed: Printed, printing: Printing): readonly Cell[] {
  const { before, after } = printed;
  const columns = new Set([before, after].flatMap((provision) => Object.keys(provision?.figures ?? {})));
  const amounts = [...columns].map((column): Cell => {
    const amount = ({ figures }: Provision): string | undefined => {
      const figure = figures?.[column];
      return figure === undefined ? undefined : printAmount(figure);
    };
    return [printing.tracks.runs(sidesOf(printed, amount))];
  });
  return [[provisionText(shownOf(printed).id, printed, printing)], ...amounts];
}

/** A text whose lines are rows and whose tabs part cells: compared cell by cell where it has as many as before. */
function linesOf(printed: Printed, { language, tracks }: Printing): Rows {
  const { before = '', after = '' } = sidesOf(printed, ({ text }) => text[language]);
  const grids = [before, after].map((text) => text.split('\n').map((line) => line.split('\t')));
  const [old = [], now = []] = grids;
  const mark = markOf(printed);
  const cells = Array.from({ length: Math.max(old.length, now.length) }, (_, row) => {
    const width = Math.max(old[row]?.length ?? 0, now[row]?.length ?? 0);
    return Array.from({ length: width }, (_cell, column): Cell => {
      const sides: Sides = { before: old[row]?.[column] ?? '', after: now[row]?.[column] ?? '' };
      const runs = tracks.runs(sides);
      return [row === 0 && column === 0 ? tracks.bookmarked(shownOf(printed).id, runs) : runs];
    });
  });
  return { rows: cells, isHeading: false, mark, tracks };
}
