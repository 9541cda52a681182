/** What became of an answer that came by an organisation's link and was contested: its page, the messages, the history. */
export const contest = {
  contest: {
    link: 'Contester cette réponse',
    title: 'Contester une réponse donnée par un lien',
    lead: '{{task, task}} – {{name}} : {{answer}}, le {{at}}.',
    effect: {
      STRUCK:
        'Rien ne repose encore sur cette réponse : elle est annulée et l’organisation reçoit un nouveau lien pour répondre. Les liens envoyés avant ne valent plus. La réponse annulée reste dans la chronologie.',
      NOTED:
        'L’étape est close ou le dossier s’appuie déjà sur cette réponse : elle reste, et votre contestation est affichée à côté d’elle.',
    },
    address: 'Vérifiez d’abord l’adresse enregistrée : le nouveau lien y est envoyé.',
    reason: 'Raison',
    reasonHint: 'Par exemple : l’organisation écrit qu’elle n’a pas répondu.',
    send: { STRUCK: 'Annuler la réponse', NOTED: 'Enregistrer la contestation' },
    struckAt: 'Une réponse a été annulée le {{at}} ; elle est demandée de nouveau.',
    isContested: 'contestée',
    contested: 'Contestée par {{who}}, le {{at}} : {{reason}}',
    mail: {
      lead: {
        ANSWER_STRUCK:
          'La réponse qu’un lien qui vous avait été envoyé a permis de donner en votre nom est contestée : elle est annulée, et votre réponse est de nouveau attendue.',
        ANSWER_CONTESTED:
          'La réponse qu’un lien qui vous avait été envoyé a permis de donner en votre nom est contestée. L’étape est close ou d’autres se sont déjà appuyés sur elle : elle reste au dossier, avec la contestation.',
      },
      next: {
        ANSWER_STRUCK:
          'Répondez au plus tard le {{due, date}} par le lien ci-dessous, valable sept jours. Les liens envoyés avant ne valent plus.',
        ANSWER_CONTESTED: 'Il n’y a rien à faire. Pour toute question, écrivez au secrétariat.',
      },
    },
  },
} as const;

export const contestViolations = {
  ANSWER_CONTESTED_ALREADY:
    'Cette réponse est déjà contestée : la contestation figure à côté d’elle. Rechargez la page pour la voir.',
  NO_ANSWER_BY_LINK:
    'Aucune réponse n’a été donnée ici par le lien d’une organisation : il n’y a rien à contester. Celui qui a enregistré lui-même une réponse peut revenir dessus.',
} as const;
