import type { redline as french } from '../fr/redline.ts';
import type { Twin } from '../twin.ts';

export const redline = {
  redline: {
    view: { label: 'Weergave', inline: 'In één tekst', side: 'Naast elkaar' },
    unchanged: { label: 'Wat niet gewijzigd is', fold: 'Ingeklapt', show: 'Volledig' },
    language: { label: 'Taal van de tekst', fr: 'Frans', nl: 'Nederlands', both: 'Beide' },
    moved: 'verplaatst',
    renumbered: 'hernummerd',
    movedTo: 'Verplaatst, niet geschrapt en niet ingevoegd: {{from}} → {{to}}.',
    numberNow: 'Nieuw nummer: {{before}} → {{after}}.',
    noNumber: 'zonder nummer',
    words_one: '{{count}} ongewijzigd woord',
    words_other: '{{count}} ongewijzigde woorden',
    provisions_one: '{{count}} ongewijzigde bepaling',
    provisions_other: '{{count}} ongewijzigde bepalingen',
    rows_one: 'In deze tabel is {{count}} rij niet gewijzigd.',
    rows_other: 'In deze tabel zijn {{count}} rijen niet gewijzigd.',
    version: 'Versie {{number}}',
    objectives: 'Operationele doelstellingen: {{under}}',
    items: 'Processen en projecten: {{under}}',
    absent: 'bestaat niet in deze versie',
    head: {
      row: 'Rij',
      number: 'Nr.',
      title: 'Opschrift',
      cell: 'Kolom {{number}}',
      change: 'Wijziging',
      origin: 'Herkomst',
    },
  },
} as const satisfies Twin<typeof french>;
