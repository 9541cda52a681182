import { describe, expect, it } from '@jest/globals';
import type { ReturnTarget } from '../../../domain/amendment/phases.ts';
import { phasesBefore } from '../../../domain/amendment/route.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { MODIFICATION, NEW_MISSION } from '../../support/domain/agreeable.ts';
import { LONGER, replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const backTo = (to: ReturnTarget) => ({ kind: 'RETURN', to, reason: 'À revoir.' }) as const;
const visaBack = (to: ReturnTarget) =>
  ({ kind: 'GIVE_VISA', outcome: 'RETURN', to, reason: 'Les chiffres ont changé.' }) as const;
const unsigned = (to: ReturnTarget) => ({ kind: 'SIGN', outcome: 'RETURN', to, reason: 'Pas ainsi.' }) as const;

/** The committee adopts a motion to send the file back. */
const sendBack = (file: Life, to: ReturnTarget): Life => {
  file.until('VOTE').commands('president', { type: 'PUT_MOTION', motion: backTo(to) });
  const { round } = file.state.procedure;
  return file.play((state) => state.procedure.round > round);
};

describe('A return', () => {
  it('by a motion of the committee leads to a changed text, on which everyone decides again', () => {
    const file = sendBack(new Life().launch(), 'DRAFTING');
    expect(file.asked).toEqual(['DRAFT secretary secretary-2']);
    file.drafts(text([replace('p-2', 'Il vaut cinq ans.')])).toTheEnd();
    expect(file.state.procedure).toMatchObject({ end: 'CLOSED', round: 2 });
    expect(file.state.visits.filter(({ phase }) => phase === 'COMMITTEE').map(({ outcome }) => outcome)).toEqual([
      'RETURNED',
      'APPROVED',
    ]);
  });

  it('keeps its reason, who decided it, and from where to where', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', visaBack('QUALIFICATION'));
    expect(file.recorded.find(({ event }) => event.type === 'Returned')).toMatchObject({
      by: { kind: 'PERSON', id: 'cabinet', role: 'CABINET_DIRECTOR' },
      event: { from: 'CABINET_REVIEW', to: 'QUALIFICATION', cause: 'DECISION', reason: 'Les chiffres ont changé.' },
    });
  });

  it.each([
    ['DRAFTING', 'DRAFT secretary secretary-2'],
    ['TRANSLATION', 'TRANSLATE translator'],
    ['QUALIFICATION', 'QUALIFY secretary secretary-2'],
    ['CONSULTED_MINISTER', 'GIVE_MINISTER_OPINION cities'],
    ['NEGOTIATION', 'GIVE_FINANCE_OPINION inspector'],
    ['PRIOR_CONCERTATION', 'CONVOKE_COCOBASE cocobase-secretary'],
    ['COMMITTEE', 'VOTE member-2'],
  ] as const)('to %s asks that phase again even when nothing has changed since it approved', (to, asked) => {
    const statement = { ...NEW_MISSION, consultedMinister: true, concertationMatter: true };
    const file = fileAt('GIVE_VISA', statement);
    file.does('cabinet', 'GIVE_VISA', visaBack(to));
    expect(file.asked[0]).toBe(asked);
    expect(openTasks(file.state).every((task) => task.difference === undefined)).toBe(true);
  });

  it('whose phase answers the same leaves the approvals in between as they are, and comes back to whoever sent it', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', visaBack('QUALIFICATION'));
    file.does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: MODIFICATION });
    expect(file.state.visits.slice(-2).map(({ phase, outcome }) => `${phase} ${outcome ?? 'OPEN'}`)).toEqual([
      'COMMITTEE STOOD',
      'CABINET_REVIEW OPEN',
    ]);
  });

  it('by the minister voids the president’s signature and the frozen act, and keeps its number', () => {
    const file = fileAt('SIGN').does('president', 'SIGN');
    file.does('minister', 'SIGN', unsigned('DRAFTING'));
    expect(file.state.procedure.frozen).toBe(false);
    file.drafts(text([replace('p-2', 'Il vaut cinq ans.')])).until('SIGN');
    expect(file.asked).toEqual(['SIGN president']);
    file.free = { ...file.free, actNumber: 7 };
    expect(file.toTheEnd().state).toMatchObject({ actNumber: 1, procedure: { end: 'CLOSED' } });
  });

  it('by the minister to the committee takes its vote, and then the visa stands on the same text', () => {
    const file = fileAt('SIGN').does('president', 'SIGN');
    file.does('minister', 'SIGN', unsigned('COMMITTEE')).until('SIGN');
    expect(file.state.visits.slice(-3).map(({ phase, outcome }) => `${phase} ${outcome ?? 'OPEN'}`)).toEqual([
      'COMMITTEE APPROVED',
      'CABINET_REVIEW STOOD',
      'SIGNATURE OPEN',
    ]);
  });

  it('is not for the president, who signs what the committee approved', () => {
    const file = fileAt('SIGN');
    expect(file.decides('president', 'SIGN', unsigned('COMMITTEE'))).toMatchObject({
      refused: 'NOT_ALLOWED',
      details: { roles: ['MINISTER'] },
    });
  });

  it('cannot go to a phase that is not on the route, nor to one the file has not come to', () => {
    const file = fileAt('GIVE_VISA');
    for (const to of ['NEGOTIATION', 'PREREQUISITES', 'CABINET_REVIEW'] as const) {
      expect(file.decides('cabinet', 'GIVE_VISA', visaBack(to))).toMatchObject({
        refused: 'RETURN_TARGET',
        details: { to },
      });
    }
    expect(phasesBefore(file.state.route, 'CABINET_REVIEW')).toEqual([
      'DRAFTING',
      'TRANSLATION',
      'QUALIFICATION',
      'COMMITTEE',
    ]);
    expect(phasesBefore(file.state.route, 'NEGOTIATION')).toEqual([]);
  });

  it('cannot go to the phase it comes from', () => {
    const file = fileAt('VOTE');
    expect(file.when('president', { type: 'PUT_MOTION', motion: backTo('COMMITTEE') })).toMatchObject({
      refused: 'RETURN_TARGET',
      details: { to: 'COMMITTEE' },
    });
  });

  it.each(['GIVE_VISA', 'SIGN', 'PUT_MOTION'] as const)('needs a reason: %s', (kind) => {
    const file = new Life().launch();
    file.until(kind === 'PUT_MOTION' ? 'VOTE' : kind);
    if (kind === 'SIGN') file.does('president', 'SIGN');
    const refused = { refused: 'REASON_REQUIRED' };
    const motion = { ...backTo('DRAFTING'), reason: ' ' };
    if (kind === 'PUT_MOTION') expect(file.when('president', { type: kind, motion })).toMatchObject(refused);
    else if (kind === 'GIVE_VISA') {
      expect(file.decides('cabinet', kind, { ...visaBack('DRAFTING'), reason: '' })).toMatchObject(refused);
    } else expect(file.decides('minister', kind, { ...unsigned('DRAFTING'), reason: '\n' })).toMatchObject(refused);
  });

  it('makes what was asked moot, and refuses an answer to it', () => {
    const file = fileAt('VOTE');
    const ballot = file.task('VOTE', 'member-9');
    sendBack(file, 'DRAFTING');
    const late = { type: 'DECIDE', task: ballot.seq, decision: { kind: 'VOTE', vote: 'FOR' } } as const;
    expect(file.when('member-9', late)).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('is made by a committee that no longer adopts the text it had approved: the same text is asked again', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', visaBack('COMMITTEE'));
    sendBack(file, 'DRAFTING').until('VOTE');
    expect(file.task('VOTE')).toMatchObject({ round: 3, status: { kind: 'OPEN' } });
  });
});

describe('An approval', () => {
  it('of the cabinet is taken back when it returns the very text it had approved', () => {
    const file = fileAt('SIGN').does('president', 'SIGN');
    file.does('minister', 'SIGN', unsigned('CABINET_REVIEW')).does('cabinet', 'GIVE_VISA', visaBack('DRAFTING'));
    file.does('secretary', 'DRAFT');
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });

  it('of one party is not taken back by the other’s refusal, nor by a single ballot', () => {
    const statement = { ...MODIFICATION, budgetDelta: 5 };
    const file = fileAt('GIVE_VISA', statement);
    file.does('cabinet', 'GIVE_VISA', visaBack('PREREQUISITES'));
    const objection = { kind: 'DECIDE_ENVELOPE', outcome: 'OBJECT', reason: 'Plus maintenant.' } as const;
    file.does('minister', 'DECIDE_ENVELOPE', objection).until('DECIDE_ENVELOPE');
    expect(file.asked).toEqual(['DECIDE_ENVELOPE minister']);
    file.until('GIVE_VISA').does('cabinet', 'GIVE_VISA', visaBack('COMMITTEE'));
    const approvals = file.state.approvals.length;
    file.does('member-2', 'VOTE', { kind: 'VOTE', vote: 'AGAINST' });
    expect(file.state.approvals).toHaveLength(approvals);
  });
});

describe('A clause of entry into force changed by the cabinet', () => {
  const clause = { kind: 'DATE', on: '2026-07-01' } as const;
  const change = { kind: 'GIVE_VISA', outcome: 'CHANGE_ENTRY_INTO_FORCE', clause, reason: 'Budget.' } as const;

  it('re-opens the approvals after the qualification, for the clause alone', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', change);
    expect(file.state.text?.entryIntoForce).toEqual(clause);
    expect(file.task('VOTE')).toMatchObject({ round: 2, difference: ['@entry-into-force'] });
    expect(file.state.visits.map(({ phase }) => phase).slice(3)).toEqual(['COMMITTEE', 'CABINET_REVIEW', 'COMMITTEE']);
  });

  it('is in the frozen act and decides the day it applies from', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', change).until('PUBLISH');
    expect(file.state).toMatchObject({ signedOn: '2026-03-02', inForceOn: '2026-07-01', inForce: false });
  });

  it('is no change when it says the same', () => {
    const file = fileAt('GIVE_VISA');
    const same = { ...change, clause: { kind: 'LAST_SIGNATURE' } } as const;
    expect(file.decides('cabinet', 'GIVE_VISA', same)).toMatchObject({ refused: 'CLAUSE_UNCHANGED' });
  });

  it('needs no translation when the file goes back to its drafter afterwards', () => {
    const file = fileAt('GIVE_VISA').does('cabinet', 'GIVE_VISA', change).until('GIVE_VISA');
    file.drafts({ ...LONGER, entryIntoForce: clause }).does('cabinet', 'GIVE_VISA', visaBack('DRAFTING'));
    file.does('secretary', 'DRAFT');
    expect(file.asked).toEqual(['GIVE_VISA cabinet']);
  });
});

describe('A text after a return', () => {
  it('is drafted by someone whose earlier version is still known by its hash', () => {
    const file = sendBack(new Life().launch(), 'DRAFTING').drafts(LONGER).until('VOTE');
    const submitted = file.recorded.flatMap(({ event }) => (event.type === 'TextSubmitted' ? [event.text.hash] : []));
    expect(new Set(submitted).size).toBe(1);
  });
});
