import type { CalendarDay } from '../../domain/calendar/calendar.ts';
import type { HolidayKey } from '../../domain/calendar/holidays.ts';

export const calendar = {
  holiday: {
    NEW_YEAR: 'Nouvel An',
    EASTER_MONDAY: 'lundi de Pâques',
    LABOUR_DAY: 'fête du Travail',
    ASCENSION: 'Ascension',
    WHIT_MONDAY: 'lundi de Pentecôte',
    NATIONAL_DAY: 'fête nationale',
    ASSUMPTION: 'Assomption',
    ALL_SAINTS: 'Toussaint',
    ALL_SOULS: 'jour des Morts',
    ARMISTICE: 'Armistice',
    DYNASTY_DAY: 'fête de la Dynastie',
    CHRISTMAS: 'Noël',
    SECOND_CHRISTMAS_DAY: 'lendemain de Noël',
  } as const satisfies Record<HolidayKey, string>,
  dayReason: {
    WORKING: 'jour ouvrable',
    HOLIDAY: 'jour férié',
    WEEKEND: 'samedi ou dimanche',
    YEAR_END: 'fermeture de fin d’année',
    BRIDGE_DAY: 'pont',
    CLOSURE: 'fermeture du service',
  } as const satisfies Record<CalendarDay['reason'], string>,
  /** A date that explains itself: what was counted, from when, and what was passed over. */
  deadline: {
    workingDaysAfter_one: '{{count}} jour ouvrable à partir du {{start, date}}, ce jour non compté',
    workingDaysAfter_many: '{{count}} de jours ouvrables à partir du {{start, date}}, ce jour non compté',
    workingDaysAfter_other: '{{count}} jours ouvrables à partir du {{start, date}}, ce jour non compté',
    workingDaysBefore_one: '{{count}} jour ouvrable avant le {{start, date}}, ce jour non compté',
    workingDaysBefore_many: '{{count}} de jours ouvrables avant le {{start, date}}, ce jour non compté',
    workingDaysBefore_other: '{{count}} jours ouvrables avant le {{start, date}}, ce jour non compté',
    clearWorkingDaysBefore_one: '{{count}} jour ouvrable franc avant le {{start, date}}',
    clearWorkingDaysBefore_many: '{{count}} de jours ouvrables francs avant le {{start, date}}',
    clearWorkingDaysBefore_other: '{{count}} jours ouvrables francs avant le {{start, date}}',
    calendarDaysAfter_one: '{{count}} jour calendrier à partir du {{start, date}}',
    calendarDaysAfter_many: '{{count}} de jours calendrier à partir du {{start, date}}',
    calendarDaysAfter_other: '{{count}} jours calendrier à partir du {{start, date}}',
    monthsAfter_one: '{{count}} mois à partir du {{start, date}}',
    monthsAfter_many: '{{count}} de mois à partir du {{start, date}}',
    monthsAfter_other: '{{count}} mois à partir du {{start, date}}',
    rolledForward: 'Le {{start, date}}, ou le premier jour ouvrable qui suit',
    skipped: 'Non comptés : {{days, list}}.',
    weekends: 'les samedis et dimanches',
    dayBecause: 'le {{day, date}} ({{why}})',
    spanBecause: 'du {{from, date}} au {{to, date}} ({{why}})',
    rolled: 'Le terme échoit le {{day, date}} ({{why}}) ; il est reporté au {{date, date}}.',
    carried: 'Le {{day, date}} ne compte pas ({{why}}) : la date est reportée au {{date, date}}.',
    suspended: 'Le terme n’a pas couru {{days, list}}.',
    suspension: 'suspension du terme',
    standsStill_one:
      'Le terme est suspendu depuis le {{since, date}} ({{because, list}}) ; il en restera {{count}} jour à sa reprise.',
    standsStill_many:
      'Le terme est suspendu depuis le {{since, date}} ({{because, list}}) ; il en restera {{count}} de jours à sa reprise.',
    standsStill_other:
      'Le terme est suspendu depuis le {{since, date}} ({{because, list}}) ; il en restera {{count}} jours à sa reprise.',
  },
  quarter: {
    first: 'premier trimestre {{year}}',
    second: 'deuxième trimestre {{year}}',
    third: 'troisième trimestre {{year}}',
    fourth: 'quatrième trimestre {{year}}',
  },
  launchWindow: {
    waits:
      'Hors de la fenêtre trimestrielle : sauf urgence motivée, le dossier attend celle du {{date, date}} ({{quarter}}).',
    strict: 'Hors de la fenêtre trimestrielle : le dossier attend celle du {{date, date}} ({{quarter}}).',
    passes:
      'Hors de la fenêtre trimestrielle : l’urgence est motivée, le dossier n’attend pas celle du {{date, date}}.',
  },
  /** Why a planned meeting falls on its day. */
  slot: {
    planned: 'Jour prévu par le rythme du contrat.',
    moved: 'Le rythme du contrat prévoit le {{day, date}} ; la réunion a lieu le {{date, date}}.',
    taken: 'Déjà pris par une autre réunion : {{days, list}}.',
    day: 'le {{day, date}}',
  },
  /** Why a step of the way ahead is expected on its day. */
  forecast: {
    AT_ONCE: 'réponse le jour de la demande',
    USUAL_one: 'délai habituel : {{count}} jour ouvrable (médiane de {{past}} réponses)',
    USUAL_many: 'délai habituel : {{count}} de jours ouvrables (médiane de {{past}} réponses)',
    USUAL_other: 'délai habituel : {{count}} jours ouvrables (médiane de {{past}} réponses)',
    NOT_YET: 'pas encore de réponse : au plus tôt le {{date, date}}',
    NOTICE_one: '{{count}} jour ouvrable entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    NOTICE_many: '{{count}} de jours ouvrables entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    NOTICE_other: '{{count}} jours ouvrables entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    CLEAR_NOTICE_one:
      '{{count}} jour ouvrable franc entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    CLEAR_NOTICE_many:
      '{{count}} de jours ouvrables francs entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    CLEAR_NOTICE_other:
      '{{count}} jours ouvrables francs entre la convocation, au plus tôt le {{date, date}}, et la réunion',
    ABSENCE: 'absence jusqu’au {{date, date}} ({{capacity, role}})',
    MEETING: 'réunion du {{date, date}}',
    NO_MEETING: 'aucune réunion n’est prévue à partir du {{date, date}} : il faut en convoquer une',
  },
} as const;
