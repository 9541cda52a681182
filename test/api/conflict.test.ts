import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { taskDetail } from '../../api/schemas/task-page.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Browser } from './pages/browser.ts';
import { consolidated } from './support/consolidated.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
let task: string;

const maturity = (target: number, motive: object) => ({
  kind: 'CHANGE_MATURITY',
  id: 'i1',
  provisionId: 'oo-1.1',
  motive,
  maturity: { now: 2, target },
});

/** Two amendments of one objective: the first is consolidated while the second has its visa before it. */
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.open('DRAFTING');
  await life.saveDraft('secretary', 0, maturity(5, { fr: 'Le retard est grand.' }));
  await life.must('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
  await life.open('TRANSLATION');
  const both = { fr: 'Le retard est grand.', nl: 'De achterstand is groot.' };
  await life.saveDraft('translator-nl', 1, maturity(5, both));
  await life.must('translator-nl', { kind: 'TRANSLATE', revision: 2 });
  await life.must('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' });
  await life.open('QUALIFICATION');
  const other = await consolidated(world);
  await world.run(life.id, { type: 'REBASE' });
  await life.open('DRAFTING');
  expect(other.id).not.toBe(life.id);
  task = await life.taskFor('secretary', 'SETTLE_CONFLICT');
}, 120_000);
afterAll(() => world.close());

const choice = (keep: string, reason = 'La mesure le montre.') => ({
  kind: 'SETTLE_CONFLICT',
  version: 3,
  choices: [{ conflict: 0, keep, reason }],
});

describe('Two amendments of one objective', () => {
  it('are a conflict: the task has the three values, and what can be kept', async () => {
    const { body } = await world.as('secretary').get(`/tasks/${task}`);
    const { conflicts } = taskDetail.parse(body);
    expect(conflicts).toMatchObject({
      version: 3,
      items: [
        {
          kind: 'SAME_CELL',
          provisionId: 'oo-1.1',
          cells: [{ cell: 'MATURITY_TARGET', theirs: '3', mine: '5' }],
          keeps: expect.arrayContaining(['MINE', 'THEIRS']),
        },
      ],
    });
  });

  it('are shown side by side, with what is asked', async () => {
    const reader = await Browser.signedInAs(world, 'secretary');
    const { $ } = await reader.open(`/tasks/${task}`);
    const shown = $('#conflicts').closest('section');
    const cells = shown.find('tbody tr').first().find('td, th').toArray();
    expect(cells.map((cell) => $(cell).text().trim()).slice(2)).toEqual(['3', '5']);
    expect($('input[name="choices.0.keep"]').length).toBeGreaterThan(1);
    expect($('textarea[name="choices.0.reason"]').length).toBe(1);
  });

  it('are settled with a reason for each, by the drafter alone', async () => {
    const settle = async (personId: string, decision: object) =>
      (await world.as(personId).post(`/tasks/${task}/decision`, decision)).body;
    expect(await settle('secretary', { ...choice('MINE'), choices: [] })).toMatchObject({
      status: 409,
      code: 'CONFLICT_UNSETTLED',
    });
    expect(await settle('president', choice('MINE'))).toMatchObject({ code: 'NOT_YOURS' });
    expect(await settle('secretary', choice('MINE', ''))).toMatchObject({ status: 400 });
    expect(await settle('secretary', choice('MINE'))).toMatchObject({ task: { status: 'DONE' } });
  });

  it('lead to a text on the new version, which the draft says too; the one before stays under its hash', async () => {
    const state = await world.amendments.read(life.id);
    expect(state.text).toMatchObject({ baseVersion: 3 });
    const rebased = await world.db.event.findFirstOrThrow({ where: { fileId: life.id, type: 'TextRebased' } });
    const { from } = z.object({ from: z.string() }).parse(rebased.data);
    expect(await world.db.amendmentText.count({ where: { hash: from } })).toBe(1);
    const draft = await world.db.draftRevision.findFirstOrThrow({
      where: { amendmentId: life.id },
      orderBy: { revision: 'desc' },
    });
    expect(draft.content).toMatchObject({ instructions: [{ maturity: { target: 5 } }] });
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  });
});
