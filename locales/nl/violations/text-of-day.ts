/** Wat geweigerd wordt aan wie de tekst van een dag vraagt. */
export const textOfDayViolations = {
  DATE_UNKNOWN: '“{{date}}” is geen datum van de kalender. Schrijf hem als JJJJ-MM-DD, bijvoorbeeld 2022-07-01.',
  DATE_BEFORE_CONTRACT:
    'Op {{on, date}} had deze overeenkomst nog geen tekst: ze geldt vanaf {{from, date}}. Kies een datum vanaf die dag.',
  PROVISION_NOT_ON_DAY:
    'De overeenkomst had op {{on, date}} geen bepaling “{{provision}}”. Kies een andere datum, of lees de overeenkomst op deze datum.',
} as const;
