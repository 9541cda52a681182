/** Wat een dossier en een geldende akte allebei gewijzigd hebben. */
export const conflict = {
  conflict: {
    heading: 'Wat in conflict is',
    lead: 'Een andere akte is in werking getreden en heeft dezelfde woorden gewijzigd als deze tekst. De volgorde van aankomst beslist niet: kies wat er moet staan, en zeg waarom. Geen tekst gaat verloren: wat u geschreven had, blijft leesbaar in het dossier.',
    legend: 'Conflict {{number}}: {{provision}}',
    what: 'Tekst',
    side: { base: 'De oorspronkelijke tekst', theirs: 'De geldende tekst (de andere akte)', mine: 'Uw tekst' },
    cell: { FIGURE: 'Cijfer {{column}}', OTHER: 'Waarde' },
    kind: {
      SAME_WORDS: 'Beide akten wijzigen dezelfde woorden.',
      SAME_CELL: 'Beide akten wijzigen dezelfde waarde.',
      SAME_PLACE: 'Beide akten zetten iets op dezelfde plaats.',
      SAME_NUMBER: 'De andere akte heeft dit nummer aan een andere bepaling gegeven.',
      TARGET_GONE: 'De andere akte heeft geschrapt wat uw tekst wijzigt.',
      CHANGED_MEANWHILE: 'De andere akte heeft gewijzigd wat uw tekst schrapt.',
      DEPENDENT: 'Deze wijziging hangt af van een ander conflict.',
      IMPOSSIBLE: 'De geldende tekst laat deze wijziging niet meer toe.',
    },
    keep: 'Wat behouden?',
    choose: {
      MINE: 'Onze tekst',
      THEIRS: 'De geldende tekst',
      BEHIND: 'De onze, na de hunne',
      TEXT: 'Een andere tekst',
    },
    follows: {
      MINE: 'Onze woorden vervangen die van de andere akte waar ze in conflict zijn; elders blijven de hunne.',
      THEIRS: 'Deze wijziging verdwijnt uit onze tekst.',
      BEHIND: 'Beide blijven, de onze als tweede.',
      TEXT: 'De tekst die hier staat, vervangt de geldende, in beide talen.',
    },
    textIn: 'De tekst in het {{language, language}}',
    reason: 'Waarom?',
    reasonHint: 'De reden blijft in het dossier, naast de drie teksten.',
  },
} as const;
