import { z } from 'zod';
import { connect } from '../../../prisma/client.ts';
import { withClient } from '../../../prisma/migrate.ts';
import { INBOX_SQL } from '../../../prisma/queries/inbox.ts';
import type { DatabasePlace } from '../system.ts';

/** How the inbox is read among many open tasks: the worst of the readings that were looked at. */
export interface InboxPlan {
  readonly openTasks: number;
  readonly readings: readonly Reading[];
  /** Neither a sequential scan nor more than the aim's buffers. */
  readonly met: boolean;
}

export interface Reading {
  readonly whose: string;
  /** Pages of 8 KiB. */
  readonly buffers: number;
  readonly sequentialScan: boolean;
  readonly milliseconds: number;
}

const MOST_BUFFERS = 40;
/** A page of twenty, and the one that tells whether more follow. */
const PAGE = 21;
const BUSY = 'bench-busy';
const TASKS_A_FILE = 5;

interface Node {
  readonly 'Node Type': string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly 'Actual Total Time'?: number;
  readonly Plans?: readonly Node[];
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({
    'Node Type': z.string(),
    'Shared Hit Blocks': z.number().exactOptional(),
    'Shared Read Blocks': z.number().exactOptional(),
    'Actual Total Time': z.number().exactOptional(),
    Plans: z.array(node).exactOptional(),
  }),
);
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: node })) }));

/** Fills the inboxes of a database and has the application's own query explained as the application runs it. */
export async function measureInboxPlan({ adminUrl, url }: DatabasePlace, openTasks: number): Promise<InboxPlan> {
  await fillInboxes(adminUrl, openTasks, BUSY);
  const db = connect(url, 1);
  try {
    const reading = async (whose: string, partyId: string, dueOn: string): Promise<Reading> => {
      const sql = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${INBOX_SQL}`;
      const rows = await db.$queryRawUnsafe(sql, partyId, dueOn, '', PAGE);
      return readingOf(whose, explained.parse(rows)[0]?.['QUERY PLAN'][0]?.Plan);
    };
    const readings = [
      await reading('of a person with a fifth of the tasks, first page', BUSY, ''),
      await reading('of the same person, a page in the middle', BUSY, '2026-07-01'),
      await reading('of a person with few', 'bench-party-7', ''),
    ];
    const isMet = ({ buffers, sequentialScan }: Reading): boolean => !sequentialScan && buffers <= MOST_BUFFERS;
    return { openTasks, readings, met: readings.every(isMet) };
  } finally {
    await db.$disconnect();
  }
}

function readingOf(whose: string, plan: Node | undefined): Reading {
  if (plan === undefined) throw new Error('The query was not explained.');
  const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0, 'Actual Total Time': milliseconds = 0 } = plan;
  return { whose, buffers: hit + read, sequentialScan: scans(plan), milliseconds };
}

const scans = (plan: Node): boolean => plan['Node Type'] === 'Seq Scan' || (plan.Plans ?? []).some(scans);

/** Due dates lie over a year. What was filled before is filled up. */
const FILL = [
  `INSERT INTO amendment
     (id, contract_id, reference, title_fr, title_nl, status, phase, round, origin_kind, opened_at, changed_at, seq)
   SELECT 'bench-' || n, 'bench', n, 'Prolongation ' || n, 'Verlenging ' || n, 'RUNNING', 'COMMITTEE', 1, 'SERVICE',
          now(), now(), 10
   FROM generate_series(1, $1::int / ${TASKS_A_FILE}) AS n ON CONFLICT DO NOTHING`,
  `INSERT INTO task (id, file_id, seq, kind, phase, round, capacity, opened_on, due_on, status)
   SELECT 'bench-' || file || '.' || seq, 'bench-' || file, seq, 'VOTE', 'COMMITTEE', 1, 'COMMITTEE_MEMBER',
          '2026-01-01', (date '2026-01-01' + (file * 7 + seq) % 365)::text, 'OPEN'
   FROM generate_series(1, $1::int / ${TASKS_A_FILE}) AS file, generate_series(1, ${TASKS_A_FILE}) AS seq
   ON CONFLICT DO NOTHING`,
  `INSERT INTO task_assignee
     (task_id, party_id, party_kind, due_on, open, kind, phase, capacity, opened_on, title_fr, title_nl, reference)
   SELECT t.id, CASE t.seq WHEN 1 THEN $1 ELSE 'bench-party-' || (hashtext(t.id) & 127) END, 'PERSON', t.due_on, true,
          t.kind, t.phase, t.capacity, t.opened_on, f.title_fr, f.title_nl, f.reference
   FROM task t JOIN amendment f ON f.id = t.file_id WHERE t.file_id LIKE 'bench-%'
   ON CONFLICT DO NOTHING`,
] as const;

/** Fills the tables up to a number of open tasks: a fifth of them one person's, the rest spread over many. */
export async function fillInboxes(adminUrl: string, openTasks: number, busy: string): Promise<void> {
  const [files, tasks, inboxes] = FILL;
  await withClient(adminUrl, async (client) => {
    await client.query(files, [openTasks]);
    await client.query(tasks, [openTasks]);
    await client.query(inboxes, [busy]);
    await client.query('VACUUM ANALYZE');
  });
}
