import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { addDays, brusselsDate } from '../../domain/calendar/dates.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import { textAsOn } from '../../prisma/queries/text-as-on.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { restartWorkflows } from '../../temporal/restart.ts';
import { Autopilot, TEXT } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const today = brusselsDate(new Date().toISOString());
/** The first later day, and the second. */
const FIRST = addDays(today, 40);
const SECOND = addDays(today, 70);

const [first] = TEXT.instructions;
const IN_PARTS: AmendmentText = {
  ...TEXT,
  instructions: [
    ...TEXT.instructions,
    ...[FIRST, SECOND].map((inForceOn, index) => ({
      ...(first ?? never()),
      kind: 'REPLACE_TEXT' as const,
      id: `later-${index + 1}`,
      provisionId: 'art-1/p-1',
      text: { fr: `Partie ${index + 1}.`, nl: `Deel ${index + 1}.` },
      inForceOn,
    })),
  ],
};

function never(): never {
  throw new Error('The draft has an instruction.');
}

describe('An act whose parts enter into force later', () => {
  let world: World;
  let procedure: Procedure;
  beforeAll(async () => {
    world = await createWorld();
    procedure = await startProcedure(world);
  }, 120_000);
  afterAll(async () => {
    await procedure.close();
    await world.close();
  });

  const consolidatedTimes = (times: number) => (state: AmendmentState) => (state.version ?? 0) === 1 + times;

  /** Launches, and has everyone answer until the first version is transmitted and nobody is asked anything. */
  async function toFirstVersion() {
    const own = { ...world, contractId: await addContract(world) };
    const people = new Autopilot(own, procedure.wake);
    const fileId = await people.launch();
    await people.write(fileId, IN_PARTS);
    await people.play(fileId, (state) => state.version === 2 && openTasks(state).length === 0);
    return { own, people, fileId };
  }

  it('makes a further version on each of their days, has each transmitted, and closes after the last', async () => {
    const { own, people, fileId } = await toFirstVersion();
    const { contractId } = own;
    const text = async (on: string) => {
      const { rows } = await textAsOn(world.db, contractId, on);
      return rows.find(({ content }) => content.id === 'art-1/p-1')?.content.text.fr;
    };
    const foretold = [await text(today), await text(FIRST), await text(SECOND)];
    expect(foretold.slice(1)).toEqual(['Partie 1.', 'Partie 2.']);
    expect(await world.db.amendment.findUniqueOrThrow({ where: { id: fileId } })).toMatchObject({
      laterOn: [FIRST, SECOND],
      status: 'IN_FORCE',
    });
    await procedure.pass(fileId, 41);
    await people.reaches(fileId, 'its second version', consolidatedTimes(2));
    await people.play(
      fileId,
      (state) => openTasks(state).length === 0 && state.visits.at(-1)?.phase === 'TRANSMISSION',
    );
    await restartWorkflows(world.db, procedure.temporal.client, procedure.engine);
    await procedure.pass(fileId, 71);
    await people.reaches(fileId, 'its third version', consolidatedTimes(3));
    const state = await people.play(fileId);
    expect(state.procedure).toMatchObject({ end: 'CLOSED', laterOn: [] });
    const versions = await world.db.contractVersion.findMany({ where: { contractId }, orderBy: { number: 'asc' } });
    expect(versions.map(({ asOn, cause }) => [asOn, cause]).slice(1)).toEqual([
      [today, null],
      [FIRST, 'LATER_PART'],
      [SECOND, 'LATER_PART'],
    ]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 180_000);

  it('is not mistaken for another: a version is made once, whoever asks for it', async () => {
    const { fileId } = await toFirstVersion();
    const late = `${addDays(FIRST, 1)}T08:00:00.000Z`;
    const ask = () =>
      world.amendments.record(fileId, {
        command: { type: 'CONSOLIDATE_PART', on: FIRST },
        actor: { kind: 'PROCEDURE' },
        now: late,
        request: { actorId: 'procedure', key: randomUUID(), hash: 'x' },
        answer: () => ({}),
      });
    await Promise.all([ask(), ask(), ask()]);
    const { contractId } = await world.amendments.read(fileId);
    expect(await world.db.contractVersion.count({ where: { contractId, asOn: FIRST } })).toBe(1);
  }, 120_000);
});
