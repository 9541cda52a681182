import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AmendmentState } from '../../domain/amendment/state.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { copyLife, momentsOf } from '../support/world/copy-life.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { createWorld, type World } from '../support/world/world.ts';

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

  it('at every event of a life comes to the same end, mails nobody twice and forgets no mail', async () => {
    const people = new Autopilot(world, procedure.wake);
    const original = await people.launch();
    const end = await people.play(original);
    await people.messagesSent(original);
    const moments = await momentsOf(world, original);
    expect(moments.length).toBeGreaterThan(30);
    const expected = { ...essence(end), mails: mailsOf(original) };
    for (let from = 0; from < moments.length; from += AT_ONCE) {
      const lives = moments.slice(from, from + AT_ONCE).map(async (upTo) => {
        const copy = await copyLife(world, original, upTo);
        procedure.wake(copy, upTo);
        const state = await people.play(copy);
        await people.messagesSent(copy);
        return { upTo, ...essence(state), mails: mailsOf(copy) };
      });
      const same = moments.slice(from, from + AT_ONCE).map((upTo) => ({ upTo, ...expected }));
      expect(await Promise.all(lives)).toEqual(same);
    }
  }, 300_000);
});
