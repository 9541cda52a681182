/** What an amendment's file refuses: who may act, where the file stands, its texts. */
export const fileViolations = {
  ALREADY_SIGNED: 'L’acte est signé : il ne peut plus être retiré. Modifiez-le par un nouvel avenant.',
  BALLOT_IS_PERSONAL:
    'Un vote est personnel : il ne se confie pas à une autre personne. Le suppléant désigné peut voter en cas d’absence.',
  BASE_CHANGED:
    'Un autre acte a modifié entre-temps : {{provisions, list}}. Relisez ces dispositions dans la version {{version}} du contrat et adaptez votre texte.',
  DATE_IN_FUTURE: 'Le {{on, date}} est dans l’avenir. Indiquez la date à laquelle le fait a eu lieu.',
  DECISION_MISFIT:
    'Cette réponse ne correspond pas à ce qui est demandé : « {{expected, task}} ». Rouvrez la tâche et répondez-y.',
  DRAFT_EMPTY: 'Le projet ne contient aucune modification. Ajoutez-en au moins une avant de soumettre le texte.',
  FILE_ENDED: 'Le dossier est terminé : plus rien ne peut y être décidé. Consultez sa chronologie.',
  FILE_EXISTS: 'Ce dossier existe déjà. Ouvrez-le au lieu de le créer une seconde fois.',
  FILE_UNKNOWN: 'Ce dossier n’existe pas. Vérifiez l’adresse ou la référence.',
  INSTRUCTION_UNKNOWN:
    'L’instruction {{instruction}} n’est ni dans l’acte, ni dans un projet en cours sur ce contrat. Choisissez-en une autre, ou aucune.',
  INTEREST_DECLARED:
    'Vous avez déclaré un intérêt dans ce dossier : vous n’y votez pas. Les autres membres du comité décident.',
  MANDATE_ENDED:
    'Votre mandat de {{role, role}} n’est pas ou n’est plus en cours à ce jour. Demandez à l’administrateur de confier la tâche à votre successeur.',
  MEANS_REQUIRED: 'Le moyen de l’envoi manque. Indiquez comment le texte a été transmis au ministre.',
  NOTED_BEFORE_SIGNED: 'La prise d’acte du {{on, date}} précède la signature du {{signedOn, date}}. Corrigez la date.',
  NOT_ALLOWED: 'Cette action est réservée à : {{roles, role}}. Adressez-vous à l’une de ces personnes.',
  NOT_A_HOLDER:
    'Cette personne n’exerce pas à ce jour la fonction de {{role, role}}. Choisissez quelqu’un qui l’exerce, ou enregistrez d’abord son mandat.',
  NOT_YET_IN_FORCE: 'L’acte n’entre en vigueur que le {{on, date}}. Attendez cette date.',
  NOT_YOURS: 'Cette tâche ne vous est pas adressée. Seule la personne sollicitée ou son suppléant peut y répondre.',
  NUDGE_TOO_EARLY: 'Ce rappel n’est prévu que le {{on, date}}. Attendez cette date.',
  OPINION_REQUIRED_BOTH: 'L’avis motivé manque dans une langue. Donnez-le en français et en néerlandais.',
  OWN_TRANSLATION:
    'Vous avez écrit cette traduction : une autre personne doit la contrôler. Confiez le contrôle à un collègue.',
  PASSED: 'Le dossier ne se trouve pas à la phase « {{phase, phase}} ». Consultez son parcours pour voir où il en est.',
  PLACE_REQUIRED: 'Le lieu de la publication manque. Indiquez-le pour chaque langue.',
  PROTOCOL_REQUIRED: 'Le numéro du protocole de négociation syndicale manque. Indiquez-le.',
  PROVISION_PENDING:
    'Un acte numéroté, pas encore consolidé, modifie déjà : {{provisions, list}} (acte n° {{acts, list}}). Attendez sa consolidation ou retirez ces dispositions du texte.',
  PUBLISHED_BEFORE_SIGNED:
    'La publication du {{on, date}} précède la signature du {{signedOn, date}}. Corrigez la date de publication.',
  REASON_REQUIRED: 'La raison manque. Indiquez-la en quelques mots.',
  REMARKS_UNANSWERED: 'Aucune réponse n’a été donnée. Répondez à une remarque au moins, puis enregistrez.',
  REMARK_ANSWERED_MEANWHILE:
    'Quelqu’un a répondu entre-temps à : {{remarks, list}}. Lisez sa réponse, puis gardez-la ou remplacez-la par la vôtre.',
  REMARK_ANSWERED_TWICE: 'Ces remarques ont plus d’une réponse : {{remarks, list}}. Gardez une réponse pour chacune.',
  REMARK_EMPTY: 'Une remarque est vide. Complétez-la ou retirez-la.',
  REMARK_MISPLACED:
    'L’acte ne modifie pas : {{provisions, list}}. Rattachez la remarque à une disposition qu’il modifie, ou à l’ensemble.',
  REMARK_UNKNOWN: 'Ces remarques n’existent pas dans ce dossier : {{remarks, list}}. Retirez-les de vos réponses.',
  RETURN_TARGET:
    'Le dossier ne peut être renvoyé à la phase « {{to, phase}} » : il n’y est pas passé. Choisissez une phase antérieure de son parcours.',
  ROLE_NOT_HELD:
    'Personne n’exerce à ce jour la fonction de {{role, role}}, dont le dossier a besoin. Enregistrez un mandat ou une organisation active, puis recommencez.',
  STALE_DRAFT:
    'Le projet a changé entre-temps ; il en est à la révision {{revision}}. Rechargez-le, vérifiez vos modifications et recommencez.',
  STEP_CLOSED: 'Cette étape est close : une décision y est déjà prise. Consultez la chronologie du dossier.',
  TASK_UNKNOWN: 'Cette tâche n’existe pas dans ce dossier. Vérifiez le lien ou ouvrez votre liste de tâches.',
  TERM_RUNNING: 'Le terme court jusqu’au {{until, date}} inclus. Attendez qu’il soit échu.',
  TEXT_CHANGED:
    'Le texte a changé depuis que l’acte a été établi. Établissez l’acte à nouveau à partir du texte actuel.',
  TEXT_CHANGED_IN_TRANSLATION:
    'La traduction modifie le texte d’origine. Rétablissez-le ; si une modification est nécessaire, renvoyez le dossier à la rédaction.',
  TEXT_MISSING:
    'Il manque un texte ou un motif pour : {{provisions, list}}. Complétez-les dans la langue de rédaction avant de soumettre le texte.',
  TITLE_REQUIRED_BOTH: 'Le titre de l’avenant manque dans une langue. Donnez-le en français et en néerlandais.',
  TRANSMITTED_BEFORE_CONSOLIDATED:
    'La transmission du {{on, date}} précède la consolidation du {{consolidatedOn, date}}. Corrigez la date.',
  TWIN_MISSING: 'Il manque la version dans l’autre langue pour : {{provisions, list}}. Traduisez le texte et le motif.',
  WINDOW_CLOSED: 'La fenêtre trimestrielle n’ouvre que le {{on, date}} : la rédaction attend ce jour.',
} as const;
