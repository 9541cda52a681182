import type { SettingStatus } from '../../domain/setting-kinds.ts';

export const settings = {
  setting: {
    cocobase: {
      convocationWorkingDays: 'délai de convocation du comité de concertation de base',
      clearDays: 'jours francs pour la convocation du comité de concertation de base',
      urgentConvocationWorkingDays: 'délai de convocation du comité de concertation de base en cas d’urgence',
      termDays: 'terme de la concertation',
      urgentTermDays: 'terme de la concertation en cas d’urgence',
      minutesSendWorkingDays: 'délai d’envoi du procès-verbal',
      remarksWorkingDays: 'délai pour les remarques sur le procès-verbal',
      wellbeingRequestDays: 'délai de réunion à la suite d’une demande relative au bien-être',
    },
    calendar: {
      saturdayIsWorkingDay: 'samedi compté comme jour ouvrable',
      countDec27to31: 'jours du 27 au 31 décembre comptés',
      countBridgeDays: 'ponts comptés',
      rollForward: 'report du terme qui échoit un jour non ouvrable',
    },
    amendment: { window: 'fenêtre trimestrielle de lancement' },
    publication: {
      withinMonthsOfSignature: 'délai de publication après la signature',
      languages: 'langues de la publication',
    },
    consolidation: { dueWorkingDays: 'délai de la consolidation' },
    transmission: { required: 'transmission du texte consolidé au ministre' },
    statusReport: { dueDaysAfterSemester: 'délai du rapport semestriel' },
    evaluation: { dueDate: 'date de l’évaluation annuelle' },
    consultation: {
      tutelle: { perMonth: 'concertations mensuelles avec le cabinet de tutelle' },
      cities: { perMonth: 'concertations mensuelles avec le cabinet Grandes villes' },
      slotWeekdays: 'jours des concertations',
      presidentEveryWorkingDays: 'intervalle des entretiens du président',
    },
    committee: { quorum: 'quorum du comité de direction', majority: 'majorité au comité de direction' },
    step: { dueWorkingDays: 'délais des étapes' },
    approval: { scope: 'portée d’une approbation' },
    negotiation: { financeInspection: 'avis de l’Inspection des finances pendant la négociation' },
    decision: { takeBackMinutes: 'temps pour revenir sur une décision' },
    nonRespect: { noticeWorkingDays: 'délai de la notification d’un engagement non respecté' },
    task: {
      reminderWorkingDays: 'jours des rappels',
      substituteWorkingDays: 'jour de l’appel au suppléant',
      escalationWorkingDays: 'jour du signalement d’un retard',
    },
    maturity: { min: 'maturité la plus basse', max: 'maturité la plus haute' },
  },
  settingStatus: {
    VERIFIED: 'vérifié dans une source publique',
    CONTRACT: 'fixé par le contrat',
    DESIGN: 'choix de l’application',
    UNVERIFIED: 'à confirmer par un juriste',
  } as const satisfies Record<SettingStatus, string>,
  settingNames: '{{settings, setting}}',
} as const;
