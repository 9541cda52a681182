import type { homePage as french } from '../../fr/pages/home.ts';
import type { Twin } from '../../twin.ts';

export const homePage = {
  homePage: {
    title: 'Wat op u wacht',
    none: 'Er wacht niets op u. Een bericht verwittigt u zodra u een antwoord wordt gevraagd.',
    files: 'Door de dossiers bladeren',
    due: 'Tegen {{date, date}}',
    late: 'Te laat',
    today: 'Vandaag',
    capacity: 'In de hoedanigheid van: {{capacity, role}}',
    together: 'Alles op één pagina beantwoorden',
    togetherFor: 'Dossier “{{title}}”',
    api: 'De interface voor programma’s (API)',
    pages: 'Vervolg van de lijst',
    next: 'Volgende taken',
    first: 'Eerste taken',
    absent: {
      heading: 'U vervangt {{name}}',
      none: 'Er wacht niets op {{name}}.',
      all: 'Alle taken die op {{name}} wachten',
      title: 'Wat op {{name}} wacht',
      lead: 'U antwoordt in zijn of haar plaats, als plaatsvervanger: uw antwoorden vermelden dat.',
    },
    missions: {
      heading: 'Opdrachten die op een bijvoegsel wachten',
      lead: 'Een wet of reglement heeft de dienst deze opdrachten toevertrouwd, maar de onderhandeling heeft niet tot een akkoord geleid (artikel 7 van de bestuursovereenkomst). Ze blijven hier staan tot een ondertekend bijvoegsel ze dekt.',
    },
  },
  waitingPage: {
    title: 'Wat op anderen wacht',
    none: 'Er wacht niets op anderen.',
    noneLate: 'Niets is te laat.',
    noneStuck: 'Niets zit vast.',
    all: 'Alles bekijken wat op anderen wacht',
    of: 'Wacht op {{names, list}}, sinds {{since, date}}',
    ofMany_one: 'Wacht op {{names}} en nog {{count}} ander, sinds {{since, date}}',
    ofMany_other: 'Wacht op {{names}} en nog {{count}} anderen, sinds {{since, date}}',
    ofNobody: 'Wacht sinds {{since, date}}',
    filter: 'Tonen',
    filters: { ALL: 'Alles', LATE: 'Wat te laat is', STUCK: 'Wat vastzit' },
    stuck: {
      NOBODY_LEFT: 'Niemand kan nog antwoorden',
      ESCALATED: 'Vertraging gemeld',
    },
  },
} as const satisfies Twin<typeof french>;
