import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { pageOf } from '../../api/schemas/common.ts';
import { waitingTask } from '../../api/schemas/waiting.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

/** A month after the tests' day: what was opened then is late. */
const LATER = '2026-12-23T09:00:00.000Z';

let world: ApiWorld;
let later: ApiWorld;
let drafting: Life;
beforeAll(async () => {
  world = await createApiWorld();
  drafting = await Life.launch(world);
  await drafting.open('DRAFTING');
  const voting = await Life.launch(world, 'oo-2.1');
  await voting.toCommittee();
  later = await createApiWorld({ now: () => LATER, db: world.db, directory: world.directory });
});
afterAll(async () => {
  await later.close();
  await world.close();
});

const page = pageOf(waitingTask);
const read = async (from: ApiWorld, query = ''): Promise<z.output<typeof page>> =>
  page.parse((await from.as('auditor').get(`/tasks/waiting?limit=100${query}`)).body);

describe('what waits for others', () => {
  it('names those it waits for, since when and until when, whoever asks', async () => {
    const { items } = await read(world);
    expect(items).toHaveLength(10);
    expect(items.find(({ kind }) => kind === 'DRAFT')).toMatchObject({
      amendmentId: drafting.id,
      reference: 1,
      title: { fr: 'Maturité de l’objectif 1.1' },
      openedOn: '2026-11-23',
      dueOn: '2026-12-07',
      late: false,
      assignees: [
        { kind: 'PERSON', id: 'secretary', name: 'Claire Fontaine' },
        { kind: 'PERSON', id: 'secretary-second', name: 'Tom Verhaegen' },
      ],
    });
  });

  it('is read page by page, and by phase', async () => {
    const all = await read(world);
    const first = page.parse((await world.as('president').get('/tasks/waiting?limit=4')).body);
    const rest = await read(world, `&cursor=${first.next ?? ''}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    const votes = await read(world, '&phase=COMMITTEE');
    expect(new Set(votes.items.map(({ kind }) => kind))).toEqual(new Set(['VOTE']));
    expect(votes.items).toHaveLength(9);
  });

  it('is late once its day has passed', async () => {
    expect((await read(world, '&late=true')).items).toEqual([]);
    const { items } = await read(later, '&late=true');
    expect(items).toHaveLength(10);
    expect(new Set(items.map(({ late }) => late))).toEqual(new Set([true]));
    expect((await read(later, '&late=false')).items).toEqual(items);
  });

  it('is stuck when those above were told and it still waits', async () => {
    expect((await read(later, '&stuck=true')).items).toEqual([]);
    const seq = Number((await drafting.taskFor('secretary', 'DRAFT')).split('.')[1]);
    const { nudges } = (await world.amendments.read(drafting.id)).tasks[seq] ?? { nudges: [] };
    const escalation = nudges.find(({ kind }) => kind === 'ESCALATION');
    if (escalation === undefined) throw new Error('No escalation is planned.');
    await world.amendments.record(drafting.id, {
      command: { type: 'NUDGE', phase: 'DRAFTING', on: escalation.on },
      actor: { kind: 'PROCEDURE' },
      now: LATER,
      answer: () => undefined,
    });
    const { items } = await read(later, '&stuck=true');
    expect(items).toMatchObject([{ kind: 'DRAFT', stuck: 'ESCALATED', late: true }]);
  });

  it('is stuck when nobody it waits for can do it any more', async () => {
    const { mandates } = await world.directory.current();
    const mandate = Object.values(mandates).find((m) => m.personId === 'committee-legal');
    const ended = { until: '2026-11-22', reason: 'Départ.' };
    await world.as('administrator').post(`/mandates/${mandate?.id ?? ''}/end`, ended);
    const { items } = await read(world, '&stuck=true&phase=COMMITTEE');
    expect(items).toMatchObject([{ kind: 'VOTE', stuck: 'NOBODY_LEFT', assignees: [{ name: 'Griet Willems' }] }]);
  });

  it('is shown to those who work here, and to nobody else', async () => {
    const { mandates } = await world.directory.current();
    for (const mandate of Object.values(mandates).filter(({ personId }) => personId === 'finance-inspector')) {
      await world.as('administrator').post(`/mandates/${mandate.id}/end`, { until: '2026-11-22' });
    }
    const { status, body } = await world.as('finance-inspector').get('/tasks/waiting');
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })]);
    expect((await world.as().get('/tasks/waiting')).status).toBe(401);
  });

  it('is asked for in words that are known', async () => {
    const { status, body } = await world.as('auditor').get('/tasks/waiting?late=perhaps');
    expect([status, body]).toMatchObject([400, { code: 'BODY_INVALID', errors: [{ field: 'query.late' }] }]);
  });
});
