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
  quarter: {
    first: 'eerste kwartaal {{year}}',
    second: 'tweede kwartaal {{year}}',
    third: 'derde kwartaal {{year}}',
    fourth: 'vierde kwartaal {{year}}',
  },
  launchWindow: {
    waits:
      'Buiten het kwartaalvenster: behalve bij gemotiveerde dringendheid wacht het dossier op dat van {{date, date}} ({{quarter}}).',
    strict: 'Buiten het kwartaalvenster: het dossier wacht op dat van {{date, date}} ({{quarter}}).',
    passes:
      'Buiten het kwartaalvenster: de dringendheid is gemotiveerd, het dossier wacht niet op dat van {{date, date}}.',
  },
  slot: {
    planned: 'Dag volgens het ritme van de overeenkomst.',
    moved: 'Het ritme van de overeenkomst bepaalt {{day, date}}; de vergadering vindt plaats op {{date, date}}.',
    taken: 'Al bezet door een andere vergadering: {{days, list}}.',
    day: '{{day, date}}',
  },
  forecast: {
    AT_ONCE: 'antwoord op de dag van de vraag',
    USUAL_one: 'gebruikelijke duur: {{count}} werkdag (mediaan van {{past}} antwoorden)',
    USUAL_other: 'gebruikelijke duur: {{count}} werkdagen (mediaan van {{past}} antwoorden)',
    NOT_YET: 'nog geen antwoord: ten vroegste op {{date, date}}',
    NOTICE_one: '{{count}} werkdag tussen de oproeping, ten vroegste op {{date, date}}, en de vergadering',
    NOTICE_other: '{{count}} werkdagen tussen de oproeping, ten vroegste op {{date, date}}, en de vergadering',
    CLEAR_NOTICE_one: '{{count}} volle werkdag tussen de oproeping, ten vroegste op {{date, date}}, en de vergadering',
    CLEAR_NOTICE_other:
      '{{count}} volle werkdagen tussen de oproeping, ten vroegste op {{date, date}}, en de vergadering',
    ABSENCE: 'afwezigheid tot en met {{date, date}} ({{capacity, role}})',
    MEETING: 'vergadering van {{date, date}}',
    NO_MEETING: 'er is geen vergadering gepland vanaf {{date, date}}: er moet een bijeengeroepen worden',
  },
} as const satisfies Twin<typeof french>;
