import { describe, expect, it } from '@jest/globals';
import { typeOf, type Qualification } from '../../../domain/amendment/qualification.ts';
import { statusOf } from '../../../domain/amendment/state.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { LEGAL_BASIS, MODIFICATION, NEW_MISSION } from '../../support/domain/agreeable.ts';
import { correctTotal, replace, text } from '../../support/domain/contract.ts';
import { Life, policyWith } from '../../support/domain/life.ts';
import { STAKEHOLDERS } from '../../support/domain/service.ts';

const qualifiedAs = (statement: Qualification) => ({ QUALIFY: () => ({ kind: 'QUALIFY', statement }) as const });

const phasesOf = (file: Life): readonly string[] =>
  file.state.visits.map(({ phase, outcome }) => `${phase} ${outcome ?? 'OPEN'}`);

const BEFORE_COMMITTEE = ['DRAFTING DONE', 'TRANSLATION DONE', 'QUALIFICATION DONE'];
const TO_SIGNATURE = ['COMMITTEE APPROVED', 'CABINET_REVIEW APPROVED', 'SIGNATURE DONE'];
const AFTER = [
  'STAKEHOLDER_CONSULTATION ANSWERED',
  'COCOBASE NOTED',
  'PUBLICATION DONE',
  'ENTRY_INTO_FORCE DONE',
  'CONSOLIDATION DONE',
  'TRANSMISSION DONE',
];

describe('The life of an amendment', () => {
  it('goes from launch to closed without effect on the envelopes (B1)', () => {
    const file = new Life().launch().toTheEnd();
    expect(file.state.procedure.end).toBe('CLOSED');
    expect(phasesOf(file)).toEqual([...BEFORE_COMMITTEE, ...TO_SIGNATURE, ...AFTER]);
    expect(file.state).toMatchObject({ reference: 1, actNumber: 1, version: 2, signedOn: '2026-03-02' });
  });

  it('tells where it stands in one word', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    const walked = [statusOf(file.state)];
    walked.push(statusOf(file.does('president', 'LAUNCH').state));
    file.drafts(text([replace('p-2', 'Il vaut quatre ans.')], '2026-04-01'));
    walked.push(statusOf(file.until('PUBLISH').state));
    walked.push(statusOf(file.on('2026-04-01').proceed().state));
    walked.push(statusOf(file.toTheEnd().state));
    expect(walked).toEqual(['PROPOSED', 'RUNNING', 'SIGNED', 'IN_FORCE', 'ENDED']);
  });

  it('begins with a proposal of the cabinet that the president launches', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet-member');
    expect(file.asked).toEqual(['LAUNCH president']);
    expect(file.state.reference).toBeUndefined();
    file.does('president', 'LAUNCH');
    expect(file.state.reference).toBe(1);
    expect(file.asked).toEqual(['DRAFT secretary secretary-2']);
  });

  it('begins with what the contract secretary prepared and the president launches', () => {
    const file = new Life().launch({ kind: 'SERVICE' }, 'secretary').does('president', 'LAUNCH');
    expect(statusOf(file.state)).toBe('RUNNING');
  });

  it('ends before it began when the president refuses a proposal, with his reason', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    file.does('president', 'LAUNCH', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' });
    expect(file.state.procedure.end).toBe('LAUNCH_REFUSED');
    expect(file.recorded.at(-1)?.event).toMatchObject({ reason: 'Trop tôt.' });
    expect(file.state.reference).toBeUndefined();
  });

  it('is an addendum with its legal basis when the law gives a mission without means (B2)', () => {
    const statement = { ...MODIFICATION, newMission: true, legalBasis: LEGAL_BASIS };
    const file = new Life().launch().toTheEnd(qualifiedAs(statement));
    expect(typeOf(statement)).toBe('ADDENDUM');
    expect(phasesOf(file)).toEqual([...BEFORE_COMMITTEE, ...TO_SIGNATURE, ...AFTER]);
  });

  it('is negotiated with the minister before the committee when means rise with the mission (B3)', () => {
    const file = fileAt('NEGOTIATE', NEW_MISSION);
    expect(file.asked).toEqual(['GIVE_FINANCE_OPINION inspector', 'NEGOTIATE president', 'NEGOTIATE minister']);
    file.toTheEnd();
    expect(phasesOf(file)).toEqual([...BEFORE_COMMITTEE, 'NEGOTIATION AGREED', ...TO_SIGNATURE, ...AFTER]);
  });

  it('leaves the Finance Inspection out of the negotiation where the setting says so', () => {
    const file = new Life();
    file.policy = policyWith({ 'negotiation.financeInspection': false });
    file.launch().until('NEGOTIATE', qualifiedAs(NEW_MISSION));
    expect(file.asked).toEqual(['NEGOTIATE president', 'NEGOTIATE minister']);
  });

  it.each(['president', 'minister'])('ends not agreed when the %s disagrees; the mission is still known', (party) => {
    const file = fileAt('NEGOTIATE', NEW_MISSION);
    file.does(party, 'NEGOTIATE', { kind: 'NEGOTIATE', outcome: 'DISAGREE', reason: 'Trop cher.' });
    expect(file.state.procedure.end).toBe('NOT_AGREED');
    expect(file.state.qualification).toMatchObject({ newMission: true, legalBasis: LEGAL_BASIS });
    expect(file.asked).toEqual([]);
  });

  it('is withdrawn by the president in the midst of a negotiation', () => {
    const file = fileAt('NEGOTIATE', NEW_MISSION);
    file.commands('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    expect(file.state.procedure.end).toBe('WITHDRAWN');
  });

  it('changes an envelope only when president and minister both allow it, with reasons (B4)', () => {
    const file = fileAt('DECIDE_ENVELOPE', { budgetDelta: -50_000 });
    expect(file.asked).toEqual(['DECIDE_ENVELOPE president', 'DECIDE_ENVELOPE minister']);
    file.does('minister', 'DECIDE_ENVELOPE');
    expect(file.asked).toEqual(['DECIDE_ENVELOPE president']);
    file.toTheEnd();
    expect(phasesOf(file)).toEqual([...BEFORE_COMMITTEE, 'PREREQUISITES DONE', ...TO_SIGNATURE, ...AFTER]);
  });

  it('goes back to its drafter when one of them objects to the envelope', () => {
    const file = fileAt('DECIDE_ENVELOPE', { fteDelta: 1.5 });
    file.does('president', 'DECIDE_ENVELOPE');
    file.does('minister', 'DECIDE_ENVELOPE', { kind: 'DECIDE_ENVELOPE', outcome: 'OBJECT', reason: 'Non prévu.' });
    expect(file.state.procedure.round).toBe(2);
    file.until('DECIDE_ENVELOPE');
    expect(file.asked).toEqual(['DECIDE_ENVELOPE minister']);
  });

  it('is a material error that both parties confirm', () => {
    const materialError = { stated: '1.476.510', correct: '1.746.510' };
    const file = new Life().drafts(text([correctTotal(1_746_510)])).launch();
    file.until('CONFIRM_MATERIAL_ERROR', qualifiedAs({ ...MODIFICATION, materialError }));
    expect(file.asked).toEqual(['CONFIRM_MATERIAL_ERROR president', 'CONFIRM_MATERIAL_ERROR cabinet']);
    file.toTheEnd();
    expect(phasesOf(file)).toEqual([...BEFORE_COMMITTEE, 'PREREQUISITES DONE', ...TO_SIGNATURE, ...AFTER]);
  });

  it('is qualified anew when a party disputes the material error', () => {
    const materialError = { stated: '1.476.510', correct: '1.746.510' };
    const file = new Life().drafts(text([correctTotal(1_746_510)])).launch();
    file.until('CONFIRM_MATERIAL_ERROR', qualifiedAs({ ...MODIFICATION, materialError }));
    file.does('cabinet', 'CONFIRM_MATERIAL_ERROR', {
      kind: 'CONFIRM_MATERIAL_ERROR',
      outcome: 'DISPUTE',
      reason: 'Le total est voulu.',
    });
    expect(file.asked).toEqual(['QUALIFY secretary secretary-2']);
    file.until('DECIDE_ENVELOPE', qualifiedAs({ ...MODIFICATION, budgetDelta: 270_000 }));
    expect(file.asked).toEqual(['DECIDE_ENVELOPE president', 'DECIDE_ENVELOPE minister']);
  });

  it('hears the unions before the committee when it is a matter for concertation, and not again after (B5)', () => {
    const file = new Life().launch().toTheEnd(qualifiedAs({ ...MODIFICATION, concertationMatter: true }));
    const after = AFTER.filter((phase) => !phase.startsWith('COCOBASE'));
    expect(phasesOf(file)).toEqual([
      ...BEFORE_COMMITTEE,
      'PRIOR_CONCERTATION OPINION_GIVEN',
      ...TO_SIGNATURE,
      ...after,
    ]);
  });

  it('closes a concertation that stayed silent without an opinion, never with a consent (B5)', () => {
    const file = new Life().launch();
    file.until('GIVE_POSITION', qualifiedAs({ ...MODIFICATION, concertationMatter: true }));
    const closesOn = file.state.procedure.phases.PRIOR_CONCERTATION?.closesOn ?? '';
    expect(closesOn).toBe('2026-04-01');
    file.on(closesOn, '23:59:59');
    expect(file.when('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' })).toMatchObject({
      refused: 'TERM_RUNNING',
      details: { until: closesOn },
    });
    file.on('2026-04-02', '00:00').commands('procedure', { type: 'CLOSE_TERM', phase: 'PRIOR_CONCERTATION' });
    expect(phasesOf(file).slice(3)).toEqual(['PRIOR_CONCERTATION CLOSED_NO_OPINION', 'COMMITTEE OPEN']);
    file.toTheEnd();
    expect(file.state.procedure.end).toBe('CLOSED');
  });

  it('asks the consulted minister before the committee (B7); the tutelle still signs', () => {
    const file = new Life().launch().toTheEnd(qualifiedAs({ ...MODIFICATION, consultedMinister: true }));
    expect(phasesOf(file)).toContain('CONSULTED_MINISTER OPINION_GIVEN');
    expect(file.task('SIGN').assignees).toEqual([{ kind: 'PERSON', id: 'minister' }]);
  });

  it('waits for the protocol of the union negotiation where it touches basic regulations (B8)', () => {
    const file = new Life().launch();
    file.until('RECORD_PROTOCOL', qualifiedAs({ ...MODIFICATION, basicRegulations: true }));
    expect(file.asked).toEqual(['RECORD_PROTOCOL secretary secretary-2']);
    file.until('VOTE');
    expect(phasesOf(file)).toContain('PREREQUISITES DONE');
  });

  it('asks everything its statement calls for, in the order of the procedure', () => {
    const file = new Life().launch().until('VOTE', {
      ...qualifiedAs({ ...NEW_MISSION, concertationMatter: true, consultedMinister: true, basicRegulations: true }),
    });
    expect(file.state.route.map(({ phase }) => phase).slice(2, 8)).toEqual([
      'QUALIFICATION',
      'PREREQUISITES',
      'NEGOTIATION',
      'PRIOR_CONCERTATION',
      'CONSULTED_MINISTER',
      'COMMITTEE',
    ]);
  });

  it('is in force on the act’s date whatever the other branches do, and closes when each of them is done', () => {
    const file = new Life().drafts(text([replace('p-2', 'Il vaut quatre ans.')], '2026-05-01')).launch();
    file.until('PUBLISH').on('2026-04-30').proceed();
    expect(file.when('procedure', { type: 'ENTER_INTO_FORCE' })).toMatchObject({ refused: 'NOT_YET_IN_FORCE' });
    file.on('2026-05-01').proceed();
    expect(file.state).toMatchObject({ inForce: true, inForceOn: '2026-05-01', version: 2 });
    expect(file.asked).toEqual([
      ...STAKEHOLDERS.map((id) => `GIVE_STAKEHOLDER_OPINION ${id}`),
      'NOTE_COCOBASE cocobase-secretary',
      'PUBLISH secretary secretary-2',
      'TRANSMIT secretary secretary-2',
    ]);
    file.does('secretary', 'TRANSMIT').does('secretary', 'PUBLISH').does('cocobase-secretary', 'NOTE_COCOBASE');
    expect(file.state.procedure.end).toBeUndefined();
    file.does('network-1', 'GIVE_STAKEHOLDER_OPINION').does('network-2', 'GIVE_STAKEHOLDER_OPINION');
    expect(file.state.procedure.end).toBe('CLOSED');
  });

  it('closes without a transmission where the setting asks for none', () => {
    const file = new Life();
    file.policy = policyWith({ 'transmission.required': false });
    file.launch().toTheEnd();
    expect(phasesOf(file)).not.toContain('TRANSMISSION DONE');
  });
});
