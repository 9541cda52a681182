import type { MeetingNews } from '../../domain/amendment/followed-meetings.ts';

/** How the concertation with the unions stands, and what a file is told of the meetings it waits for. */
export const concertation = {
  meetingNews: {
    CONVOKED: 'dossier op de agenda, oproeping verstuurd',
    INVALID: 'oproeping te laat, vergadering ongeldig',
    HELD: 'gehouden',
    NOT_HELD: 'niet gehouden',
    FINAL: 'notulen definitief',
  } as const satisfies Record<MeetingNews, string>,
} as const;
