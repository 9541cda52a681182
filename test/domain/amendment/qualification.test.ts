import { describe, expect, it } from '@jest/globals';
import type { Origin } from '../../../domain/amendment/events.ts';
import { typeOf, type Qualification } from '../../../domain/amendment/qualification.ts';
import { routeOf } from '../../../domain/amendment/route.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { LEGAL_BASIS, MODIFICATION, NEW_MISSION } from '../../support/domain/agreeable.ts';
import { correctTotal, LONGER, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';

const ERROR = { stated: '1.476.510', correct: '1.746.510' };
const { legalBasis: _without, ...UNFOUNDED } = NEW_MISSION;

const qualify = (statement: Qualification, origin?: Origin, instructions = LONGER) =>
  new Life()
    .drafts(instructions)
    .launch(origin)
    .until('QUALIFY')
    .decides('secretary', 'QUALIFY', { kind: 'QUALIFY', statement });

describe('A qualification', () => {
  it.each<[string, Partial<Qualification>, string]>([
    ['B1', {}, 'MODIFICATION'],
    ['B2', { newMission: true }, 'ADDENDUM'],
    ['B2 with less means', { newMission: true, budgetDelta: -1, fteDelta: -0.5 }, 'ADDENDUM'],
    ['B3 by its budget', { newMission: true, budgetDelta: 1 }, 'NEGOTIATED_ADDENDUM'],
    ['B3 by its staff', { newMission: true, budgetDelta: -1, fteDelta: 0.1 }, 'NEGOTIATED_ADDENDUM'],
    ['B4 up', { budgetDelta: 1 }, 'ENVELOPE_CHANGE'],
    ['B4 down', { fteDelta: -1 }, 'ENVELOPE_CHANGE'],
    ['a material error', { materialError: ERROR }, 'MATERIAL_ERROR'],
  ])('is %s', (_case, statement, type) => expect(typeOf({ ...MODIFICATION, ...statement })).toBe(type));

  it.each<[string, Qualification, string]>([
    ['a new mission without its legal basis', UNFOUNDED, 'LEGAL_BASIS_REQUIRED'],
    [
      'a legal basis without number or ELI',
      { ...NEW_MISSION, legalBasis: { ...LEGAL_BASIS, reference: ' ' } },
      'LEGAL_BASIS_REQUIRED',
    ],
    ['half a euro', { ...MODIFICATION, budgetDelta: 0.5 }, 'FIGURES_INVALID'],
    ['no number of euro', { ...MODIFICATION, budgetDelta: Number.NaN }, 'FIGURES_INVALID'],
    ['endless euro', { ...MODIFICATION, budgetDelta: Number.POSITIVE_INFINITY }, 'FIGURES_INVALID'],
    ['a twentieth of a post', { ...MODIFICATION, fteDelta: 0.05 }, 'FIGURES_INVALID'],
    ['endless posts', { ...MODIFICATION, fteDelta: Number.NEGATIVE_INFINITY }, 'FIGURES_INVALID'],
    [
      'an error of figures in a new mission',
      { ...NEW_MISSION, budgetDelta: 0, fteDelta: 0, materialError: ERROR },
      'MATERIAL_ERROR_WITH_MISSION',
    ],
    [
      'an error of figures that moves an envelope',
      { ...MODIFICATION, budgetDelta: 270, materialError: ERROR },
      'MATERIAL_ERROR_CHANGES_ENVELOPE',
    ],
    [
      'an error without the right figure',
      { ...MODIFICATION, materialError: { stated: '1.476.510', correct: '' } },
      'MATERIAL_ERROR_FIGURES_REQUIRED',
    ],
    [
      'an error that is none',
      { ...MODIFICATION, materialError: { stated: '1', correct: '1' } },
      'MATERIAL_ERROR_FIGURES_REQUIRED',
    ],
    [
      'a date of a legal change without the record of its concertation',
      { ...MODIFICATION, regulatoryChange: { date: '2026-07-01', concertationRecord: ' ' } },
      'REGULATORY_RECORD_REQUIRED',
    ],
  ])('is refused: %s', (_case, statement, code) => expect(qualify(statement)).toMatchObject({ refused: code }));

  it.each([1.1, 2.3, 0.7, -4.9, 1000.1])('takes full-time equivalents to a tenth: %d', (fteDelta) =>
    expect(qualify({ ...MODIFICATION, fteDelta })).toMatchObject({ facts: expect.anything() }),
  );

  it('of an act that implements a legal change has its date and the record of the concertation (art. 5)', () => {
    const origin = { kind: 'REGULATORY_CHANGE', reference: 'AR 2026/12' } as const;
    expect(qualify(MODIFICATION, origin)).toMatchObject({ refused: 'REGULATORY_RECORD_REQUIRED' });
    const regulatoryChange = { date: '2026-07-01', concertationRecord: 'PV 2026/3' };
    expect(qualify({ ...MODIFICATION, regulatoryChange }, origin)).toMatchObject({ facts: expect.anything() });
  });

  it('never lets a corrected figure pass as a modification without effect', () => {
    const correction = text([correctTotal(1_746_510)]);
    expect(qualify(MODIFICATION, undefined, correction)).toMatchObject({ refused: 'CORRECTION_NOT_QUALIFIED' });
    expect(qualify({ ...MODIFICATION, budgetDelta: 270 }, undefined, correction)).toMatchObject({
      facts: expect.anything(),
    });
  });

  it('is a statement of a person, with his figures', () => {
    const file = fileAt('QUALIFY');
    file.does('secretary', 'QUALIFY', { kind: 'QUALIFY', statement: NEW_MISSION });
    expect(file.state.qualification).toEqual(NEW_MISSION);
    expect(file.recorded.find(({ event }) => event.type === 'Qualified')?.by).toMatchObject({ id: 'secretary' });
  });
});

const policy = { financeInspection: true, transmissionRequired: true };

const usual = routeOf(undefined, policy).map(({ phase }) => phase);

const asks = (statement: Partial<Qualification>) =>
  routeOf({ ...MODIFICATION, ...statement }, policy)
    .find(({ phase }) => phase === 'PREREQUISITES')
    ?.asks.map(({ kind, capacity }) => `${kind} ${capacity}`);

describe('A qualified route', () => {
  it('drops nothing of the way every file goes, save the second hearing of the unions (B5)', () => {
    for (const concertationMatter of [true, false]) {
      const route = routeOf({ ...NEW_MISSION, concertationMatter, consultedMinister: true }, policy);
      const phases = route.map(({ phase }) => phase);
      const kept = usual.filter((phase) => !concertationMatter || phase !== 'COCOBASE');
      expect(phases.filter((phase) => usual.includes(phase))).toEqual(kept);
    }
  });

  it('asks both parties of a material error and of an envelope, and the protocol beside', () => {
    expect(asks({})).toBeUndefined();
    expect(asks({ materialError: ERROR })).toEqual([
      'CONFIRM_MATERIAL_ERROR PRESIDENT',
      'CONFIRM_MATERIAL_ERROR CABINET_DIRECTOR',
    ]);
    expect(asks({ fteDelta: 1, basicRegulations: true })).toEqual([
      'DECIDE_ENVELOPE PRESIDENT',
      'DECIDE_ENVELOPE MINISTER',
      'RECORD_PROTOCOL CONTRACT_SECRETARY',
    ]);
  });
});

describe('What blocks before the committee', () => {
  it('is a decision on the envelope with its reason, whatever it is', () => {
    const file = fileAt('DECIDE_ENVELOPE', { budgetDelta: 5 });
    for (const outcome of ['ALLOW', 'OBJECT'] as const) {
      const unreasoned = { kind: 'DECIDE_ENVELOPE', outcome, reason: ' ' } as const;
      expect(file.decides('president', 'DECIDE_ENVELOPE', unreasoned)).toMatchObject({ refused: 'REASON_REQUIRED' });
    }
  });

  it('is a protocol with its number and a date that has come (B8)', () => {
    const file = fileAt('RECORD_PROTOCOL', { basicRegulations: true });
    const protocol = (number: string, date: string) =>
      file.decides('secretary', 'RECORD_PROTOCOL', { kind: 'RECORD_PROTOCOL', number, date });
    expect(protocol(' ', '2026-03-01')).toMatchObject({ refused: 'PROTOCOL_REQUIRED' });
    expect(protocol('12/3', '2026-03-03')).toMatchObject({ refused: 'DATE_IN_FUTURE' });
    expect(protocol('12/3', '2026-03-02')).toMatchObject({ facts: ['TaskDone', 'PhaseDone'] });
  });

  it.each([
    ['CONFIRM_MATERIAL_ERROR', 'cabinet', { kind: 'CONFIRM_MATERIAL_ERROR', outcome: 'DISPUTE', reason: '' }],
    ['NEGOTIATE', 'minister', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: '' }],
  ] as const)('is a no with its reason: %s', (kind, who, decision) => {
    const statement = kind === 'NEGOTIATE' ? NEW_MISSION : { ...MODIFICATION, materialError: ERROR };
    const file = new Life().launch().until(kind, { QUALIFY: () => ({ kind: 'QUALIFY', statement }) });
    expect(file.decides(who, kind, decision)).toMatchObject({ refused: 'REASON_REQUIRED' });
  });
});
