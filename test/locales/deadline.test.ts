import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CALENDAR } from '../../domain/calendar/calendar.ts';
import {
  calendarDaysAfter,
  monthsAfter,
  sendBy,
  workingDaysAfter,
  workingDaysBefore,
} from '../../domain/calendar/deadlines.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import { explainDeadline } from '../../locales/deadline.ts';

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
    const calendar = { ...DEFAULT_CALENDAR, bridgeDays: ['2026-11-10', '2026-11-13'] };
    expect(fr(workingDaysAfter(calendar, '2026-11-09', 2))).toContain(
      'le 10 novembre 2026 (pont), le 11 novembre 2026 (Armistice), le 13 novembre 2026 (pont)',
    );
  });

  it('reads a backward count in the order of the calendar', () => {
    const calendar = { ...DEFAULT_CALENDAR, closures: [{ from: '2026-11-16', to: '2026-11-20' }] };
    expect(fr(workingDaysBefore(calendar, '2026-11-23', 1))).toBe(
      '1 jour ouvrable avant le 23 novembre 2026, ce jour non compté. ' +
        'Non comptés : les samedis et dimanches, le 15 novembre 2026 (fête de la Dynastie) et ' +
        'du 16 novembre 2026 au 20 novembre 2026 (fermeture du service).',
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
});
