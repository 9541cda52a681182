import type { Outcome } from '../../domain/meetings/promise.ts';
import type { Answer, MeetingStatus } from '../../domain/meetings/meeting/meeting.ts';
import type { PointOutcome } from '../../domain/meetings/meeting/points.ts';
import type { MeetingTaskKind } from '../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';

/** What meetings, their states and what they ask are called: on pages, in messages and in calendars. */
export const meetings = {
  meetingSeries: {
    tutelle: 'Overleg met het kabinet van de voogdijminister',
    cities: 'Overleg met het kabinet van de geraadpleegde minister',
    president: 'Onderhoud van de voorzitter met de beleidscel',
    committee: 'Directiecomité',
    cocobase: 'Basisoverlegcomité',
  } as const satisfies Record<MeetingSeries, string>,
  meetingStatus: {
    PLANNED: 'gepland',
    INVITED: 'uitnodiging verzonden',
    INVALID: 'te laat opgeroepen',
    FROZEN: 'agenda vastgelegd',
    HELD: 'gehouden',
    MINUTES_DRAFT: 'ontwerp van notulen',
    REMARKS: 'notulen voorgelegd voor opmerkingen',
    FINAL: 'notulen definitief',
    CANCELLED: 'geannuleerd',
    MISSED: 'niet gehouden',
  } as const satisfies Record<MeetingStatus, string>,
  /** What a task is called in a list. */
  meetingTask: {
    CONVOKE: 'Verzending van de oproeping',
    ACCEPT_LATENESS: 'Akkoord met een laattijdige oproeping',
    HOLD_MEETING: 'Verslag van de vergadering',
    DRAFT_MINUTES: 'Opstelling van de notulen',
    REMARK_ON_MINUTES: 'Opmerkingen bij de notulen',
    APPROVE_MINUTES: 'Goedkeuring van de notulen',
    SIGN_MINUTES: 'Ondertekening van de notulen',
    DO_ACTION: 'Actie beslist in vergadering',
  } as const satisfies Record<MeetingTaskKind, string>,
  /** What is asked, as a verb: “U wordt gevraagd om …”. */
  meetingAsk: {
    CONVOKE: 'de oproeping naar de organisaties te verzenden',
    ACCEPT_LATENESS: 'te zeggen of u aanvaardt dat de oproeping te laat is verzonden',
    HOLD_MEETING: 'te zeggen of de vergadering heeft plaatsgevonden, en wat er is beslist',
    DRAFT_MINUTES: 'de notulen op te stellen',
    REMARK_ON_MINUTES: 'de ontwerpnotulen te lezen en uw opmerkingen te geven',
    APPROVE_MINUTES: 'de notulen goed te keuren',
    SIGN_MINUTES: 'de notulen te ondertekenen',
    DO_ACTION: 'de actie uit te voeren die in vergadering is beslist',
  } as const satisfies Record<MeetingTaskKind, string>,
  invitationAnswer: {
    ACCEPTED: 'aanvaardt',
    DECLINED: 'weigert',
    TENTATIVE: 'aanvaardt onder voorbehoud',
  } as const satisfies Record<Answer, string>,
  pointOutcome: {
    DECIDED: 'beslist',
    NOTED: 'akte genomen',
    CARRIED_OVER: 'uitgesteld',
  } as const satisfies Record<PointOutcome['outcome'], string>,
  /** What became of a meeting that the contract promises. */
  promise: {
    KEPT: 'gehouden op de voorziene dag',
    MOVED: 'gehouden op een andere dag',
    MISSED: 'niet gehouden',
    CANCELLED: 'geannuleerd',
    OPEN: 'nog te komen of lopend',
    UNRECORDED: 'zonder spoor',
  } as const satisfies Record<Outcome, string>,
} as const;
