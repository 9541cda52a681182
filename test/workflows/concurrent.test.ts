import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTasks } from '../../domain/amendment/state.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import { provisionRow } from '../../prisma/queries/contracts.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Autopilot, TEXT } from '../support/world/autopilot.ts';
import { startProcedure, type Procedure } from '../support/world/engine.ts';
import { addContract, createWorld, type World } from '../support/world/world.ts';

const [first] = TEXT.instructions;

const lasts = (fr: string, nl: string): AmendmentText => {
  if (first?.kind !== 'REPLACE_TEXT') throw new Error('The draft replaces a text.');
  return { ...TEXT, instructions: [{ ...first, text: { fr, nl } }] };
};

describe('Two amendments of one provision', () => {
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

  it('that change the same words are settled by a person, and both live to their end', async () => {
    const contractId = await addContract(world);
    const people = new Autopilot({ ...world, contractId }, procedure.wake);
    const later = await people.launch();
    await people.write(later, lasts('Il vaut dix ans.', 'Zij geldt tien jaar.'));
    await people.play(later, (state) => openTasks(state, 'CABINET_REVIEW').length > 0);
    const sooner = await people.launch();
    await people.write(sooner, lasts('Il vaut neuf ans.', 'Zij geldt negen jaar.'));
    await people.play(sooner);
    const settling = await people.reaches(later, 'its conflict', (state) =>
      openTasks(state).some(({ kind }) => kind === 'SETTLE_CONFLICT'),
    );
    expect(settling).toMatchObject({ conflict: { version: 2, provisions: ['art-1/p-2'] }, procedure: { round: 2 } });
    const ended = await people.play(later);
    expect(ended).toMatchObject({ procedure: { end: 'CLOSED' }, version: 3, text: { baseVersion: 2 } });
    const provision = await provisionRow(world.db, contractId, 3, 'art-1/p-2');
    expect(provision?.content.text).toEqual({ fr: 'Il vaut dix ans.', nl: 'Zij geldt tien jaar.' });
    expect(provision?.pedigree.map(({ amendmentId }) => amendmentId)).toEqual([sooner, later]);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  }, 240_000);
});
