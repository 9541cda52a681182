import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { absence, STAKEHOLDERS, UNIONS } from '../../support/domain/service.ts';

const position = (text?: string): TaskDecision => ({
  kind: 'GIVE_POSITION',
  position: 'UNFAVOURABLE',
  remarks: text === undefined ? [] : [{ text }],
});
const opinion = (...remarks: readonly string[]): TaskDecision => ({
  kind: 'GIVE_STAKEHOLDER_OPINION',
  position: 'RESERVED',
  remarks: remarks.map((text) => ({ text, provisionId: 'p-2' })),
});
const inConcertation = (): Life => fileAt('GIVE_POSITION', { concertationMatter: true });
const signed = (): Life => fileAt('GIVE_STAKEHOLDER_OPINION');
const noting = (): Life => {
  const file = signed();
  return file.commands('procedure', cocobase(file, 'CONVOKED'));
};

describe('A union’s position', () => {
  it('decides nothing by itself: the reasoned opinion ends the concertation, with the positions given or not', () => {
    const file = inConcertation().does('union-2', 'GIVE_POSITION', position('Trop vite.'));
    expect(file.state.procedure.phases.PRIOR_CONCERTATION?.status).toBe('OPEN');
    file.does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    expect(file.task('GIVE_POSITION', 'union-1').status).toMatchObject({ kind: 'MOOT', reason: 'DECIDED_BY_OTHERS' });
    expect(file.asked[0]).toMatch(/^VOTE/);
  });

  it('given in whatever order leads to the same', () => {
    const standings = [...UNIONS, 'cocobase-secretary'];
    const orders = fc.shuffledSubarray(standings, { minLength: standings.length, maxLength: standings.length });
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(orders, (order) => {
        const file = inConcertation();
        for (const who of order.filter((id) => id !== 'cocobase-secretary')) {
          file.does(who, 'GIVE_POSITION', position());
        }
        file.does('cocobase-secretary', 'RECORD_REASONED_OPINION');
        const given = UNIONS.map((id) => file.task('GIVE_POSITION', id).status.kind);
        outcomes.add(JSON.stringify([given, file.state.visits, file.asked.map((asked) => asked.split(' ')[0])]));
      }),
      { numRuns: 8 },
    );
    expect(outcomes.size).toBe(1);
  });

  it('is entered by the secretary of the committee when it came on paper, in the union’s name', () => {
    const file = inConcertation().decides('cocobase-secretary', 'GIVE_POSITION', position());
    expect(file).toEqual({ facts: ['TaskDone'] });
    const entered = inConcertation();
    const task = entered.task('GIVE_POSITION', 'union-3').seq;
    entered.commands('cocobase-secretary', { type: 'DECIDE', task, decision: position() });
    expect(entered.task('GIVE_POSITION', 'union-3').status).toMatchObject({
      by: { id: 'cocobase-secretary', role: 'COCOBASE_SECRETARY', onBehalfOf: 'union-3' },
    });
  });

  it('is entered by the secretary’s substitute while he is away, and the record says in whose place', () => {
    const file = inConcertation().people(absence('cocobase-secretary', 'member-4', '2026-01-01', '2026-12-31'));
    const task = file.task('GIVE_POSITION', 'union-3').seq;
    file.commands('member-4', { type: 'DECIDE', task, decision: position() });
    expect(file.task('GIVE_POSITION', 'union-3').status).toMatchObject({
      by: { id: 'member-4', role: 'COCOBASE_SECRETARY', onBehalfOf: 'union-3', insteadOf: 'cocobase-secretary' },
    });
  });

  it('is nobody else’s to give', () => {
    const file = inConcertation();
    const task = file.task('GIVE_POSITION', 'union-1').seq;
    for (const who of ['union-2', 'network-1', 'president', 'secretary', 'stranger', 'procedure']) {
      const outcome = file.when(who, { type: 'DECIDE', task, decision: position() });
      expect(outcome).toMatchObject({ refused: who === 'procedure' ? 'NOT_ALLOWED' : 'NOT_YOURS' });
    }
  });

  it('that comes late or twice is kept and changes nothing', () => {
    const file = inConcertation().does('union-1', 'GIVE_POSITION', position('Non.'));
    file.does('cocobase-secretary', 'RECORD_REASONED_OPINION');
    const { tasks, remarks, procedure } = file.state;
    expect(file.decides('union-1', 'GIVE_POSITION', position('Encore non.'))).toEqual({ facts: ['AnswerKept'] });
    expect(file.decides('union-2', 'GIVE_POSITION', position('Trop tard.'))).toEqual({ facts: ['AnswerKept'] });
    expect(file.recorded.at(-1)).toMatchObject({ by: { kind: 'ORGANISATION', id: 'union-2' } });
    expect(file.state).toMatchObject({ tasks, remarks, procedure: { ...procedure, seq: procedure.seq + 2 } });
  });

  it('is kept even after the file has ended', () => {
    const file = inConcertation().commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(file.decides('union-1', 'GIVE_POSITION', position())).toEqual({ facts: ['AnswerKept'] });
  });

  it('after signature is recorded but none is required: the point is noted (B6)', () => {
    const file = noting().does('union-1', 'GIVE_POSITION', position());
    file.does('cocobase-secretary', 'NOTE_COCOBASE');
    expect(file.state.visits.find(({ phase }) => phase === 'COCOBASE')?.outcome).toBe('NOTED');
    expect(file.decides('union-3', 'GIVE_POSITION', position())).toEqual({ facts: ['AnswerKept'] });
  });

  it('is noted on a day that exists already and lies after the signature', () => {
    const file = signed();
    const note = (on: string) => file.decides('cocobase-secretary', 'NOTE_COCOBASE', { kind: 'NOTE_COCOBASE', on });
    expect(note('2026-03-03')).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(note('2026-03-01')).toMatchObject({ refused: 'NOTED_BEFORE_SIGNED' });
  });
});

const record = (fr: string, on: string) =>
  inConcertation().decides('cocobase-secretary', 'RECORD_REASONED_OPINION', {
    kind: 'RECORD_REASONED_OPINION',
    opinion: { fr, nl: 'Advies.' },
    on,
  });

describe('A reasoned opinion', () => {
  it('is written in both languages and dated no later than today', () => {
    expect(record(' ', '2026-03-02')).toMatchObject({ refused: 'OPINION_REQUIRED_BOTH' });
    expect(record('Avis.', '2026-03-03')).toMatchObject({ refused: 'DATE_IN_FUTURE' });
  });
});

describe('The stakeholders', () => {
  const [first, second] = STAKEHOLDERS;

  it('cannot be asked to answer nothing: a remark has words', () => {
    expect(signed().decides(first, 'GIVE_STAKEHOLDER_OPINION', opinion(' '))).toMatchObject({
      refused: 'REMARK_EMPTY',
    });
    expect(inConcertation().decides('union-1', 'GIVE_POSITION', position(''))).toMatchObject({
      refused: 'REMARK_EMPTY',
    });
  });

  it('who stay silent until their term ends do not hold the file: it goes on with the remarks that came', () => {
    const file = signed().does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Et les CPAS ?'));
    const closesOn = file.state.procedure.phases.STAKEHOLDER_CONSULTATION?.closesOn ?? '';
    expect(closesOn).toBe('2026-03-30');
    const close = { type: 'CLOSE_TERM', phase: 'STAKEHOLDER_CONSULTATION' } as const;
    expect(file.on(closesOn).when('procedure', close)).toMatchObject({ refused: 'TERM_RUNNING' });
    file.later(1).commands('procedure', close);
    expect(file.task('GIVE_STAKEHOLDER_OPINION', second).status).toMatchObject({ kind: 'MOOT', reason: 'TERM_ENDED' });
    expect(file.asked).toContain('ANSWER_REMARKS secretary secretary-2');
    expect(file.when('procedure', close)).toEqual({ facts: [] });
    expect(file.decides(second, 'GIVE_STAKEHOLDER_OPINION', opinion('Trop tard ?'))).toEqual({ facts: ['AnswerKept'] });
    file.does('secretary', 'ANSWER_REMARKS');
    expect(file.state.visits.find(({ phase }) => phase === 'STAKEHOLDER_CONSULTATION')?.outcome).toBe('ANSWERED');
  });

  it('of whom none answers leave a consultation without an answer', () => {
    const file = signed().on('2026-04-01');
    file.commands('procedure', { type: 'CLOSE_TERM', phase: 'STAKEHOLDER_CONSULTATION' });
    expect(file.state.visits.find(({ phase }) => phase === 'STAKEHOLDER_CONSULTATION')?.outcome).toBe('NO_ANSWER');
    expect(openTasks(file.state, 'STAKEHOLDER_CONSULTATION')).toEqual([]);
  });

  it('are entered by the contract secretary when they wrote on paper', () => {
    const file = signed();
    const task = file.task('GIVE_STAKEHOLDER_OPINION', second).seq;
    file.commands('secretary', { type: 'DECIDE', task, decision: opinion('Oui.') });
    expect(file.state.remarks).toMatchObject([{ text: 'Oui.', from: { id: 'secretary', onBehalfOf: second } }]);
  });
});

describe('The end of a term', () => {
  it('closes nothing that has no term, is closed, or belongs to a file that has ended', () => {
    const file = inConcertation().on('2027-01-04');
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'COMMITTEE' })).toEqual({ facts: [] });
    file.commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' })).toEqual({ facts: [] });
    expect(file.state.procedure.end).toBe('WITHDRAWN');
  });
});
