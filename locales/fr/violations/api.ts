/** What the application's door refuses, before any rule is asked. */
export const apiViolations = {
  BODY_INVALID: 'La demande contient des erreurs. Corrigez les champs indiqués et recommencez.',
  CROSS_SITE: 'La demande vient d’un autre site : elle est refusée. Recommencez depuis la page de l’application.',
  IDEMPOTENCY_KEY_REQUIRED:
    'L’en-tête « Idempotency-Key » manque. Joignez à chaque demande une clé qui lui est propre, par exemple un UUID.',
  IDEMPOTENCY_KEY_REUSED:
    'Cette clé d’idempotence a déjà servi à une autre demande. Prenez une nouvelle clé, ou répétez la demande d’origine sans la changer.',
  INTERNAL:
    'Une erreur s’est produite dans l’application. Réessayez plus tard ; si elle persiste, signalez-la à l’administrateur.',
  METHOD_NOT_ALLOWED: 'Cette adresse n’admet pas cette opération. Consultez la description de l’interface.',
  NOT_FOUND: 'Rien ne se trouve à cette adresse, ou vous n’y avez pas accès. Vérifiez le lien.',
  NOT_SIGNED_IN: 'Vous n’êtes pas identifié. Identifiez-vous, puis recommencez.',
  TOKEN_EXPIRED: 'Ce lien n’est plus valable. Demandez-en un nouveau au secrétaire du contrat.',
  TOKEN_INVALID: 'Ce lien n’est pas valable. Ouvrez-le depuis le message que vous avez reçu.',
  TOO_LARGE: 'La demande ou le fichier est trop volumineux. Réduisez-en la taille et recommencez.',
  TOO_MANY_REQUESTS: 'Trop de demandes en peu de temps. Attendez un instant, puis recommencez.',
  UNAVAILABLE: 'L’application ne peut pas répondre pour le moment ; rien n’a été changé. Réessayez dans un instant.',
  UNSUPPORTED_MEDIA_TYPE: 'Le format de la demande n’est pas admis. Envoyez le type de contenu que l’interface décrit.',
} as const;

/** What is wrong with one field of a request. */
export const fieldErrors = {
  REQUIRED: 'Ce champ est obligatoire.',
  UNKNOWN_FIELD: 'Ce champ n’est pas connu. Retirez-le.',
  WRONG_TYPE: 'La valeur n’est pas du bon type : {{expected, valueType}} attendu.',
  EMPTY: 'Ce champ ne peut pas être vide.',
  TOO_LONG: 'Le texte est trop long : {{limit}} caractères au plus.',
  TOO_SHORT: 'Le texte est trop court : {{limit}} caractères au moins.',
  TOO_MANY: 'La liste est trop longue : {{limit}} éléments au plus.',
  TOO_FEW: 'La liste est trop courte : {{limit}} éléments au moins.',
  TOO_BIG: 'Le nombre est trop grand : {{limit}} au plus.',
  TOO_SMALL: 'Le nombre est trop petit : {{limit}} au moins.',
  NOT_PDF: 'Ce fichier n’est pas un PDF.',
  NOT_WHOLE: 'Donnez un nombre entier.',
  BAD_DATE: 'Cette date n’existe pas ou n’est pas écrite AAAA-MM-JJ.',
  BAD_FORMAT: 'La valeur n’a pas la forme attendue.',
  NOT_ONE_OF: 'Choisissez l’une de ces valeurs : {{options, list}}.',
  DUPLICATE: 'Cette valeur figure deux fois.',
} as const;

export const valueTypes = {
  string: 'texte',
  number: 'nombre',
  boolean: 'oui ou non',
  array: 'liste',
  object: 'objet',
} as const;
