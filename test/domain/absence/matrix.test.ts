import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/dates.ts';
import type { DirectoryEvent } from '../../../domain/people/directory.ts';
import type { Life } from '../../support/domain/life.ts';
import { absence, endOfMandate, substitute } from '../../support/domain/service.ts';
import { mailed, visaOpenedOn, watched } from './watched.ts';

/**
 * A visa is opened on Tuesday 10 March and due on Tuesday 24. Its reminders are due on 17, 20 and 24, the call on a substitute on
 * 20, the escalation on 25. The absence lies somewhere around it.
 */
const OPENED = '2026-03-10';
const LAST_DAY = '2026-03-27';

/** What the procedure does each morning, from the opening on: it hears of changed days, and brings back what is due. */
function untilTheEnd(file: Life): Life {
  for (let day = addDays(OPENED, 1); day <= LAST_DAY; day = addDays(day, 1)) {
    file.on(day, '08:30').commands('procedure', { type: 'PASS_ON' });
    file.commands('procedure', { type: 'NUDGE', phase: 'CABINET_REVIEW', on: day });
  }
  return file;
}

const away = (from: string, until: string, by = 'cabinet-member'): DirectoryEvent =>
  absence('cabinet', by, from, until);
const calledOff = (from: string): readonly DirectoryEvent[] => [
  away(from, '2026-03-31'),
  { type: 'SubstitutionEnded', substitutionId: 'cabinet>cabinet-member', until: addDays(from, -1) },
];

/** What is written to whom on which day of March: `O` opened, `S` a substitute asked, `R` reminded. */
const TABLE: readonly (readonly [what: string, around: readonly DirectoryEvent[], mails: string])[] = [
  ['nobody is away', [], '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 R cabinet'],
  [
    'ended the day before',
    [away('2026-03-01', '2026-03-09')],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 R cabinet',
  ],
  [
    'ends on the opening day',
    [away('2026-03-01', '2026-03-10')],
    '10 S member, 17 R cabinet, 20 R cabinet, 24 R cabinet',
  ],
  [
    'the opening day alone',
    [away('2026-03-10', '2026-03-10')],
    '10 S member, 17 R cabinet, 20 R cabinet, 24 R cabinet',
  ],
  ['called off before', calledOff('2026-03-10'), '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 R cabinet'],
  ['from before until after', [away('2026-03-01', '2026-03-31')], '10 S member, 17 S member, 20 S member, 24 S member'],
  ['without an end', [away('2026-03-01', '9999-12-31')], '10 S member, 17 S member, 20 S member, 24 S member'],
  [
    'begins the day after',
    [away('2026-03-11', '2026-03-31')],
    '10 O cabinet, 11 S member, 17 S member, 20 S member, 24 S member',
  ],
  ['begins with a reminder', [away('2026-03-17', '2026-03-31')], '10 O cabinet, 17 S member, 20 S member, 24 S member'],
  [
    'begins on the due date',
    [away('2026-03-24', '2026-03-31')],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 S member',
  ],
  [
    'begins once it is late',
    [away('2026-03-26', '2026-03-31')],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 R cabinet, 26 S member',
  ],
  [
    'ends between two reminders',
    [away('2026-03-01', '2026-03-18')],
    '10 S member, 17 S member, 20 R cabinet, 24 R cabinet',
  ],
  [
    'ends on a reminder’s day',
    [away('2026-03-01', '2026-03-20')],
    '10 S member, 17 S member, 20 S member, 24 R cabinet',
  ],
  [
    'a weekend between',
    [away('2026-03-14', '2026-03-15')],
    '10 O cabinet, 14 S member, 17 R cabinet, 20 R cabinet, 24 R cabinet',
  ],
  [
    'twice, there between',
    [away('2026-03-01', '2026-03-12'), away('2026-03-23', '2026-03-31', 'stranger')],
    '10 S member, 17 R cabinet, 20 R cabinet, 23 S stranger, 24 S stranger',
  ],
  [
    'two substitutes who overlap',
    [away('2026-03-01', '2026-03-17'), away('2026-03-17', '2026-03-31', 'stranger')],
    '10 S member, 17 S stranger, 17 S member, 20 S stranger, 24 S stranger',
  ],
  [
    'a substitute who is never there',
    [away('2026-03-01', '2026-03-31'), absence('cabinet-member', 'stranger', '2026-03-01', '2026-03-31')],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 24 R cabinet',
  ],
  [
    'a substitute who comes back',
    [away('2026-03-01', '2026-03-31'), absence('cabinet-member', 'stranger', '2026-03-01', '2026-03-18')],
    '10 O cabinet, 17 R cabinet, 19 S member, 20 S member, 24 S member',
  ],
  [
    'not away, with a substitute all year',
    [substitute('cabinet', 'cabinet-member', '2026-01-01', '2026-12-31')],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 20 S member, 24 R cabinet',
  ],
  [
    'away once the substitute of the year was called',
    [
      substitute('cabinet', 'cabinet-member', '2026-01-01', '2026-12-31'),
      absence('cabinet', 'stranger', '2026-03-23', '2026-03-31'),
    ],
    '10 O cabinet, 17 R cabinet, 20 R cabinet, 20 S member, 23 S stranger, 24 S stranger',
  ],
  [
    'the mandate ends meanwhile: it falls to the substitute (B10)',
    [away('2026-03-01', '2026-03-31'), endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-15')],
    '10 S member, 16 O member, 17 R member, 20 R member, 24 R member',
  ],
];

const LETTER: Readonly<Record<string, string>> = { TASK_OPENED: 'O', SUBSTITUTE_ASKED: 'S', REMINDER: 'R' };
const written = (file: Life): string =>
  mailed(file)
    .map((mail) => mail.split(' '))
    .filter(([, kind]) => kind !== 'ESCALATION')
    .map(
      ([day = '', kind = '', to = '']) => `${day.slice(-2)} ${LETTER[kind]} ${to.replace('cabinet-member', 'member')}`,
    )
    .join(', ');

describe('The absence of one who is asked', () => {
  it.each(TABLE)('%s', (_what, around, mails) => {
    const file = untilTheEnd(visaOpenedOn(OPENED, (before) => before.people(...around)));
    expect(written(file)).toBe(mails);
  });

  it.each(TABLE)('does not change whom it is told once that it is late: %s', (_what, around) => {
    const file = untilTheEnd(visaOpenedOn(OPENED, (before) => before.people(...around)));
    expect(mailed(file).filter((mail) => mail.includes('ESCALATION'))).toEqual([
      '2026-03-25 ESCALATION secretary',
      '2026-03-25 ESCALATION secretary-2',
      '2026-03-25 ESCALATION president',
    ]);
  });

  it('leaves the first his right to act, all the while, and gives the substitute his from day to day', () => {
    const file = visaOpenedOn(OPENED, (before) => before.people(away('2026-03-11', '2026-03-18')));
    const mayAct = ['2026-03-10', '2026-03-11', '2026-03-18', '2026-03-19'].map(
      (day) => watched(file.copy().on(day)).mayAct,
    );
    expect(mayAct).toEqual(['cabinet', 'cabinet cabinet-member', 'cabinet cabinet-member', 'cabinet']);
  });
});

describe('What is told of a file', () => {
  it('reaches who stands in for one of those who follow it, and not him', () => {
    const file = visaOpenedOn(OPENED, (before) =>
      before.people(absence('president', 'member-2', '2026-03-01', '2026-03-31')),
    );
    file.on('2026-03-11').does('cabinet', 'GIVE_VISA');
    expect(file.recorded.at(-1)?.event.type).toBe('SubstitutesAsked');
    expect(watched(file, 'president', 'member-2')).toMatchObject({ isAway: true, isShown: true });
  });

  it('that a step is without object reaches the substitute who was called to it', () => {
    const file = visaOpenedOn(OPENED, (before) => before.people(away('2026-03-01', '2026-03-31')));
    file.on('2026-03-11').commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(mailed(file).filter((mail) => mail.includes('MADE_MOOT'))).toEqual(['2026-03-11 MADE_MOOT cabinet-member']);
  });
});

describe('No re-delegation', () => {
  it('who got a task as the substitute of one who left passes it on to nobody', () => {
    const file = visaOpenedOn(OPENED, (before) => before.people(away('2026-03-01', '2026-03-31')));
    file.people(
      endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-10'),
      absence('cabinet-member', 'stranger', '2026-03-11', '2026-03-31'),
    );
    file.on('2026-03-11').commands('procedure', { type: 'PASS_ON' });
    expect(file.asked).toEqual(['GIVE_VISA cabinet-member']);
    expect(file.copy().decides('stranger', 'GIVE_VISA')).toMatchObject({ refused: 'NOT_YOURS' });
    expect(file.copy().decides('cabinet-member', 'GIVE_VISA')).toMatchObject({ facts: expect.anything() });
  });

  it('the substitute of one who left answers no more once another holds the role (B9)', () => {
    const file = visaOpenedOn(OPENED, (before) => before.people(away('2026-03-01', '2026-03-31')));
    file.people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-03-10'), {
      type: 'MandateGiven',
      mandate: { id: 'new', personId: 'stranger', role: 'CABINET_DIRECTOR', from: '2026-03-11' },
    });
    expect(file.on('2026-03-11', '00:00').decides('cabinet-member', 'GIVE_VISA')).toMatchObject({
      refused: 'MANDATE_ENDED',
    });
  });
});
