/** The search over contracts, files and their texts. */
export const searchPage = {
  search: {
    title: 'Recherche',
    titleFor: 'Recherche : {{q}}',
    label: 'Que cherchez-vous ?',
    hint: 'Des mots en français ou en néerlandais, ou un numéro comme « 1.1 ». Les accents et les fautes de frappe sont pardonnés.',
    button: 'Chercher',
    kind: {
      legend: 'Chercher dans',
      ALL: 'tout',
      PROVISION: 'le texte des contrats',
      AMENDMENT: 'les dossiers d’avenant',
      CONTRACT: 'les contrats',
    },
    found: { PROVISION: 'disposition', AMENDMENT: 'dossier d’avenant', CONTRACT: 'contrat' },
    count_one: '{{count}} résultat pour « {{q}} »',
    count_many: '{{count}} de résultats pour « {{q}} »',
    count_other: '{{count}} résultats pour « {{q}} »',
    most: 'Les {{count}} meilleurs résultats pour « {{q}} »',
    none: 'Rien n’a été trouvé pour « {{q}} ».',
    try: {
      title: 'Ce que vous pouvez essayer :',
      fewer: 'Cherchez moins de mots : tous doivent figurer dans le même texte.',
      other: 'Essayez le mot dans l’autre langue, ou un mot plus courant.',
      number: 'Pour un objectif ou un article, cherchez son numéro, par exemple « 1.1 ».',
      everywhere: 'Cherchez partout',
      contracts: 'Parcourir les contrats',
      files: 'Parcourir les dossiers',
    },
    inContract: 'Dans {{title}}',
  },
} as const;
