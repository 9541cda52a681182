import { describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { deadlineOf, standstillOf, suspendedSince } from '../../../domain/amendment/courses.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { termsToResume } from '../../../domain/amendment/stoppable-terms.ts';
import type { TermName } from '../../../domain/amendment/term-events.ts';
import { addDays } from '../../../domain/calendar/dates.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { UNIONS } from '../../support/domain/service.ts';

const CONCERTATION: TermName = { kind: 'PHASE', phase: 'PRIOR_CONCERTATION' };
const suspend = (term: TermName, reason = 'Dossier incomplet.'): AmendmentCommand => ({
  type: 'SUSPEND_TERM',
  term,
  reason,
});
const resume = (term: TermName, reason = 'Pièces reçues.'): AmendmentCommand => ({ type: 'RESUME_TERM', term, reason });
const lengthen = (change: object = {}): AmendmentCommand => ({
  type: 'LENGTHEN_TERM',
  phase: 'PRIOR_CONCERTATION',
  days: 15,
  agreedBy: UNIONS,
  reason: 'Congés.',
  ...change,
});

const inConcertation = (): Life => fileAt('GIVE_POSITION', { concertationMatter: true });
const drafting = (): Life => fileAt('DRAFT');
const draft = (file: Life): TermName => ({ kind: 'TASK', task: file.task('DRAFT').seq });
const closesOn = (file: Life): string | undefined => file.state.procedure.phases.PRIOR_CONCERTATION?.closesOn;
const nudgesOf = (file: Life, seq: number): readonly string[] =>
  (file.state.procedure.waiting[seq]?.nudges ?? []).map(({ kind, on }) => `${kind} ${on}`);

describe('A suspended term', () => {
  it('is not nudged, nor closed, and says since when and why', () => {
    const file = inConcertation();
    const last = closesOn(file) ?? '';
    const since = addDays(file.today, 4);
    file.later(4).commands('cocobase-secretary', suspend(CONCERTATION));
    for (const task of openTasks(file.state)) {
      expect(nudgesOf(file, task.seq)).toEqual([]);
      expect(suspendedSince(task)).toEqual({ since, because: 'Dossier incomplet.' });
      expect(standstillOf(file.state, task)).toMatchObject({ since, left: 27, because: ['Dossier incomplet.'] });
      expect(deadlineOf(file.state, task).date).toBe(task.dueOn);
    }
    file.on(addDays(last, 10));
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' })).toEqual({ facts: [] });
    expect(file.when('procedure', { type: 'NUDGE', phase: 'PRIOR_CONCERTATION', on: last })).toEqual({ facts: [] });
  });

  it('has as many days to run once it is resumed as were left', () => {
    const file = inConcertation();
    file.later(4).commands('cocobase-secretary', suspend(CONCERTATION));
    file.later(20).commands('cocobase-secretary', resume(CONCERTATION));
    // 3 of the 30 days were over; the day of the resumption is the first of the 27 that are left.
    const date = addDays(file.today, 26);
    for (const task of openTasks(file.state)) {
      expect(deadlineOf(file.state, task).explanation.filter(({ part }) => part === 'SUSPENDED')).toHaveLength(20);
      expect(task.dueOn >= date).toBe(true);
      expect(task.dueOn).toBe(deadlineOf(file.state, task).date);
      expect(task.dueOn).toBe(closesOn(file));
      expect(nudgesOf(file, task.seq).length).toBeGreaterThan(0);
    }
  });

  it('suspended and resumed on one day keeps its dates', () => {
    const file = drafting().later(1);
    const before = file.task('DRAFT');
    file.commands('secretary', suspend(draft(file))).commands('secretary', resume(draft(file)));
    expect(file.task('DRAFT')).toMatchObject({ dueOn: before.dueOn, nudges: before.nudges, suspensions: [] });
  });

  it('takes answers all the same', () => {
    const file = drafting().commands('secretary', suspend({ kind: 'PHASE', phase: 'DRAFTING' }));
    expect(file.decides('secretary', 'DRAFT')).toMatchObject({ facts: expect.arrayContaining(['TaskDone']) });
  });

  it('goes on standing still for what its phase was suspended for, when its own suspension ends', () => {
    const file = inConcertation().later(2);
    const own: TermName = { kind: 'TASK', task: file.task('GIVE_POSITION').seq };
    file.commands('cocobase-secretary', suspend(own, 'Adresse erronée.'));
    file.later(1).commands('cocobase-secretary', suspend(CONCERTATION));
    file.later(1).commands('cocobase-secretary', resume(own));
    expect(suspendedSince(file.state.tasks[own.task] ?? {})?.because).toBe('Dossier incomplet.');
    file.later(1).commands('cocobase-secretary', resume(CONCERTATION));
    const { dueOn: alone } = file.state.tasks[own.task] ?? { dueOn: '' };
    expect(alone > (closesOn(file) ?? '')).toBe(true);
  });

  it('holds back what is asked in its phase later', () => {
    const file = fileAt('TRANSLATE');
    file.commands('secretary', suspend({ kind: 'PHASE', phase: 'TRANSLATION' })).does('translator', 'TRANSLATE');
    const check = file.task('CHECK_TRANSLATION');
    expect(suspendedSince(check)?.because).toBe('Dossier incomplet.');
    expect(nudgesOf(file, check.seq)).toEqual([]);
    file.later(3).commands('secretary', resume({ kind: 'PHASE', phase: 'TRANSLATION' }));
    expect(nudgesOf(file, check.seq).length).toBeGreaterThan(0);
  });

  it('closes nothing by a first agenda that is sent meanwhile', () => {
    const file = fileAt('CONVOKE_COCOBASE', { concertationMatter: true });
    file.commands('cocobase-secretary', suspend(CONCERTATION));
    file.commands('procedure', cocobase(file, 'CONVOKED', { convokedOn: file.today }));
    file.later(90);
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' })).toEqual({ facts: [] });
    file.commands('cocobase-secretary', resume(CONCERTATION));
    const now = closesOn(file) ?? '';
    expect(now >= addDays(file.today, 29)).toBe(true);
    for (const task of openTasks(file.state)) {
      if (task.firstAgenda !== undefined) expect([task.kind, task.dueOn]).toEqual([task.kind, now]);
    }
  });

  it('of a proposal that waits for its launch leaves the file a proposal', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    const term: TermName = { kind: 'PHASE', phase: 'PROPOSAL' };
    file.commands('secretary', suspend(term));
    expect(suspendedSince(file.task('LAUNCH'))?.because).toBe('Dossier incomplet.');
    expect(file.state.procedure.phases).toEqual({});
    expect(termsToResume(file.state)).toEqual([{ ...term }]);
    file.commands('secretary', resume(term));
    expect([termsToResume(file.state), nudgesOf(file, file.task('LAUNCH').seq).length > 0]).toEqual([[], true]);
  });

  it('ends the time in which the last decision could be taken back', () => {
    const file = fileAt('QUALIFY');
    const done = file.task('CHECK_TRANSLATION').seq;
    file.commands('secretary', suspend({ kind: 'PHASE', phase: 'QUALIFICATION' }));
    const by = file.recorded.findLast(({ event }) => event.type === 'TaskDone')?.by;
    const who = by?.kind === 'PERSON' ? by.id : '';
    expect(file.when(who, { type: 'TAKE_BACK', task: done })).toMatchObject({ refused: 'TAKE_BACK_OVERTAKEN' });
  });

  it.each<[string, (file: Life) => unknown, string]>([
    ['by another than its secretary', (file) => file.when('president', suspend(draft(file))), 'NOT_ALLOWED'],
    ['without a reason', (file) => file.when('secretary', suspend(draft(file), ' ')), 'REASON_REQUIRED'],
    ['that nobody knows', (file) => file.when('secretary', suspend({ kind: 'TASK', task: 999 })), 'TERM_UNKNOWN'],
    [
      'of a phase in which nothing waits',
      (file) => file.when('secretary', suspend({ kind: 'PHASE', phase: 'COMMITTEE' })),
      'TERM_UNKNOWN',
    ],
    [
      'that stands still already',
      (file) => file.commands('secretary', suspend(draft(file))).when('secretary', suspend(draft(file))),
      'TERM_SUSPENDED',
    ],
    ['that is over', (file) => file.later(60).when('secretary', suspend(draft(file))), 'TERM_OVER'],
    [
      'of a phase whose dates are all over',
      (file) => file.later(60).when('secretary', suspend({ kind: 'PHASE', phase: 'DRAFTING' })),
      'TERM_OVER',
    ],
    ['resumed while it runs', (file) => file.when('secretary', resume(draft(file))), 'TERM_NOT_SUSPENDED'],
    ['resumed by another', (file) => file.when('president', resume(draft(file))), 'NOT_ALLOWED'],
    ['resumed without a reason', (file) => file.when('secretary', resume(draft(file), '')), 'REASON_REQUIRED'],
  ])('is refused: one %s', (_what, act, code) => {
    expect(act(drafting())).toMatchObject({ refused: code });
  });

  it('is the COCOBASE secretary’s in a concertation', () => {
    expect(inConcertation().when('secretary', suspend(CONCERTATION))).toMatchObject({ refused: 'NOT_ALLOWED' });
  });
});

describe('A concertation’s term', () => {
  it('is lengthened by the agreement of all who were asked', () => {
    const file = inConcertation();
    const openedOn = file.today;
    file.commands('cocobase-secretary', lengthen());
    for (const task of openTasks(file.state)) {
      expect(deadlineOf(file.state, task)).toMatchObject({ rule: 'CALENDAR_DAYS_AFTER', count: 45 });
      expect(task.dueOn >= addDays(openedOn, 45)).toBe(true);
      expect(task.dueOn).toBe(closesOn(file));
    }
    file.commands('cocobase-secretary', lengthen({ days: 5 }));
    expect(deadlineOf(file.state, file.task('GIVE_POSITION')).count).toBe(50);
  });

  it('is lengthened while it stands still, by days that run once it is resumed', () => {
    const [still, running] = [inConcertation(), inConcertation()];
    still.later(4).commands('cocobase-secretary', suspend(CONCERTATION)).commands('cocobase-secretary', lengthen());
    expect(nudgesOf(still, still.task('GIVE_POSITION').seq)).toEqual([]);
    expect(closesOn(still)).toBeUndefined();
    still.later(10).commands('cocobase-secretary', resume(CONCERTATION));
    running.later(4).commands('cocobase-secretary', suspend(CONCERTATION));
    running.later(10).commands('cocobase-secretary', resume(CONCERTATION)).commands('cocobase-secretary', lengthen());
    expect(closesOn(still)).toBe(closesOn(running));
    expect(still.task('GIVE_POSITION').dueOn).toBe(running.task('GIVE_POSITION').dueOn);
  });

  it.each<[string, (file: Life) => unknown, string]>([
    ['by another than its secretary', (file) => file.when('president', lengthen()), 'NOT_ALLOWED'],
    ['without a reason', (file) => file.when('cocobase-secretary', lengthen({ reason: '' })), 'REASON_REQUIRED'],
    ['by no day', (file) => file.when('cocobase-secretary', lengthen({ days: 0 })), 'DAYS_OUT_OF_RANGE'],
    ['by half a day', (file) => file.when('cocobase-secretary', lengthen({ days: 0.5 })), 'DAYS_OUT_OF_RANGE'],
    ['by years', (file) => file.when('cocobase-secretary', lengthen({ days: 367 })), 'DAYS_OUT_OF_RANGE'],
    [
      'without one organisation',
      (file) => file.when('cocobase-secretary', lengthen({ agreedBy: UNIONS.slice(1) })),
      'AGREEMENT_REQUIRED',
    ],
    ['once it is over', (file) => file.later(60).when('cocobase-secretary', lengthen()), 'TERM_OVER'],
    [
      'where it has none',
      (file) => file.when('cocobase-secretary', lengthen({ phase: 'COCOBASE' })),
      'TERM_NOT_LENGTHENED',
    ],
  ])('is not lengthened %s', (_what, act, code) => {
    expect(act(inConcertation())).toMatchObject({ refused: code });
  });
});
