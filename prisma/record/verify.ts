import { versionHash } from '../../domain/contract/consolidate.ts';
import type { ContractEvent } from '../../domain/contract/contract.ts';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { newAmendment } from '../../domain/amendment/state.ts';
import type { Recorded } from '../../domain/file.ts';
import { canonical, hashOf } from '../../domain/hash.ts';
import type { Database } from '../client.ts';
import { amendmentRow } from './amendment-rows.ts';
import { provisionsOf } from './contract-facts.ts';
import { load } from './load.ts';
import type { Row } from './rows.ts';
import { assigneeRows, taskRow } from './task-rows.ts';

/** A place where the rows do not say what the events do: somebody changed them past the record, or a rule changed. */
export interface Discrepancy {
  readonly fileId: string;
  readonly table: string;
  readonly key: string;
  /** The columns that differ; `missing` or `surplus` when the whole row is. */
  readonly columns: readonly string[];
}

/**
 * Folds every file again and compares: no gap in the events, the rows of amendments, tasks and inbox as the events give them,
 * the texts and the provisions of each contract version under the hashes that were recorded. Reads only.
 */
export async function verifyRecord(db: Database): Promise<{ files: number; discrepancies: readonly Discrepancy[] }> {
  const files = await db.file.findMany({ orderBy: { id: 'asc' } });
  const discrepancies: Discrepancy[] = [];
  for (const { id, kind, seq } of files) {
    discrepancies.push(...(await gaps(db, id, seq)));
    if (kind === 'amendment') discrepancies.push(...(await verifyAmendment(db, id)));
    if (kind === 'contract') discrepancies.push(...(await verifyContract(db, id)));
  }
  return { files: files.length, discrepancies: [...discrepancies, ...(await verifyTexts(db))] };
}

async function gaps(db: Database, fileId: string, seq: number): Promise<readonly Discrepancy[]> {
  const [found] = await db.$queryRawUnsafe<{ count: number; max: number }[]>(
    'SELECT count(*)::int AS count, coalesce(max(seq), 0) AS max FROM event WHERE file_id = $1',
    fileId,
  );
  const whole = found?.count === seq && found.max === seq;
  return whole ? [] : [{ fileId, table: 'event', key: fileId, columns: ['seq'] }];
}

async function verifyAmendment(db: Database, fileId: string): Promise<readonly Discrepancy[]> {
  const { events } = await load<AmendmentEvent>(db, fileId, 0);
  const state = events.reduce<ReturnType<typeof newAmendment>>(evolve, newAmendment(DEFAULT_POLICY));
  const tasks = Object.values(state.tasks);
  const expected = {
    amendment: [amendmentRow(fileId, state)],
    task: tasks.map((task) => taskRow(fileId, task)),
    task_assignee: tasks.flatMap((task) => assigneeRows(fileId, state, task)),
  };
  const found = {
    amendment: await rowsOf(db, `SELECT * FROM amendment WHERE id = $1`, fileId),
    task: await rowsOf(db, `SELECT * FROM task WHERE file_id = $1`, fileId),
    task_assignee: await rowsOf(
      db,
      `SELECT a.* FROM task_assignee a JOIN task t ON t.id = a.task_id WHERE t.file_id = $1`,
      fileId,
    ),
  };
  return [
    ...compare(fileId, 'amendment', ['id'], expected.amendment, found.amendment),
    ...compare(fileId, 'task', ['id'], expected.task, found.task),
    ...compare(fileId, 'task_assignee', ['task_id', 'party_id'], expected.task_assignee, found.task_assignee),
  ];
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

async function verifyContract(db: Database, contractId: string): Promise<readonly Discrepancy[]> {
  const versions = await db.contractVersion.findMany({ where: { contractId }, orderBy: { number: 'asc' } });
  const recorded = await recordedHashes(db, contractId);
  const results = await Promise.all(
    versions.map(async ({ number, hash, amendmentId }) => {
      const found = versionHash(await provisionsOf(db, contractId, number));
      const isRecorded = recorded.get(amendmentId ?? `version ${number}`) === hash;
      return found === hash && isRecorded
        ? []
        : [{ fileId: contractId, table: 'contract_version', key: `${number}`, columns: ['hash'] }];
    }),
  );
  return results.flat();
}

/** The hashes of the versions as events recorded them, by the amendment that made them or by their number. */
async function recordedHashes(db: Database, contractId: string): Promise<ReadonlyMap<string, string>> {
  const { events } = await load<ContractEvent>(db, contractId, 0);
  const own = events.map(({ event }: Recorded<ContractEvent>): [string, string] => [
    event.type === 'ContractImported' ? 'version 1' : `version ${event.version}`,
    event.hash,
  ]);
  const made = await db.$queryRawUnsafe<{ file_id: string; hash: string }[]>(
    `SELECT e.file_id, e.data->>'hash' AS hash FROM event e JOIN amendment a ON a.id = e.file_id
     WHERE a.contract_id = $1 AND e.type = 'Consolidated'`,
    contractId,
  );
  return new Map([...own, ...made.map((each): [string, string] => [each.file_id, each.hash])]);
}

async function verifyTexts(db: Database): Promise<readonly Discrepancy[]> {
  const texts = await db.amendmentText.findMany();
  return texts
    .filter(({ hash, content }) => hashOf(content) !== hash)
    .map(({ hash }) => ({ fileId: '', table: 'amendment_text', key: hash, columns: ['content'] }));
}
