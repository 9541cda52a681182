import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../../prisma/client.ts';
import { withClient } from '../../../prisma/migrate.ts';
import { amendmentsPage, amendmentsQuery, type AmendmentFilter } from '../../../prisma/queries/amendments.ts';
import { planOf } from '../../support/plan.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

const FILES = 10_000;
const CITIES = 'ministre des grandes villes';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 2);
  await withClient(database.adminUrl, async (client) => {
    for (const statement of FILL) await client.query(statement);
    await client.query('VACUUM ANALYZE');
  });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/**
 * Ten contracts, one of which names the minister of cities. Of a hundred files one runs; of a thousand one is with the cabinet,
 * and the seventh is so beside another phase.
 */
const FILL = [
  `INSERT INTO contract (id, source_hash, header, language, version, findings, imported_at)
   SELECT 'c-' || n, 'h' || n, jsonb_build_object('parties', jsonb_build_array(
            jsonb_build_object('name', 'SPP'), jsonb_build_object('name', 'Etat', 'function', 'Ministre ' || n)),
            'concernedMinisters', CASE n WHEN 3 THEN '[{"title":"${CITIES}","person":"K."}]' ELSE '[]' END::jsonb),
          'fr', 1, '[]', now()
   FROM generate_series(0, 9) n`,
  `INSERT INTO amendment (id, contract_id, title_fr, title_nl, status, phase, phase_since, consulted_minister, round,
                          origin_kind, opened_at, changed_at, seq)
   SELECT md5(f::text), 'c-' || f % 10, 'Un', 'Een', CASE f % 100 WHEN 3 THEN 'RUNNING' ELSE 'ENDED' END,
          CASE WHEN f % 1000 = 3 THEN 'CABINET_REVIEW' WHEN f % 100 = 3 THEN 'DRAFTING' END,
          '2026-11-02', f % 500 = 3, 1, 'SERVICE', timestamptz '2026-01-01' + f * interval '1 minute', now(), 1
   FROM generate_series(1, ${FILES}) f`,
  `INSERT INTO task (id, file_id, seq, kind, phase, round, capacity, opened_on, due_on, status)
   SELECT md5(f::text) || '.' || s, md5(f::text), s, 'DRAFT', CASE WHEN f = 7 THEN 'CABINET_REVIEW' ELSE 'DRAFTING' END, 1,
          'CONTRACT_SECRETARY', '2026-11-02', '2026-11-' || 10 + s, CASE WHEN s > 1 AND (f % 100 = 3 OR f = 7) THEN 'OPEN' ELSE 'DONE' END
   FROM generate_series(1, ${FILES}) f, generate_series(1, 3) s`,
];

const idsOf = async (filter: AmendmentFilter): Promise<readonly string[]> =>
  (await amendmentsPage(db, filter, FILES)).map(({ id }) => id);

describe('the list of files', () => {
  it('tells since when a file is in its phase, when its next open task is due and whom its contract concerns', async () => {
    const [newest] = await amendmentsPage(db, { status: 'RUNNING' }, 1);
    expect(newest).toMatchObject({
      contract_id: 'c-3',
      phase_since: '2026-11-02',
      next_due_on: '2026-11-12',
      consulted_minister: false,
      header: { parties: [{}, { function: 'Ministre 3' }] },
    });
    expect(await amendmentsPage(db, { status: 'ENDED' }, 1)).toMatchObject([{ phase: null, next_due_on: null }]);
  });

  it('finds a minister’s files by the title with which a contract binds or names him', async () => {
    const named = await amendmentsPage(db, { minister: CITIES }, FILES);
    expect(new Set(named.map((row) => row.contract_id))).toEqual(new Set(['c-3']));
    expect(named).toHaveLength(FILES / 10);
    expect(await idsOf({ minister: 'Ministre 3' })).toEqual(named.map(({ id }) => id));
    expect(await idsOf({ minister: 'Ministre' })).toEqual([]);
  });

  it('finds files by several things at once', async () => {
    const visas = await idsOf({ phase: 'CABINET_REVIEW' });
    expect(visas).toHaveLength(11);
    expect(await idsOf({ phase: 'CABINET_REVIEW', minister: CITIES })).toHaveLength(10);
    expect(await idsOf({ phase: 'CABINET_REVIEW', status: 'RUNNING' })).toHaveLength(10);
    expect(await idsOf({ consulted: true })).toHaveLength(20);
    expect(await idsOf({ consulted: false })).toHaveLength(FILES);
  });

  it.each<[AmendmentFilter]>([
    [{}],
    [{ phase: 'CABINET_REVIEW' }],
    [{ contract: 'c-3' }],
    [{ minister: CITIES }],
    [{ minister: CITIES, phase: 'CABINET_REVIEW' }],
  ])('narrowed by %j never reads all files or tasks', async (filter) => {
    const { sql, values } = amendmentsQuery(filter, 21);
    const { scanned, buffers } = await planOf(db, sql, ...values);
    expect(scanned.filter((table) => table !== 'contract')).toEqual([]);
    expect(buffers).toBeLessThanOrEqual(400);
  });
});
