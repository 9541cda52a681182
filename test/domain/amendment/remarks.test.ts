import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { RemarkAnswer, TaskDecision } from '../../../domain/amendment/decisions.ts';
import { mailOrders } from '../../../domain/amendment/mail-orders.ts';
import { remarksToAnswer, stakeholderRemarks } from '../../../domain/amendment/remarks.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import type { Life, Outcome } from '../../support/domain/life.ts';
import { STAKEHOLDERS } from '../../support/domain/service.ts';

const [first, second] = STAKEHOLDERS;

const opinion = (...remarks: readonly string[]): TaskDecision => ({
  kind: 'GIVE_STAKEHOLDER_OPINION',
  position: 'RESERVED',
  remarks: remarks.map((text) => ({ text, provisionId: 'p-2' })),
});

/** A consultation that is over: three remarks of the first organisation, one of the second. */
function remarked(): Life {
  const file = fileAt('GIVE_STAKEHOLDER_OPINION');
  file.does(first, 'GIVE_STAKEHOLDER_OPINION', opinion('Et les CPAS ?', 'Quand ?', 'Combien ?'));
  return file.does(second, 'GIVE_STAKEHOLDER_OPINION', opinion('Qui ?'));
}

const accepted = (remarkId: string, more: Partial<RemarkAnswer> = {}): RemarkAnswer => ({
  remarkId,
  outcome: 'ACCEPTED',
  why: 'Juste.',
  ...more,
});
const answers = (...given: readonly RemarkAnswer[]): TaskDecision => ({ kind: 'ANSWER_REMARKS', answers: given });
const answer = (file: Life, ...given: readonly RemarkAnswer[]): Outcome =>
  file.decides('secretary', 'ANSWER_REMARKS', answers(...given));
const idsOf = (file: Life): readonly string[] => stakeholderRemarks(file.state).map(({ id }) => id);

describe('The remarks of the stakeholders', () => {
  it('are answered one by one or several at once; each answer is kept, and the last one ends the phase', () => {
    const file = remarked();
    const [a = '', b = '', c = '', d = ''] = idsOf(file);
    expect(file.asked).toContain('ANSWER_REMARKS secretary secretary-2');
    expect(answer(file, accepted(a))).toEqual({ facts: ['RemarkAnswered'] });
    expect(answer(file, accepted(b), accepted(d))).toEqual({ facts: ['RemarkAnswered', 'RemarkAnswered'] });
    expect(remarksToAnswer(file.state).map(({ id }) => id)).toEqual([c]);
    expect(answer(file, accepted(c))).toEqual({ facts: ['RemarkAnswered', 'TaskDone', 'PhaseDone'] });
    expect(file.state.remarks.map((remark) => remark.answer?.outcome)).toEqual(Array(4).fill('ACCEPTED'));
    expect(file.toTheEnd().state.procedure.end).toBe('CLOSED');
  });

  it('keep their file from closing as long as one has no answer, whatever else is done', () => {
    const file = remarked();
    const [a = ''] = idsOf(file);
    answer(file, accepted(a));
    file.does('cocobase-secretary', 'NOTE_COCOBASE').does('secretary', 'PUBLISH').does('secretary', 'TRANSMIT');
    expect(file.state.procedure.end).toBeUndefined();
    expect(file.asked).toEqual(['ANSWER_REMARKS secretary secretary-2']);
    expect(file.toTheEnd().state.procedure.end).toBe('CLOSED');
  });

  it('are on the act, or on a provision that it touches', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    const remarks = [{ text: 'Et ici ?', provisionId: 'p-9' }];
    const elsewhere = { kind: 'GIVE_STAKEHOLDER_OPINION', position: 'NONE', remarks } as const;
    expect(file.decides(first, 'GIVE_STAKEHOLDER_OPINION', elsewhere)).toMatchObject({
      refused: 'REMARK_MISPLACED',
      details: { provisions: ['p-9'] },
    });
  });

  it('are answered with a reason, each once, and none that was not made', () => {
    const file = remarked();
    const [a = ''] = idsOf(file);
    expect(answer(file)).toMatchObject({ refused: 'REMARKS_UNANSWERED', details: { remarks: idsOf(file) } });
    expect(answer(file, accepted('9.9'))).toMatchObject({
      refused: 'REMARK_UNKNOWN',
      details: { remarks: ['9.9'] },
    });
    expect(answer(file, accepted(a), accepted(a))).toMatchObject({ refused: 'REMARK_ANSWERED_TWICE' });
    expect(answer(file, accepted(a, { why: ' ' }))).toMatchObject({ refused: 'REASON_REQUIRED' });
    expect(file.decides(first, 'ANSWER_REMARKS', answers(accepted(a)))).toMatchObject({ refused: 'NOT_YOURS' });
  });

  it('that another answered meanwhile are not answered over him unseen', () => {
    const file = remarked();
    const [a = '', b = ''] = idsOf(file);
    answer(file, accepted(a));
    const mine = accepted(a, { outcome: 'REFUSED', why: 'Trop cher.' });
    expect(file.decides('secretary-2', 'ANSWER_REMARKS', answers(mine, accepted(b)))).toMatchObject({
      refused: 'REMARK_ANSWERED_MEANWHILE',
      details: { remarks: [a] },
    });
    expect(remarksToAnswer(file.state)).toHaveLength(3);
    const seen = file.state.remarks[0]?.answer?.seq ?? 0;
    expect(file.decides('secretary-2', 'ANSWER_REMARKS', answers({ ...mine, replaces: seen }))).toEqual({
      facts: ['RemarkAnswered'],
    });
    expect(file.state.remarks[0]?.answer).toMatchObject({ outcome: 'REFUSED', by: { id: 'secretary-2' } });
  });

  it('lead to an instruction of the act, or of one that is being written', () => {
    const file = remarked();
    const [a = '', b = ''] = idsOf(file);
    file.instructions = [{ instructionId: 'i/p-2' }, { instructionId: 'i/p-3', amendmentId: 'another-file' }];
    expect(answer(file, accepted(a, { instructionId: 'i/p-3' }))).toMatchObject({ refused: 'INSTRUCTION_UNKNOWN' });
    expect(answer(file, accepted(a, { instructionId: 'i/p-2' }))).toEqual({ facts: ['RemarkAnswered'] });
    const elsewhere = { instructionId: 'i/p-3', amendmentId: 'another-file' };
    expect(answer(file, accepted(b, elsewhere))).toEqual({ facts: ['RemarkAnswered'] });
    expect(file.state.remarks[1]?.answer).toMatchObject(elsewhere);
  });

  it('of a file whose remarks were answered in one decision, as was done before, are answered', () => {
    const file = remarked();
    const { seq: task } = file.task('ANSWER_REMARKS');
    const given = idsOf(file).map((id) => accepted(id));
    file.given({ type: 'TaskDone', task, decision: { kind: 'ANSWER_REMARKS', answers: given } });
    expect(remarksToAnswer(file.state)).toEqual([]);
    expect(file.state.remarks[0]?.answer).toMatchObject({
      outcome: 'ACCEPTED',
      why: 'Juste.',
      seq: file.recorded.length,
    });
  });

  it('go back with their answers, once all have one, to each organisation that made some', () => {
    const file = remarked();
    file.does('secretary', 'ANSWER_REMARKS');
    const { directory, today, recorded, state } = file;
    const written = recorded
      .filter(({ seq }) => seq > recorded.length - 4)
      .flatMap((each) => mailOrders(state, each, directory, today))
      .filter(({ kind }) => kind === 'REMARKS_ANSWERED');
    expect(written.map(({ to, task }) => [to.id, task])).toEqual([
      [first, file.task('GIVE_STAKEHOLDER_OPINION', first).seq],
      [second, file.task('GIVE_STAKEHOLDER_OPINION', second).seq],
    ]);
  });

  it('that nobody made send nothing back', () => {
    const file = fileAt('GIVE_STAKEHOLDER_OPINION');
    for (const who of STAKEHOLDERS) file.does(who, 'GIVE_STAKEHOLDER_OPINION');
    const done = file.recorded.find(
      ({ event }) => event.type === 'PhaseDone' && event.phase === 'STAKEHOLDER_CONSULTATION',
    );
    expect(done && mailOrders(file.state, done, file.directory, file.today)).toEqual([]);
  });

  it('that come late are kept and owed nothing', () => {
    const file = remarked();
    const before = file.state.remarks;
    expect(file.decides(second, 'GIVE_STAKEHOLDER_OPINION', opinion('Encore une.'))).toEqual({ facts: ['AnswerKept'] });
    expect(file.state.remarks).toBe(before);
  });
});

/** Who says what, in which order, how often. */
const SAYINGS = [
  { who: first, text: ['Et les CPAS ?', 'Quand ?'] },
  { who: second, text: ['Qui ?'] },
] as const;

/** What everyone may be asked about a consultation, however it came about. */
const essence = (file: Life) => ({
  remarks: file.state.remarks.map(({ text, answer: given }) => `${text} ${given?.outcome ?? ''}`).toSorted(),
  outcome: file.state.visits.find(({ phase }) => phase === 'STAKEHOLDER_CONSULTATION')?.outcome,
  open: file.asked.filter((asked) => asked.startsWith('ANSWER_REMARKS')),
});

describe('The answers of the organisations', () => {
  it('give one result in whatever order they come, and however often each is repeated', () => {
    const expected = essence(told([0, 1]));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 0, 1, 1], { minLength: 5 }), (order) => {
        expect(essence(told(order))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

function told(order: readonly number[]): Life {
  const file = fileAt('GIVE_STAKEHOLDER_OPINION');
  for (const index of order) {
    const saying = SAYINGS[index];
    if (saying !== undefined) file.decides(saying.who, 'GIVE_STAKEHOLDER_OPINION', opinion(...saying.text));
  }
  return file;
}

describe('The answers to their remarks', () => {
  it('give one result in whatever order and in however many parts they are given', () => {
    const whole = remarked();
    answer(whole, ...idsOf(whole).map((id) => accepted(id)));
    const expected = essence(whole);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...idsOf(whole)], { minLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
        (order, sizes) => {
          const file = remarked();
          const left = [...order];
          for (const size of sizes) {
            const part = left.splice(0, size);
            if (part.length > 0) answer(file, ...part.map((id) => accepted(id)));
          }
          expect(essence(file)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
