import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Capacity, Role } from '../../domain/people/roles.ts';
import type { Relation } from '../../domain/rights/right.ts';
import { bodyFor } from './support/attempts/bodies.ts';
import { addressesOf, linesOf, type Ids, type Line } from './support/attempts/lines.ts';
import { objectsOf, relationAttempts, type Objects } from './support/attempts/objects.ts';
import { setScene, type Scene } from './support/attempts/scene.ts';
import { sendAll, told, type Attempt, type Outcome } from './support/attempts/send.ts';
import { EVERYONE, ownRolesOf, rolesOf, STRANGER } from './support/attempts/who.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let scene: Scene;
let lines: readonly Line[];
let ids: Ids;
let objects: Objects;
beforeAll(async () => {
  world = await createApiWorld();
  scene = await setScene(world);
  lines = linesOf(world.document);
  objects = await objectsOf(world, scene);
  ({ ids } = objects);
}, 120_000);
afterAll(() => world.close());

const RIGHTS_CODES: ReadonlySet<string> = new Set([
  'FILE_UNKNOWN',
  'MATTER_UNKNOWN',
  'MEETING_UNKNOWN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_INVITED',
  'NOT_SIGNED_IN',
  'NOT_YOURS',
  'TASK_UNKNOWN',
]);
const isRefused = ({ code }: Outcome): boolean => RIGHTS_CODES.has(code);

/** Relations in which one stands by one's role; in all others the object itself says. */
const BY_ROLE: ReadonlySet<Relation> = new Set<Relation>(['ROLE', 'OFFICE', 'RECORDER']);

const isAmong = (to: readonly Capacity[] | 'ANYBODY', roles: ReadonlySet<Role>): boolean =>
  to === 'ANYBODY' || to.some((capacity) => [...roles].some((role) => role === capacity));

/** Whether no object at all lets someone with these roles do what a line does. Written anew here, from the table as data. */
function isClosed({ right: { does, grants } }: Line, roles: ReadonlySet<Role>): boolean {
  if (does === 'CHANGES' && roles.size > 0 && [...roles].every((role) => role === 'AUDITOR')) return true;
  return grants.every(({ to, relation }) => BY_ROLE.has(relation) && !isAmong(to, roles));
}

const everyEvent = (): Promise<number> => world.db.event.count();

/** Everything that the table lets somebody do to no object at all, tried on every object there is. */
const closedAttempts = (): readonly Attempt[] =>
  lines.flatMap((line) =>
    EVERYONE.filter((who) => isClosed(line, rolesOf(who))).flatMap((who) =>
      addressesOf(line, ids).map((path) => ({ who, method: line.method, path })),
    ),
  );

describe('what the table of rights closes to someone', () => {
  it('is refused him, whatever he names: 10,000 attempts, none passes and nothing is recorded', async () => {
    const before = await everyEvent();
    const attempts = [...closedAttempts(), ...relationAttempts(world, scene, objects, lines)];
    expect(attempts.length).toBeGreaterThan(10_000);
    const passed = (await sendAll(world, attempts)).filter((outcome) => !isRefused(outcome));
    expect(passed.slice(0, 20).map(told)).toEqual([]);
    expect(await everyEvent()).toBe(before);
  }, 300_000);

  it('is closed to one who is not signed in', async () => {
    const attempts = lines.flatMap((line) =>
      addressesOf(line, ids).map((path) => ({ who: undefined, method: line.method, path })),
    );
    const outcomes = await sendAll(world, attempts);
    expect(outcomes.filter(({ status }) => status !== 401).map(told)).toEqual([]);
  }, 120_000);
});

describe('an object that is not his to know', () => {
  it('answers a stranger as one that nobody ever made: 404 with the same code, whatever he does', async () => {
    const hidden = lines.filter(({ right: { object } }) => ['FILE', 'TASK', 'MEETING', 'MATTER'].includes(object));
    for (const line of hidden) {
      const paths = addressesOf(line, ids);
      const some = [...paths.slice(0, 5), ...paths.slice(-2)];
      const attempts = some.map((path) => ({ who: STRANGER, method: line.method, path, body: bodyFor(line) }));
      const outcomes = await sendAll(world, attempts);
      const answers = new Set(outcomes.map(({ status, code }) => `${status} ${code}`));
      // A form with a file is asked for before anything is looked for: the same of every id.
      const expected = line.path.endsWith('/evidence') ? /^415 / : /^404 /;
      expect([line.path, [...answers]]).toEqual([line.path, [expect.stringMatching(expected)]]);
    }
  }, 120_000);
});

/** Lines whose object is named in what they say, or that chair and keeper do by turns: `relationAttempts` and their own tests have them. */
const NAMED_IN_IT: ReadonlySet<string> = new Set(['/readings', '/meetings/{id}/agenda']);

/** By whom a line is done by role, as the table has it: one person of the sample for each role and each kind of object. */
const openAttempts = (): readonly Attempt[] =>
  lines
    .filter(({ path }) => !NAMED_IN_IT.has(path))
    .flatMap((line) =>
      line.right.grants
        .filter(({ relation }) => relation === 'ROLE' || relation === 'OFFICE')
        .flatMap(({ to, of }) => (to === 'ANYBODY' ? [] : to).map((capacity) => ({ capacity, of })))
        .flatMap(({ capacity, of }) => {
          const who = EVERYONE.find((id) => isAmong([capacity], ownRolesOf(id)));
          return who === undefined
            ? []
            : [{ who, method: line.method, path: fitting(line, of), body: bodyFor(line, of) }];
        }),
    );

/** An object of the kind that a grant is for. */
function fitting(line: Line, of: string | undefined): string {
  const meeting = scene.meetingIds.find((id) => id.startsWith(`meeting-${of ?? 'tutelle'}`)) ?? '';
  const matter = of === 'WELLBEING_REQUEST' ? scene.matters.WELLBEING_REQUEST : scene.matters.NON_RESPECT;
  const file = of === 'SUBMITTED' ? scene.translated : of === 'CONCERTATION' ? scene.concerted : scene.drafted;
  const persons = ['p-0'];
  return addressesOf(line, { ...ids, persons, amendments: [file], meetings: [meeting], matters: [matter] })[0] ?? '';
}

/** What a rule says of the object itself, once the role is right: a draft is not decided aloud. */
const JUDGED_FURTHER: ReadonlySet<string> = new Set(['SAID_BY_HIMSELF']);

describe('what the table opens to a role', () => {
  it('is not refused it for its rights', async () => {
    const attempts = openAttempts();
    expect(attempts.length).toBeGreaterThan(250);
    const refused = (await sendAll(world, attempts)).filter(
      ({ status, code }) => (status === 401 || status === 403) && !JUDGED_FURTHER.has(code),
    );
    expect(refused.map(told)).toEqual([]);
  }, 120_000);

  it('is done by those whom a task waits for, and by who stands in for them', async () => {
    const outcomes = await sendAll(
      world,
      objects.openTasks.flatMap(({ path, mayBy, body }) => mayBy.map((who) => ({ who, method: 'POST', path, body }))),
    );
    expect(outcomes.length).toBeGreaterThan(25);
    expect(outcomes.filter(isRefused).map(told)).toEqual([]);
  }, 120_000);
});
