import type { MailKind } from '../../domain/amendment/mail-orders.ts';
import type { TermEvent } from '../../domain/amendment/term-events.ts';

export const mail = {
  mail: {
    subject: {
      TASK_OPENED: '{{task}}, pour le {{due, date}} – {{act}}',
      REMINDER: 'Rappel : {{task}}, pour le {{due, date}} – {{act}}',
      SUBSTITUTE_ASKED: 'Suppléance : {{task}}, pour le {{due, date}} – {{act}}',
      ESCALATION: 'Retard : {{task}}, pour le {{due, date}} – {{act}}',
      DECIDED: 'Décision – {{act}}',
      RETURNED: 'Dossier renvoyé – {{act}}',
      MADE_MOOT: 'Sans objet : {{task}} – {{act}}',
      DATE_MOVED: 'Date modifiée : {{task}} – {{act}}',
      REMARKS_ANSWERED: 'Réponses à vos remarques – {{act}}',
      CLOSED: 'Dossier terminé – {{act}}',
    } as const satisfies Record<MailKind, string>,
    act: {
      proposed: 'avenant « {{title}} »',
      launched: 'avenant « {{title}} » (réf. {{reference}})',
      numbered: 'avenant n° {{number}} « {{title}} » (réf. {{reference}})',
    },
    lead: {
      TASK_OPENED: 'Une étape de ce dossier attend votre réponse.',
      REMINDER: 'Cette étape attend toujours votre réponse. Un silence ne vaut pas approbation.',
      SUBSTITUTE_ASKED:
        'Vous pouvez répondre à cette étape {{asked, inAbsence}}, comme suppléant. La personne que vous remplacez peut toujours répondre elle-même : la première réponse compte.',
      ESCALATION:
        'Cette étape n’a pas reçu de réponse dans le délai. Elle est adressée à : {{asked, list}}. Un silence ne vaut pas approbation.',
      RETURNED: 'Le dossier est renvoyé de la phase « {{from, phase}} » à la phase « {{to, phase}} ».',
      MADE_MOOT: 'Votre réponse n’est plus demandée : {{why}}.',
      REMARKS_ANSWERED: 'La consultation est close. Voici chacune de vos remarques, avec la réponse qui y est donnée.',
      CLOSED: 'Le dossier est {{end}}.',
    } as const satisfies Record<Exclude<MailKind, 'DECIDED' | 'DATE_MOVED'>, string>,
    dateMoved: {
      PolicyMoved: 'La date de cette étape change : d’autres règles s’appliquent désormais au dossier.',
      TermSuspended: 'Le délai de cette étape est suspendu : aucune réponse n’est attendue tant qu’il ne reprend pas.',
      TermResumed: 'Le délai de cette étape reprend.',
      TermLengthened: 'Le délai de cette étape est prolongé.',
    } as const satisfies Record<TermEvent['type'], string>,
    decided: {
      motion: 'Comité de direction – motion « {{motion}} » : {{result}}.',
      phase: 'Phase « {{phase, phase}} » : {{outcome}}.',
      signed: 'L’acte est signé le {{on, date}}. Il entre en vigueur le {{inForceOn, date}}.',
      takenBack:
        'Étape « {{task}} » : l’auteur de la décision est revenu sur elle (droit de remords). L’étape est de nouveau ouverte.',
      inForce: 'L’acte est entré en vigueur le {{on, date}}.',
    },
    again: 'Vous avez déjà approuvé ce texte ; il a changé depuis. Seules les dispositions modifiées sont à confirmer.',
    optional: 'La réponse est facultative.',
    label: {
      asked: 'Ce qui est demandé :',
      capacity: 'En qualité de :',
      due: 'Pour le :',
      why: 'Pourquoi cette date :',
      until: 'Jusqu’ici, pour le :',
      fromNow: 'Désormais, pour le :',
      legalBasis: 'Base légale :',
      toBeConfirmed: 'À confirmer par un juriste :',
      votes: 'Votes :',
      cause: 'Cause :',
      reason: 'Raison :',
      by: 'Par :',
    },
    changes: {
      heading: 'Ce qui change',
      legend: '[+ … +] texte inséré ; [- … -] texte supprimé.',
      missing: 'Le texte français de cette disposition manque encore.',
      shortened: 'Le texte est abrégé. Voir l’ensemble :',
      more_one: '{{count}} autre disposition change. Voir l’ensemble :',
      more_many: '{{count}} d’autres dispositions changent. Voir l’ensemble :',
      more_other: '{{count}} autres dispositions changent. Voir l’ensemble :',
    },
    opens: {
      TASK: 'Ouvrir la tâche',
      FILE: 'Ouvrir le dossier',
      REMARKS: 'Voir vos remarques et leurs réponses',
    },
    footer: 'Message automatique d’Avenant. Ouvrir le lien ne décide de rien : la réponse se donne sur la page.',
  },
} as const;
