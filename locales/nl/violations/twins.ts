/** Wat geweigerd wordt om de twee talen van een tekst. */
export const twinViolations = {
  TWIN_DIFFERENCE:
    'Het Frans en het Nederlands verschillen nog ({{count}}) in: {{provisions, list}}. Verbeter de tekst, of verantwoord elk verschil in het dossier.',
  DIFFERENCE_UNKNOWN:
    'Dit verschil staat niet of niet meer in de tekst, of het is al verantwoord. Bekijk de lijst in het dossier.',
} as const;
