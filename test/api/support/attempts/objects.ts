import { RECORDED_BY } from '../../../../domain/rights/on-tasks.ts';
import { TASK_KINDS } from '../../../../domain/amendment/tasks.ts';
import { OFFICES } from '../../../../domain/rights/offices.ts';
import { MEETING_SERIES } from '../../../../domain/meetings/series.ts';
import type { Role } from '../../../../domain/people/roles.ts';
import type { ApiWorld } from '../world.ts';
import { bodyFor, MISFIT } from './bodies.ts';
import type { Ids, Line } from './lines.ts';
import { unknownFile, unknownMatter, unknownMeeting, type Scene } from './scene.ts';
import type { Attempt } from './send.ts';
import { actsFor, EVERYONE, rolesOf } from './who.ts';

/** A task, with those whom it waits for, or waited for. */
interface Asked {
  readonly path: string;
  readonly body: object;
  readonly mayBy: readonly string[];
}

export interface Objects {
  /** By the first word of a line's path. */
  readonly ids: Ids;
  /** Of files: what was decided on them can be taken back, for a while. */
  readonly decidedTasks: readonly Asked[];
  readonly openTasks: readonly Asked[];
}

const several = (make: () => string): readonly string[] => Array.from({ length: 8 }, make);

/** Of each kind those of the scene, and some that nobody ever gave. */
export async function objectsOf(world: ApiWorld, scene: Scene): Promise<Objects> {
  const { mandates, substitutions, organisations, bodies } = await world.directory.current();
  const rows = await world.db.task.findMany({
    where: { fileId: { in: [...scene.files, ...scene.meetingIds] } },
    include: { assignees: true },
  });
  const asked = rows.map((row) => ({ ...row, ...askedBy(row) }));
  const ofFiles = rows
    .filter(({ fileId }) => scene.files.includes(fileId))
    .map(({ fileId, seq }) => `${fileId}.${seq}`);
  return {
    ids: {
      amendments: [...scene.files, ...several(unknownFile)],
      tasks: [...ofFiles, ...several(() => `${unknownFile()}.3`)],
      meetings: [...scene.meetingIds, ...several(unknownMeeting)],
      matters: [...Object.values(scene.matters), ...several(unknownMatter)],
      contracts: [world.contractId, 'c-0'],
      persons: ['minister', 'administrator', 'p-0'],
      mandates: Object.keys(mandates),
      substitutions: [...Object.keys(substitutions), 's-0'],
      organisations: [...Object.keys(organisations), 'o-0'],
      bodies: [...Object.keys(bodies), 'b-0'],
    },
    decidedTasks: asked.filter(({ status, path }) => status === 'DONE' && path.startsWith('/tasks')),
    openTasks: asked.filter(({ status }) => status === 'OPEN'),
  };
}

interface TaskRow {
  readonly fileId: string;
  readonly seq: number;
  readonly kind: string;
  readonly assignees: readonly { readonly partyId: string }[];
}

/** Those asked, who stands in for them, and who enters an organisation's answer. */
function askedBy({ fileId, seq, kind, assignees }: TaskRow): Asked {
  const isMeeting = fileId.startsWith('meeting-');
  const recorder = isMeeting ? keeperOf(fileId) : RECORDED_BY[TASK_KINDS.find((each) => each === kind) ?? 'LAUNCH'];
  const isOfOrganisation = assignees.every(({ partyId }) => !EVERYONE.includes(partyId));
  return {
    path: isMeeting ? `/meetings/${fileId}/tasks/${seq}/decision` : `/tasks/${fileId}.${seq}/decision`,
    body: isMeeting ? { kind: 'DO_ACTION', outcome: 'NOT_DONE', reason: 'Non.' } : MISFIT,
    mayBy: EVERYONE.filter((who) =>
      isOfOrganisation
        ? recorder !== undefined && rolesOf(who).has(recorder)
        : assignees.some(({ partyId }) => actsFor(who, partyId)),
    ),
  };
}

const seriesOf = (meetingId: string) =>
  MEETING_SERIES.find((each) => meetingId.startsWith(`meeting-${each}`)) ?? 'tutelle';
const keeperOf = (meetingId: string): Role => OFFICES[seriesOf(meetingId)].keeper;

/** What the role allows and the object does not: tasks of others, drafts of others, other series, other kinds of matters. */
export const relationAttempts = (
  world: ApiWorld,
  scene: Scene,
  { openTasks, decidedTasks }: Objects,
  lines: readonly Line[],
): readonly Attempt[] => [
  ...openTasks.flatMap(({ path, body, mayBy }) =>
    EVERYONE.filter((who) => !mayBy.includes(who)).map((who) => ({ who, method: 'POST', path, body })),
  ),
  ...decidedTasks.flatMap(({ path, mayBy }) =>
    EVERYONE.filter((who) => !mayBy.includes(who)).map((who) => ({ who, method: 'POST', path: takeBackOf(path) })),
  ),
  ...draftAttempts(scene),
  ...officeAttempts(scene, lines),
  ...minutesAttempts(scene),
];

const takeBackOf = (path: string): string => path.replace('decision', 'take-back');

const READS_DRAFTS: readonly Role[] = ['PRESIDENT', 'CONTRACT_SECRETARY', 'AUDITOR'];

/** A draft that was never submitted: read by three roles, written by the secretary whose task it is. */
function draftAttempts({ drafted }: Scene): readonly Attempt[] {
  const path = `/amendments/${drafted}/draft`;
  const text = { instructions: [], entryIntoForce: { kind: 'LAST_SIGNATURE' } };
  const readers = EVERYONE.filter((who) => READS_DRAFTS.every((role) => !rolesOf(who).has(role)));
  const writers = EVERYONE.filter((who) => !rolesOf(who).has('CONTRACT_SECRETARY'));
  return [
    ...readers.map((who) => ({ who, method: 'GET', path })),
    ...writers.map((who) => ({ who, method: 'PUT', path, body: { revision: 1, text } })),
  ];
}

/** What chair and keeper of a series do, tried on each meeting by everyone who holds neither office of it. */
function officeAttempts({ meetingIds, matters }: Scene, lines: readonly Line[]): readonly Attempt[] {
  const ofMeetings = lines.filter(
    ({ path, right: { object, grants } }) =>
      path.startsWith('/meetings/{id}') &&
      object === 'MEETING' &&
      grants.every(({ relation }) => relation === 'OFFICE'),
  );
  const onMeetings = ofMeetings.flatMap((line) =>
    meetingIds.flatMap((id) => {
      const { chair, keeper } = OFFICES[seriesOf(id)];
      const body = bodyFor(line);
      const path = line.path.replace('{id}', id);
      const others = EVERYONE.filter((who) => !rolesOf(who).has(chair) && !rolesOf(who).has(keeper));
      return others.map((who) => ({ who, method: line.method, path, body }));
    }),
  );
  const settlement = { outcome: 'WITHDRAWN', reason: 'Retiré.' };
  const notTheirs = EVERYONE.filter(
    (who) => !rolesOf(who).has('COCOBASE_SECRETARY') && !rolesOf(who).has('COCOBASE_PRESIDENT'),
  );
  const path = `/matters/${matters.WELLBEING_REQUEST}/settlement`;
  return [...onMeetings, ...notTheirs.map((who) => ({ who, method: 'POST', path, body: settlement }))];
}

/** Minutes that name delegates of unions, read by nobody but those who meet. */
function minutesAttempts({ meetings: { remarks } }: Scene): readonly Attempt[] {
  const { chair, keeper } = OFFICES.cocobase;
  return EVERYONE.filter((who) => !rolesOf(who).has(chair) && !rolesOf(who).has(keeper)).map((who) => ({
    who,
    method: 'GET',
    path: `/meetings/${remarks.id}/minutes`,
  }));
}
