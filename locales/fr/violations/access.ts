/** Why a personal token, or an invitation to sign in, does not do what was asked of it. */
export const accessViolations = {
  IDENTITY_TAKEN:
    'Cette identification est déjà celle d’une autre personne. Utilisez la vôtre, ou adressez-vous à l’administrateur.',
  INVITATION_CLOSED:
    'Cette invitation n’est plus valable : elle a déjà servi, ou elle a été retirée. Demandez-en une nouvelle au secrétaire du contrat.',
  INVITATION_EXPIRED: 'Cette invitation a expiré. Demandez-en une nouvelle au secrétaire du contrat.',
  TOKEN_SCOPE:
    'Ce jeton d’accès permet seulement de consulter. Créez-en un qui permet aussi d’agir, ou agissez dans l’application.',
  SESSION_REQUIRED:
    'Un jeton d’accès ne permet pas cela. Identifiez-vous dans l’application et recommencez depuis une page.',
  TOKENS_TOO_MANY: 'Vous avez déjà {{most}} jetons d’accès valables. Révoquez-en un, puis recommencez.',
} as const;
