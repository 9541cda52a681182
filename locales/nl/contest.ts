/** What became of an answer that came by an organisation's link and was contested: its page, the messages, the history. */
export const contest = {
  contest: {
    link: 'Dit antwoord betwisten',
    title: 'Een via een link gegeven antwoord betwisten',
    lead: '{{task, task}} – {{name}}: {{answer}}, op {{at}}.',
    effect: {
      STRUCK:
        'Nog niets steunt op dit antwoord: het wordt geschrapt en de organisatie krijgt een nieuwe link om te antwoorden. Eerder verzonden links gelden niet meer. Het geschrapte antwoord blijft in de chronologie.',
      NOTED:
        'De stap is afgesloten of het dossier steunt al op dit antwoord: het blijft, en uw betwisting wordt ernaast getoond.',
    },
    address: 'Kijk eerst het geregistreerde adres na: de nieuwe link wordt daarheen gestuurd.',
    reason: 'Reden',
    reasonHint: 'Bijvoorbeeld: de organisatie schrijft dat zij niet heeft geantwoord.',
    send: { STRUCK: 'Het antwoord schrappen', NOTED: 'De betwisting registreren' },
    struckAt: 'Op {{at}} werd een antwoord geschrapt; het wordt opnieuw gevraagd.',
    isContested: 'betwist',
    contested: 'Betwist door {{who}}, op {{at}}: {{reason}}',
    mail: {
      lead: {
        ANSWER_STRUCK:
          'Het antwoord dat via een u toegestuurde link in uw naam werd gegeven, wordt betwist: het is geschrapt, en uw antwoord wordt opnieuw verwacht.',
        ANSWER_CONTESTED:
          'Het antwoord dat via een u toegestuurde link in uw naam werd gegeven, wordt betwist. De stap is afgesloten of anderen hebben er al op gesteund: het blijft in het dossier, met de betwisting.',
      },
      next: {
        ANSWER_STRUCK:
          'Antwoord uiterlijk op {{due, date}} via de link hieronder, die zeven dagen geldig is. Eerder verzonden links gelden niet meer.',
        ANSWER_CONTESTED: 'U hoeft niets te doen. Schrijf met vragen naar het secretariaat.',
      },
    },
  },
} as const;

export const contestViolations = {
  ANSWER_CONTESTED_ALREADY:
    'Dit antwoord is al betwist: de betwisting staat ernaast. Laad de pagina opnieuw om ze te zien.',
  NO_ANSWER_BY_LINK:
    'Hier werd geen antwoord gegeven via de link van een organisatie: er is niets te betwisten. Wie zelf een antwoord heeft ingevoerd, kan daarop terugkomen.',
} as const;
