import { canonical } from '../../domain/hash.ts';
import type { Database } from '../client.ts';
import type { Row } from './rows.ts';

/** A place where the rows do not say what the events do: somebody changed them past the record, or a rule changed. */
export interface Discrepancy {
  readonly fileId: string;
  readonly table: string;
  readonly key: string;
  /** The columns that differ; `missing` or `surplus` when the whole row is. */
  readonly columns: readonly string[];
}

/** The derived tables of a file: what their rows are known by, and which are the file's. */
const TABLES = {
  amendment: { keys: ['id'], found: 'SELECT * FROM amendment WHERE id = $1' },
  matter: { keys: ['id'], found: 'SELECT * FROM matter WHERE id = $1' },
  meeting: { keys: ['id'], found: 'SELECT * FROM meeting WHERE id = $1' },
  meeting_point: { keys: ['meeting_id', 'point_id'], found: 'SELECT * FROM meeting_point WHERE meeting_id = $1' },
  task: { keys: ['id'], found: 'SELECT * FROM task WHERE file_id = $1' },
  task_assignee: {
    keys: ['task_id', 'party_id'],
    found: 'SELECT a.* FROM task_assignee a JOIN task t ON t.id = a.task_id WHERE t.file_id = $1',
  },
} as const;

/** Where a table's rows of a file are not what its events give. */
export async function compareTable(
  db: Database,
  fileId: string,
  table: keyof typeof TABLES,
  expected: readonly Row[],
): Promise<readonly Discrepancy[]> {
  const { keys, found } = TABLES[table];
  return compare(fileId, table, keys, expected, await rowsOf(db, found, fileId));
}

const rowsOf = async (db: Database, query: string, fileId: string): Promise<readonly Row[]> =>
  (await db.$queryRawUnsafe<{ row: Row }[]>(`SELECT to_jsonb(q) AS row FROM (${query}) q`, fileId)).map(
    ({ row }) => row,
  );

function compare(
  fileId: string,
  table: string,
  keys: readonly string[],
  expected: readonly Row[],
  found: readonly Row[],
): readonly Discrepancy[] {
  const keyOf = (row: Row): string => keys.map((key) => String(row[key])).join(' ');
  const there = new Map(found.map((row) => [keyOf(row), row]));
  const wanted = new Set(expected.map(keyOf));
  const differing = expected.flatMap((row) => {
    const key = keyOf(row);
    const other = there.get(key);
    const columns =
      other === undefined ? ['missing'] : Object.keys(row).filter((name) => !same(row[name], other[name]));
    return columns.length === 0 ? [] : [{ fileId, table, key, columns }];
  });
  const surplus = [...there.keys()].filter((key) => !wanted.has(key));
  return [...differing, ...surplus.map((key) => ({ fileId, table, key, columns: ['surplus'] }))];
}

/** PostgreSQL writes an instant in another way than JavaScript. */
const same = (a: unknown, b: unknown): boolean => canonical(asInstant(a)) === canonical(asInstant(b));

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/u;

const asInstant = (value: unknown): unknown =>
  typeof value === 'string' && INSTANT.test(value) ? new Date(value).toISOString() : value;
