import type { inMeetingViolations as french } from '../../fr/violations/in-meeting.ts';
import type { Twin } from '../../twin.ts';

/** What is refused of a decision that was taken in a meeting and is entered by its keeper. */
export const inMeetingViolations = {
  DECIDER_UNNAMED: 'Verschillende gevraagde personen waren aanwezig. Geef op wie heeft beslist.',
  MEETING_BEFORE_TASK:
    'De vergadering van {{on, date}} gaat vooraf aan de opening van deze stap, op {{openedOn, date}}: de beslissing kan er niet genomen zijn.',
  NOT_IN_MEETING:
    'De gevraagde persoon was niet aanwezig op de vergadering van {{on, date}}. Hij beslist zelf, vanuit zijn taak.',
  NOT_ON_AGENDA: 'Dit dossier stond niet op de agenda van deze vergadering.',
  SAID_BY_HIMSELF: 'Deze stap gebeurt niet mondeling op een vergadering: alleen wie gevraagd is, doet hem zelf.',
} as const satisfies Twin<typeof french>;
