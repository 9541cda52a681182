import type { CalendarMeeting } from '../../../mail/invitation/meeting.ts';

/** A meeting of the administration and the cabinet. */
export const MEETING: CalendarMeeting = {
  uid: 'tutelle/2026-12/1@avenant.example',
  sequence: 0,
  on: '2026-12-08',
  at: '09:30',
  durationMinutes: 90,
  place: 'Boulevard du Jardin botanique 50, Bruxelles',
  summary: 'Concertation administration – cabinet',
  description: 'Ordre du jour :\n1. Total de l’article 19',
  organizer: { name: 'Avenant', email: 'reunions@avenant.example' },
  attendees: [
    { name: 'Anne Lambert', email: 'anne.lambert@spp.example', role: 'CHAIR' },
    { name: 'ACOD / CGSP', email: 'secretariat@cgsp.example', role: 'REQ-PARTICIPANT' },
    { name: 'Piet Maes', email: 'piet.maes@kabinet.example', role: 'OPT-PARTICIPANT', partstat: 'TENTATIVE' },
  ],
  url: 'https://avenant.example/meetings/1?view=a,b;c',
  stamp: '2026-11-22T10:00:00.000Z',
  language: 'fr',
};
