import type { MeetingNews } from '../../domain/amendment/followed-meetings.ts';

/** How the concertation with the unions stands, and what a file is told of the meetings it waits for. */
export const concertation = {
  meetingNews: {
    CONVOKED: 'dossier à l’ordre du jour, convocation envoyée',
    INVALID: 'convocation tardive, réunion sans valeur',
    HELD: 'tenue',
    NOT_HELD: 'non tenue',
    FINAL: 'procès-verbal définitif',
  } as const satisfies Record<MeetingNews, string>,
} as const;
