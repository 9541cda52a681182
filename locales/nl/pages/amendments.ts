import type { amendments as french } from '../../fr/pages/amendments.ts';
import type { Twin } from '../../twin.ts';

export const amendments = {
  amendments: {
    title: 'Dossiers van bijvoegsels',
    filter: {
      heading: 'De dossiers filteren',
      minister: 'Bevoegde minister',
      phase: 'Fase',
      status: 'Stand',
      consulted: 'Alleen dossiers die het beleid van de geraadpleegde minister raken',
      any: 'Alle',
      anyPhase: 'Alle fasen',
      apply: 'Filteren',
      clear: 'Alle dossiers bekijken',
      by: 'Gefilterde dossiers: {{by, list}}.',
      byConsulted: 'die het beleid van de geraadpleegde minister raken',
    },
    none: {
      found: 'Geen enkel dossier beantwoordt aan deze criteria.',
      yet: 'Er is nog geen enkel dossier. De voorzitter van het directiecomité start er een op; de beleidscel kan hem er een voorstellen.',
    },
    number: 'Bijvoegsel nr. {{number}}',
    reference: 'ref. {{reference}}',
    notQualified: 'nog niet gekwalificeerd',
    inPhase: '{{phase, phase}}, sinds {{since, date}}',
    due: 'Volgende termijn: {{due, date}}',
    late: 'Te laat: de termijn liep tot {{due, date}}',
    inForceOn: 'Inwerkingtreding: {{on, date}}',
    pages: 'Vervolg van de lijst',
    next: 'Oudere dossiers',
    first: 'Meest recente dossiers',
  },
} as const satisfies Twin<typeof french>;
