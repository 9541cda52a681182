/** A route as it would be walked: shown before a launch and before a qualification is sent. */
export const routeAhead = {
  routeAhead: {
    why: 'pourquoi cette date pour la phase « {{phase, phase}} » ?',
    signedBy: 'Si chaque étape prend tout son délai, l’acte est signé le {{date, date}}.',
    toSignature: 'Jusqu’à la signature',
    afterSignature: 'Après la signature, côte à côte',
    by: 'au plus tard le {{date, date}}',
    on: 'le {{date, date}}',
    mark: { ADDED: 'étape ajoutée', REMOVED: 'étape supprimée' },
    warning: 'Attention',
    estimate: 'Les délais sont des réglages à confirmer par un juriste ; ils comptent à partir d’aujourd’hui.',
  },
} as const;
