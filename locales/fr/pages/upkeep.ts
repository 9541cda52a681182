import type { MailKind } from '../../../domain/amendment/mail-orders.ts';
import type { LinkMailKind } from '../../../domain/links/link.ts';
import type { MeetingMailKind } from '../../../domain/meetings/meeting/mail-orders.ts';

/** What the contract secretary and the administrator keep an eye on: addresses that were refused, tasks that are stuck. */
export const upkeepPages = {
  upkeep: {
    refused: {
      title: 'Adresses refusées',
      lead: 'Ces messages ont été refusés par le serveur de messagerie, ou sont revenus après avoir été acceptés. Corrigez l’adresse : les messages suivants y seront envoyés. Un tel message n’est pas renvoyé ; prévenez son destinataire.',
      none: 'Aucun message n’a été refusé ni n’est revenu. Il n’y a rien à faire.',
      noneUnmended: 'Toutes les adresses refusées ont été corrigées. Il n’y a rien à faire.',
      filter: { label: 'Messages montrés', unmended: 'À corriger', all: 'Tous' },
      head: {
        to: 'Destinataire',
        address: 'Adresse refusée',
        why: 'Réponse du serveur',
        mail: 'Message',
        on: 'Date',
        bouncedOn: 'Revenu le',
      },
      erased: 'personne effacée',
      noAddress: 'aucune adresse',
      noAddressKnown: 'Aucune adresse n’était enregistrée.',
      mend: 'Corriger l’adresse',
      mended: 'adresse corrigée',
      next: 'Messages suivants',
      pages: 'Pages de la liste',
    },
    /** What each kind of message is. */
    mailKind: {
      TASK_OPENED: 'étape ouverte',
      REMINDER: 'rappel',
      SUBSTITUTE_ASKED: 'suppléance',
      ESCALATION: 'retard',
      DECIDED: 'décision',
      RETURNED: 'dossier renvoyé',
      MADE_MOOT: 'sans objet',
      DATE_MOVED: 'date modifiée',
      REMARKS_ANSWERED: 'réponses aux remarques',
      CLOSED: 'dossier terminé',
      INVITATION: 'invitation à une réunion',
      AGENDA_CHANGED: 'ordre du jour modifié',
      INVITATION_CANCELLED: 'réunion annulée',
      CONVOCATION_NOT_PROVEN: 'convocation non prouvée',
      CONVOCATION_LATE: 'convocation tardive',
      LATENESS_CURED: 'retard de convocation accepté',
      LATENESS_REFUSED: 'retard de convocation non accepté',
      MINUTES_SENT: 'projet de procès-verbal',
      MINUTES_FINAL: 'procès-verbal définitif',
      ANSWER_CONFIRMED: 'réponse confirmée',
      LINK_SENT: 'nouveau lien',
      LINK_USED_ELSEWHERE: 'lien utilisé ailleurs',
    } as const satisfies Record<MailKind | MeetingMailKind | LinkMailKind, string>,
    stuck: {
      title: 'Tâches bloquées',
      lead: 'Ces tâches ne se feront sans doute pas d’elles-mêmes.',
      none: 'Aucune tâche n’est bloquée. Il n’y a rien à faire.',
      head: { file: 'Dossier concerné', asked: 'Adressée à', due: 'Échéance', why: 'Pourquoi', instead: 'Que faire' },
      why: {
        NOBODY_LEFT: 'plus personne ne peut y répondre',
        ESCALATED: 'en retard, et le retard a été signalé',
      },
      since: 'depuis le {{on, date}}',
      reassign: 'Confier à quelqu’un d’autre',
      onlyAdministrator: 'Seul l’administrateur confie une tâche à quelqu’un d’autre : {{names, list}}.',
      office: 'La tâche suit la fonction : confiez le mandat à quelqu’un, ou désignez un suppléant.',
      ballot: 'Un vote est personnel : désignez un suppléant à celui qui est absent.',
      organisation: 'Une organisation ne se remplace pas : joignez-la, ou consignez sa réponse.',
      next: 'Tâches suivantes',
      pages: 'Pages de la liste',
    },
  },
} as const;
