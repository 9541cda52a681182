import type { calendar as french } from '../fr/calendar.ts';
import type { Twin } from '../twin.ts';

export const calendar = {
  holiday: {
    NEW_YEAR: 'Nieuwjaar',
    EASTER_MONDAY: 'paasmaandag',
    LABOUR_DAY: 'Dag van de Arbeid',
    ASCENSION: 'Hemelvaartsdag',
    WHIT_MONDAY: 'pinkstermaandag',
    NATIONAL_DAY: 'nationale feestdag',
    ASSUMPTION: 'Onze-Lieve-Vrouw-Hemelvaart',
    ALL_SAINTS: 'Allerheiligen',
    ALL_SOULS: 'Allerzielen',
    ARMISTICE: 'Wapenstilstand',
    DYNASTY_DAY: 'feest van de Dynastie',
    CHRISTMAS: 'Kerstmis',
    SECOND_CHRISTMAS_DAY: 'tweede kerstdag',
  },
  dayReason: {
    WORKING: 'werkdag',
    HOLIDAY: 'feestdag',
    WEEKEND: 'zaterdag of zondag',
    YEAR_END: 'eindejaarssluiting',
    BRIDGE_DAY: 'brugdag',
    CLOSURE: 'sluiting van de dienst',
  },
  deadline: {
    workingDaysAfter_one: '{{count}} werkdag vanaf {{start, date}}, die dag niet meegerekend',
    workingDaysAfter_other: '{{count}} werkdagen vanaf {{start, date}}, die dag niet meegerekend',
    workingDaysBefore_one: '{{count}} werkdag vóór {{start, date}}, die dag niet meegerekend',
    workingDaysBefore_other: '{{count}} werkdagen vóór {{start, date}}, die dag niet meegerekend',
    clearWorkingDaysBefore_one: '{{count}} volle werkdag vóór {{start, date}}',
    clearWorkingDaysBefore_other: '{{count}} volle werkdagen vóór {{start, date}}',
    calendarDaysAfter_one: '{{count}} kalenderdag vanaf {{start, date}}',
    calendarDaysAfter_other: '{{count}} kalenderdagen vanaf {{start, date}}',
    monthsAfter_one: '{{count}} maand vanaf {{start, date}}',
    monthsAfter_other: '{{count}} maanden vanaf {{start, date}}',
    rolledForward: '{{start, date}}, of de eerste werkdag daarna',
    skipped: 'Niet meegerekend: {{days, list}}.',
    weekends: 'de zaterdagen en zondagen',
    dayBecause: '{{day, date}} ({{why}})',
    spanBecause: 'van {{from, date}} tot en met {{to, date}} ({{why}})',
    rolled: 'De termijn verstrijkt op {{day, date}} ({{why}}) en wordt verschoven naar {{date, date}}.',
    carried: '{{day, date}} telt niet mee ({{why}}): de datum wordt verschoven naar {{date, date}}.',
    suspended: 'De termijn heeft niet gelopen: {{days, list}}.',
    suspension: 'schorsing van de termijn',
    standsStill_one:
      'De termijn is geschorst sinds {{since, date}} ({{because, list}}); bij de hervatting rest er nog {{count}} dag.',
    standsStill_other:
      'De termijn is geschorst sinds {{since, date}} ({{because, list}}); bij de hervatting resten er nog {{count}} dagen.',
  },
} as const satisfies Twin<typeof french>;
