/** One's own calendar: to subscribe to it, and to answer an invitation without one's calendar doing it. */
export const calendarPage = {
  calendarPage: {
    title: 'Mijn agenda',
    lead: 'Abonneer uw agenda (Outlook, Google, telefoon) op de vergaderingen waarop u uitgenodigd bent: hij werkt zichzelf bij.',
    none: 'U hebt nog geen abonnementsadres.',
    make: 'Mijn abonnementsadres krijgen',
    since: 'Uw abonnementsadres is geldig sinds {{date, date}}. Om veiligheidsredenen wordt het maar één keer getoond.',
    made: 'Uw abonnementsadres',
    once: 'Kopieer dit adres nu: het wordt niet meer getoond. Het is geheim: wie het kent, ziet uw vergaderingen.',
    address: 'Adres om in uw agenda te plakken',
    subscribe: 'In mijn agenda openen',
    how: 'Hoe het werkt',
    steps: {
      outlook: 'Outlook: Agenda toevoegen, dan “Abonneren vanaf het web”, en plak het adres.',
      google: 'Google Agenda: “Andere agenda’s”, dan “Via URL”, en plak het adres.',
      phone: 'Telefoon: volg de link “In mijn agenda openen”.',
    },
    shows:
      'Het abonnement toont de dag, het uur, de plaats en de agenda. Het bevat geen notulen en geen namen van deelnemers.',
    renew: 'Het adres vernieuwen',
    renewWhy: 'Als iemand anders het adres kent, vernieuw het dan: het oude toont niets meer.',
    revoke: 'Het adres verwijderen',
    revoked: 'Adres verwijderd: de agenda’s die het gebruikten, tonen niets meer.',
    doneTitle: 'In orde',
    feedName: 'Vergaderingen – {{name}}',
    reply: {
      heading: 'Op een uitnodiging antwoorden met uw agenda',
      lead: 'Is het antwoord van uw agenda niet aangekomen, plak het dan hier of voeg het .ics-bestand toe.',
      text: 'Tekst van het antwoord (begint met BEGIN:VCALENDAR)',
      file: 'Of .ics-bestand',
      send: 'Het antwoord registreren',
      done: 'Antwoord geregistreerd.',
    },
  },
} as const;
