import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { MeetingLife } from './support/meeting-life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const TODAY = '2026-11-23';
const EARLIER = '2026-11-02T09:00:00.000Z';
const PRESENT = ['president', 'dg-support', 'committee-legal'] as const;

describe('What was decided in a meeting', () => {
  let world: ApiWorld;
  let life: Life;
  let meeting: MeetingLife;

  beforeAll(async () => {
    world = await createApiWorld();
    life = await Life.launch(world);
    await life.toCommittee();
    meeting = await MeetingLife.planned(world, 'committee', `committee/${TODAY}`, TODAY, EARLIER);
    await world.runMeeting(meeting.id, { type: 'INVITE' });
    await world.runMeeting(meeting.id, { type: 'ASK_WHETHER_HELD' });
  }, 120_000);

  afterAll(() => world.close());

  /** The ballot of a member, by its task. */
  const ballotOf = (member: string): Promise<string> => life.taskFor(member, 'VOTE');
  const enter = async (ballot: string, onBehalfOf: string, keeper = 'secretary', body: object = {}) =>
    world.as(keeper).post(`/tasks/${ballot}/decision-in-meeting`, {
      meeting: meeting.id,
      onBehalfOf,
      decision: { kind: 'VOTE', vote: 'FOR' },
      ...body,
    });

  it('is not entered before the meeting was held', async () => {
    const [point] = (await meeting.state).points;
    expect(point?.subject).toMatchObject({ kind: 'FILE', fileId: life.id, phase: 'COMMITTEE' });
    expect(await enter(await ballotOf('dg-support'), 'dg-support')).toMatchObject({
      status: 409,
      body: { code: 'MEETING_NOT_HELD' },
    });
    await meeting.decide('secretary', {
      kind: 'HOLD_MEETING',
      outcome: 'HELD',
      present: PRESENT.map((id) => ({ kind: 'PERSON', id })),
      points: [{ pointId: point?.id ?? '', outcome: 'DECIDED', decision: 'Approuvé.' }],
      actions: [],
    });
  });

  it('is entered by its keeper on behalf of who decided, who finds it in his task', async () => {
    const ballot = await ballotOf('dg-support');
    const { status, body } = await enter(ballot, 'dg-support');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      task: {
        status: 'DONE',
        by: { id: 'secretary', onBehalfOf: 'dg-support', inMeeting: { meetingId: meeting.id, on: TODAY } },
      },
    });
    const shown = await (await Browser.signedInAs(world, 'dg-support')).open(`/tasks/${ballot}`);
    const text = shown.$('main').text();
    expect(text).toContain('décision prise par Sophie Lambert à la réunion du 23 novembre 2026 (Comité de direction)');
    expect(text).not.toContain('en l’absence');
  });

  it('is not entered by another, nor for one who was not present', async () => {
    expect(await enter(await ballotOf('committee-legal'), 'committee-legal', 'cocobase-secretary')).toMatchObject({
      status: 403,
      body: { code: 'NOT_ALLOWED' },
    });
    expect(await enter(await ballotOf('committee-budget'), 'committee-budget')).toMatchObject({
      status: 422,
      body: { code: 'NOT_IN_MEETING' },
    });
    expect(
      await enter(await ballotOf('committee-legal'), 'committee-legal', 'secretary', { meeting: 'x' }),
    ).toMatchObject({ status: 404, body: { code: 'MEETING_UNKNOWN' } });
  });

  it('is entered on the task’s page, where the address names the meeting, in either language', async () => {
    const ballot = await ballotOf('committee-legal');
    const keeper = await Browser.signedInAs(world, 'secretary');
    const waiting = await keeper.open(`/tasks/${ballot}`);
    expect(waiting.$('main form')).toHaveLength(0);
    const asked = await keeper.open(`/tasks/${ballot}?meeting=${meeting.id}`);
    expect(asked.$('.govuk-inset-text').text()).toContain('réunion du 23 novembre 2026 (Comité de direction)');
    const dutch = await keeper.open(`/tasks/${ballot}?meeting=${meeting.id}&language=nl`);
    expect(dutch.$('.govuk-inset-text').text()).toContain('vergadering van 23 november 2026 (Directiecomité)');
    const shown = await keeper.fill(asked, { vote: 'AGAINST' });
    expect(shown.status).toBe(200);
    expect(shown.$('main').text()).toContain('beslissing van Griet Willems');
    const { committee } = await world.amendments.read(life.id);
    expect(committee?.votes).toMatchObject({ 'dg-support': 'FOR', 'committee-legal': 'AGAINST' });
  });
});
