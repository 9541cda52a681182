/** Waar de twee talen van een tekst iets anders zeggen. */
export const twins = {
  twins: {
    heading: 'Verschillen tussen het Frans en het Nederlands',
    lead: 'Beide teksten hebben dezelfde rang: een getal, een datum, een percentage of een gedefinieerde term die in de ene staat, moet ook in de andere staan. Verbeter de tekst, of zeg waarom het verschil juist is.',
    blocks_one: 'Zolang dit verschil niet verbeterd of verantwoord is, kan de akte niet ondertekend worden.',
    blocks_other:
      'Zolang deze {{count}} verschillen niet verbeterd of verantwoord zijn, kan de akte niet ondertekend worden.',
    head: { where: 'Waar', what: 'Verschil', state: 'Stand' },
    fact: { NUMBER: 'het getal', DATE: 'de datum', PERCENTAGE: 'het percentage', TERM: 'de term' },
    only: '{{fact}} “{{value}}” staat alleen in de tekst in het {{language, language}}',
    open: 'open',
    justified: 'verantwoord',
    justifiedBy: '“{{reason}}”',
    justify: 'Verantwoorden',
    of: 'het verschil: {{provision}}',
    form: {
      title: 'Een verschil tussen de talen verantwoorden',
      lead: 'De verantwoording geldt voor deze teksten zelf: verandert een van beide, dan wordt het verschil opnieuw bekeken.',
      where: 'Bepaling',
      reason: 'Waarom is dit verschil juist?',
      hint: 'Bijvoorbeeld: het getal staat in de andere taal voluit geschreven.',
      send: 'De verantwoording vastleggen',
    },
  },
} as const;
