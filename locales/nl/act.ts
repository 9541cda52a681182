import type { act as french } from '../fr/act.ts';
import type { Twin } from '../twin.ts';

export const act = {
  act: {
    heading: 'Bijvoegsel nr. {{number}} bij de bestuursovereenkomst {{period}}',
    reference: 'Kenmerk van het dossier: {{reference}}',
    basisHeading: 'Wettelijke basis',
    basis: {
      decree:
        'Gelet op het koninklijk besluit van 29 oktober 2001 betreffende de aanduiding en de uitoefening van de managementfuncties in de federale overheidsdiensten en de programmatorische federale overheidsdiensten, artikel 11bis, § 7;',
      modification: 'Gelet op artikel 6 van de bestuursovereenkomst;',
      mission: 'Gelet op artikel 7 van de bestuursovereenkomst;',
      regulatoryChange:
        'Gelet op artikel 5 van de bestuursovereenkomst, de datum die voor de wijziging van de regelgeving is vastgelegd, {{date, date}}, en het verslag van het overleg: {{record}};',
      materialError: 'Gelet op de vastgestelde materiële vergissing: {{stated}} in plaats van {{correct}};',
      missionGiven: 'Gelet op de akte die de nieuwe opdracht geeft: {{type}} van {{date, date}}, {{reference}};',
    },
    changesHeading: 'Wijzigingen',
    instruction: 'Wijziging {{number}}',
    does: {
      REPLACE_TEXT: 'De tekst wordt vervangen: {{provision}}.',
      REPLACE_WORDS: 'Woorden worden vervangen: {{provision}}.',
      INSERT_PARAGRAPH: 'Een lid wordt ingevoegd {{place}}.',
      INSERT_ARTICLE: 'Een artikel wordt ingevoegd {{place}}. Het krijgt nummer {{number}}.',
      MOVE: 'De bepaling “{{provision}}” wordt verplaatst {{place}}.',
      RENUMBER:
        'De bepaling krijgt nummer {{number}}, en wat er met het oude nummer naar verwijst, volgt: {{provision}}.',
      ADD_STRATEGIC_OBJECTIVE:
        'Een strategische doelstelling wordt toegevoegd {{place}}. Zij krijgt nummer {{number}}.',
      ADD_OPERATIONAL_OBJECTIVE:
        'Een operationele doelstelling wordt toegevoegd {{place}}. Zij krijgt nummer {{number}}.',
      DELETE: 'De bepaling wordt opgeheven: {{provision}}.',
      CHANGE_TITLE: 'Het opschrift wordt vervangen: {{provision}}.',
      CHANGE_MATURITY: 'De maturiteit wordt gewijzigd: {{provision}}.',
      CHANGE_HOLDERS: 'De verantwoordelijke mandaathouders worden gewijzigd: {{provision}}.',
      ADD_ITEM: 'Een proces of project wordt toegevoegd aan: {{provision}}.',
      CHANGE_ITEM_KIND: 'De aard wordt gewijzigd: {{provision}}.',
      REMOVE_ITEM: 'Het proces of project wordt geschrapt: {{provision}}.',
      CORRECT_FIGURE: 'Een cijfer wordt verbeterd: {{provision}}.',
      CHANGE_RHYTHM: 'Het ritme van het overleg wordt gewijzigd: {{provision}}.',
    },
    place: {
      BEFORE: 'voor: {{provision}}',
      AFTER: 'na: {{provision}}',
      UNDER: 'in: {{provision}}',
    },
    later: 'Deze wijziging treedt in werking op {{on, date}}.',
    label: {
      currentText: 'Huidige tekst',
      newText: 'Nieuwe tekst',
      oldWords: 'Vervangen woorden',
      newWords: 'Nieuwe woorden',
      insertedText: 'Ingevoegde tekst',
      deletedText: 'Geschrapte tekst',
      following: 'Aangepaste verwijzingen',
      motive: 'Motivering',
    },
    named: '{{citation}} (“{{title}}”)',
    missing: '(de Nederlandse tekst ontbreekt)',
    cell: '{{cell}}: {{before}} → {{after}}',
    noWords: '(geen woorden)',
    nothing: 'geen',
    inForceHeading: 'Inwerkingtreding',
    inForce: {
      LAST_SIGNATURE: 'Dit bijvoegsel treedt in werking op de datum van de laatste handtekening.',
      DATE: 'Dit bijvoegsel treedt in werking op {{on, date}}.',
    },
    languages: 'Opgemaakt in het Nederlands en in het Frans, waarbij beide teksten gelijkelijk rechtsgeldig zijn.',
    signaturesHeading: 'Handtekeningen',
    signatures: {
      president: 'Namens het directiecomité, de voorzitter',
      minister: 'De voogdijminister',
      name: 'Naam:',
      inAbsence: 'In voorkomend geval, bij afwezigheid van:',
      date: 'Datum:',
      signature: 'Handtekening:',
    },
    footer: 'Vingerafdruk van de tekst (SHA-256): {{hash}}',
    page: 'Bladzijde {{page}} van {{pages}}',
  },
} as const satisfies Twin<typeof french>;
