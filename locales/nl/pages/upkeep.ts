import type { upkeepPages as french } from '../../fr/pages/upkeep.ts';
import type { Twin } from '../../twin.ts';

export const upkeepPages = {
  upkeep: {
    refused: {
      title: 'Geweigerde adressen',
      lead: 'Deze berichten zijn door de mailserver geweigerd, of zijn teruggekomen nadat hij ze had aanvaard. Verbeter het adres: de volgende berichten gaan daarheen. Zo’n bericht wordt niet opnieuw verzonden; verwittig de bestemmeling.',
      none: 'Geen enkel bericht is geweigerd of teruggekomen. U hoeft niets te doen.',
      noneUnmended: 'Alle geweigerde adressen zijn verbeterd. U hoeft niets te doen.',
      filter: { label: 'Getoonde berichten', unmended: 'Te verbeteren', all: 'Alle' },
      head: {
        to: 'Bestemmeling',
        address: 'Geweigerd adres',
        why: 'Antwoord van de server',
        mail: 'Bericht',
        on: 'Datum',
        bouncedOn: 'Teruggekomen op',
      },
      erased: 'gewiste persoon',
      noAddress: 'geen adres',
      noAddressKnown: 'Er was geen adres geregistreerd.',
      mend: 'Het adres verbeteren',
      mended: 'adres verbeterd',
      next: 'Volgende berichten',
      pages: 'Bladzijden van de lijst',
    },
    mailKind: {
      TASK_OPENED: 'stap geopend',
      REMINDER: 'herinnering',
      SUBSTITUTE_ASKED: 'plaatsvervanging',
      ESCALATION: 'vertraging',
      DECIDED: 'beslissing',
      RETURNED: 'dossier teruggezonden',
      MADE_MOOT: 'zonder voorwerp',
      REMARKS_ANSWERED: 'antwoorden op de opmerkingen',
      CLOSED: 'dossier beëindigd',
    },
    stuck: {
      title: 'Vastgelopen taken',
      lead: 'Deze taken komen wellicht niet vanzelf in orde.',
      none: 'Geen enkele taak is vastgelopen. U hoeft niets te doen.',
      head: {
        file: 'Betrokken dossier',
        asked: 'Gericht aan',
        due: 'Vervaldag',
        why: 'Waarom',
        instead: 'Wat te doen',
      },
      why: {
        NOBODY_LEFT: 'niemand kan er nog op antwoorden',
        ESCALATED: 'te laat, en de vertraging is gemeld',
      },
      since: 'sinds {{on, date}}',
      reassign: 'Aan iemand anders toevertrouwen',
      onlyAdministrator: 'Alleen de beheerder vertrouwt een taak aan iemand anders toe: {{names, list}}.',
      ballot: 'Een stem is persoonlijk: wijs een plaatsvervanger aan voor wie afwezig is.',
      organisation: 'Een organisatie wordt niet vervangen: contacteer ze, of noteer haar antwoord.',
      next: 'Volgende taken',
      pages: 'Bladzijden van de lijst',
    },
  },
} as const satisfies Twin<typeof french>;
