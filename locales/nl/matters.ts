import type { matters as french } from '../fr/matters.ts';
import type { Twin } from '../twin.ts';

/** What waits for meetings beside files: on pages and in messages. */
export const matters = {
  matter: {
    kind: { WELLBEING_REQUEST: 'Aanvraag over het welzijn', NON_RESPECT: 'Niet-nageleefde verbintenis' },
    status: { OPEN: 'lopend', MEASURES_AGREED: 'maatregelen afgesproken', SETTLED: 'afgesloten' },
    outcome: {
      DEALT_WITH: 'behandeld op een vergadering',
      WITHDRAWN: 'ingetrokken door de organisatie',
      RESPECTED: 'verbintenis sindsdien nageleefd',
      COMPENSATED: 'gecompenseerd door de afgesproken maatregelen',
      UNFOUNDED: 'ongegrond',
    },
    receivedOn: { WELLBEING_REQUEST: 'Ontvangen op', NON_RESPECT: 'Vastgesteld op' },
    dueOn: { WELLBEING_REQUEST: 'Vergadering uiterlijk op', NON_RESPECT: 'Kennisgeving uiterlijk op' },
    organisation: 'Organisatie',
    raisedBy: 'Ingeschreven door',
    text: 'Onderwerp',
    sendBy: 'Laatste dag om de oproeping te versturen',
    outcomeLabel: 'Uitkomst',
    reason: 'Reden',
  },
  matterMail: {
    subject: {
      MATTER_RAISED: {
        WELLBEING_REQUEST: 'Aanvraag over het welzijn, vergadering uiterlijk op {{due, date}} – {{title}}',
        NON_RESPECT: 'Kennisgeving: niet-nageleefde verbintenis – {{title}}',
      },
      MATTER_ALARM: {
        WELLBEING_REQUEST: 'Geen vergadering gepland voor {{due, date}} – {{title}}',
        NON_RESPECT: 'Niet-nageleefde verbintenis, in afwachting – {{title}}',
      },
      MATTER_SETTLED: {
        WELLBEING_REQUEST: 'Aanvraag over het welzijn, afgesloten – {{title}}',
        NON_RESPECT: 'Niet-nageleefde verbintenis, afgesloten – {{title}}',
      },
    },
    lead: {
      MATTER_RAISED: {
        WELLBEING_REQUEST:
          'Een vakorganisatie vraagt schriftelijk om dit punt te behandelen. Het basisoverlegcomité moet binnen de termijn vergaderen; het punt staat afzonderlijk op de agenda.',
        NON_RESPECT:
          'De andere partij geeft u er kennis van dat een verbintenis van de bestuursovereenkomst niet is nageleefd (artikel 15). Het punt blijft op de agenda van het overleg tot het is afgesloten.',
      },
      MATTER_ALARM: {
        WELLBEING_REQUEST:
          'Binnen de termijn is geen vergadering van het basisoverlegcomité gepland. Roep er een op, rekening houdend met de oproepingstermijn.',
        NON_RESPECT: 'Voor dit punt is geen overleg gepland.',
      },
      MATTER_SETTLED: { WELLBEING_REQUEST: 'Deze aanvraag is afgesloten.', NON_RESPECT: 'Dit punt is afgesloten.' },
    },
    open: 'Het punt openen',
  },
  mattersPage: {
    title: 'Punten die op een vergadering wachten',
    intro:
      'Aanvragen over het welzijn en niet-nageleefde verbintenissen komen vanzelf op de agenda, tot ze zijn afgesloten.',
    open: 'Lopend',
    settled: 'Afgesloten',
    missions: 'Opdrachten die op een bijvoegsel wachten',
    noneOpen: 'Er is geen lopend punt.',
    noneSettled: 'Er is geen afgesloten punt.',
    noMissions: 'Geen enkele opdracht wacht op haar bijvoegsel.',
    raise: {
      WELLBEING_REQUEST: 'Een aanvraag over het welzijn inschrijven',
      NON_RESPECT: 'Een niet-nageleefde verbintenis melden',
    },
    raised: 'Het punt is ingeschreven. Het komt op de agenda’s tot het is afgesloten.',
    send: { RAISE: 'Het punt inschrijven', MEASURES: 'De maatregelen registreren', SETTLE: 'Het punt afsluiten' },
    field: {
      titleFr: 'Opschrift in het Frans',
      titleNl: 'Opschrift in het Nederlands',
      text: 'Onderwerp',
      organisation: 'Organisatie die het vraagt',
      measures: 'Compenserende maatregelen',
      measuresOn: 'Afgesproken op',
      outcome: 'Uitkomst',
      reason: 'Reden',
    },
    hint: {
      NON_RESPECT: 'De andere partij krijgt de kennisgeving per e-mail zodra u dit formulier verstuurt.',
      WELLBEING_REQUEST: 'De vergadertermijn loopt vanaf de dag waarop de schriftelijke aanvraag is ontvangen.',
    },
    kindHead: 'Punt',
    dueHead: 'Uiterlijk op',
    statusHead: 'Stand',
    late: 'Kennis gegeven na de termijn',
    noMeeting: 'Er is geen vergadering gepland binnen de termijn.',
    planned: 'Er is een vergadering gepland binnen de termijn.',
    agendas: 'Agenda’s',
    noAgenda: 'Het punt stond nog op geen enkele agenda.',
    agenda: '{{series}}, {{on, date}}',
    measures: 'Afgesproken maatregelen',
    settledBy: 'Afgesloten door',
    back: 'Wachtende punten',
  },
} as const satisfies Twin<typeof french>;
