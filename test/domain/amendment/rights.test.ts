import { describe, expect, it } from '@jest/globals';
import { allowedActions, mayDecide, mayEditDraft, maySee, type Reader } from '../../../domain/amendment/rights.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { PHASES } from '../../../domain/amendment/phases.ts';
import { TASK_KINDS, type TaskKind } from '../../../domain/amendment/tasks.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, type Outcome } from '../../support/domain/life.ts';
import { endOfMandate, substitute } from '../../support/domain/service.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { SITUATIONS } from './situations.ts';

const reader = ({ directory, today }: Life, id: string): Reader => ({
  actor: { kind: id in directory.organisations ? 'ORGANISATION' : 'PERSON', id },
  directory,
  today,
});

const allowed = (outcome: Outcome): boolean => 'facts' in outcome;

/** An answer that goes with no task but the checks of who sends it: it is refused, or found not to fit. */
const misfit = (kind: TaskKind): TaskDecision =>
  kind === 'LAUNCH' ? { kind: 'VOTE', vote: 'FOR' } : { kind: 'LAUNCH', outcome: 'LAUNCH' };

describe('Who sees a file', () => {
  it('is whoever holds a mandate or stands in for one, and the organisations that were asked', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    file.commands('procedure', cocobase(file, 'CONVOKED'));
    const sees = (id: string): boolean => maySee(file.state, reader(file, id));
    expect(['auditor', 'member-3', 'union-1', 'network-2'].map(sees)).toEqual([true, true, true, true]);
    expect(sees('stranger')).toBe(false);
    file.people(substitute('cabinet', 'stranger', '2026-03-01', '2026-03-31'));
    expect(sees('stranger')).toBe(true);
  });

  it('is no organisation before it is asked', () => {
    const file = new Life().launch();
    expect(maySee(file.state, reader(file, 'union-1'))).toBe(false);
  });
});

describe('Who may decide', () => {
  it('is the one asked, his substitute, and the secretary who enters an organisation’s answer', () => {
    const file = fileAt('GIVE_POSITION', { concertationMatter: true });
    const may = (id: string): boolean => mayDecide(file.task('GIVE_POSITION', 'union-1'), reader(file, id));
    expect(['union-1', 'cocobase-secretary'].map(may)).toEqual([true, true]);
    expect(['union-2', 'secretary', 'president', 'stranger'].map(may)).toEqual([false, false, false, false]);
  });

  it('is nobody once the task is closed, nor one whose mandate has ended', () => {
    const file = new Life().launch();
    const draft = file.task('DRAFT');
    expect(mayDecide(draft, reader(file, 'secretary'))).toBe(true);
    file.people(endOfMandate('secretary', 'CONTRACT_SECRETARY', '2026-03-01'));
    expect(mayDecide(draft, reader(file, 'secretary'))).toBe(false);
    file.does('secretary-2', 'DRAFT');
    expect(mayDecide(file.task('DRAFT'), reader(file, 'secretary-2'))).toBe(false);
  });

  it('edits the draft while it is drafted or translated', () => {
    const file = new Life().launch();
    const edits = (id: string): boolean => mayEditDraft(file.state, reader(file, id));
    expect([edits('secretary'), edits('translator')]).toEqual([true, false]);
    file.does('secretary', 'DRAFT');
    expect([edits('secretary'), edits('translator')]).toEqual([false, true]);
    file.until('VOTE');
    expect([edits('secretary'), edits('translator')]).toEqual([false, false]);
  });
});

const TAKEN_OUT = {
  decidedOn: '2026-01-05',
  decidedBy: 'Le Conseil d’État',
  legalGround: 'Lois coordonnées, art. 14',
  reference: 'arrêt n° 1',
  reason: 'Excès de pouvoir.',
};

describe('What may be done with a file', () => {
  it.each([
    ['drafting', 'president', ['WITHDRAW']],
    ['drafting', 'secretary', ['EDIT_DRAFT', 'SUSPEND_TERM']],
    ['drafting', 'administrator', ['REASSIGN']],
    ['drafting', 'auditor', []],
    ['committee', 'president', ['PUT_MOTION', 'CLOSE_VOTE', 'WITHDRAW']],
    ['motion lost', 'president', ['PUT_MOTION', 'WITHDRAW']],
    ['president signs', 'president', ['WITHDRAW', 'UPLOAD_EVIDENCE']],
    ['minister signs', 'minister', ['UPLOAD_EVIDENCE']],
    ['side by side', 'president', []],
    ['closed', 'president', ['ANNUL_ACT', 'REPEAL_ACT']],
    ['closed', 'cabinet', []],
  ] as const)('%s, by the %s', (situation, who, actions) => {
    const make = SITUATIONS.find(([name]) => name === situation)?.[1];
    const file = make?.() ?? new Life();
    expect(allowedActions(file.state, reader(file, who))).toEqual(actions);
  });

  it.each(SITUATIONS)('agrees with what is decided, for everyone: %s', (_situation, make) => {
    const file = make();
    for (const who of ['president', 'secretary', 'administrator', 'cabinet', 'stranger', 'union-1']) {
      const actions = allowedActions(file.state, reader(file, who));
      const motion = { type: 'PUT_MOTION', motion: { kind: 'APPROVE' } } as const;
      expect(actions.includes('WITHDRAW')).toBe(allowed(file.copy().when(who, { type: 'WITHDRAW', reason: 'x' })));
      expect(actions.includes('ANNUL_ACT')).toBe(allowed(file.copy().when(who, { type: 'ANNUL', ...TAKEN_OUT })));
      expect(actions.includes('PUT_MOTION')).toBe(allowed(file.copy().when(who, motion)));
      const mayStop = PHASES.some((phase) =>
        allowed(file.copy().when(who, { type: 'SUSPEND_TERM', term: { kind: 'PHASE', phase }, reason: 'x' })),
      );
      expect(actions.includes('SUSPEND_TERM')).toBe(mayStop);
      for (const kind of TASK_KINDS) {
        const task = Object.values(file.state.tasks).findLast(
          (each) => each.kind === kind && each.status.kind === 'OPEN',
        );
        if (task === undefined) continue;
        const outcome = file.copy().when(who, { type: 'DECIDE', task: task.seq, decision: misfit(kind) });
        expect(mayDecide(task, reader(file, who))).toBe('refused' in outcome && outcome.refused === 'DECISION_MISFIT');
      }
    }
  });
});
