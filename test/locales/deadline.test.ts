import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR, type Closure } from '../../domain/calendar/calendar.ts';
import {
  calendarDaysAfter,
  courseOf,
  monthsAfter,
  rolledForward,
  sendBy,
  workingDaysAfter,
  workingDaysBefore,
} from '../../domain/calendar/deadlines.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import { explainDeadline, explainStandstill } from '../../locales/deadline.ts';

/** With the blanks of an ordinary text. */
const fr = (deadline: Deadline): string => explainDeadline('fr', deadline).replaceAll('\u00a0', ' ');

describe('the explanation of a deadline', () => {
  it('counts working days and says which days were passed over', () => {
    const deadline = workingDaysAfter(DEFAULT_CALENDAR, '2026-11-09', 5);
    expect(fr(deadline)).toBe(
      '5 jours ouvrables à partir du 9 novembre 2026, ce jour non compté. ' +
        'Non comptés : les samedis et dimanches, le 11 novembre 2026 (Armistice) et le 15 novembre 2026 (fête de la Dynastie).',
    );
    expect(explainDeadline('nl', deadline)).toBe(
      '5 werkdagen vanaf 9 november 2026, die dag niet meegerekend. ' +
        'Niet meegerekend: de zaterdagen en zondagen, 11 november 2026 (Wapenstilstand) en 15 november 2026 (feest van de Dynastie).',
    );
  });

  it('names the days of the year end once, over the weekend in their midst', () => {
    expect(fr(workingDaysAfter(DEFAULT_CALENDAR, '2026-12-24', 1))).toBe(
      '1 jour ouvrable à partir du 24 décembre 2026, ce jour non compté. ' +
        'Non comptés : les samedis et dimanches, le 25 décembre 2026 (Noël), le 26 décembre 2026 (lendemain de Noël), ' +
        'du 28 décembre 2026 au 31 décembre 2026 (fermeture de fin d’année) et le 1er janvier 2027 (Nouvel An).',
    );
  });

  it('tells days apart that a working day parts', () => {
    const name = { fr: 'pont de l’Armistice', nl: 'brugdag bij Wapenstilstand' };
    const closures = ['2026-11-10', '2026-11-13'].map((day): Closure => ({
      from: day,
      until: day,
      reason: 'BRIDGE_DAY',
      name,
    }));
    const calendar = { ...DEFAULT_CALENDAR, closures };
    expect(fr(workingDaysAfter(calendar, '2026-11-09', 2))).toContain(
      'le 10 novembre 2026 (pont de l’Armistice), le 11 novembre 2026 (Armistice), le 13 novembre 2026 (pont de l’Armistice)',
    );
  });

  it('reads a backward count in the order of the calendar', () => {
    const name = { fr: 'désamiantage', nl: 'asbestverwijdering' };
    const closure: Closure = { from: '2026-11-16', until: '2026-11-20', reason: 'CLOSURE', name };
    const calendar = { ...DEFAULT_CALENDAR, closures: [closure] };
    expect(fr(workingDaysBefore(calendar, '2026-11-23', 1))).toBe(
      '1 jour ouvrable avant le 23 novembre 2026, ce jour non compté. ' +
        'Non comptés : les samedis et dimanches, le 15 novembre 2026 (fête de la Dynastie) et ' +
        'du 16 novembre 2026 au 20 novembre 2026 (désamiantage).',
    );
  });

  it('does not take the sending day before clear days for a term carried on', () => {
    expect(fr(sendBy(DEFAULT_CALENDAR, '2026-04-16', 3, { clear: true }))).toBe(
      '3 jours ouvrables francs avant le 16 avril 2026. Non comptés : les samedis et dimanches.',
    );
  });

  it('says to which day a term in calendar days is carried', () => {
    const deadline = calendarDaysAfter(DEFAULT_CALENDAR, '2021-11-25', 30);
    expect(fr(deadline)).toBe(
      '30 jours calendrier à partir du 25 novembre 2021. ' +
        'Le terme échoit le 25 décembre 2021 (Noël) ; il est reporté au 3 janvier 2022.',
    );
    expect(explainDeadline('nl', deadline)).toContain(
      '25 december 2021 (Kerstmis) en wordt verschoven naar 3 januari 2022',
    );
  });

  it('counts months without naming the days in between', () => {
    expect(fr(monthsAfter(DEFAULT_CALENDAR, '2026-11-23', 1))).toBe('1 mois à partir du 23 novembre 2026.');
  });

  it('says when the term stood still, for what, and over which days together', () => {
    const term = { rule: 'CALENDAR_DAYS_AFTER', from: '2026-11-02', count: 4 } as const;
    const course = courseOf(DEFAULT_CALENDAR, term, [
      { from: '2026-11-03', until: '2026-11-05', reason: 'grève' },
      { from: '2026-11-05', until: '2026-11-06', reason: 'déménagement' },
      { from: '2026-11-08', until: '2026-11-08', reason: 'grève' },
    ]);
    if (course.kind === 'STANDS_STILL') throw new Error('It stands still');
    expect(fr(course.deadline)).toBe(
      '4 jours calendrier à partir du 2 novembre 2026. ' +
        'Le terme n’a pas couru du 3 novembre 2026 au 4 novembre 2026 (grève), le 5 novembre 2026 (grève et déménagement), ' +
        'le 6 novembre 2026 (déménagement) et le 8 novembre 2026 (grève). ' +
        'Le terme échoit le 11 novembre 2026 (Armistice) ; il est reporté au 12 novembre 2026.',
    );
    expect(explainDeadline('nl', course.deadline)).toContain(
      'De termijn heeft niet gelopen: van 3 november 2026 tot en met 4 november 2026 (grève), ',
    );
  });

  it('does not join the days of two suspensions between which a month ran on', () => {
    const term = { rule: 'MONTHS_AFTER', from: '2026-11-02', count: 1 } as const;
    const days = ['2026-11-03', '2026-11-05'].map((day) => ({ from: day, until: day, reason: 'grève' }));
    const course = courseOf(DEFAULT_CALENDAR, term, days);
    if (course.kind === 'STANDS_STILL') throw new Error('It stands still');
    expect(fr(course.deadline)).toContain('le 3 novembre 2026 (grève) et le 5 novembre 2026 (grève).');
  });

  it('says since when a term stands still, and what is left of it', () => {
    const term = { rule: 'WORKING_DAYS_AFTER', from: '2026-11-03', count: 10 } as const;
    const course = courseOf(DEFAULT_CALENDAR, term, [{ from: '2026-11-06', reason: 'recours' }]);
    if (course.kind === 'RUNS') throw new Error('It runs');
    expect(explainStandstill('fr', course).replaceAll('\u00a0', ' ')).toBe(
      'Le terme est suspendu depuis le 6 novembre 2026 (recours) ; il en restera 8 jours à sa reprise.',
    );
    expect(explainStandstill('nl', course)).toBe(
      'De termijn is geschorst sinds 6 november 2026 (recours); bij de hervatting resten er nog 8 dagen.',
    );
  });

  it('says to which day a fixed date is carried, and nothing more of one that stays', () => {
    expect(fr(rolledForward(DEFAULT_CALENDAR, '2027-01-01'))).toBe(
      'Le 1er janvier 2027, ou le premier jour ouvrable qui suit. ' +
        'Le 1er janvier 2027 ne compte pas (Nouvel An) : la date est reportée au 4 janvier 2027.',
    );
    expect(fr(rolledForward(DEFAULT_CALENDAR, '2026-10-01'))).toBe(
      'Le 1er octobre 2026, ou le premier jour ouvrable qui suit.',
    );
  });
});
