import type { searchPage as french } from '../../fr/pages/search.ts';
import type { Twin } from '../../twin.ts';

export const searchPage = {
  search: {
    title: 'Zoeken',
    titleFor: 'Zoeken: {{q}}',
    label: 'Wat zoekt u?',
    hint: 'Woorden in het Frans of het Nederlands, of een nummer zoals “1.1”. Accenten en tikfouten worden vergeven.',
    button: 'Zoeken',
    kind: {
      legend: 'Zoeken in',
      ALL: 'alles',
      PROVISION: 'de tekst van de overeenkomsten',
      AMENDMENT: 'de dossiers van bijvoegsels',
      CONTRACT: 'de overeenkomsten',
    },
    found: { PROVISION: 'bepaling', AMENDMENT: 'dossier van een bijvoegsel', CONTRACT: 'overeenkomst' },
    count_one: '{{count}} resultaat voor “{{q}}”',
    count_other: '{{count}} resultaten voor “{{q}}”',
    most: 'De {{count}} beste resultaten voor “{{q}}”',
    none: 'Voor “{{q}}” is niets gevonden.',
    try: {
      title: 'Wat u kunt proberen:',
      fewer: 'Zoek op minder woorden: ze moeten allemaal in dezelfde tekst staan.',
      other: 'Probeer het woord in de andere taal, of een gebruikelijker woord.',
      number: 'Zoek een doelstelling of een artikel op het nummer, bijvoorbeeld “1.1”.',
      everywhere: 'Overal zoeken',
      contracts: 'Door de overeenkomsten bladeren',
      files: 'Door de dossiers bladeren',
    },
    inContract: 'In {{title}}',
  },
} as const satisfies Twin<typeof french>;
