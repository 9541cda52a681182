/** The documents that are printed: the consolidated contract, the signing pack, and what is said of a signed PDF. */
export const pdf = {
  pdf: {
    contract: {
      heading: 'Contrat d’administration {{period}}, texte consolidé',
      asOn: 'Texte applicable le {{on, date}}',
      signedOn: 'Contrat signé le {{on, date}}.',
      version: 'Version consolidée {{version}}.',
      noActs: 'Aucun avenant n’a modifié ce texte.',
      acts: 'Avenants intégrés dans ce texte',
      actHead: { number: 'N°', title: 'Intitulé', signed: 'Signé le', inForce: 'En vigueur le' },
      footer: 'Contrat d’administration {{period}} – texte applicable le {{on, date}}',
    },
  },
} as const;
