/** Where the two languages of a text say different things. */
export const twins = {
  twins: {
    heading: 'Différences entre le français et le néerlandais',
    lead: 'Les deux textes ont le même rang : un nombre, une date, un pourcentage ou un terme défini qui est dans l’un doit être dans l’autre. Corrigez le texte, ou dites pourquoi la différence est juste.',
    blocks_one: 'Tant que cette différence n’est ni corrigée ni justifiée, l’acte ne peut pas être signé.',
    blocks_many:
      'Tant que ces {{count}} de différences ne sont ni corrigées ni justifiées, l’acte ne peut pas être signé.',
    blocks_other:
      'Tant que ces {{count}} différences ne sont ni corrigées ni justifiées, l’acte ne peut pas être signé.',
    head: { where: 'Où', what: 'Différence', state: 'Où elle en est' },
    fact: { NUMBER: 'le nombre', DATE: 'la date', PERCENTAGE: 'le pourcentage', TERM: 'le terme' },
    only: '{{fact}} « {{value}} » n’est que dans le texte en {{language, language}}',
    open: 'ouverte',
    justified: 'justifiée',
    justifiedBy: '« {{reason}} »',
    justify: 'Justifier',
    of: 'la différence : {{provision}}',
    form: {
      title: 'Justifier une différence entre les langues',
      lead: 'La justification vaut pour ces textes mêmes : si l’un des deux change, la différence est examinée de nouveau.',
      where: 'Disposition',
      reason: 'Pourquoi cette différence est-elle juste ?',
      hint: 'Par exemple : le nombre est écrit en toutes lettres dans l’autre langue.',
      send: 'Enregistrer la justification',
    },
  },
} as const;
