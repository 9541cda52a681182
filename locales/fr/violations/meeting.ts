/** What a meeting refuses: its day, its agenda, its convocation, its minutes. */
export const meetingViolations = {
  ACTION_DUE_PAST: 'L’action devrait être menée pour le {{on, date}}, un jour déjà passé. Choisissez une date à venir.',
  ACTION_EMPTY: 'Une action est vide. Dites ce qui est à faire, ou retirez-la.',
  ACTION_NOBODY:
    'La personne à qui une action est confiée n’exerce aucune fonction à ce jour. Choisissez quelqu’un d’autre.',
  AGENDA_EMPTY: 'L’ordre du jour est vide. Inscrivez-y au moins un point avant d’envoyer la convocation.',
  AGENDA_FROZEN:
    'L’ordre du jour est arrêté. Seul le président de la réunion peut encore y ajouter un point urgent ; celui d’une convocation ne change plus.',
  ANSWER_MISFIT:
    'Cette réponse ne correspond pas à ce qui est demandé : « {{expected, meetingTask}} ». Rouvrez la tâche et répondez-y.',
  CONVOCATION_INVALID:
    'La convocation a été envoyée trop tard : la réunion ne peut pas se tenir. Déplacez-la, au plus tôt au {{next, date}}, ou recueillez l’accord de toutes les organisations.',
  CONVOCATION_NOT_PROVEN:
    'La convocation n’est pas prouvée pour toutes les organisations. Enregistrez la preuve qui manque, par exemple un accusé de réception.',
  CONVOCATION_TOO_LATE:
    'La convocation devait partir au plus tard le {{latestOn, date}}. Envoyée aujourd’hui, elle vaut pour une réunion au plus tôt le {{next, date}} : déplacez la réunion, ou demandez au président du comité d’en reconnaître l’urgence.',
  DAY_CLOSED:
    'Le {{on, date}} n’est pas un jour ouvrable. Choisissez un autre jour ; le premier possible est le {{next, date}}.',
  DAY_TAKEN:
    'Une autre réunion se tient déjà le {{on, date}}. Choisissez un autre jour ; le premier possible est le {{next, date}}.',
  DECISION_EMPTY: 'Un point est décidé sans que la décision soit dite. Écrivez-la, ou choisissez une autre issue.',
  INVITATION_UNCHANGED: 'Rien n’a changé depuis le dernier envoi. Modifiez l’ordre du jour ou déplacez la réunion.',
  MEETING_EXISTS:
    'Une réunion de cette série est déjà enregistrée ce jour-là. Ouvrez-la au lieu d’en convoquer une autre.',
  MEETING_IN_PAST: 'L’heure choisie le {{on, date}} est déjà passée. Choisissez une heure à venir.',
  MEETING_NOT_YET: 'Cela n’est possible qu’à partir du {{on, date}}, à l’heure prévue. Attendez ce moment.',
  MEETING_OVER:
    'Où en est cette réunion : {{status, meetingStatus}}. Cela ne peut plus y changer. Consultez son histoire.',
  MEETING_UNKNOWN: 'Cette réunion n’existe pas. Vérifiez l’adresse.',
  MINUTES_EMPTY: 'Le procès-verbal est vide. Écrivez au moins ce qui a été dit d’un point.',
  NOBODY_PRESENT: 'Personne n’est indiqué comme présent. Cochez les présents, ou déclarez la réunion non tenue.',
  NOT_CONVOKED: 'Cette réunion ne se tient pas sur convocation : cela n’y a pas d’objet.',
  NOT_INVITED: 'Une personne ou une organisation indiquée n’est pas invitée à cette réunion. Vérifiez la liste.',
  NOT_SENT_YET: 'La convocation n’a pas encore été envoyée. Envoyez-la d’abord.',
  PLACE_UNCHANGED: 'La réunion a déjà lieu à ce moment et à cet endroit. Indiquez ce qui change.',
  POINT_TWICE: 'Un point figure deux fois. Gardez-le une fois.',
  POINT_UNKNOWN:
    'Un point n’est pas à l’ordre du jour de cette réunion et n’attend pas non plus d’y être inscrit. Rechargez la page et recommencez.',
  POINT_UNTITLED: 'Le titre d’un point manque dans une langue. Donnez-le en français et en néerlandais.',
  PROOF_REQUIRED: 'Le moyen de preuve manque. Dites comment l’organisation a reçu la convocation.',
  SIGNED_AS_THE_OTHER: 'Vous avez déjà signé ce procès-verbal en une autre qualité. Une autre personne doit le signer.',
  SLOT_LEAVES_MONTH:
    'Le contrat promet cette réunion dans son mois : choisissez un jour du {{from, date}} au {{until, date}}.',
  URGENCY_AFTER_SENDING: 'La convocation est déjà envoyée : l’urgence n’en abrège plus le délai.',
} as const;
