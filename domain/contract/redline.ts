import { diffArrays } from 'diff';
import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import { movedBetween } from './moves.ts';
import { nameOf, pathOf, placesIn, stepOf, type PathStep, type Places } from './places.ts';
import type { ItemKind, Provision, ProvisionKind } from './provision.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of text: kept and deleted ones make the old text, kept and inserted ones the new. */
export interface RedlineSegment {
  readonly kind: 'KEPT' | 'INSERTED' | 'DELETED';
  readonly text: string;
}

export type Redline = readonly RedlineSegment[];

/** One cell of a provision that has another value; a side is absent where the provision had, or has, none. */
export type CellChange =
  | {
      readonly cell: 'MATURITY_NOW' | 'MATURITY_TARGET' | 'TUTELLE_PER_MONTH' | 'CITIES_PER_MONTH';
      readonly before?: number;
      readonly after?: number;
    }
  | { readonly cell: 'HOLDERS'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly cell: 'ITEM_KIND'; readonly before?: ItemKind; readonly after?: ItemKind }
  | { readonly cell: 'FIGURE'; readonly column: string; readonly before?: number; readonly after?: number };

/** Where a provision stood and where it stands: the headings above it and itself. */
export interface Move {
  readonly from: readonly PathStep[];
  readonly to: readonly PathStep[];
}

/** What becomes of one provision, for a reader. Plain JSON. */
export interface ProvisionChange {
  readonly provisionId: string;
  readonly mark: 'INSERTED' | 'DELETED' | 'CHANGED' | 'UNCHANGED';
  readonly kind: ProvisionKind;
  readonly number?: string;
  /** Which of its like it is, or was, where it has no number (`ordinalsOf`). */
  readonly ordinal?: number;
  /** The headings above it, the outermost first. */
  readonly path: readonly PathStep[];
  /** A language without a twin before and after is absent. */
  readonly text: Readonly<Partial<Record<Language, Redline>>>;
  readonly cells: readonly CellChange[];
  /** Set where it stands elsewhere; a provision that does is neither gone nor new. */
  readonly moved?: Move;
  /** Set where it bears another number; a side is absent where it bore, or bears, none. */
  readonly renumbered?: { readonly before?: string; readonly after?: string };
}

/** The difference of two texts, word by word. Empty for two empty texts. */
export function redline(before: string, after: string): Redline {
  if (before === after) return before === '' ? [] : [{ kind: 'KEPT', text: before }];
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const { head, tail } = commonEnds(old, now);
  const stretches: Stretch[] = kept(old.slice(0, head));
  for (const { added, removed, value } of diffArrays(
    old.slice(head, old.length - tail),
    now.slice(head, now.length - tail),
  )) {
    const text = value.join('');
    if (added) append(stretches, { deleted: '', inserted: text });
    else if (removed) append(stretches, { deleted: text, inserted: '' });
    else stretches.push({ kept: text });
  }
  stretches.push(...kept(old.slice(old.length - tail)));
  return stretches.flatMap(segmentsOf);
}

/** How many words two texts begin and end with alike: what is between them alone has to be compared. */
function commonEnds(old: readonly string[], now: readonly string[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(old.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && old[head] === now[head]) head += 1;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { head, tail };
}

const kept = (tokens: readonly string[]): Stretch[] => (tokens.length === 0 ? [] : [{ kept: tokens.join('') }]);

type Stretch = { readonly kept: string } | Change;
interface Change {
  readonly deleted: string;
  readonly inserted: string;
}

/** Changes side by side are one; so are two with nothing but a blank between them: `[- le chat -][+ la souris +]`. */
function append(stretches: Stretch[], change: Change): void {
  const last = stretches.at(-1);
  const beforeLast = stretches.at(-2);
  if (last === undefined) stretches.push(change);
  else if ('deleted' in last) stretches.splice(-1, 1, together(last, '', change));
  else if (beforeLast !== undefined && 'deleted' in beforeLast && last.kept.trim() === '') {
    stretches.splice(-2, 2, together(beforeLast, last.kept, change));
  } else stretches.push(change);
}

const together = (first: Change, between: string, second: Change): Change => ({
  deleted: first.deleted + between + second.deleted,
  inserted: first.inserted + between + second.inserted,
});

function segmentsOf(stretch: Stretch): readonly RedlineSegment[] {
  if ('kept' in stretch) return [{ kind: 'KEPT', text: stretch.kept }];
  const segments: readonly RedlineSegment[] = [
    { kind: 'DELETED', text: stretch.deleted },
    { kind: 'INSERTED', text: stretch.inserted },
  ];
  return segments.filter(({ text }) => text !== '');
}

/**
 * What becomes of each touched provision between two texts of a contract, in the order of `touchedIds`. An id that neither
 * text knows is left out: approvals name what is no provision as well (`@entry-into-force`). `mark` tells what becomes of words
 * and cells: what only moved or got another number is `UNCHANGED` and says so beside it.
 */
export function provisionChanges(
  before: readonly Provision[],
  after: readonly Provision[],
  touchedIds: readonly string[],
  moved = movedBetween(before, after, new Set(touchedIds)),
): readonly ProvisionChange[] {
  const [old, now] = [placesIn(before), placesIn(after)];
  return [...new Set(touchedIds)].flatMap((id) => {
    const was = old.provisions.get(id);
    const is = now.provisions.get(id);
    const shown = is ?? was;
    if (shown === undefined) return [];
    const place = placeOf(shown, is === undefined ? old : now);
    const move = was !== undefined && is !== undefined && moved.has(id) ? moveOf(was, is, old, now) : {};
    return [{ ...changeOf(was, is, shown), ...place, ...move }];
  });
}

const moveOf = (was: Provision, is: Provision, old: Places, now: Places): Pick<ProvisionChange, 'moved'> => ({
  moved: { from: [...pathOf(was, old), stepOf(was, old)], to: [...pathOf(is, now), stepOf(is, now)] },
});

const placeOf = (
  provision: Provision,
  places: Places,
): Pick<ProvisionChange, 'kind' | 'number' | 'ordinal' | 'path'> => ({
  ...nameOf(provision, places),
  path: pathOf(provision, places),
});

function changeOf(
  was: Provision | undefined,
  is: Provision | undefined,
  shown: Provision,
): Omit<ProvisionChange, 'kind' | 'path'> {
  const text = redlineByLanguage(was?.text ?? {}, is?.text ?? {});
  const cells = cellChanges(was, is);
  return {
    provisionId: shown.id,
    mark: markOf(was, is, cells.length > 0 || Object.values(text).some((its) => its.some((s) => s.kind !== 'KEPT'))),
    text,
    cells,
    ...renumberingOf(was, is),
  };
}

function renumberingOf(was: Provision | undefined, is: Provision | undefined): Pick<ProvisionChange, 'renumbered'> {
  if (was === undefined || is === undefined) return {};
  const [renumbered] = differing(was.number, is.number);
  return renumbered === undefined ? {} : { renumbered };
}

function markOf(was: Provision | undefined, is: Provision | undefined, differs: boolean): ProvisionChange['mark'] {
  if (was === undefined) return 'INSERTED';
  if (is === undefined) return 'DELETED';
  return differs ? 'CHANGED' : 'UNCHANGED';
}

function redlineByLanguage(before: Twins, after: Twins): ProvisionChange['text'] {
  const present = LANGUAGES.filter((language) => before[language] !== undefined || after[language] !== undefined);
  return Object.fromEntries(
    present.map((language) => [language, redline(before[language] ?? '', after[language] ?? '')]),
  );
}

function cellChanges(was: Provision | undefined, is: Provision | undefined): readonly CellChange[] {
  return [
    ...differing(was?.maturity?.now, is?.maturity?.now).map((sides) => ({ cell: 'MATURITY_NOW' as const, ...sides })),
    ...differing(was?.maturity?.target, is?.maturity?.target).map((sides) => ({
      cell: 'MATURITY_TARGET' as const,
      ...sides,
    })),
    ...holdersChange(was?.holders ?? [], is?.holders ?? []),
    ...differing(was?.itemKind, is?.itemKind).map((sides) => ({ cell: 'ITEM_KIND' as const, ...sides })),
    ...differing(was?.perMonth?.tutelle, is?.perMonth?.tutelle).map((sides) => ({
      cell: 'TUTELLE_PER_MONTH' as const,
      ...sides,
    })),
    ...differing(was?.perMonth?.cities, is?.perMonth?.cities).map((sides) => ({
      cell: 'CITIES_PER_MONTH' as const,
      ...sides,
    })),
    ...figureChanges(was?.figures ?? {}, is?.figures ?? {}),
  ];
}

function figureChanges(was: Readonly<Record<string, number>>, is: Readonly<Record<string, number>>): CellChange[] {
  const columns = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...columns].flatMap((column) =>
    differing(was[column], is[column]).map((sides) => ({ cell: 'FIGURE' as const, column, ...sides })),
  );
}

function holdersChange(before: readonly string[], after: readonly string[]): CellChange[] {
  const same = before.length === after.length && before.every((holder, index) => holder === after[index]);
  return same ? [] : [{ cell: 'HOLDERS', before, after }];
}

/** Both sides of a cell when they differ, without a side that is absent; else nothing. */
function differing<T>(before: T | undefined, after: T | undefined): { readonly before?: T; readonly after?: T }[] {
  if (before === after) return [];
  return [{ ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}
