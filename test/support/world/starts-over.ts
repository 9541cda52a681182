import { expect } from '@jest/globals';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import type { Autopilot } from './autopilot.ts';
import { copyLife, momentsOf } from './copy-life.ts';
import type { Procedure } from './engine.ts';
import type { World } from './world.ts';

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

const mailsOf = ({ sent }: Procedure, fileId: string): readonly string[] =>
  sent
    .filter((mail) => mail.fileId === fileId)
    .map((mail) => `${mail.kind} ${mail.partyId}`)
    .sort();

/**
 * Starts a new workflow over every moment of a life, or over those between two numbers, on a copy of it, and sees each come to
 * where the life came. Returns the file of the life itself.
 */
export async function startsOver(
  { world, procedure }: { readonly world: World; readonly procedure: Procedure },
  people: Autopilot,
  play: (fileId: string) => Promise<AmendmentState>,
  between: (fileId: string) => Promise<readonly [from: number, until: number]> = async () => [1, Infinity],
): Promise<string> {
  const original = await people.launch();
  const end = await play(original);
  await people.messagesSent(original);
  const [first, last] = await between(original);
  const moments = (await momentsOf(world, original)).filter((seq) => first <= seq && seq <= last);
  expect(moments.length).toBeGreaterThan(10);
  const expected = { ...essence(end), mails: mailsOf(procedure, original) };
  for (let from = 0; from < moments.length; from += AT_ONCE) {
    const lives = moments.slice(from, from + AT_ONCE).map(async (upTo) => {
      const copy = await copyLife(world, original, upTo);
      procedure.wake(copy, upTo);
      const state = await play(copy);
      await people.messagesSent(copy);
      return { upTo, ...essence(state), mails: mailsOf(procedure, copy) };
    });
    const same = moments.slice(from, from + AT_ONCE).map((upTo) => ({ upTo, ...expected }));
    expect(await Promise.all(lives)).toEqual(same);
  }
  return original;
}
