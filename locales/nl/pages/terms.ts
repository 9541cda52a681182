import type { Twin } from '../../twin.ts';
import type { terms as french } from '../../fr/pages/terms.ts';

/** Suspending, resuming and lengthening what runs in a file. */
export const terms = {
  terms: {
    which: 'Welke termijn',
    phase: 'de hele fase: {{phase, phase}}',
    reason: 'Reden',
    reasonHint: 'Wie wacht, leest ze.',
    suspend: {
      title: 'Een termijn schorsen',
      lead: 'De termijn loopt vanaf vandaag niet meer: niemand wordt herinnerd en niets wordt afgesloten. Antwoorden kan nog altijd.',
      send: 'Schorsen',
      none: 'Geen enkele lopende termijn kan worden geschorst.',
    },
    resume: {
      title: 'Een geschorste termijn hervatten',
      lead: 'De termijn loopt vanaf vandaag opnieuw, voor de dagen die overbleven.',
      send: 'Hervatten',
      none: 'Er is geen termijn geschorst.',
    },
    lengthen: {
      title: 'Het overleg verlengen',
      lead: 'De termijn van het overleg wordt in onderling akkoord verlengd: elke geraadpleegde organisatie moet akkoord gaan.',
      days: 'Met hoeveel kalenderdagen',
      agreedBy: 'Organisaties die akkoord gaan',
      send: 'Verlengen',
      none: 'Er loopt geen overleg.',
    },
  },
} as const satisfies Twin<typeof french>;
