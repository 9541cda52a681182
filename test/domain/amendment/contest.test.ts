import { describe, expect, it } from '@jest/globals';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import { effectOfContest } from '../../../domain/amendment/contest.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { mailOrders } from '../../../domain/amendment/mail-orders.ts';
import { evolveProcedure, NEW_PROCEDURE, procedureEventOf } from '../../../domain/amendment/procedure.ts';
import type { Task } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { standingOf } from '../../../domain/links/link.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life, Outcome } from '../../support/domain/life.ts';
import { STAKEHOLDERS } from '../../support/domain/service.ts';

const [first, second] = STAKEHOLDERS;
const PHASE = 'STAKEHOLDER_CONSULTATION';
const REASON = 'L’organisation écrit qu’elle n’a pas répondu.';

const forged: TaskDecision = { kind: 'GIVE_POSITION', position: 'FAVOURABLE', remarks: [] };
const opinion = (...remarks: readonly string[]): TaskDecision => ({
  kind: 'GIVE_STAKEHOLDER_OPINION',
  position: 'FAVOURABLE',
  remarks: remarks.map((text) => ({ text, provisionId: 'p-2' })),
});
const concerted = (): Life =>
  fileAt('GIVE_POSITION', { concertationMatter: true }).does('union-1', 'GIVE_POSITION', forged);
const signed = (): Life => fileAt('GIVE_STAKEHOLDER_OPINION');

const contesting = (file: Life, kind: TaskKind, who: string, reason = REASON): AmendmentCommand => ({
  type: 'CONTEST_ANSWER',
  task: file.task(kind, who).seq,
  reason,
});
const contests = (file: Life, kind: TaskKind, who: string, by = 'secretary'): Outcome =>
  file.when(by, contesting(file, kind, who));

/** What the workflow knows, from the few words of each event. */
const drivenBy = (file: Life) =>
  file.recorded.reduce((procedure, { event }) => evolveProcedure(procedure, procedureEventOf(event)), NEW_PROCEDURE);

describe('An answer that came by an organisation’s link, and that it says is not its own', () => {
  it('is struck while nothing depends on it: the same task waits again under its due date and reminders', () => {
    const file = concerted();
    const before = file.task('GIVE_POSITION', 'union-1');
    expect(contests(file, 'GIVE_POSITION', 'union-1')).toEqual({ facts: ['AnswerStruck'] });
    const after: Task = file.task('GIVE_POSITION', 'union-1');
    expect(after).toEqual({ ...before, status: { kind: 'OPEN' }, struckAt: file.at });
    expect(file.state.procedure.waiting[after.seq]).toEqual({ phase: after.phase, nudges: before.nudges });
    expect(drivenBy(file)).toEqual(file.state.procedure);
    expect(file.refolded()).toEqual(file.state);
    file.does('union-1', 'GIVE_POSITION', { ...forged, position: 'UNFAVOURABLE' });
    expect(file.task('GIVE_POSITION', 'union-1').status).toMatchObject({ decision: { position: 'UNFAVOURABLE' } });
  });

  it('is told to the organisation, with a link to answer by; the struck answer stays in the record', () => {
    const file = concerted();
    contests(file, 'GIVE_POSITION', 'union-1');
    const told = file.recorded.at(-1);
    const orders = told === undefined ? [] : mailOrders(file.state, told, file.directory, file.today);
    expect(orders.map(({ kind, to }) => [kind, to.id])).toEqual([['ANSWER_STRUCK', 'union-1']]);
    expect(told).toMatchObject({ by: { id: 'secretary' }, event: { reason: REASON } });
    expect(file.recorded.findLast(({ event }) => event.type === 'TaskDone')?.event).toMatchObject({
      decision: forged,
    });
  });

  it('kills the links of before: whoever used one may have it still', () => {
    const struckAt = '2026-03-02T08:00:00.000Z';
    const present = {
      now: '2026-03-03T08:00:00.000Z',
      status: 'OPEN',
      isSentBack: false,
      addressHash: 'a',
      textHash: 't',
      struckAt,
    } as const;
    const link = { purpose: 'ANSWER', addressHash: 'a', textHash: 't' } as const;
    expect(standingOf({ ...link, expiresAt: '2026-03-09T07:59:59.999Z' }, present)).toBe('EXPIRED');
    expect(standingOf({ ...link, expiresAt: '2026-03-09T08:00:00.000Z' }, present)).toBe('GOOD');
  });

  it('stays once the opinion it led to is recorded, and is shown as contested', () => {
    const file = concerted();
    file.does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    const { procedure } = file.state;
    expect(contests(file, 'GIVE_POSITION', 'union-1')).toEqual({ facts: ['AnswerContested'] });
    expect(file.task('GIVE_POSITION', 'union-1')).toMatchObject({
      status: { kind: 'DONE' },
      contested: { by: { id: 'secretary' }, at: file.at, reason: REASON },
    });
    expect(file.state.procedure).toEqual({ ...procedure, seq: procedure.seq + 1 });
    expect(contests(file, 'GIVE_POSITION', 'union-1')).toMatchObject({ refused: 'ANSWER_CONTESTED_ALREADY' });
  });

  it('that came late is contested as well, and stays, even when the file has ended', () => {
    const file = fileAt('GIVE_POSITION', { concertationMatter: true });
    file.commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(contests(file, 'GIVE_POSITION', 'union-1')).toMatchObject({ refused: 'NO_ANSWER_BY_LINK' });
    file.decides('union-1', 'GIVE_POSITION', forged);
    expect(contests(file, 'GIVE_POSITION', 'union-1')).toEqual({ facts: ['AnswerContested'] });
  });

  it('is no answer that somebody entered, for he takes it back himself', () => {
    const file = fileAt('GIVE_POSITION', { concertationMatter: true });
    const task = file.task('GIVE_POSITION', 'union-1').seq;
    file.commands('cocobase-secretary', { type: 'DECIDE', task, decision: forged });
    const contest = { type: 'CONTEST_ANSWER', task, reason: REASON } as const;
    expect(file.when('secretary', contest)).toMatchObject({ refused: 'NO_ANSWER_BY_LINK' });
    file.decides('union-1', 'GIVE_POSITION', forged);
    expect(effectOfContest(file.state, file.task('GIVE_POSITION', 'union-1'), file.at)).toBe('NOTED');
  });

  it('is contested by the contract secretary alone, with a reason', () => {
    const file = concerted();
    for (const who of ['president', 'cocobase-secretary', 'administrator', 'auditor', 'union-1']) {
      expect(contests(file, 'GIVE_POSITION', 'union-1', who)).toMatchObject({ refused: 'NOT_ALLOWED' });
    }
    const silent = contesting(file, 'GIVE_POSITION', 'union-1', ' ');
    expect(file.when('secretary', silent)).toMatchObject({ refused: 'REASON_REQUIRED' });
    const unknown = { type: 'CONTEST_ANSWER', task: 9999, reason: REASON } as const;
    expect(file.when('secretary', unknown)).toMatchObject({ refused: 'TASK_UNKNOWN' });
  });

  it('bars the take-back of what was decided before it: the file went on', () => {
    const file = concerted();
    contests(file, 'GIVE_POSITION', 'union-1');
    expect(file.state.lastDecision).toBeUndefined();
  });
});

describe('A stakeholder’s opinion that it says is not its own', () => {
  it('goes with its remarks; where it was the last, nobody answers the table until it is given again', () => {
    const file = signed().does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Faux ?'));
    for (const who of STAKEHOLDERS.slice(1)) file.does(who, 'GIVE_STAKEHOLDER_OPINION', opinion('Vrai.'));
    expect(file.asked).toContain('ANSWER_REMARKS secretary secretary-2');
    expect(contests(file, 'GIVE_STAKEHOLDER_OPINION', first)).toEqual({ facts: ['TaskMoot', 'AnswerStruck'] });
    expect(file.state.remarks.map(({ text }) => text)).not.toContain('Faux ?');
    expect(file.asked.join()).not.toContain('ANSWER_REMARKS');
    file.does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Le nôtre.'));
    expect(file.asked).toContain('ANSWER_REMARKS secretary secretary-2');
    expect(file.state.remarks.map(({ text }) => text)).toContain('Le nôtre.');
    expect(file.refolded()).toEqual(file.state);
  });

  it('stays once a remark was answered, and once its term is over', () => {
    const answered = signed().does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Et les CPAS ?'));
    answered.on('2026-03-31').commands('procedure', { type: 'CLOSE_TERM', phase: PHASE });
    expect(effectOfContest(answered.state, answered.task('GIVE_STAKEHOLDER_OPINION', first), answered.at)).toBe(
      'NOTED',
    );
    const late = signed().does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Et les CPAS ?'));
    const closesOn = late.state.procedure.phases[PHASE]?.closesOn ?? '';
    const effect = (day: string, time: string) =>
      effectOfContest(late.on(day, time).state, late.task('GIVE_STAKEHOLDER_OPINION', first), late.at);
    expect([effect(closesOn, '23:59'), effect('2026-03-31', '00:00')]).toEqual(['STRUCK', 'NOTED']);
  });

  it('waits where its term stands still until that runs again', () => {
    const file = signed().does(first, 'GIVE_STAKEHOLDER_OPINION', opinion());
    const term = { kind: 'PHASE', phase: PHASE } as const;
    file.commands('secretary', { type: 'SUSPEND_TERM', term, reason: 'Vacances.' });
    expect(contests(file, 'GIVE_STAKEHOLDER_OPINION', first)).toMatchObject({ refused: 'TERM_SUSPENDED' });
    file.commands('secretary', { type: 'RESUME_TERM', term, reason: 'Reprise.' });
    expect(contests(file, 'GIVE_STAKEHOLDER_OPINION', first)).toEqual({ facts: ['AnswerStruck'] });
    expect(file.asked.join()).toContain(second);
  });
});
