import type { MatterMailKind } from '../../domain/matters/mail-orders.ts';
import type { MatterKind, MatterOutcome, MatterStatus } from '../../domain/matters/matter.ts';

type ByKind = Record<MatterKind, string>;

/** What waits for meetings beside files: on pages and in messages. */
export const matters = {
  matter: {
    kind: {
      WELLBEING_REQUEST: 'Demande relative au bien-être',
      NON_RESPECT: 'Engagement non respecté',
    } as const satisfies ByKind,
    status: {
      OPEN: 'en cours',
      MEASURES_AGREED: 'mesures convenues',
      SETTLED: 'clos',
    } as const satisfies Record<MatterStatus, string>,
    outcome: {
      DEALT_WITH: 'traité en réunion',
      WITHDRAWN: 'retiré par l’organisation',
      RESPECTED: 'engagement respecté depuis',
      COMPENSATED: 'compensé par les mesures convenues',
      UNFOUNDED: 'sans fondement',
    } as const satisfies Record<MatterOutcome, string>,
    receivedOn: {
      WELLBEING_REQUEST: 'Reçue le',
      NON_RESPECT: 'Constaté le',
    } as const satisfies ByKind,
    dueOn: {
      WELLBEING_REQUEST: 'Réunion au plus tard le',
      NON_RESPECT: 'Notification au plus tard le',
    } as const satisfies ByKind,
    organisation: 'Organisation',
    raisedBy: 'Inscrit par',
    text: 'Objet',
    sendBy: 'Dernier jour pour envoyer la convocation',
    outcomeLabel: 'Issue',
    reason: 'Raison',
  },
  matterMail: {
    subject: {
      MATTER_RAISED: {
        WELLBEING_REQUEST: 'Demande relative au bien-être, réunion au plus tard le {{due, date}} – {{title}}',
        NON_RESPECT: 'Notification : engagement non respecté – {{title}}',
      } as const satisfies ByKind,
      MATTER_ALARM: {
        WELLBEING_REQUEST: 'Aucune réunion prévue avant le {{due, date}} – {{title}}',
        NON_RESPECT: 'Engagement non respecté, en attente – {{title}}',
      } as const satisfies ByKind,
      MATTER_SETTLED: {
        WELLBEING_REQUEST: 'Demande relative au bien-être, close – {{title}}',
        NON_RESPECT: 'Engagement non respecté, clos – {{title}}',
      } as const satisfies ByKind,
    } as const satisfies Record<MatterMailKind, object>,
    lead: {
      MATTER_RAISED: {
        WELLBEING_REQUEST:
          'Une organisation syndicale demande par écrit que ce point soit examiné. Le comité de concertation de base doit se réunir dans le délai ; le point figure à part à l’ordre du jour.',
        NON_RESPECT:
          'L’autre partie vous notifie qu’un engagement du contrat d’administration n’est pas respecté (article 15). Le point reste à l’ordre du jour des consultations jusqu’à sa clôture.',
      } as const satisfies ByKind,
      MATTER_ALARM: {
        WELLBEING_REQUEST:
          'Aucune réunion du comité de concertation de base n’est prévue dans le délai. Convoquez-en une, en tenant compte du délai de convocation.',
        NON_RESPECT: 'Aucune consultation n’est prévue pour ce point.',
      } as const satisfies ByKind,
      MATTER_SETTLED: {
        WELLBEING_REQUEST: 'Cette demande est close.',
        NON_RESPECT: 'Ce point est clos.',
      } as const satisfies ByKind,
    } as const satisfies Record<MatterMailKind, object>,
    open: 'Ouvrir le point',
  },
  mattersPage: {
    title: 'Points en attente d’une réunion',
    intro:
      'Les demandes relatives au bien-être et les engagements non respectés s’inscrivent d’eux-mêmes à l’ordre du jour, jusqu’à leur clôture.',
    open: 'En cours',
    settled: 'Clos',
    missions: 'Missions en attente d’un avenant',
    noneOpen: 'Aucun point n’est en cours.',
    noneSettled: 'Aucun point n’est clos.',
    noMissions: 'Aucune mission n’attend son avenant.',
    raise: {
      WELLBEING_REQUEST: 'Inscrire une demande relative au bien-être',
      NON_RESPECT: 'Signaler un engagement non respecté',
    } as const satisfies ByKind,
    raised: 'Le point est inscrit. Il figurera aux ordres du jour jusqu’à sa clôture.',
    send: { RAISE: 'Inscrire le point', MEASURES: 'Enregistrer les mesures', SETTLE: 'Clore le point' },
    field: {
      titleFr: 'Intitulé en français',
      titleNl: 'Intitulé en néerlandais',
      text: 'Objet',
      organisation: 'Organisation qui demande',
      measures: 'Mesures compensatoires',
      measuresOn: 'Convenues le',
      outcome: 'Issue',
      reason: 'Raison',
    },
    hint: {
      NON_RESPECT: 'L’autre partie reçoit la notification par courriel dès l’envoi de ce formulaire.',
      WELLBEING_REQUEST: 'Le délai de réunion court du jour de la réception de la demande écrite.',
    } as const satisfies ByKind,
    kindHead: 'Point',
    dueHead: 'Au plus tard le',
    statusHead: 'État',
    late: 'Notifié après le délai',
    noMeeting: 'Aucune réunion n’est prévue dans le délai.',
    planned: 'Une réunion est prévue dans le délai.',
    agendas: 'Ordres du jour',
    noAgenda: 'Le point n’a encore figuré à aucun ordre du jour.',
    agenda: '{{series}}, {{on, date}}',
    measures: 'Mesures convenues',
    settledBy: 'Clos par',
    back: 'Points en attente',
  },
} as const;
