import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../../prisma/client.ts';
import { withClient } from '../../../prisma/migrate.ts';
import {
  waiting,
  WAITING_SQL,
  waitingValues,
  type WaitingFilter,
  type WaitingItem,
} from '../../../prisma/queries/waiting.ts';
import { planOf } from '../../support/plan.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

/** Enough for a plan to matter: two in three of them are open. */
const TASKS = 6_000;
const TODAY = '2026-12-02';
const everything: WaitingFilter = { today: TODAY, gone: [] };
/** Two voters left; tasks of `left` alone wait for nobody, those asked of another too do not. */
const gone = [
  { role: 'COMMITTEE_MEMBER', personId: 'left' },
  { role: 'COMMITTEE_MEMBER', personId: 'left-2' },
] as const;

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 2);
  await fill(1, TASKS);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** Open tasks, four a file, each with a third that is closed; due from November on, a third of them late. */
async function fill(from: number, to: number): Promise<void> {
  await withClient(database.adminUrl, async (client) => {
    for (const statement of FILL) await client.query(statement, [from, to]);
    await client.query('VACUUM ANALYZE');
  });
}

const FILE = `md5((n / 4)::text)`;
const CALLED = `${FILE} || '.' || n`;
const FILL = [
  `INSERT INTO file (id, kind, seq, head)
   SELECT DISTINCT ${FILE}, 'amendment', 1000000, '' FROM generate_series($1::int, $2::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO amendment
     (id, contract_id, title_fr, title_nl, status, round, origin_kind, opened_at, changed_at, seq, reference)
   SELECT DISTINCT ON (1) ${FILE}, 'c', 'Un', 'Een', 'RUNNING', 1, 'SERVICE', now(), now(), 1, n / 4
   FROM generate_series($1::int, $2::int) n ON CONFLICT DO NOTHING`,
  `INSERT INTO task (id, file_id, seq, kind, phase, round, capacity, opened_on, due_on, status)
   SELECT ${CALLED}, ${FILE}, n, 'VOTE', CASE n % 50 WHEN 0 THEN 'SIGNATURE' ELSE 'COMMITTEE' END, 1, 'COMMITTEE_MEMBER',
          '2026-10-01', to_char(date '2026-11-01' + n % 90, 'YYYY-MM-DD'), CASE n % 3 WHEN 0 THEN 'DONE' ELSE 'OPEN' END
   FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO task_assignee
     (task_id, party_id, party_kind, due_on, open, kind, phase, capacity, opened_on, title_fr, title_nl)
   SELECT t.id, asked, 'PERSON', t.due_on, t.status = 'OPEN', t.kind, t.phase, t.capacity, t.opened_on, 'Un', 'Een'
   FROM task t, unnest(CASE t.seq % 2000 WHEN 1 THEN '{left}' WHEN 2 THEN '{left,left-2}' WHEN 4 THEN '{left,a}'
                       ELSE ARRAY['person-' || t.seq % 400, 'second-' || t.seq % 400] END::text[]) AS asked
   WHERE t.seq BETWEEN $1::int AND $2::int`,
  `INSERT INTO event (file_id, seq, type, at, by, canonical, chain, data)
   SELECT ${FILE}, n, 'Nudged', now(), '{"kind":"PROCEDURE"}', '', '',
          jsonb_build_object('type', 'Nudged', 'task', n, 'to', '[]'::jsonb, 'nudge', jsonb_build_object('on', '2026-11-20',
            'kind', CASE n % 2 WHEN 0 THEN 'ESCALATION' ELSE 'REMINDER' END))
   FROM generate_series($1::int, $2::int) n WHERE n % 100 IN (1, 2)`,
];

async function everyPage(filter: WaitingFilter, limit: number): Promise<readonly WaitingItem[]> {
  const read: WaitingItem[] = [];
  for (let page = await waiting(db, filter, limit); page.length > 0;) {
    read.push(...page);
    const last = page.at(-1);
    page = last === undefined ? [] : await waiting(db, filter, limit, [last.dueOn, last.id]);
  }
  return read;
}

const planFor = (filter: WaitingFilter) =>
  planOf(db, filter.stuck === true ? WAITING_SQL.stuck : WAITING_SQL.all, ...waitingValues(filter, 21));

describe('what waits for others', () => {
  it('is every open task by due date, page after page, none twice, with those it waits for and since when', async () => {
    const all = await waiting(db, everything, TASKS);
    expect(all).toHaveLength(Math.ceil((TASKS * 2) / 3));
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
    expect((await everyPage(everything, 2_000)).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.find(({ id }) => id.endsWith('.7'))).toMatchObject({
      kind: 'VOTE',
      capacity: 'COMMITTEE_MEMBER',
      openedOn: '2026-10-01',
      titleNl: 'Een',
      assignees: [
        { kind: 'PERSON', id: 'person-7' },
        { kind: 'PERSON', id: 'second-7' },
      ],
    });
  });

  it('is late from the day after its due date on', async () => {
    const late = await waiting(db, { ...everything, late: true }, TASKS);
    const all = await waiting(db, everything, TASKS);
    expect(late).toEqual(all.filter(({ dueOn }) => dueOn < TODAY));
    expect(late.at(-1)?.dueOn).toBe('2026-11-30');
    expect(all.some(({ dueOn }) => dueOn === TODAY)).toBe(true);
  });

  it('is asked for by phase', async () => {
    const signatures = await waiting(db, { ...everything, phase: 'SIGNATURE' }, TASKS);
    expect(new Set(signatures.map(({ phase }) => phase))).toEqual(new Set(['SIGNATURE']));
    expect(signatures).toHaveLength(Math.ceil((TASKS / 50) * (2 / 3)));
  });
});

describe('what is stuck', () => {
  it('is what waits for nobody who can do it, and what is late though those above were told', async () => {
    const stuck = await everyPage({ ...everything, gone, stuck: true }, 10);
    const all = await waiting(db, { ...everything, gone }, TASKS);
    const seqOf = ({ id }: WaitingItem): number => Number(id.split('.')[1]);
    const reasons = new Map(all.map((item) => [seqOf(item), item.stuck]));
    expect([1, 2, 4, 5, 2_002, 102, 101].map((seq) => reasons.get(seq))).toEqual([
      'NOBODY_LEFT',
      'NOBODY_LEFT',
      null,
      null,
      'NOBODY_LEFT',
      undefined,
      null,
    ]);
    expect(reasons.get(202)).toBe('ESCALATED');
    expect(stuck).toEqual(all.filter((item) => item.stuck !== null));
    expect(new Set(stuck.map((item) => item.stuck))).toEqual(new Set(['NOBODY_LEFT', 'ESCALATED']));
  });

  it('is narrowed by phase and lateness like everything that waits', async () => {
    const stuck = await waiting(db, { ...everything, gone, stuck: true }, TASKS);
    const late = await waiting(db, { ...everything, gone, stuck: true, late: true }, TASKS);
    expect(late).toEqual(stuck.filter(({ dueOn }) => dueOn < TODAY));
    expect(await waiting(db, { ...everything, gone, stuck: true, phase: 'DRAFTING' }, TASKS)).toEqual([]);
  });
});

const filters: readonly (readonly [string, WaitingFilter])[] = [
  ['all', everything],
  ['late', { ...everything, late: true }],
  ['in a phase', { ...everything, phase: 'SIGNATURE' }],
];

describe('a page of what waits', () => {
  it('looks at half as much again of the database at most when ten times as much waits', async () => {
    const before = await Promise.all(filters.map(([, filter]) => planFor(filter)));
    await fill(TASKS + 1, TASKS * 10);
    for (const [index, [name, filter]] of filters.entries()) {
      const { buffers } = await planFor(filter);
      expect([name, buffers <= 1.5 * (before[index]?.buffers ?? 0)]).toEqual([name, true]);
    }
  }, 60_000);

  it('is read through indexes alone, what is stuck too', async () => {
    for (const [name, filter] of [...filters, ['stuck', { ...everything, gone, stuck: true }] as const]) {
      expect([name, (await planFor(filter)).scanned]).toEqual([name, []]);
    }
  });
});
