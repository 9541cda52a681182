import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { copyLife, momentsOf } from '../support/world/copy-life.ts';
import { Regretful, REGRETTED, regretsOf } from '../support/world/regretful.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

/** Copies that live side by side: more only wait for each other. */
const AT_ONCE = 6;

/** What two lives have in common when they came to the same end by the same way. */
const essence = ({ procedure, tasks, inForce, version, visits }: AmendmentState) => ({
  end: procedure.end,
  round: procedure.round,
  tasks: Object.values(tasks)
    .map(({ kind, phase, round, status }) => `${phase} ${round} ${kind} ${status.kind}`)
    .sort(),
  visits: visits.map(({ phase, round, outcome }) => `${phase} ${round} ${outcome}`).sort(),
  inForce,
  consolidated: version !== undefined,
});

describe('A workflow started over the record', () => {
  let world: World;
  let procedure: Procedure;

  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 60_000);

  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const mailsOf = (fileId: string): readonly string[] =>
    procedure.sent
      .filter((mail) => mail.fileId === fileId)
      .map((mail) => `${mail.kind} ${mail.partyId}`)
      .sort();

  /** Starts a new workflow over every moment of a life, on a copy of it, and sees each come to where the life came. */
  async function startsOver(people: Autopilot, play: (fileId: string) => Promise<AmendmentState>): Promise<string> {
    const original = await people.launch();
    const end = await play(original);
    await people.messagesSent(original);
    const moments = await momentsOf(world, original);
    expect(moments.length).toBeGreaterThan(30);
    const expected = { ...essence(end), mails: mailsOf(original) };
    for (let from = 0; from < moments.length; from += AT_ONCE) {
      const lives = moments.slice(from, from + AT_ONCE).map(async (upTo) => {
        const copy = await copyLife(world, original, upTo);
        procedure.wake(copy, upTo);
        const state = await play(copy);
        await people.messagesSent(copy);
        return { upTo, ...essence(state), mails: mailsOf(copy) };
      });
      const same = moments.slice(from, from + AT_ONCE).map((upTo) => ({ upTo, ...expected }));
      expect(await Promise.all(lives)).toEqual(same);
    }
    return original;
  }

  it('at every event of a life comes to the same end, mails nobody twice and forgets no mail', async () => {
    const people = new Autopilot(world, procedure.wake);
    await startsOver(people, (fileId) => people.play(fileId));
  }, 300_000);

  it('does so in a life in which people take decisions back: votes, an opinion, a visa', async () => {
    const people = new Regretful({ ...world, contractId: await addContract(world) }, procedure.wake);
    const original = await startsOver(people, (fileId) => people.playOn(fileId));
    expect(await regretsOf(world, original)).toEqual(REGRETTED);
    expect((await world.amendments.read(original)).procedure).toMatchObject({ end: 'CLOSED', round: 4 });
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 600_000);
});
