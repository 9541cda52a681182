import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consultation, remark } from '../../api/schemas/consultation.ts';
import { pageOf } from '../../api/schemas/common.ts';
import { consulting, remarked, remarkIds, says } from './support/consulted.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
}, 60_000);
afterAll(() => world.close());

const page = pageOf(remark);
const remarksOf = async ({ id }: Life, query = '') =>
  page.parse((await world.as('auditor').get(`/amendments/${id}/remarks${query}`)).body);
const resultOf = async ({ id }: Life) =>
  consultation.parse((await world.as('auditor').get(`/amendments/${id}/consultation`)).body);

describe('a consultation of the stakeholders', () => {
  it('is told as one result: who was invited, who answered what, the remarks by provision and outcome', async () => {
    const life = await remarked(world);
    const [first = ''] = await remarkIds(life);
    const given = { remarkId: first, outcome: 'ACCEPTED', why: 'Juste.', instructionId: 'i1' } as const;
    await life.must('secretary', { kind: 'ANSWER_REMARKS', answers: [given] });
    const none = { ACCEPTED: 0, PARTLY: 0, REFUSED: 0 };
    expect(await resultOf(life)).toEqual({
      invited: 3,
      answered: 3,
      late: 0,
      positions: { FAVOURABLE: 1, UNFAVOURABLE: 1, RESERVED: 1, NONE: 0 },
      remarks: 3,
      outcomes: { ...none, ACCEPTED: 1 },
      provisions: [
        { provisionId: 'oo-1.1', remarks: 2, outcomes: { ...none, ACCEPTED: 1 } },
        { remarks: 1, outcomes: none },
      ],
    });
  });

  it('has its remarks read page by page and narrowed, each with its answer', async () => {
    const life = await remarked(world, 'oo-1.2');
    const [first = '', second = '', third = ''] = await remarkIds(life);
    const given = { remarkId: second, outcome: 'REFUSED', why: 'Hors sujet.' } as const;
    await life.must('secretary', { kind: 'ANSWER_REMARKS', answers: [given] });
    const one = await remarksOf(life, '?limit=2');
    expect(one.items).toMatchObject([
      { id: first, provisionId: 'oo-1.2', organisation: { name: 'Lecteurs en ligne' } },
      { id: second, answer: { outcome: 'REFUSED', why: 'Hors sujet.', by: { id: 'secretary' } } },
    ]);
    expect((await remarksOf(life, `?limit=2&cursor=${one.next}`)).items.map(({ id }) => id)).toEqual([third]);
    const ids = async (query: string) => (await remarksOf(life, query)).items.map(({ id }) => id);
    expect(await ids('?organisation=stakeholder-readers')).toEqual([first]);
    expect(await ids('?provision=@act')).toEqual([third]);
    expect(await ids('?unanswered=true')).toEqual([first, third]);
  });

  it('keeps a late opinion without effect, and counts it apart', async () => {
    const life = await consulting(world, 'oo-2.1');
    await says(life, 'stakeholder-readers', 'FAVOURABLE');
    const later = { now: '2027-01-11T09:00:00.000Z', actor: { kind: 'PROCEDURE' }, answer: () => undefined } as const;
    await world.amendments.record(life.id, {
      ...later,
      command: { type: 'CLOSE_TERM', phase: 'STAKEHOLDER_CONSULTATION' },
    });
    await says(life, 'stakeholder-researchers', 'UNFAVOURABLE', { text: 'Trop tard ?' });
    await says(life, 'stakeholder-researchers', 'UNFAVOURABLE', { text: 'Encore.' });
    await says(life, 'stakeholder-readers', 'UNFAVOURABLE');
    expect(await resultOf(life)).toMatchObject({ invited: 3, answered: 1, late: 1, remarks: 0 });
  });

  it('tells two who answer beside each other', async () => {
    const life = await remarked(world, 'oo-2.2');
    const [first = ''] = await remarkIds(life);
    const answers = [{ remarkId: first, outcome: 'PARTLY', why: 'En 2027.' }] as const;
    await life.must('secretary', { kind: 'ANSWER_REMARKS', answers });
    const { status, body } = await life.decide('secretary-second', { kind: 'ANSWER_REMARKS', answers });
    expect([status, body]).toMatchObject([409, { code: 'REMARK_ANSWERED_MEANWHILE', details: { remarks: [first] } }]);
    const { items } = await remarksOf(life);
    const replaces = items[0]?.answer?.seq ?? 0;
    const again = [{ ...answers[0], outcome: 'ACCEPTED', replaces }] as const;
    expect((await life.decide('secretary-second', { kind: 'ANSWER_REMARKS', answers: again })).status).toBe(200);
  });

  it('names no instruction that is not in the act or in a draft on the same contract', async () => {
    const life = await remarked(world, 'oo-1.3');
    const [first = ''] = await remarkIds(life);
    const drafted = await Life.launch(world, 'oo-1.1');
    await drafted.open('DRAFTING');
    await drafted.saveDraft('secretary', 0, { ...drafted.instruction, id: 'i-later' });
    const named = (more: object) =>
      life.decide('secretary', {
        kind: 'ANSWER_REMARKS',
        answers: [{ remarkId: first, outcome: 'ACCEPTED', why: 'Oui.', ...more }],
      });
    expect(await named({ instructionId: 'i-later' })).toMatchObject({ body: { code: 'INSTRUCTION_UNKNOWN' } });
    expect((await named({ instructionId: 'i-later', amendmentId: drafted.id })).status).toBe(200);
  });

  it('is not there for who may not see the file', async () => {
    const unknown = '0'.repeat(32);
    for (const path of ['consultation', 'remarks']) {
      expect((await world.as('auditor').get(`/amendments/${unknown}/${path}`)).status).toBe(404);
      expect((await world.as().get(`/amendments/${unknown}/${path}`)).status).toBe(401);
    }
  });
});
