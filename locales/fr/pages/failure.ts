/** The pages that say why there is nothing else. */
export const failure = {
  failure: {
    title: {
      NOT_SIGNED_IN: 'Identifiez-vous',
      NOT_ALLOWED: 'Vous n’y avez pas accès',
      NOT_FOUND: 'Page introuvable',
      TOKEN_INVALID: 'Ce lien n’est pas valable',
      TOKEN_EXPIRED: 'Ce lien n’est plus valable',
      LINK_TEXT_CHANGED: 'Le texte a changé',
      LINK_NONCE_INVALID: 'Rien n’a été envoyé',
      LINKS_EXHAUSTED: 'Assez de liens pour aujourd’hui',
      TOO_MANY_REQUESTS: 'Trop de demandes',
      INTERNAL: 'Une erreur s’est produite',
      UNAVAILABLE: 'Service momentanément indisponible',
    },
    home: 'Ce qui vous attend',
    files: 'Parcourir les dossiers',
    signIn: 'S’identifier',
  },
} as const;
