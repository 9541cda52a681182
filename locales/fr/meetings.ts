import type { Outcome } from '../../domain/meetings/promise.ts';
import type { Answer, MeetingStatus } from '../../domain/meetings/meeting/meeting.ts';
import type { PointOutcome } from '../../domain/meetings/meeting/points.ts';
import type { MeetingTaskKind } from '../../domain/meetings/meeting/tasks.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';

/** What meetings, their states and what they ask are called: on pages, in messages and in calendars. */
export const meetings = {
  meetingSeries: {
    tutelle: 'Consultation avec le cabinet de la tutelle',
    cities: 'Consultation avec le cabinet du ministre consulté',
    president: 'Entretien du président avec la cellule stratégique',
    committee: 'Comité de direction',
    cocobase: 'Comité de concertation de base',
  } as const satisfies Record<MeetingSeries, string>,
  meetingStatus: {
    PLANNED: 'planifiée',
    INVITED: 'invitation envoyée',
    INVALID: 'convoquée trop tard',
    FROZEN: 'ordre du jour arrêté',
    HELD: 'tenue',
    MINUTES_DRAFT: 'projet de procès-verbal',
    REMARKS: 'procès-verbal soumis aux remarques',
    FINAL: 'procès-verbal définitif',
    CANCELLED: 'annulée',
    MISSED: 'non tenue',
  } as const satisfies Record<MeetingStatus, string>,
  /** What a task is called in a list. */
  meetingTask: {
    CONVOKE: 'Envoi de la convocation',
    ACCEPT_LATENESS: 'Accord sur une convocation tardive',
    HOLD_MEETING: 'Compte rendu de la réunion',
    DRAFT_MINUTES: 'Rédaction du procès-verbal',
    REMARK_ON_MINUTES: 'Remarques sur le procès-verbal',
    APPROVE_MINUTES: 'Approbation du procès-verbal',
    SIGN_MINUTES: 'Signature du procès-verbal',
    DO_ACTION: 'Action décidée en réunion',
  } as const satisfies Record<MeetingTaskKind, string>,
  /** What is asked, as a verb: « Il vous est demandé de … ». */
  meetingAsk: {
    CONVOKE: 'envoyer la convocation aux organisations',
    ACCEPT_LATENESS: 'dire si vous acceptez que la convocation ait été envoyée trop tard',
    HOLD_MEETING: 'dire si la réunion a eu lieu, et ce qui y a été décidé',
    DRAFT_MINUTES: 'rédiger le procès-verbal',
    REMARK_ON_MINUTES: 'lire le projet de procès-verbal et faire vos remarques',
    APPROVE_MINUTES: 'approuver le procès-verbal',
    SIGN_MINUTES: 'signer le procès-verbal',
    DO_ACTION: 'mener l’action décidée en réunion',
  } as const satisfies Record<MeetingTaskKind, string>,
  invitationAnswer: {
    ACCEPTED: 'accepte',
    DECLINED: 'décline',
    TENTATIVE: 'accepte sous réserve',
  } as const satisfies Record<Answer, string>,
  pointOutcome: {
    DECIDED: 'décidé',
    NOTED: 'pris acte',
    CARRIED_OVER: 'reporté',
  } as const satisfies Record<PointOutcome['outcome'], string>,
  /** What became of a meeting that the contract promises. */
  promise: {
    KEPT: 'tenue au jour prévu',
    MOVED: 'tenue un autre jour',
    MISSED: 'non tenue',
    CANCELLED: 'annulée',
    OPEN: 'à venir ou en cours',
    UNRECORDED: 'sans trace',
  } as const satisfies Record<Outcome, string>,
} as const;
