import type { ConcertationStatus } from '../../domain/amendment/concertation.ts';
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
  concertation: {
    label: 'Concertation :',
    meeting: 'réunion du {{on, date}}',
    from: 'Terme compté du {{on, date}}, jour du premier ordre du jour.',
    fromUrgent: 'Terme d’urgence compté du {{on, date}}, jour du premier ordre du jour.',
    status: {
      DRAFT_CONVOCATION: 'à convoquer',
      SENT: 'convoquée',
      INVALID: 'convoquée trop tard',
      NOT_HELD: 'réunion non tenue',
      HELD: 'réunion tenue',
      OPINIONS: 'avis rendu',
      MINUTES_DRAFT: 'procès-verbal à rédiger',
      REMARKS: 'procès-verbal soumis aux remarques',
      MINUTES_FINAL: 'procès-verbal définitif',
      CLOSED: 'clôturée',
      CLOSED_NO_OPINION: 'clôturée sans avis',
      NOTED: 'prise d’acte',
    } as const satisfies Record<ConcertationStatus, string>,
    next: {
      DRAFT_CONVOCATION:
        'Le secrétaire inscrit le dossier à l’ordre du jour d’une réunion et en envoie la convocation.',
      SENT: 'Les organisations peuvent donner leur position ; la réunion se tient à la date prévue.',
      INVALID:
        'La réunion n’aurait pas de valeur : toutes les organisations s’accordent sur le retard, ou une autre date est convoquée.',
      NOT_HELD: 'Le dossier attend l’ordre du jour d’une autre réunion ; le terme n’en est pas prolongé.',
      HELD: 'Le secrétaire enregistre l’avis motivé ou la prise d’acte.',
      OPINIONS: 'Le procès-verbal est rédigé et envoyé aux organisations.',
      MINUTES_DRAFT: 'Le procès-verbal est envoyé aux organisations pour remarques.',
      REMARKS: 'À la fin du délai de remarques, le président et le secrétaire signent le procès-verbal.',
      MINUTES_FINAL: 'L’avis motivé clôture la concertation.',
      CLOSED_NO_OPINION: 'Aucun avis n’a été rendu avant la fin du terme : ce silence ne vaut pas accord.',
    } as const satisfies Record<Exclude<ConcertationStatus, 'CLOSED' | 'NOTED'>, string>,
  },
} as const;
