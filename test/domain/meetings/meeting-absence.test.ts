import { describe, expect, it } from '@jest/globals';
import { addDays } from '../../../domain/calendar/dates.ts';
import { meetingMailOrders } from '../../../domain/meetings/meeting/mail-orders.ts';
import {
  evolveMeetingProcedure,
  meetingNudgesDue,
  meetingProcedureEventOf,
  NEW_MEETING_PROCEDURE,
} from '../../../domain/meetings/meeting/procedure.ts';
import type { DirectoryEvent } from '../../../domain/people/directory.ts';
import {
  approval,
  asked,
  frozenAgenda,
  held,
  HELD,
  MINUTES,
  type MeetingLife,
} from '../../support/domain/meeting-life.ts';
import { absence, endOfMandate, mandate, substitute } from '../../support/domain/service.ts';

const PASS_ON = { type: 'PASS_ON' } as const;
const APPROVE = { kind: 'APPROVE_MINUTES', minutes: MINUTES } as const;

/** The chair is asked on Tuesday 14 April to approve the minutes. */
const OPENED = '2026-04-14';
const LAST_DAY = '2026-04-24';

/** What the procedure does each morning: it hears of changed days, and brings back what is due. */
function morning(life: MeetingLife, day: string): void {
  life.on(day, '08:30').does('procedure', PASS_ON);
  const procedure = life.recorded.reduce(
    (before, { event }) => evolveMeetingProcedure(before, meetingProcedureEventOf(event)),
    NEW_MEETING_PROCEDURE,
  );
  life.does('procedure', { type: 'NUDGE', nudges: meetingNudgesDue(procedure, day) });
}

/** The approval asked while some things are known of the service, and left without an answer. */
function unanswered(around: readonly DirectoryEvent[]): MeetingLife {
  const life = held()
    .people(...around)
    .answers('secretary', { kind: 'DRAFT_MINUTES', minutes: MINUTES });
  life.answers('cabinet', { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' });
  for (let day = addDays(OPENED, 1); day <= LAST_DAY; day = addDays(day, 1)) morning(life, day);
  return life;
}

/** What is written to whom about the approval: `O` opened, `S` a substitute asked, `R` reminded, on a day of April. */
const SIGNS: Readonly<Record<string, string>> = { TASK_OPENED: 'O', SUBSTITUTE_ASKED: 'S', REMINDER: 'R' };
function mailed(life: MeetingLife): string {
  const { seq } = life.task('APPROVE_MINUTES');
  return life.recorded
    .flatMap((recorded) =>
      meetingMailOrders(life.state, recorded, life.directory, recorded.at.slice(0, 10)).flatMap(({ kind, to, task }) =>
        task === seq && kind in SIGNS ? [`${recorded.at.slice(8, 10)} ${SIGNS[kind] ?? ''} ${to.id}`] : [],
      ),
    )
    .join(', ');
}

const away = (from: string, until: string): DirectoryEvent => absence('president', 'member-2', from, until);

const TABLE: readonly (readonly [what: string, around: readonly DirectoryEvent[], mails: string])[] = [
  ['nobody is away', [], '14 O president, 17 R president, 21 R president'],
  ['ended the day before', [away('2026-04-01', '2026-04-13')], '14 O president, 17 R president, 21 R president'],
  ['the opening day alone', [away('2026-04-14', '2026-04-14')], '14 S member-2, 17 R president, 21 R president'],
  ['from before until after', [away('2026-04-01', '2026-04-30')], '14 S member-2, 17 S member-2, 21 S member-2'],
  [
    'begins the day after',
    [away('2026-04-15', '2026-04-30')],
    '14 O president, 15 S member-2, 17 S member-2, 21 S member-2',
  ],
  ['begins on the due date', [away('2026-04-21', '2026-04-30')], '14 O president, 17 R president, 21 S member-2'],
  [
    'begins once it is late',
    [away('2026-04-23', '2026-04-30')],
    '14 O president, 17 R president, 21 R president, 23 S member-2',
  ],
  ['ends on the due date', [away('2026-04-01', '2026-04-21')], '14 S member-2, 17 S member-2, 21 S member-2'],
  ['ends the day before it', [away('2026-04-01', '2026-04-20')], '14 S member-2, 17 S member-2, 21 R president'],
  [
    'not away, with a substitute all year',
    [substitute('president', 'member-2', '2026-01-01', '2026-12-31')],
    '14 O president, 17 R president, 17 S member-2, 21 R president',
  ],
  [
    'a substitute who is away himself',
    [away('2026-04-01', '2026-04-30'), absence('member-2', 'member-3', '2026-04-01', '2026-04-30')],
    '14 O president, 17 R president, 21 R president',
  ],
  [
    'the mandate ends meanwhile, and another begins (B9)',
    [endOfMandate('president', 'PRESIDENT', '2026-04-16'), mandate('member-3', 'PRESIDENT', '2026-04-17')],
    '14 O president, 17 O member-3, 17 R member-3, 21 R member-3',
  ],
  [
    'the mandate ends meanwhile: it falls to the substitute (B10)',
    [away('2026-04-01', '2026-04-30'), endOfMandate('president', 'PRESIDENT', '2026-04-16')],
    '14 S member-2, 17 O member-2, 17 R member-2, 21 R member-2',
  ],
];

describe('what is asked of one who is away', () => {
  it.each(TABLE)('%s', (_what, around, mails) => {
    expect(mailed(unanswered(around))).toBe(mails);
  });
});

describe('a task of a meeting', () => {
  const ABSENCE = away('2026-04-15', '2026-04-30');

  it('is asked of the substitute once, when the absence begins, and the first may still act', () => {
    const life = approval().people(ABSENCE).on('2026-04-15');
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: ['SubstitutesAsked'] });
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: [] });
    expect(life.copy().decides('president', APPROVE)).toEqual({ facts: ['TaskDone', 'MinutesFinal'] });
    life.answers('member-2', APPROVE);
    expect(life.recorded.at(-2)?.by).toEqual({
      kind: 'PERSON',
      id: 'member-2',
      role: 'PRESIDENT',
      onBehalfOf: 'president',
    });
    expect(life.task('APPROVE_MINUTES').called).toEqual([
      { kind: 'PERSON', id: 'member-2', onBehalfOf: 'president', on: '2026-04-15' },
    ]);
  });

  it('passes to whoever holds the office, once; the one before him is told that his mandate ended', () => {
    const life = approval()
      .people(endOfMandate('president', 'PRESIDENT', '2026-04-16'), mandate('member-3', 'PRESIDENT', '2026-04-17'))
      .on('2026-04-17');
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: ['TaskReassigned'] });
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: [] });
    expect(life.task('APPROVE_MINUTES')).toMatchObject({
      assignees: [{ id: 'member-3' }],
      formerAssignees: [{ id: 'president' }],
    });
    expect(life.decides('president', APPROVE)).toMatchObject({ refused: 'MANDATE_ENDED' });
    expect(life.decides('member-3', APPROVE)).toEqual({ facts: ['TaskDone', 'MinutesFinal'] });
  });

  it('that fell to a substitute stays his as long as he stands in, and goes to the successor then', () => {
    const life = approval()
      .people(away('2026-04-01', '2026-04-30'), endOfMandate('president', 'PRESIDENT', '2026-04-16'))
      .on('2026-04-17')
      .does('procedure', PASS_ON);
    expect(life.task('APPROVE_MINUTES').assignees).toEqual([
      { kind: 'PERSON', id: 'member-2', onBehalfOf: 'president' },
    ]);
    expect(life.on('2026-04-20').when('procedure', PASS_ON)).toEqual({ facts: [] });
    expect(life.copy().decides('member-2', APPROVE)).toEqual({ facts: ['TaskDone', 'MinutesFinal'] });
    life
      .people(mandate('member-3', 'PRESIDENT', '2026-04-21'))
      .on('2026-04-21')
      .does('procedure', PASS_ON);
    expect(life.task('APPROVE_MINUTES').assignees).toEqual([{ kind: 'PERSON', id: 'member-3' }]);
  });

  it('stays where nobody holds the office and nobody stands in', () => {
    const life = approval()
      .people(endOfMandate('president', 'PRESIDENT', '2026-04-16'))
      .on('2026-04-17');
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: [] });
  });

  it('for remarks passes to the successor alone, not to those who are asked for their own', () => {
    const life = held()
      .people(mandate('translator', 'CABINET_DIRECTOR', '2026-01-01'))
      .answers('secretary', { kind: 'DRAFT_MINUTES', minutes: MINUTES })
      .people(endOfMandate('cabinet', 'CABINET_DIRECTOR', '2026-04-14'))
      .on('2026-04-15');
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: [] });
    life
      .people(mandate('auditor', 'CABINET_DIRECTOR', '2026-04-16'))
      .on('2026-04-16')
      .does('procedure', PASS_ON);
    expect(life.task('REMARK_ON_MINUTES', 'auditor').formerAssignees).toEqual([{ kind: 'PERSON', id: 'cabinet' }]);
  });

  it('that somebody took upon himself stays his while he holds a mandate', () => {
    const action = { text: 'Écrire.', personId: 'cabinet', dueOn: '2026-05-04' };
    const life = asked(frozenAgenda()).answers('secretary', { ...HELD, actions: [action] });
    life.people(mandate('translator', 'CABINET_DIRECTOR', '2026-04-15')).on('2026-04-15');
    expect(life.when('procedure', PASS_ON)).toEqual({ facts: [] });
  });
});
