import type { LinkMailKind } from '../../domain/links/link.ts';

/** The links of organisations: the pages of those that are dead, and the messages about their use. */
export const links = {
  linkPage: {
    /** What happened to a meeting since a message. */
    meeting: {
      MeetingMoved: 'réunion déplacée au {{on, date}}',
      MeetingCancelled: 'réunion annulée',
      InvitationSent: 'ordre du jour envoyé, version {{letter}}',
      MinutesDrafted: 'projet de procès-verbal rédigé',
      MinutesFinal: 'procès-verbal définitif',
      TaskDone: 'réponse donnée',
      TaskMoot: 'réponse plus demandée',
      TaskReassigned: 'tâche confiée à une autre personne',
    },
    expired: 'Ce lien a expiré. Faites-vous envoyer un nouveau lien : il part à l’adresse enregistrée.',
    over: 'Ce lien a expiré. Ouvrez le dernier message que vous avez reçu, ou écrivez au secrétariat.',
    changed:
      'Le texte a changé depuis l’envoi de ce lien. Ouvrez le message plus récent ; le nouveau texte vous est envoyé dès qu’il vous est soumis.',
    again: 'Envoyer un nouveau lien à l’adresse enregistrée',
    sent: {
      title: 'Un nouveau lien est envoyé',
      text: 'Il arrive dans quelques minutes à l’adresse enregistrée. Cette page peut être fermée.',
    },
  },
  linkMail: {
    subject: {
      ANSWER_CONFIRMED: 'Votre réponse est enregistrée : {{task}} – {{about}}',
      LINK_SENT: 'Nouveau lien : {{task}}, pour le {{due, date}} – {{about}}',
      LINK_USED_ELSEWHERE: 'Un lien a été utilisé depuis un autre endroit : {{task}} – {{about}}',
      ANSWER_STRUCK: 'Une réponse est annulée, la vôtre est attendue pour le {{due, date}} : {{task}} – {{about}}',
      ANSWER_CONTESTED: 'Une réponse donnée en votre nom est contestée : {{task}} – {{about}}',
    } as const satisfies Record<LinkMailKind, string>,
    confirmed: 'La réponse suivante a été donnée par un lien qui vous a été envoyé.',
    kept: 'La réponse suivante a été donnée par un lien qui vous a été envoyé. L’étape était déjà close : cette réponse est conservée et ne change rien.',
    sent: 'Un nouveau lien a été demandé pour cette étape. Il est valable sept jours.',
    notYou: 'Si personne chez vous ne l’a demandé, il n’y a rien à faire : le lien n’est envoyé qu’à vous.',
    elsewhere: {
      ANSWER:
        'Une réponse a été donnée par un lien qui vous a été envoyé, depuis un autre endroit ou un autre navigateur que la fois précédente.',
      REQUEST:
        'Un nouveau lien a été demandé à partir d’un lien qui vous a été envoyé, depuis un autre endroit ou un autre navigateur que la fois précédente.',
    },
    object:
      'Si vous n’êtes pas à l’origine de cette réponse, ou si vous vous y opposez, écrivez au secrétariat au plus tard le {{due, date}}. Le lien lui-même ne permet plus de changer la réponse.',
    harmless:
      'Si c’est l’un des vôtres, il n’y a rien à faire. Sinon, écrivez au secrétariat. Ne transmettez pas les messages qui contiennent un lien.',
    label: { task: 'Étape :', answer: 'Réponse :', at: 'Quand :', secretariat: 'Secrétariat :' },
    opens: { ANSWER: 'Ouvrir la tâche', READ_ONLY: 'Voir ce qui est enregistré' },
    answer: {
      ACCEPT_LATENESS: { ACCEPT: 'convocation tardive acceptée', OBJECT: 'opposition à la convocation tardive' },
      REMARK_ON_MINUTES: { AGREE: 'aucune remarque', REMARK: 'une remarque' },
      SIGN_MINUTES: { SIGN: 'procès-verbal signé', SEND_BACK: 'procès-verbal renvoyé' },
    },
    done: 'réponse donnée',
  },
} as const;
