import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { deadlineOf } from '../../../domain/amendment/courses.ts';
import type { Policy } from '../../../domain/amendment/policy.ts';
import { movedDeadlines } from '../../../domain/amendment/reschedule.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { hashOf } from '../../../domain/hash.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { POLICY, policyWith, type Life } from '../../support/domain/life.ts';

const move = (change: Partial<Extract<AmendmentCommand, { type: 'MOVE_POLICY' }>> = {}): AmendmentCommand => ({
  type: 'MOVE_POLICY',
  reason: 'Circulaire 712.',
  ...change,
});
const closedOn = (from: string, until = from): Policy => ({
  ...POLICY,
  closures: [{ from, until, reason: 'CLOSURE', name: { fr: 'fermeture', nl: 'sluiting' } }],
});
const under = (file: Life, policy: Policy): Life => {
  file.policy = policy;
  return file;
};
const dates = (file: Life): unknown => ({
  due: openTasks(file.state).map(({ seq, dueOn }) => [seq, dueOn]),
  waiting: file.state.procedure.waiting,
  phases: file.state.procedure.phases,
});

describe('A file moved to the rules in force', () => {
  it('is dated again by them, from the day each task was opened', () => {
    const file = fileAt('DRAFT');
    const before = file.task('DRAFT');
    const next = closedOn(addDays(file.today, 1));
    const [moved] = movedDeadlines(file.state, next, file.today);
    expect(moved).toMatchObject({ task: before.seq, kind: 'DRAFT', isPast: false, from: { date: before.dueOn } });
    under(file.later(1), next).commands('administrator', move());
    const { dueOn, openedOn } = file.task('DRAFT');
    expect(dueOn).toBe(moved?.to.date);
    expect(dueOn > before.dueOn).toBe(true);
    expect(openedOn).toBe(before.openedOn);
    expect(file.state.policy).toEqual(next);
    expect(deadlineOf(file.state, file.task('DRAFT')).explanation).toContainEqual(
      expect.objectContaining({ reason: 'CLOSURE', part: 'SKIPPED' }),
    );
  });

  it('says which dates would be over already', () => {
    const file = fileAt('DRAFT').later(4);
    const shorter = policyWith({ 'step.dueWorkingDays': { ...POLICY.settings['step.dueWorkingDays'], drafting: 1 } });
    expect(movedDeadlines(file.state, shorter, file.today)).toMatchObject([{ isPast: true }]);
  });

  it('closes a concertation by its new last day', () => {
    const file = fileAt('GIVE_POSITION', { concertationMatter: true });
    const longer = policyWith({ 'cocobase.termDays': 60, 'cocobase.urgentTermDays': 20 });
    const last = file.state.procedure.phases.PRIOR_CONCERTATION?.closesOn ?? '';
    under(file, longer).commands('secretary', move());
    const now = file.state.procedure.phases.PRIOR_CONCERTATION?.closesOn ?? '';
    expect(now > last).toBe(true);
    file.on(addDays(last, 1));
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' })).toMatchObject({
      refused: 'TERM_RUNNING',
    });
  });

  it('goes on explaining what was done before by the rules of that time', () => {
    const file = fileAt('TRANSLATE');
    const before = deadlineOf(file.state, file.task('DRAFT'));
    under(file, closedOn(addDays(before.date, -3), addDays(before.date, 3))).commands('administrator', move());
    expect(deadlineOf(file.state, file.task('DRAFT'))).toEqual(before);
    expect(file.task('DRAFT').dueOn).toBe(before.date);
  });

  it('is moved too where no date changes, and then has none in the fact', () => {
    const file = under(fileAt('DRAFT'), policyWith({ 'committee.majority': 'MORE_THAN_HALF_OF_PRESENT' }));
    file.commands('administrator', move());
    expect(file.recorded.at(-1)?.event).toMatchObject({ type: 'PolicyMoved', tasks: [], phases: [] });
  });

  it('is not reminded again of what it was reminded of', () => {
    const file = fileAt('DRAFT');
    const [first] = file.task('DRAFT').nudges;
    file.on(first?.on ?? '').commands('procedure', { type: 'NUDGE', phase: 'DRAFTING', on: first?.on ?? '' });
    const left = file.state.procedure.waiting[file.task('DRAFT').seq]?.nudges;
    under(file, closedOn('2031-01-02')).commands('administrator', move());
    expect(file.state.procedure.waiting[file.task('DRAFT').seq]?.nudges).toEqual(left);
  });

  it.each<[string, string, AmendmentCommand, string]>([
    ['by another than who may', 'president', move(), 'NOT_ALLOWED'],
    ['without a reason', 'administrator', move({ reason: ' ' }), 'REASON_REQUIRED'],
    ['to rules nobody looked at', 'administrator', move({ policy: hashOf(POLICY) }), 'POLICY_CHANGED'],
  ])('is not moved %s', (_what, who, command, code) => {
    expect(under(fileAt('DRAFT'), closedOn('2026-03-04')).when(who, command)).toMatchObject({ refused: code });
  });

  it('is not moved to the rules it has, nor once it has ended', () => {
    expect(fileAt('DRAFT').when('secretary', move())).toMatchObject({ refused: 'POLICY_UNCHANGED' });
    const ended = fileAt('DRAFT').commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(ended.when('secretary', move())).toMatchObject({ refused: 'FILE_ENDED' });
  });
});

const KINDS: readonly TaskKind[] = ['DRAFT', 'QUALIFY', 'GIVE_POSITION', 'VOTE', 'SIGN', 'GIVE_STAKEHOLDER_OPINION'];

/** Rules of many kinds: closures near the dates, other terms, other reminders. */
const policies: fc.Arbitrary<Policy> = fc
  .record({
    closed: fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 9 })), { maxLength: 4 }),
    termDays: fc.integer({ min: 1, max: 90 }),
    reminders: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }),
    escalation: fc.integer({ min: 0, max: 5 }),
    saturday: fc.boolean(),
  })
  .map(({ closed, termDays, reminders, escalation, saturday }) => ({
    ...policyWith({
      'cocobase.termDays': termDays,
      'task.reminderWorkingDays': reminders,
      'task.escalationWorkingDays': escalation,
      'calendar.saturdayIsWorkingDay': saturday,
    }),
    closures: closed.map(([after, days]) => {
      const from = addDays('2026-03-02', after);
      return { from, until: addDays(from, days), reason: 'CLOSURE', name: { fr: 'f', nl: 's' } } as const;
    }),
  }));

describe('Moved forth and back', () => {
  it('a file has the dates it had, whatever the rules in between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), policies, (kind, policy) => {
        const file = fileAt(kind, { concertationMatter: kind === 'GIVE_POSITION' });
        const before = dates(file);
        const isSame = hashOf(policy) === hashOf(POLICY);
        if (isSame) return;
        under(file, policy).commands('administrator', move());
        for (const task of openTasks(file.state)) expect(deadlineOf(file.state, task).date).toBe(task.dueOn);
        under(file, POLICY).commands('administrator', move());
        expect(dates(file)).toEqual(before);
        expect(file.refolded()).toEqual(file.state);
      }),
      { numRuns: 60 },
    );
  });
});
