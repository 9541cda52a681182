/** The pages that say why there is nothing else. */
export const failure = {
  failure: {
    title: {
      NOT_SIGNED_IN: 'Identifiez-vous',
      NOT_ALLOWED: 'Vous n’y avez pas accès',
      NOT_FOUND: 'Page introuvable',
      TOKEN_INVALID: 'Ce lien n’est pas valable',
      TOKEN_EXPIRED: 'Ce lien n’est plus valable',
      TOO_MANY_REQUESTS: 'Trop de demandes',
      INTERNAL: 'Une erreur s’est produite',
      UNAVAILABLE: 'Service momentanément indisponible',
    },
    home: 'Ce qui vous attend',
    files: 'Parcourir les dossiers',
    signIn: 'S’identifier',
  },
} as const;
