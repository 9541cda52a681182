/** Why a personal token, or an invitation to sign in, does not do what was asked of it. */
export const accessViolations = {
  TOKEN_SCOPE:
    'Ce jeton d’accès permet seulement de consulter. Créez-en un qui permet aussi d’agir, ou agissez dans l’application.',
} as const;
