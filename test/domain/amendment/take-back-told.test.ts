import { describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../../domain/amendment/claims.ts';
import { evolve } from '../../../domain/amendment/evolve.ts';
import { mailOrders } from '../../../domain/amendment/mail-orders.ts';
import { newAmendment, statusOf } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life, POLICY } from '../../support/domain/life.ts';
import { endOfMandate, mandate, MEMBERS, substitute } from '../../support/domain/service.ts';

const DAY = '2026-03-02';
const [, , , , fifth = ''] = MEMBERS;

const takesBack = (file: Life, who: string, kind: TaskKind): Life =>
  file.commands(who, { type: 'TAKE_BACK', task: file.task(kind, who).seq });

/** The messages that a file's events since its `from`th cause: `KIND TASK reader`. */
function told(file: Life, from: number): readonly string[] {
  let state = newAmendment(POLICY);
  return file.recorded.flatMap((recorded) => {
    state = evolve(state, recorded);
    if (recorded.seq <= from) return [];
    return mailOrders(state, recorded, file.directory, file.today).map(({ kind, task, to }) =>
      [kind, ...(task === undefined ? [] : [file.state.tasks[task]?.kind]), to.id].join(' '),
    );
  });
}

/** What taking back causes, and what the procedure does next. */
function toldOf(file: Life, who: string, kind: TaskKind): readonly string[] {
  const from = file.recorded.length;
  return told(takesBack(file, who, kind), from);
}

describe('Of a decision taken back', () => {
  it('those are told whom it had asked, and those who follow the file, when they had been told of it', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA');
    expect(toldOf(file, 'cabinet', 'GIVE_VISA')).toEqual([
      'MADE_MOOT SIGN president',
      'DECIDED president',
      'DECIDED secretary',
      'DECIDED secretary-2',
    ]);
  });

  it('nobody is told when it had led to nothing', () => {
    expect(toldOf(fileAt('VOTE').does('president', 'VOTE'), 'president', 'VOTE')).toEqual([]);
  });

  it('those whose answers it had made needless are asked again, and nobody else', () => {
    const file = MEMBERS.slice(0, 5).reduce((life, member) => life.does(member, 'VOTE'), fileAt('VOTE'));
    const all = toldOf(file, fifth, 'VOTE');
    expect(all.filter((mail) => mail.startsWith('TASK_OPENED'))).toEqual(
      MEMBERS.slice(5).map((member) => `TASK_OPENED VOTE ${member}`),
    );
    expect(all.filter((mail) => mail.startsWith('MADE_MOOT'))).toEqual(['MADE_MOOT GIVE_VISA cabinet']);
  });

  it('the authors are told too, when it had returned their text to them', () => {
    const file = new Life()
      .people(mandate('cabinet-member', 'CONTRACT_SECRETARY'))
      .launch()
      .does('cabinet-member', 'DRAFT');
    file.people(endOfMandate('cabinet-member', 'CONTRACT_SECRETARY', '2026-03-01')).until('GIVE_VISA');
    file.does('cabinet', 'GIVE_VISA', { kind: 'GIVE_VISA', outcome: 'RETURN', to: 'DRAFTING', reason: 'À revoir.' });
    expect(toldOf(file, 'cabinet', 'GIVE_VISA').filter((mail) => mail.startsWith('DECIDED'))).toEqual([
      'DECIDED president',
      'DECIDED secretary',
      'DECIDED secretary-2',
      'DECIDED cabinet-member',
    ]);
  });
});

describe('What waits again', () => {
  it('is passed on where a mandate ended meanwhile', () => {
    const file = MEMBERS.slice(0, 5).reduce(
      (life, member) => life.does(member, 'VOTE'),
      fileAt('VOTE').on(DAY, '23:50'),
    );
    const { seq } = file.task('VOTE', 'member-6');
    file.people(
      endOfMandate('member-6', 'COMMITTEE_MEMBER', DAY),
      substitute('member-6', 'auditor', DAY, '2026-03-31'),
    );
    file.commands('procedure', { type: 'PASS_ON' });
    expect(file.state.tasks[seq]?.assignees).toEqual([{ kind: 'PERSON', id: 'member-6' }]);
    takesBack(file.on('2026-03-03', '00:10'), fifth, 'VOTE');
    expect(file.state.tasks[seq]?.assignees).toEqual([{ kind: 'PERSON', id: 'auditor', onBehalfOf: 'member-6' }]);
  });

  it('is brought back as it was planned', () => {
    const file = fileAt('GIVE_VISA');
    const { seq } = file.task('GIVE_VISA');
    const planned = file.state.procedure.waiting[seq];
    expect(planned?.nudges.length).toBeGreaterThan(2);
    takesBack(file.does('cabinet', 'GIVE_VISA'), 'cabinet', 'GIVE_VISA');
    expect(file.state.procedure.waiting).toEqual({ [seq]: planned });
  });
});

describe('The numbers of a file', () => {
  it('stay its own: launched anew it has its reference, and the act its number at the next signature', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet').does('president', 'LAUNCH');
    takesBack(file, 'president', 'LAUNCH');
    expect([statusOf(file.state), file.state.reference]).toEqual(['PROPOSED', 1]);
    file.free = { reference: 7, actNumber: 1, version: 2 };
    file.until('SIGN');
    takesBack(file, 'cabinet', 'GIVE_VISA');
    file.free = { reference: 7, actNumber: 7, version: 2 };
    file.toTheEnd();
    expect([file.state.reference, file.state.actNumber]).toEqual([1, 1]);
    let state = newAmendment(POLICY);
    const taken = file.recorded.flatMap((recorded) => {
      const before = state;
      state = evolve(state, recorded);
      return claimsOf(before, state, recorded.event).take.map(({ kind, value }) => `${kind} ${value}`);
    });
    expect(taken).toEqual(['REFERENCE 1', 'ACT_NUMBER 1', 'VERSION 2']);
  });
});
