/** Why a personal token, or an invitation to sign in, does not do what was asked of it. */
export const accessViolations = {
  TOKEN_SCOPE:
    'Ce jeton d’accès permet seulement de consulter. Créez-en un qui permet aussi d’agir, ou agissez dans l’application.',
  SESSION_REQUIRED:
    'Un jeton d’accès ne permet pas cela. Identifiez-vous dans l’application et recommencez depuis une page.',
  TOKENS_TOO_MANY: 'Vous avez déjà {{most}} jetons d’accès valables. Révoquez-en un, puis recommencez.',
} as const;
