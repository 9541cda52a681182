import { z } from 'zod';
import { MeetingLife } from './meeting-life.ts';
import { NOW, type ApiWorld } from './world.ts';

const TODAY = '2026-11-23';
const made = z.object({ id: z.string() });

export const BREACH = {
  kind: 'NON_RESPECT',
  title: { fr: 'Dotation de l’article 19', nl: 'Dotatie van artikel 19' },
  text: 'La dotation n’a pas été versée.',
  receivedOn: TODAY,
};
export const REQUEST = {
  kind: 'WELLBEING_REQUEST',
  title: { fr: 'Chaleur des bureaux', nl: 'Warmte in de kantoren' },
  text: 'Plus de trente degrés.',
  receivedOn: TODAY,
  organisation: 'union-cgsp-acod',
};

/** Raises a matter over HTTP. Returns its id. */
export const raise = async (world: ApiWorld, personId: string, body: object): Promise<string> =>
  made.parse((await world.as(personId).post('/matters', body)).body).id;

/** A consultation with the tutelle is held today, with a matter on its agenda, and takes note of it. */
export async function discuss(world: ApiWorld, matterId: string): Promise<void> {
  const meeting = await MeetingLife.planned(world, 'tutelle', 'tutelle/2026-11/3', TODAY, NOW);
  await world.runMeeting(meeting.id, { type: 'INVITE' });
  await world.runMeeting(meeting.id, { type: 'ASK_WHETHER_HELD' });
  await meeting.decide('secretary', {
    kind: 'HOLD_MEETING',
    outcome: 'HELD',
    present: [{ kind: 'PERSON', id: 'president' }],
    points: [{ pointId: matterId, outcome: 'NOTED' }],
    actions: [],
  });
}
