import type { matterViolations as french } from '../../fr/violations/matter.ts';
import type { Twin } from '../../twin.ts';

/** What is refused of what waits for meetings beside files. */
export const matterViolations = {
  ALARM_TOO_EARLY: 'Het is nog niet de dag van deze controle.',
  MATTER_EXISTS: 'Dit punt is al ingeschreven.',
  MATTER_NOT_DISCUSSED:
    'Dit punt is nog op geen enkele vergadering behandeld. Wacht op de vergadering, of kies een andere uitkomst.',
  MATTER_SETTLED: 'Dit punt is afgesloten: er wijzigt niets meer aan.',
  MATTER_UNKNOWN: 'Dit punt bestaat niet. Controleer het adres.',
  MEASURES_REQUIRED:
    'Er zijn geen compenserende maatregelen geregistreerd. Registreer eerst de afgesproken maatregelen.',
  NO_MEASURES_HERE: 'Een aanvraag over het welzijn vraagt geen compenserende maatregelen.',
  ORGANISATION_REQUIRED: 'Geef op van welke vakorganisatie de aanvraag komt.',
  OUTCOME_MISFIT: 'Die uitkomst past niet bij dit punt. Kies een andere.',
  WORDS_REQUIRED: 'Schrijf op waarover het gaat.',
} as const satisfies Twin<typeof french>;
