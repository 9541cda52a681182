/** Why nobody is signed in, or not surely enough. */
export const signInViolations = {
  LOGOUT_TOKEN_INVALID: 'L’ordre de déconnexion n’est pas valable. Vérifiez qui l’a émis et pour qui.',
  SIGN_IN_CANCELLED: 'Vous avez interrompu la connexion : vous n’êtes pas connecté. Recommencez quand vous le voulez.',
  SIGN_IN_EXPIRED: 'La connexion a duré plus de dix minutes et n’est plus valable. Recommencez.',
  SIGN_IN_INVITATION:
    'Cette invitation n’est pas valable, ou ne l’est plus. Demandez-en une nouvelle à ceux qui gèrent les personnes.',
  SIGN_IN_LEVEL:
    'Le service d’authentification ne vous a pas identifié au niveau demandé. Recommencez et choisissez eID ou itsme, ou un autre moyen de ce niveau.',
  SIGN_IN_REFUSED:
    'Le service d’authentification n’a pas confirmé qui vous êtes : vous n’êtes pas connecté. Recommencez ; si cela persiste, signalez-le à l’administrateur.',
  SIGN_IN_STATE:
    'Cette connexion n’a pas commencé dans ce navigateur, ou elle a déjà servi. Recommencez depuis l’application.',
  SIGN_IN_STRANGER:
    'Personne ne vous connaît ici : aucun compte n’est ouvert sans invitation. Demandez-en une à ceux qui gèrent les personnes de votre service.',
  SIGN_IN_UNAVAILABLE: 'Le service d’authentification ne répond pas pour le moment. Réessayez dans un instant.',
  STEP_UP_REQUIRED:
    'Cet acte demande de s’identifier plus sûrement. Identifiez-vous de nouveau au niveau demandé, puis recommencez.',
} as const;
