/** How the promised rhythm is kept. */
export const rhythmPage = {
  rhythmPage: {
    title: 'Het ritme van het overleg',
    lead: 'De overeenkomst belooft deze vergaderingen (artikel 4). Dit is er van geworden, van {{from, date}} tot {{until, date}}.',
    summary: 'Samengevat',
    series: 'Vergaderingen',
    promised: 'beloofd',
    month: 'Maand',
    data: 'De cijfers, maand na maand',
    chart: '{{series}}: wat ervan geworden is',
    description:
      'Een rij per jaar, een kolom per maand; een teken per beloofde vergadering, waarvan de vorm zegt wat ervan geworden is.',
    reasons: 'Verplaatste, geannuleerde of niet gehouden vergaderingen',
    noReasons: 'Geen enkele beloofde vergadering is verplaatst, geannuleerd of gemist.',
    none: 'Het ritme van deze vergaderingen voorziet in geen enkele datum.',
    what: 'Vergadering',
    became: 'Geworden',
    why: 'Reden',
    movedTo: 'gehouden op {{date, date}}',
    noReason: 'geen reden genoteerd',
    noContract: 'Er is geen overeenkomst geregistreerd: er is nog geen ritme na te leven.',
  },
} as const;
