import { ordinalsOf } from '../../domain/contract/ordinals.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { redline, type CellChange } from '../../domain/contract/redline.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { ChangeBetween, VersionsCompared } from '../../prisma/queries/contract-changes.ts';
import type { RedlineEntry, RowCell, TableEntry } from '../../web/pages/contracts/redline-entries.ts';

/** What changed, as a page shows it: rows of one table together, and how much lies unchanged between. */
export function redlineEntries({ changes, order, before, after }: VersionsCompared): readonly RedlineEntry[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((each) => [each.id, each])));
  const byId = new Map(changes.map((change) => [change.provisionId, change]));
  const entries: RedlineEntry[] = [];
  let unchanged = 0;
  for (const id of order) {
    const change = byId.get(id);
    if (change === undefined) {
      unchanged += 1;
      continue;
    }
    const sides = { was: old?.get(id), is: now?.get(id) };
    const parent = parentOf(sides, old, now);
    add(entries, change, sides, parent, unchanged);
    unchanged = 0;
  }
  return unchanged === 0 ? entries : [...entries, { kind: 'UNCHANGED', count: unchanged }];
}

interface Sides {
  readonly was: Provision | undefined;
  readonly is: Provision | undefined;
}

type ById = ReadonlyMap<string, Provision> | undefined;

const parentOf = ({ was, is }: Sides, old: ById, now: ById): Provision | undefined => {
  const parentId = (is ?? was)?.parentId;
  const all = parentId !== undefined && now?.has(parentId) === true ? now : old;
  const parent = parentId === undefined ? undefined : all?.get(parentId);
  return parent?.kind === 'TABLE' && parent.number === undefined ? counted(parent, all) : parent;
};

/** A table has no number of its own: it is counted among those it stands beside. */
function counted(table: Provision, all: ById): Provision {
  return { ...table, number: String(ordinalsOf([...(all?.values() ?? [])]).get(table.id)) };
}

function add(
  entries: RedlineEntry[],
  change: ChangeBetween,
  sides: Sides,
  parent: Provision | undefined,
  unchanged: number,
): void {
  const table = tableKind(change, sides, parent);
  if (table === undefined || parent === undefined) {
    if (unchanged > 0) entries.push({ kind: 'UNCHANGED', count: unchanged });
    entries.push({ kind: 'PROVISION', change });
    return;
  }
  const row = { change, cells: cellsOf(table, sides) };
  // The objectives of one strategic objective are one table, though the items of each stand between them.
  const at = entries.findIndex(
    (entry) => entry.kind === 'TABLE' && entry.parent.id === parent.id && entry.table === table,
  );
  const found = entries[at];
  const isWithin = found !== undefined && at === entries.length - 1;
  if (unchanged > 0 && !isWithin) entries.push({ kind: 'UNCHANGED', count: unchanged });
  if (found?.kind !== 'TABLE') {
    entries.push({ ...newTable(table, parent, change), columns: columnsOf(sides), rows: [row] });
    return;
  }
  const columns = [...new Set([...found.columns, ...columnsOf(sides)])];
  const unchangedRows = found.unchangedRows + (isWithin ? unchanged : 0);
  entries.splice(at, 1, { ...found, columns, rows: [...found.rows, row], unchangedRows });
}

const newTable = (
  table: TableEntry['table'],
  { id, kind, number, text }: Provision,
  { path }: ChangeBetween,
): Omit<TableEntry, 'columns' | 'rows'> => ({
  kind: 'TABLE',
  table,
  parent: { id, kind, text, ...(number === undefined ? {} : { number }) },
  path,
  unchangedRows: 0,
});

/** The table whose row a provision is; none where it stands by itself. */
function tableKind(
  { kind }: ChangeBetween,
  { was, is }: Sides,
  parent: Provision | undefined,
): TableEntry['table'] | undefined {
  if (parent === undefined) return undefined;
  switch (kind) {
    case 'BUDGET_LINE':
    case 'TABLE_ROW':
      return was?.figures === undefined && is?.figures === undefined ? 'ROWS' : 'BUDGET';
    case 'OPERATIONAL_OBJECTIVE':
      return 'OBJECTIVES';
    case 'ITEM':
      return 'ITEMS';
    default:
      return undefined;
  }
}

const columnsOf = ({ was, is }: Sides): readonly string[] => [
  ...new Set([...Object.keys(was?.figures ?? {}), ...Object.keys(is?.figures ?? {})]),
];

function cellsOf(table: TableEntry['table'], sides: Sides): readonly RowCell[] {
  switch (table) {
    case 'BUDGET':
      return [words(sides), ...columnsOf(sides).map((column) => value(figure(sides, column)))];
    case 'ROWS':
      return rowWords(sides);
    case 'OBJECTIVES':
      return [words(sides), ...objectiveCells(sides).map(value)];
    case 'ITEMS':
      return [words(sides), value({ cell: 'ITEM_KIND', ...both(sides.was?.itemKind, sides.is?.itemKind) })];
  }
}

const value = (cell: CellChange): RowCell => ({ kind: 'VALUE', cell });

const figure = ({ was, is }: Sides, column: string): CellChange => ({
  cell: 'FIGURE',
  column,
  ...both(was?.figures?.[column], is?.figures?.[column]),
});

const objectiveCells = ({ was, is }: Sides): readonly CellChange[] => [
  { cell: 'HOLDERS', before: was?.holders ?? [], after: is?.holders ?? [] },
  { cell: 'MATURITY_NOW', ...both(was?.maturity?.now, is?.maturity?.now) },
  { cell: 'MATURITY_TARGET', ...both(was?.maturity?.target, is?.maturity?.target) },
];

const both = <T>(before: T | undefined, after: T | undefined): { readonly before?: T; readonly after?: T } => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

const words = ({ was, is }: Sides): RowCell => wordsBetween((language) => [was?.text[language], is?.text[language]]);

/** Cell by cell: the cells of a row are parted by tabulators. */
function rowWords({ was, is }: Sides): readonly RowCell[] {
  const count = Math.max(
    ...LANGUAGES.flatMap((language) => [was, is].map((side) => side?.text[language]?.split('\t').length ?? 1)),
  );
  return Array.from({ length: count }, (_, index) =>
    wordsBetween((language) => [was, is].map((side) => side?.text[language]?.split('\t')[index])),
  );
}

const wordsBetween = (sidesIn: (language: (typeof LANGUAGES)[number]) => readonly (string | undefined)[]): RowCell => ({
  kind: 'WORDS',
  text: Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [before, after] = sidesIn(language);
      return before === undefined && after === undefined ? [] : [[language, redline(before ?? '', after ?? '')]];
    }),
  ),
});
