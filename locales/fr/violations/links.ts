/** Why a link, or a form that came by one, is not taken. */
export const linkViolations = {
  LINKS_EXHAUSTED:
    'De nouveaux liens ont déjà été envoyés aujourd’hui pour cette étape. Cherchez-les dans votre messagerie, ou réessayez demain.',
  LINK_NONCE_INVALID:
    'Cette page n’est plus à jour, ou ne vient pas de ce lien : rien n’a été envoyé. Vérifiez votre réponse ci-dessous et envoyez-la de nouveau.',
  LINK_TEXT_CHANGED: 'Le texte a changé depuis l’envoi de ce lien. Ouvrez le message plus récent.',
} as const;
