import { describe, expect, it } from '@jest/globals';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const later = (instruction: Instruction, inForceOn: string): Instruction => ({ ...instruction, inForceOn });

/** An act whose second instruction applies from June on, its third from September on; today it is signed and consolidated. */
const inParts = (): Life =>
  new Life()
    .drafts(
      text([
        replace('p-1', 'Le contrat lie les deux parties.'),
        later(replace('p-2', 'Il vaut quatre ans.'), '2026-06-01'),
        later(replace('p-3', 'Les moyens suivent.'), '2026-09-01'),
      ]),
    )
    .launch()
    .until('TRANSMIT');

const wholly = (): Life => new Life().launch().until('TRANSMIT');
const part = (on: string) => ({ type: 'CONSOLIDATE_PART', on }) as const;
const TAKEN_OUT = {
  decidedOn: '2026-03-01',
  decidedBy: 'Le Conseil d’État',
  legalGround: 'Lois coordonnées sur le Conseil d’État, art. 14',
  reference: 'arrêt n° 254.001',
  reason: 'Excès de pouvoir.',
};

describe('An act whose parts enter into force later', () => {
  it('says on which days, and stays open until the last has come', () => {
    const file = inParts();
    expect(file.state.procedure.laterOn).toEqual(['2026-06-01', '2026-09-01']);
    file.toTheEndOfTasks();
    expect(file.state.procedure.end).toBeUndefined();
  });

  it('makes a further version on each of them, once, which is to be transmitted again', () => {
    const file = inParts();
    file.toTheEndOfTasks();
    expect(file.when('procedure', part('2026-06-01'))).toMatchObject({ refused: 'NOT_YET_IN_FORCE' });
    file.on('2026-06-01', '00:00');
    file.free = { ...file.free, version: 3 };
    expect(file.when('procedure', part('2026-06-01'))).toEqual({ facts: ['PartEnteredIntoForce', 'Consolidated'] });
    expect(file.when('procedure', part('2026-06-01'))).toEqual({ facts: [] });
    expect(file.when('procedure', part('2027-01-01'))).toEqual({ facts: [] });
    expect(file.state).toMatchObject({ version: 3, procedure: { laterOn: ['2026-09-01'] } });
    expect(file.recorded.at(-1)?.event).toMatchObject({ cause: 'LATER_PART', on: '2026-06-01' });
    file.proceed();
    expect(file.asked).toContain('TRANSMIT secretary secretary-2');
    file.toTheEndOfTasks();
    file.on('2026-09-01', '00:00').proceed().toTheEndOfTasks();
    expect(file.state.procedure.end).toBe('CLOSED');
  });

  it('has the newest version transmitted alone, where two came before anybody did', () => {
    const file = inParts().on('2026-06-01', '00:00').proceed();
    const moot = file.recorded.findLast(({ event }) => event.type === 'TaskMoot');
    expect(moot?.event).toMatchObject({ reason: 'SUPERSEDED' });
    expect(file.asked.filter((asked) => asked.startsWith('TRANSMIT'))).toHaveLength(1);
  });

  it('folds to the same state from the beginning', () => {
    const file = inParts().on('2026-09-01', '00:00').proceed();
    expect(file.refolded()).toEqual(file.state);
  });
});

describe('An act that is annulled', () => {
  it('is so by the president or the secretary, with the decision, its ground and where it is found', () => {
    const file = wholly();
    const annul = (who: string, said: Partial<typeof TAKEN_OUT> = {}) =>
      file.copy().when(who, { type: 'ANNUL', ...TAKEN_OUT, ...said });
    expect(annul('member-1')).toMatchObject({ refused: 'NOT_ALLOWED' });
    expect(annul('president', { reason: '' })).toMatchObject({ refused: 'REASON_REQUIRED' });
    expect(annul('president', { legalGround: '' })).toMatchObject({ refused: 'LEGAL_BASIS_REQUIRED' });
    expect(annul('president', { decidedBy: '' })).toMatchObject({ refused: 'DECIDER_UNNAMED' });
    expect(annul('president', { reference: '' })).toMatchObject({ refused: 'REFERENCE_REQUIRED' });
    expect(annul('president', { decidedOn: '2027-01-01' })).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(annul('secretary')).toEqual({ facts: ['ActAnnulled', 'Consolidated'] });
  });

  it('makes a version at once, also of a closed file, and nothing of it is still to come', () => {
    const file = inParts();
    file.when('president', { type: 'ANNUL', ...TAKEN_OUT });
    expect(file.state).toMatchObject({ annulledOn: '2026-03-02', procedure: { laterOn: [] } });
    expect(file.when('president', { type: 'ANNUL', ...TAKEN_OUT })).toMatchObject({ refused: 'ALREADY_ANNULLED' });
    const closed = wholly().toTheEnd();
    expect(closed.when('president', { type: 'ANNUL', ...TAKEN_OUT })).toEqual({
      facts: ['ActAnnulled', 'Consolidated'],
    });
  });

  it('must be in the contract: before, there is nothing to take out', () => {
    const file = new Life().launch().until('SIGN');
    expect(file.when('president', { type: 'ANNUL', ...TAKEN_OUT })).toMatchObject({ refused: 'NOT_CONSOLIDATED' });
  });
});

describe('An act that is repealed', () => {
  const repeal = (from: string) => ({ type: 'REPEAL', from, ...TAKEN_OUT }) as const;

  it('from a day that has come makes a version at once', () => {
    const file = wholly().later(20);
    expect(file.when('secretary', repeal('2026-03-10'))).toMatchObject({
      facts: expect.arrayContaining(['ActRepealed', 'PartEnteredIntoForce', 'Consolidated']),
    });
    expect(file.state.procedure.laterOn).toEqual([]);
    expect(file.when('secretary', repeal('2026-05-10'))).toMatchObject({ refused: 'ALREADY_REPEALED' });
  });

  it('from a day to come makes it on that day, also where the file was closed, and drops what would come after', () => {
    const file = inParts();
    expect(file.when('secretary', repeal('2026-07-01'))).toEqual({ facts: ['ActRepealed'] });
    expect(file.state.procedure.laterOn).toEqual(['2026-06-01', '2026-07-01']);
    const closed = wholly().toTheEnd();
    closed.when('secretary', repeal('2026-07-01'));
    closed.on('2026-07-01', '00:00');
    expect(closed.when('procedure', part('2026-07-01'))).toEqual({ facts: ['PartEnteredIntoForce', 'Consolidated'] });
    expect(closed.recorded.at(-1)?.event).toMatchObject({ cause: 'REPEAL', on: '2026-07-01' });
    expect(closed.state.procedure.end).toBe('CLOSED');
  });

  it('cannot be from before it was in force: that is an annulment', () => {
    expect(wholly().when('secretary', repeal('2026-01-01'))).toMatchObject({ refused: 'REPEALED_BEFORE_FORCE' });
  });
});
