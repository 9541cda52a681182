import { diffArrays } from 'diff';
import type { Language, Twins } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import type { ItemKind, Provision, ProvisionKind } from './provision.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of text: kept and deleted ones make the old text, kept and inserted ones the new. */
export interface RedlineSegment {
  readonly kind: 'KEPT' | 'INSERTED' | 'DELETED';
  readonly text: string;
}

export type Redline = readonly RedlineSegment[];

/** A heading above a provision. */
export interface PathStep {
  readonly kind: ProvisionKind;
  readonly number?: string;
  readonly text: Twins;
}

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

/** What becomes of one provision, for a reader. Plain JSON. */
export interface ProvisionChange {
  readonly provisionId: string;
  readonly mark: 'INSERTED' | 'DELETED' | 'CHANGED' | 'UNCHANGED';
  readonly kind: ProvisionKind;
  readonly number?: string;
  /** The headings above it, the outermost first. */
  readonly path: readonly PathStep[];
  /** A language without a twin before and after is absent. */
  readonly text: Readonly<Partial<Record<Language, Redline>>>;
  readonly cells: readonly CellChange[];
}

/** The difference of two texts, word by word. Empty for two empty texts. */
export function redline(before: string, after: string): Redline {
  const stretches: Stretch[] = [];
  for (const { added, removed, value } of diffArrays(tokensOf(before), tokensOf(after))) {
    const text = value.join('');
    if (added) append(stretches, { deleted: '', inserted: text });
    else if (removed) append(stretches, { deleted: text, inserted: '' });
    else stretches.push({ kept: text });
  }
  return stretches.flatMap(segmentsOf);
}

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
 * text knows is left out: approvals name what is no provision as well (`@entry-into-force`).
 */
export function provisionChanges(
  before: readonly Provision[],
  after: readonly Provision[],
  touchedIds: readonly string[],
): readonly ProvisionChange[] {
  const old = byId(before);
  const changed = byId(after);
  return [...new Set(touchedIds)].flatMap((id) => {
    const was = old.get(id);
    const is = changed.get(id);
    const shown = is ?? was;
    return shown === undefined ? [] : [changeOf(was, is, shown, pathOf(shown, is === undefined ? old : changed))];
  });
}

type ProvisionsById = ReadonlyMap<string, Provision>;

const byId = (provisions: readonly Provision[]): ProvisionsById => new Map(provisions.map((p) => [p.id, p]));

function changeOf(
  was: Provision | undefined,
  is: Provision | undefined,
  shown: Provision,
  path: readonly PathStep[],
): ProvisionChange {
  const text = redlineByLanguage(was?.text ?? {}, is?.text ?? {});
  const cells = cellChanges(was, is);
  return {
    provisionId: shown.id,
    mark: markOf(was, is, cells.length > 0 || Object.values(text).some((its) => its.some((s) => s.kind !== 'KEPT'))),
    kind: shown.kind,
    ...(shown.number === undefined ? {} : { number: shown.number }),
    path,
    text,
    cells,
  };
}

function markOf(was: Provision | undefined, is: Provision | undefined, differs: boolean): ProvisionChange['mark'] {
  if (was === undefined) return 'INSERTED';
  if (is === undefined) return 'DELETED';
  return differs ? 'CHANGED' : 'UNCHANGED';
}

function pathOf(provision: Provision, provisions: ProvisionsById): readonly PathStep[] {
  const parent = provision.parentId === undefined ? undefined : provisions.get(provision.parentId);
  if (parent === undefined) return [];
  const { kind, number, text } = parent;
  return [...pathOf(parent, provisions), { kind, ...(number === undefined ? {} : { number }), text }];
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
