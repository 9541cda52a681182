import type { Obstacle } from '../../../domain/people/erasure.ts';

/** Erasing persons, the register of those erased, and who read what is confidential. */
export const privacyPages = {
  privacy: {
    register: {
      title: 'Gewiste personen',
      lead: 'Wat een persoon heeft gedaan blijft, met de hoedanigheid waarin hij het deed. Wie hij was is niet meer bekend.',
      none: 'Er is niemand gewist.',
      due: 'Personen van wie de bewaartermijn verstreken is',
      head: { person: 'Persoon', rule: 'Regel', by: 'Gewist door', at: 'Op' },
      places: 'Wat er op elke plaats mee gebeurde',
      placesHead: { place: 'Plaats', outcome: 'Gevolg', rule: 'Regel', count: 'Rijen' },
      outcome: { ERASED: 'gewist', KEPT: 'bewaard' },
      pages: 'Bladzijden van het register',
      next: 'Eerdere wissingen',
    },
    rule: {
      ON_REQUEST: 'op verzoek van de persoon',
      RETENTION: 'bewaartermijn verstreken',
      ACT: 'stuk van een akte',
      RECORD: 'tekst van het dossier',
      CONTRACT: 'tekst van de overeenkomst',
      DERIVED: 'volgt uit het dossier',
    },
    due: {
      title: 'Bewaartermijn verstreken',
      lead: 'Er wordt niets gewist zonder dat een beheerder het beslist. Kies de personen die u wist: dat kan niet ongedaan worden gemaakt.',
      none: 'Voor niemand is de bewaartermijn verstreken.',
      blocked: 'Nog niet',
      head: { name: 'Naam', until: 'Bewaard tot', obstacles: 'Wat in de weg staat' },
      choose: 'Te wissen personen',
      option: '{{name}}, bewaard tot {{until, date}}',
      erase: 'De gekozen personen wissen',
    },
    erase: {
      title: '{{name}} wissen',
      lead: 'De naam, het adres en de aanmelding verdwijnen voorgoed; de handelingen en de hoedanigheden blijven. Dat kan niet ongedaan worden gemaakt.',
      obstacles: 'Wat in de weg staat',
      none: 'Niets staat in de weg.',
      rule: 'Waarom',
      until: 'De bewaartermijn loopt tot {{until, date}}.',
      save: 'Wissen',
      link: 'Deze persoon wissen',
      export: 'Alles downloaden wat over hem wordt bewaard',
    },
    own: {
      title: 'Uw gegevens',
      lead: 'Alles wat over u wordt bewaard, in een ZIP-archief dat u en een programma kunnen lezen.',
      export: 'Uw gegevens downloaden',
    },
    obstacle: {
      MANDATE: 'mandaat: {{role, role}}',
      SUBSTITUTE: 'plaatsvervanging tot {{until, date}}',
      BODY: 'lid van: {{name}}',
      TASK: 'wachtende taak: {{task}}',
    } as const satisfies Record<Obstacle['kind'], string>,
    readings: {
      title: 'Raadpleging van vertrouwelijke documenten',
      lead: 'Wie notulen van een overleg, een tekst vóór de indiening, een bewijs van ondertekening of de gegevens van een persoon te lezen kreeg. Verschillende keren in één uur tellen als één.',
      none: 'Er is geen raadpleging geregistreerd.',
      ofFile: 'Raadplegingen van dossier {{file}}',
      all: 'Alle raadplegingen',
      head: { at: 'Tijdstip', reader: 'Lezer', kind: 'Stuk', file: 'Dossiernummer' },
      pages: 'Bladzijden van de lijst',
      next: 'Eerdere raadplegingen',
    },
  },
} as const;
