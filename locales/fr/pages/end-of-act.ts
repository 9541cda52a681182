/** An act that is annulled, or repealed from a day on. */
export const endOfAct = {
  endOfAct: {
    annulment: {
      title: 'Enregistrer l’annulation de l’acte',
      lead: 'Un acte annulé est comme s’il n’avait jamais existé : la prochaine version du contrat ne le contient plus, pour aucune date. Les versions antérieures restent lisibles, et le texte reste lisible tel qu’il était connu à une date.',
      send: 'Enregistrer l’annulation',
    },
    repeal: {
      title: 'Enregistrer l’abrogation de l’acte',
      lead: 'Un acte abrogé ne s’applique plus à partir d’une date ; jusque-là il reste applicable. À cette date, une nouvelle version du contrat est faite.',
      send: 'Enregistrer l’abrogation',
    },
    warning: 'Cet enregistrement ne se retire pas.',
    from: 'Premier jour où l’acte ne s’applique plus',
    decidedOn: 'Date de la décision',
    decidedBy: 'Qui a décidé ?',
    decidedByHint: 'Par exemple : le Conseil d’État, l’autorité de tutelle.',
    legalGround: 'Fondement juridique',
    reference: 'Référence de la décision',
    referenceHint: 'Son numéro ou son ELI, auquel chacun la retrouve.',
    reason: 'Motif',
  },
} as const;
