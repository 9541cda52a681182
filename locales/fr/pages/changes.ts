/** What changes in the contract, provision by provision. */
export const changes = {
  changes: {
    /** Read aloud where a stretch begins and where it ends: nobody hears a colour. */
    inserted: { from: 'début du texte inséré :', to: 'fin du texte inséré' },
    deleted: { from: 'début du texte supprimé :', to: 'fin du texte supprimé' },
    motive: 'Motif',
    noMotive: 'Le motif n’est pas encore écrit en français.',
    twin: 'Voir en néerlandais',
    own: 'En français',
    entryIntoForce: 'Entrée en vigueur',
    clause: { LAST_SIGNATURE: 'le jour de la dernière signature', DATE: 'le {{on, date}}' },
  },
} as const;
