import { MeetingLife, pointId } from './meeting-life.ts';
import { NOW, type ApiWorld } from './world.ts';

/** Three weeks before the tests' service lives: in time for a convocation to a meeting of last week. */
const EARLIER = '2026-10-28T09:00:00.000Z';
const BUDGET = pointId('Budget 2027');
const TELEWORK = { fr: 'Règlement du télétravail', nl: 'Reglement telewerk' };
export const UNIONS = ['union-cgsp-acod', 'union-csc-acv', 'union-slfp-vsoa'] as const;

/** Meetings in every state that a page shows differently, around the Monday on which the tests' service lives. */
export interface MeetingScene {
  /** Invited, its agenda changed since; it is tomorrow. */
  readonly tomorrow: MeetingLife;
  readonly planned: MeetingLife;
  readonly cancelled: MeetingLife;
  /** Over, and nobody has said yet what became of it. */
  readonly toReport: MeetingLife;
  readonly missed: MeetingLife;
  /** Its minutes are approved. */
  readonly final: MeetingLife;
  /** Of COCOBASE: to be convoked in time, and too late for that. */
  readonly toConvoke: MeetingLife;
  readonly tooLate: MeetingLife;
  /** Convoked: one organisation was not reached; one was reached too late. */
  readonly notProven: MeetingLife;
  readonly invalid: MeetingLife;
  /** Held; the unions are asked for remarks on its minutes. */
  readonly remarks: MeetingLife;
}

export async function setMeetingScene(world: ApiWorld): Promise<MeetingScene> {
  return {
    toReport: await reported(world),
    missed: await missed(world),
    final: await final(world),
    tomorrow: await tomorrow(world),
    planned: await MeetingLife.planned(world, 'tutelle', 'tutelle/2026-12/1', '2026-12-08'),
    cancelled: await cancelled(world),
    ...(await concertations(world)),
    remarks: await minuted(world),
  };
}

async function tomorrow(world: ApiWorld): Promise<MeetingLife> {
  const life = await MeetingLife.planned(world, 'tutelle', 'tutelle/2026-11/2', '2026-11-24');
  await life.agenda('secretary', 'Budget 2027', 'État des projets');
  await world.runMeeting(life.id, { type: 'INVITE' });
  await life.agenda('secretary', 'État des projets', 'Recrutements');
  return life;
}

async function cancelled(world: ApiWorld): Promise<MeetingLife> {
  const life = await MeetingLife.planned(world, 'cities', 'cities/2026-12/1', '2026-12-09');
  await world
    .as('secretary')
    .post(`/meetings/${life.id}/cancel`, { reason: 'Le cabinet est en mission à l’étranger.' });
  return life;
}

/** A slot of this month that is over, whose keeper is asked what became of it. */
async function over(world: ApiWorld, key: string, on: string): Promise<MeetingLife> {
  const [series] = key.split('/');
  const life = await MeetingLife.planned(world, series === 'cities' ? 'cities' : 'tutelle', key, on);
  await life.agenda('secretary', 'Budget 2027', 'Calendrier de l’évaluation');
  await world.runMeeting(life.id, { type: 'INVITE' });
  await world.runMeeting(life.id, { type: 'ASK_WHETHER_HELD' });
  return life;
}

const reported = (world: ApiWorld): Promise<MeetingLife> => over(world, 'tutelle/2026-11/1', '2026-11-10');

async function missed(world: ApiWorld): Promise<MeetingLife> {
  const life = await over(world, 'cities/2026-11/1', '2026-11-12');
  const reason = 'Le quorum du cabinet n’était pas atteint.';
  await life.decide('secretary', { kind: 'HOLD_MEETING', outcome: 'MISSED', reason });
  return life;
}

async function final(world: ApiWorld): Promise<MeetingLife> {
  const life = await over(world, 'tutelle/2026-10/2', '2026-10-27');
  await life.decide('secretary', {
    kind: 'HOLD_MEETING',
    outcome: 'HELD',
    present: [
      { kind: 'PERSON', id: 'president' },
      { kind: 'PERSON', id: 'cabinet-director' },
    ],
    points: [{ pointId: BUDGET, outcome: 'DECIDED', decision: 'Le budget est soumis au cabinet.' }],
    actions: [{ text: 'Envoyer le tableau du budget', personId: 'dg-support', dueOn: '2026-12-01', pointId: BUDGET }],
  });
  const minutes = { points: [{ pointId: BUDGET, text: 'Le directeur présente le budget. Le cabinet en prend acte.' }] };
  await life.decide('secretary', { kind: 'DRAFT_MINUTES', minutes });
  await life.decide('cabinet-director', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' });
  await life.decide('president', { kind: 'APPROVE_MINUTES', minutes });
  return life;
}

type Concertations = Pick<MeetingScene, 'toConvoke' | 'tooLate' | 'notProven' | 'invalid'>;

async function concertations(world: ApiWorld): Promise<Concertations> {
  const toConvoke = await concertation(world, '2026-12-17');
  const tooLate = await concertation(world, '2026-12-03');
  const notProven = await concertation(world, '2026-12-21');
  await notProven.send('cocobase-secretary');
  await notProven.judged({ [UNIONS[0]]: NOW, [UNIONS[1]]: NOW, [UNIONS[2]]: null });
  const invalid = await concertation(world, '2026-12-10');
  await invalid.send('cocobase-secretary');
  await invalid.judged({ [UNIONS[0]]: NOW, [UNIONS[1]]: '2026-11-27T10:00:00.000Z', [UNIONS[2]]: NOW });
  return { toConvoke, tooLate, notProven, invalid };
}

async function concertation(world: ApiWorld, on: string): Promise<MeetingLife> {
  const life = await MeetingLife.called(world, 'cocobase', on, 'cocobase-secretary');
  await life.agenda('cocobase-secretary', 'Règlement du télétravail', 'Plan de personnel');
  return life;
}

async function minuted(world: ApiWorld): Promise<MeetingLife> {
  const life = await MeetingLife.planned(world, 'cocobase', 'cocobase/2026-11-19', '2026-11-19', EARLIER);
  const points = [{ id: 'p-1', subject: { kind: 'OTHER' }, title: TELEWORK, carried: 0 }] as const;
  await life.before('cocobase-secretary', { type: 'SET_AGENDA', points }, EARLIER);
  await life.before('cocobase-secretary', { type: 'SEND_INVITATION' }, EARLIER);
  await life.judged(Object.fromEntries(UNIONS.map((union) => [union, EARLIER])));
  await world.runMeeting(life.id, { type: 'ASK_WHETHER_HELD' });
  const { invited: present } = await life.state;
  await life.decide('cocobase-secretary', {
    kind: 'HOLD_MEETING',
    outcome: 'HELD',
    present,
    points: [{ pointId: 'p-1', outcome: 'NOTED', note: 'Les organisations demandent un délai.' }],
    actions: [],
  });
  await life.decide('cocobase-secretary', {
    kind: 'DRAFT_MINUTES',
    minutes: {
      points: [{ pointId: 'p-1', text: 'La présidente expose le projet de règlement.' }],
      delegates: 'Mme Aerts (ACOD), M. Lejeune (CSC)',
    },
  });
  return life;
}
