import { versionHash } from '../../domain/contract/consolidate.ts';
import type { ContractEvent } from '../../domain/contract/contract.ts';
import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { evolve } from '../../domain/amendment/evolve.ts';
import { DEFAULT_POLICY } from '../../domain/amendment/policy.ts';
import { newAmendment } from '../../domain/amendment/state.ts';
import type { Recorded } from '../../domain/file.ts';
import { hashOf } from '../../domain/hash.ts';
import { evolveMatter, type MatterEvent } from '../../domain/matters/events.ts';
import { newMatter } from '../../domain/matters/matter.ts';
import { evolveMeeting } from '../../domain/meetings/meeting/evolve.ts';
import type { MeetingEvent } from '../../domain/meetings/meeting/events.ts';
import { newMeeting } from '../../domain/meetings/meeting/meeting.ts';
import type { Database } from '../client.ts';
import { amendmentRow } from './amendment-rows.ts';
import { provisionsOf } from './contract-facts.ts';
import { load } from './load.ts';
import { matterRow } from './matters.ts';
import { meetingRow, pointRows, shownTask } from './meeting-rows.ts';
import { compareTable, type Discrepancy } from './compare-rows.ts';
import type { Row } from './rows.ts';
import { assigneeRows, taskRow } from './task-rows.ts';

/**
 * Folds every file again and compares: no gap in the events, the rows of amendments, meetings, matters, tasks and inbox as the
 * events give them, the texts and the provisions of each contract version under the hashes that were recorded. Reads only.
 */
export async function verifyRecord(db: Database): Promise<{ files: number; discrepancies: readonly Discrepancy[] }> {
  const files = await db.file.findMany({ orderBy: { id: 'asc' } });
  const discrepancies: Discrepancy[] = [];
  for (const { id, kind } of files) discrepancies.push(...(await verifyFile(db, id, kind)));
  return { files: files.length, discrepancies: [...discrepancies, ...(await verifyTexts(db))] };
}

/** What somebody recorded while a file was being read is no discrepancy: such a file is read again. */
async function verifyFile(db: Database, id: string, kind: string): Promise<readonly Discrepancy[]> {
  for (;;) {
    const { seq } = await db.file.findUniqueOrThrow({ where: { id } });
    const found = [...(await gaps(db, id, seq)), ...(await differences(db, id, kind))];
    const now = await db.file.findUniqueOrThrow({ where: { id } });
    if (found.length === 0 || now.seq === seq) return found;
  }
}

function differences(db: Database, id: string, kind: string): Promise<readonly Discrepancy[]> {
  switch (kind) {
    case 'amendment':
      return verifyAmendment(db, id);
    case 'meeting':
      return verifyMeeting(db, id);
    case 'matter':
      return verifyMatter(db, id);
    case 'contract':
      return verifyContract(db, id);
    default:
      return Promise.resolve([]);
  }
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
    task: tasks.map((task) => taskRow(fileId, task)),
    task_assignee: tasks.flatMap((task) => assigneeRows(fileId, state, task)),
  };
  return [
    ...(await compareTable(db, fileId, 'amendment', [amendmentRow(fileId, state)])),
    ...(await compareTable(db, fileId, 'task', expected.task)),
    ...(await compareTable(db, fileId, 'task_assignee', expected.task_assignee)),
  ];
}

/** What the inbox calls a meeting is a text, not a fact: it is not compared. */
async function verifyMeeting(db: Database, fileId: string): Promise<readonly Discrepancy[]> {
  const { events } = await load<MeetingEvent>(db, fileId, 0);
  const state = events.reduce(evolveMeeting, newMeeting(DEFAULT_POLICY));
  const tasks = Object.values(state.tasks).map(shownTask);
  const assignees = tasks.flatMap((task) => assigneeRows(fileId, NAMELESS, task)).map(withoutName);
  return [
    ...(await compareTable(db, fileId, 'meeting', [meetingRow(fileId, state)])),
    ...(await compareTable(db, fileId, 'meeting_point', pointRows(fileId, state))),
    ...(await compareTable(
      db,
      fileId,
      'task',
      tasks.map((task) => taskRow(fileId, task)),
    )),
    ...(await compareTable(db, fileId, 'task_assignee', assignees)),
  ];
}

async function verifyMatter(db: Database, fileId: string): Promise<readonly Discrepancy[]> {
  const { events } = await load<MatterEvent>(db, fileId, 0);
  const row = matterRow(fileId, events.reduce(evolveMatter, newMatter(DEFAULT_POLICY)));
  return compareTable(db, fileId, 'matter', row === undefined ? [] : [row]);
}

const NAMELESS = { title: { fr: '', nl: '' } };
const withoutName = ({ title_fr: _fr, title_nl: _nl, ...row }: Row): Row => row;

async function verifyContract(db: Database, contractId: string): Promise<readonly Discrepancy[]> {
  const versions = await db.contractVersion.findMany({ where: { contractId }, orderBy: { number: 'asc' } });
  const recorded = await recordedHashes(db, contractId);
  const results = await Promise.all(
    versions.map(async ({ number, hash, amendmentId }) => {
      const found = versionHash(await provisionsOf(db, contractId, number));
      const isRecorded = recorded.get(`${amendmentId ?? 'version'} ${number}`) === hash;
      return found === hash && isRecorded
        ? []
        : [{ fileId: contractId, table: 'contract_version', key: `${number}`, columns: ['hash'] }];
    }),
  );
  return results.flat();
}

/** The hashes of the versions as events recorded them, by their number, and the amendment that made them. */
async function recordedHashes(db: Database, contractId: string): Promise<ReadonlyMap<string, string>> {
  const { events } = await load<ContractEvent>(db, contractId, 0);
  const own = events.map(({ event }: Recorded<ContractEvent>): [string, string] => [
    event.type === 'ContractImported' ? 'version 1' : `version ${event.version}`,
    event.hash,
  ]);
  const made = await db.$queryRawUnsafe<{ file_id: string; number: string; hash: string }[]>(
    `SELECT e.file_id, e.data->>'version' AS number, e.data->>'hash' AS hash FROM event e JOIN amendment a ON a.id = e.file_id
     WHERE a.contract_id = $1 AND e.type = 'Consolidated'`,
    contractId,
  );
  return new Map([...own, ...made.map((each): [string, string] => [`${each.file_id} ${each.number}`, each.hash])]);
}

async function verifyTexts(db: Database): Promise<readonly Discrepancy[]> {
  const texts = await db.amendmentText.findMany();
  return texts
    .filter(({ hash, content }) => hashOf(content) !== hash)
    .map(({ hash }) => ({ fileId: '', table: 'amendment_text', key: hash, columns: ['content'] }));
}
