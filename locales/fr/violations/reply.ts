/** Why an answer to an invitation, sent by a calendar program or pasted, is not taken. */
export const replyViolations = {
  REPLY_COUNTER:
    'Cette réponse propose une autre date. Une réunion n’est déplacée que par la personne qui la tient : répondez par oui, non ou peut-être, et adressez-vous à elle.',
  REPLY_DELEGATED:
    'Cette réponse est donnée pour quelqu’un d’autre. Chacun répond pour lui-même ; une suppléance se désigne dans l’application.',
  REPLY_NOT_A_REPLY:
    'Ce texte n’est pas une réponse à une invitation. Collez le contenu du fichier .ics que votre agenda a envoyé.',
  REPLY_SEVERAL_MEETINGS: 'Cette réponse porte sur plusieurs réunions. Répondez à chaque invitation séparément.',
  REPLY_TOO_LONG: 'Cette réponse est trop longue (limite : {{limit}} Kio). Répondez sans texte ajouté.',
  REPLY_UNREADABLE: 'Cette réponse est illisible. Collez le contenu entier du fichier .ics que votre agenda a envoyé.',
  REPLY_WITHOUT_ANSWER: 'Cette réponse ne dit ni oui, ni non, ni peut-être. Répondez de nouveau à l’invitation.',
  REPLY_WITHOUT_ATTENDEE: 'Cette réponse ne dit pas de qui elle vient, ou vient de plusieurs personnes à la fois.',
  REPLY_WITHOUT_MEETING: 'Cette réponse ne dit pas à quelle réunion elle répond.',
} as const;
