import type { CellChange, Redline, RedlineSegment } from '../domain/contract/redline.ts';
import type { Language } from '../domain/language.ts';
import { amount, listOf } from './dates.ts';
import { textsIn } from './texts.ts';

/** What a cell is called. */
export function cellName(language: Language, cell: CellChange): string {
  const t = textsIn(language);
  return cell.cell === 'FIGURE' ? t('cell.FIGURE', { column: cell.column }) : t(`cell.${cell.cell}`);
}

/** A cell's old value and its new one, in words. */
export function cellRedline(language: Language, cell: CellChange): Redline {
  const before = cellText(language, cell, 'before');
  const after = cellText(language, cell, 'after');
  const sides: readonly RedlineSegment[] = [
    { kind: 'DELETED', text: before },
    { kind: 'INSERTED', text: after },
  ];
  return sides.filter(({ text }) => text !== '');
}

/** One side of a cell in words, empty where it has none. */
function cellText(language: Language, cell: CellChange, side: 'before' | 'after'): string {
  switch (cell.cell) {
    case 'HOLDERS':
      return listOf(language, cell[side]);
    case 'ITEM_KIND': {
      const kind = cell[side];
      return kind === undefined ? '' : textsIn(language)(`itemKind.${kind}`);
    }
    case 'FIGURE': {
      const figure = cell[side];
      return figure === undefined ? '' : amount(figure);
    }
    case 'MATURITY_NOW':
    case 'MATURITY_TARGET':
    case 'TUTELLE_PER_MONTH':
    case 'CITIES_PER_MONTH':
      return String(cell[side] ?? '');
  }
}
