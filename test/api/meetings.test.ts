import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { listedMeeting, meeting, rhythm } from '../../api/schemas/meeting.ts';
import type { Answer } from './support/client.ts';
import { MeetingLife } from './support/meeting-life.ts';
import { setMeetingScene, type MeetingScene } from './support/meeting-scene.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let scene: MeetingScene;
beforeAll(async () => {
  world = await createApiWorld();
  scene = await setMeetingScene(world);
}, 60_000);
afterAll(() => world.close());

const read = (answer: Answer): z.output<typeof meeting> => meeting.parse(answer.body);
const codeOf = ({ status, body }: Answer): readonly unknown[] => [
  status,
  typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined,
];

const call = (series: string, on: string, person = 'secretary') =>
  world.as(person).post('/meetings', { series, place: { on, at: '10:00', minutes: 60 } });

describe('a meeting that is called', () => {
  it('is planned by its keeper, found by everyone who works here, and wakes its workflow', async () => {
    const made = await call('committee', '2026-12-14');
    const { id } = read(made);
    expect([made.status, id]).toEqual([201, 'meeting-committee-2026-12-14']);
    expect(made.headers.get('location')).toBe(`/api/v1/meetings/${id}`);
    expect(read(await world.as('auditor').get(`/meetings/${id}`)).allowedActions).toEqual([]);
    expect(read(await world.as('secretary').get(`/meetings/${id}`)).allowedActions).toContain('SEND_INVITATION');
    expect(world.wakes.map(({ fileId }) => fileId)).toContain(id);
  });

  it('is refused to who does not keep the series, on a day off, and twice', async () => {
    expect(codeOf(await call('committee', '2026-12-15', 'auditor'))).toEqual([403, 'NOT_ALLOWED']);
    expect(codeOf(await call('committee', '2026-12-25'))).toEqual([422, 'DAY_CLOSED']);
    expect(codeOf(await call('committee', '2026-12-14'))[1]).toBe('MEETING_EXISTS');
  });

  it('is called once under one key', async () => {
    const body = { series: 'committee', place: { on: '2026-12-16', at: '10:00', minutes: 60 } };
    const [first, second] = [
      await world.as('secretary').post('/meetings', body, { key: 'once' }),
      await world.as('secretary').post('/meetings', body, { key: 'once' }),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });
});

describe('the list', () => {
  const page = z.object({ items: z.array(listedMeeting), next: z.string().optional() });

  it('goes by the day, page by page, of one series where that is asked', async () => {
    const all: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = page.parse(
        (await world.as('auditor').get(`/meetings?series=cocobase&limit=2${cursor}`)).body,
      );
      all.push(...items.map(({ place }) => place.on));
      if (next === undefined) break;
      cursor = `&cursor=${next}`;
    }
    expect(all).toEqual(['2026-11-19', '2026-12-03', '2026-12-10', '2026-12-17', '2026-12-21']);
  });

  it('is narrowed to some days', async () => {
    const { items } = page.parse((await world.as('auditor').get('/meetings?from=2026-12-08&until=2026-12-09')).body);
    expect(items.map(({ key }) => key)).toEqual(['tutelle/2026-12/1', 'cities/2026-12/1']);
  });
});

describe('an agenda', () => {
  it('keeps what is known of its points, and takes none that nobody knows', async () => {
    const { points } = read(await world.as('secretary').get(`/meetings/${scene.planned.id}`));
    const titles = points.map(({ id, title }) => ({ id, title }));
    const unknown = { id: 'file-nobody-COMMITTEE', title: { fr: 'Un dossier', nl: 'Een dossier' } };
    const put = (wanted: readonly object[]) =>
      world.as('secretary').put(`/meetings/${scene.planned.id}/agenda`, { points: wanted });
    expect(read(await put([...titles, unknown])).points.at(-1)?.subject).toEqual({ kind: 'OTHER' });
    expect(read(await put(titles)).points).toEqual(points);
    expect(codeOf(await put([...titles, ...titles]))[1]).toBe('POINT_TWICE');
    expect(codeOf(await put([{ id: 'x', title: { fr: 'Seul', nl: '' } }]))).toEqual([400, 'BODY_INVALID']);
  });

  it('is read as each version was sent', async () => {
    const { body } = await world.as('auditor').get(`/meetings/${scene.tomorrow.id}/agenda/A`);
    expect(body).toMatchObject({ letter: 'A', sentOn: '2026-11-23' });
    expect((await world.as('auditor').get(`/meetings/${scene.tomorrow.id}/agenda/B`)).status).toBe(404);
  });
});

describe('a convocation', () => {
  it('that would be void is refused, with the next day that would do', async () => {
    const refused = await scene.tooLate.send('cocobase-secretary');
    expect(codeOf(refused)).toEqual([422, 'CONVOCATION_TOO_LATE']);
    expect(refused.body).toMatchObject({ details: { latestOn: '2026-11-18', next: '2026-12-09' } });
  });

  it('is urgent by the president of the committee alone', async () => {
    const urgent = (person: string) =>
      world.as(person).post(`/meetings/${scene.tooLate.id}/urgency`, { reason: 'Clôture du budget' });
    expect(codeOf(await urgent('president'))).toEqual([403, 'NOT_ALLOWED']);
    expect(read(await urgent('committee-personnel')).urgency).toBe('Clôture du budget');
    expect((await scene.tooLate.send('cocobase-secretary')).status).toBe(200);
  });

  it('is proven otherwise by its keeper', async () => {
    const proof = { organisation: 'union-slfp-vsoa', on: '2026-11-23', means: 'Recommandé 12345' };
    const prove = (person: string) => world.as(person).post(`/meetings/${scene.notProven.id}/delivery-proofs`, proof);
    expect(codeOf(await prove('secretary'))).toEqual([403, 'NOT_ALLOWED']);
    expect(read(await prove('cocobase-secretary')).convocation).toEqual({ kind: 'PROVEN', on: '2026-11-23' });
  });
});

describe('what a meeting asks', () => {
  it('stands in the inbox of who is asked, by its meeting', async () => {
    const { body } = await world.as('secretary').get('/tasks');
    expect(body).toMatchObject({ items: [{ meetingId: scene.toReport.id, kind: 'HOLD_MEETING', phase: 'MEETING' }] });
  });

  it('is not answered by others, nor by another’s answer', async () => {
    const seq = await scene.toReport.task('HOLD_MEETING');
    const answer = (person: string, decision: object) =>
      world.as(person).post(`/meetings/${scene.toReport.id}/tasks/${seq}/decision`, decision);
    const missed = { kind: 'HOLD_MEETING', outcome: 'MISSED', reason: 'Grève' };
    expect(codeOf(await answer('auditor', missed))).toEqual([403, 'NOT_YOURS']);
    expect(codeOf(await answer('secretary', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' }))[1]).toBe('ANSWER_MISFIT');
    expect(codeOf(await answer('secretary', { ...missed, reason: '' }))).toEqual([400, 'BODY_INVALID']);
    const other = `/meetings/${scene.final.id}/tasks/9999/decision`;
    expect(codeOf(await world.as('secretary').post(other, missed))).toEqual([404, 'TASK_UNKNOWN']);
  });

  it('about minutes is answered without them in any list', async () => {
    const { body } = await world.as('cocobase-secretary').get(`/meetings/${scene.remarks.id}`);
    expect(JSON.stringify(body)).not.toContain('présidente expose');
    expect(codeOf(await world.as('secretary').get(`/meetings/${scene.remarks.id}/minutes`))).toEqual([
      403,
      'NOT_ALLOWED',
    ]);
    expect((await world.as('cocobase-secretary').get(`/meetings/${scene.remarks.id}/minutes`)).body).toMatchObject({
      state: 'DRAFT',
      minutes: { delegates: 'Mme Aerts (ACOD), M. Lejeune (CSC)' },
    });
  });
});

describe('the rhythm', () => {
  it('tells of each month what was promised and what became of it, with the reasons', async () => {
    const life = await MeetingLife.planned(world, 'tutelle', 'tutelle/2026-12/2', '2026-12-22');
    const to = { on: '2026-12-18', at: '10:00', minutes: 60 };
    await world.as('secretary').post(`/meetings/${life.id}/move`, { to, reason: 'Congé de fin d’année' });
    const kept = rhythm.parse((await world.as('president').get('/meetings/rhythm')).body);
    const of = (month: string, series: string) =>
      kept.months.find((each) => each.month === month && each.series === series);
    expect(of('2026-12', 'tutelle')).toMatchObject({ promised: 2, counts: { OPEN: 2 } });
    expect(of('2026-11', 'cities')).toMatchObject({ promised: 1, counts: { MISSED: 1 } });
    expect(of('2028-12', 'tutelle')?.promised).toBe(2);
    expect(kept.exceptions.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['cities/2026-12/1', 'CANCELLED'],
      ['cities/2026-11/1', 'MISSED'],
    ]);
  });
});

it('an organisation’s name is no one’s sign-in: nobody reads a meeting without one', async () => {
  expect((await world.as().get(`/meetings/${scene.final.id}`)).status).toBe(401);
  expect((await world.as('administrator').get('/meetings/meeting-committee-2026-12-31')).status).toBe(404);
});
