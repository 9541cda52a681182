import type { ConcertationStatus } from '../../domain/amendment/concertation.ts';
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
  concertation: {
    label: 'Overleg:',
    meeting: 'vergadering van {{on, date}}',
    from: 'Termijn geteld vanaf {{on, date}}, de dag van de eerste agenda.',
    fromUrgent: 'Dringende termijn geteld vanaf {{on, date}}, de dag van de eerste agenda.',
    status: {
      DRAFT_CONVOCATION: 'op te roepen',
      SENT: 'opgeroepen',
      INVALID: 'te laat opgeroepen',
      NOT_HELD: 'vergadering niet gehouden',
      HELD: 'vergadering gehouden',
      OPINIONS: 'advies gegeven',
      MINUTES_DRAFT: 'notulen op te stellen',
      REMARKS: 'notulen voorgelegd voor opmerkingen',
      MINUTES_FINAL: 'notulen definitief',
      CLOSED: 'afgesloten',
      CLOSED_NO_OPINION: 'afgesloten zonder advies',
      NOTED: 'ter kennis genomen',
    } as const satisfies Record<ConcertationStatus, string>,
    next: {
      DRAFT_CONVOCATION:
        'De secretaris plaatst het dossier op de agenda van een vergadering en verstuurt de oproeping.',
      SENT: 'De organisaties kunnen hun standpunt meedelen; de vergadering vindt plaats op de geplande datum.',
      INVALID:
        'De vergadering zou ongeldig zijn: alle organisaties gaan akkoord met de vertraging, of er wordt een andere datum opgeroepen.',
      NOT_HELD: 'Het dossier wacht op de agenda van een andere vergadering; de termijn wordt daardoor niet verlengd.',
      HELD: 'De secretaris registreert het met redenen omkleed advies of de kennisneming.',
      OPINIONS: 'De notulen worden opgesteld en aan de organisaties bezorgd.',
      MINUTES_DRAFT: 'De notulen worden aan de organisaties bezorgd voor opmerkingen.',
      REMARKS: 'Na de termijn voor opmerkingen ondertekenen de voorzitter en de secretaris de notulen.',
      MINUTES_FINAL: 'Het met redenen omkleed advies sluit het overleg af.',
      CLOSED_NO_OPINION: 'Er is geen advies gegeven voor het einde van de termijn: die stilte geldt niet als akkoord.',
    } as const satisfies Record<Exclude<ConcertationStatus, 'CLOSED' | 'NOTED'>, string>,
  },
} as const;
