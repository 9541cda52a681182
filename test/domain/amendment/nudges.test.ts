import { describe, expect, it } from '@jest/globals';
import type { Phase } from '../../../domain/amendment/phases.ts';
import { TASK_KINDS, TASK_RULES } from '../../../domain/amendment/tasks.ts';
import { dueOn, nudgesFor } from '../../../domain/amendment/terms.ts';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, POLICY, policyWith } from '../../support/domain/life.ts';
import { substitute } from '../../support/domain/service.ts';

const planned = (openedOn: string, due: string, owed = true, policy = POLICY): readonly string[] =>
  nudgesFor(policy, calendarOf(policy), openedOn, due, owed).map(({ kind, on }) => `${kind} ${on}`);

describe('The days on which a task comes back', () => {
  it('are 5, 2 and 0 working days before it is due, its substitute’s 2 before, one escalation the day after', () => {
    expect(planned('2026-03-02', '2026-03-16')).toEqual([
      'REMINDER 2026-03-09',
      'REMINDER 2026-03-12',
      'SUBSTITUTE 2026-03-12',
      'REMINDER 2026-03-16',
      'ESCALATION 2026-03-17',
    ]);
  });

  it('are none on or before the day it was opened', () => {
    expect(planned('2026-03-12', '2026-03-16')).toEqual(['REMINDER 2026-03-16', 'ESCALATION 2026-03-17']);
  });

  it('pass over days that are not worked: Easter Monday, the year’s end', () => {
    expect(planned('2026-03-20', '2026-04-07').slice(1)).toEqual([
      'REMINDER 2026-04-02',
      'SUBSTITUTE 2026-04-02',
      'REMINDER 2026-04-07',
      'ESCALATION 2026-04-08',
    ]);
    expect(planned('2026-12-10', '2026-12-24').at(-1)).toBe('ESCALATION 2027-01-04');
  });

  it('are reminders alone where no answer is owed', () => {
    expect(planned('2026-03-02', '2026-03-16', false).every((nudge) => nudge.startsWith('REMINDER'))).toBe(true);
  });

  it('are settings', () => {
    const policy = policyWith({ 'task.reminderWorkingDays': [], 'task.escalationWorkingDays': 3 });
    expect(planned('2026-03-02', '2026-03-16', true, policy)).toEqual([
      'SUBSTITUTE 2026-03-12',
      'ESCALATION 2026-03-19',
    ]);
  });
});

describe('The day a task is due', () => {
  it.each([
    ['DRAFT', '2026-03-16'],
    ['QUALIFY', '2026-03-05'],
    ['NEGOTIATE', '2026-03-30'],
    ['SIGN', '2026-03-09'],
    ['GIVE_POSITION', '2026-04-01'],
    ['PUBLISH', '2026-04-02'],
    ['TRANSMIT', '2026-03-09'],
  ] as const)('%s, asked and signed on Monday 2 March 2026: %s', (kind, day) => {
    expect(dueOn(POLICY, TASK_RULES[kind].term, '2026-03-02', '2026-03-02').date).toBe(day);
  });

  it('explains itself for every kind of task', () => {
    for (const kind of TASK_KINDS) {
      const due = dueOn(POLICY, TASK_RULES[kind].term, '2026-12-21');
      expect(due.explanation.at(-1)?.date).toBe(due.date);
    }
  });
});

const nudge = (file: Life, on: string, phase: Phase = 'DRAFTING') =>
  file.when('procedure', { type: 'NUDGE', phase, on });

/** What was sent, with those it went to. */
const sent = (file: Life): readonly string[] =>
  file.recorded.flatMap(({ event }) =>
    event.type === 'Nudged' ? [`${event.nudge.kind} ${event.nudge.on} ${event.to.map(({ id }) => id).join(' ')}`] : [],
  );

describe('A nudge', () => {
  it('goes out on its day at half past eight in Brussels, once', () => {
    const file = new Life().launch();
    expect(nudge(file.on('2026-03-09', '08:29'), '2026-03-09')).toMatchObject({ refused: 'NUDGE_TOO_EARLY' });
    expect(nudge(file.on('2026-03-09', '08:30'), '2026-03-09')).toEqual({ facts: ['Nudged'] });
    expect(nudge(file, '2026-03-09')).toEqual({ facts: [] });
  });

  it('reminds those asked, asks their substitutes, and tells those above', () => {
    const file = new Life().people(substitute('secretary', 'stranger', '2026-03-01', '2026-03-31')).launch();
    for (const day of ['2026-03-12', '2026-03-16', '2026-03-17']) nudge(file.on(day), day);
    expect(sent(file)).toEqual([
      'REMINDER 2026-03-12 secretary secretary-2',
      'SUBSTITUTE 2026-03-12 stranger',
      'REMINDER 2026-03-16 secretary secretary-2',
      'ESCALATION 2026-03-17 secretary secretary-2 president',
    ]);
  });

  it('stands for the earlier reminders that were missed, in the order in which all that is overdue was planned', () => {
    const file = new Life().launch().on('2026-03-17');
    nudge(file, '2026-03-12');
    expect(sent(file)).toEqual(['SUBSTITUTE 2026-03-12 ']);
    nudge(file, '2026-03-17');
    expect(sent(file).slice(1)).toEqual([
      'REMINDER 2026-03-16 secretary secretary-2',
      'ESCALATION 2026-03-17 secretary secretary-2 president',
    ]);
    expect(nudge(file, '2026-03-17')).toEqual({ facts: [] });
  });

  it('that nobody planned, of another phase, or for a task answered meanwhile, does nothing', () => {
    const file = new Life().launch().on('2026-03-17');
    expect(nudge(file, '2026-03-06')).toEqual({ facts: [] });
    expect(nudge(file, '2026-03-17', 'COMMITTEE')).toEqual({ facts: [] });
    file.does('secretary', 'DRAFT');
    expect(nudge(file, '2026-03-17')).toEqual({ facts: [] });
  });

  it('goes to whoever has the task now', () => {
    const file = new Life().launch();
    const task = file.task('DRAFT').seq;
    file.commands('administrator', { type: 'REASSIGN', task, personId: 'secretary-2', reason: 'Maladie.' });
    nudge(file.on('2026-03-09'), '2026-03-09');
    expect(sent(file)).toEqual(['REMINDER 2026-03-09 secretary-2']);
  });

  it('is one of as many as were asked the same, in one go, but for those who have answered', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    const [{ on } = { on: '' }] = file.task('GIVE_STAKEHOLDER_OPINION').nudges;
    expect(nudge(file.copy().on(on), on, 'STAKEHOLDER_CONSULTATION')).toEqual({ facts: ['Nudged', 'Nudged'] });
    file.does('network-1', 'GIVE_STAKEHOLDER_OPINION');
    nudge(file.on(on), on, 'STAKEHOLDER_CONSULTATION');
    expect(sent(file)).toEqual([`REMINDER ${on} network-2`]);
  });
});
