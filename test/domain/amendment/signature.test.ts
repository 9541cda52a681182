import { describe, expect, it } from '@jest/globals';
import type { SignatureEvidence, TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { SCANS } from '../../support/domain/agreeable.ts';
import { replace, text } from '../../support/domain/contract.ts';
import { Life, POLICY } from '../../support/domain/life.ts';
import { endOfMandate, mandate } from '../../support/domain/service.ts';

const atSignature = (): Life => fileAt('SIGN');
const signedOn = (on: IsoDate, more: { caretakerStatement?: string; alsoInTheNameOf?: string } = {}): TaskDecision => ({
  kind: 'SIGN',
  outcome: 'SIGN',
  on,
  evidence: SCANS,
  ...more,
});
const signedBy = (fr: SignatureEvidence, nl: SignatureEvidence = SCANS.nl): TaskDecision => ({
  kind: 'SIGN',
  outcome: 'SIGN',
  on: '2026-03-02',
  evidence: { fr, nl },
});

describe('The signature', () => {
  it('opens with the act’s number, given once', () => {
    const file = new Life();
    file.free = { ...file.free, actNumber: 2 };
    file.launch().until('SIGN');
    expect(file.state.actNumber).toBe(2);
    expect(file.told.filter((type) => type === 'ActNumberGiven')).toHaveLength(1);
  });

  it('is asked of the president once the act is frozen in both languages, then of the minister', () => {
    const file = atSignature();
    expect(file.state.documents).toEqual({ fr: 'act-fr', nl: 'act-nl' });
    expect(file.asked).toEqual(['SIGN president']);
    file.does('president', 'SIGN');
    expect(file.asked).toEqual(['SIGN minister']);
    expect(file.state.signedOn).toBeUndefined();
    file.does('minister', 'SIGN');
    expect(file.state).toMatchObject({ signedOn: '2026-03-02', inForceOn: '2026-03-02' });
  });

  it('is of the text that was approved: another one cannot be frozen', () => {
    const file = fileAt('GIVE_VISA');
    expect(file.decides('cabinet', 'GIVE_VISA')).toMatchObject({ facts: ['TaskDone', 'PhaseDone'] });
    file.when('procedure', { type: 'OPEN_PHASE', phase: 'SIGNATURE' });
    const documents = { fr: 'a', nl: 'b' };
    const freeze = (textHash: string) => file.when('procedure', { type: 'FREEZE_ACT', documents, textHash });
    expect(freeze('another')).toMatchObject({ refused: 'TEXT_CHANGED' });
    expect(freeze(file.state.text?.hash ?? '')).toEqual({ facts: ['ActFrozen', 'TaskOpened'] });
    expect(freeze(file.state.text?.hash ?? '')).toEqual({ facts: [] });
  });

  it('is not frozen on a file that was withdrawn just before', () => {
    const file = fileAt('GIVE_VISA');
    file.decides('cabinet', 'GIVE_VISA');
    file.when('procedure', { type: 'OPEN_PHASE', phase: 'SIGNATURE' });
    file.when('president', { type: 'WITHDRAW', reason: 'Sans objet.' });
    const freeze = {
      type: 'FREEZE_ACT',
      documents: { fr: 'a', nl: 'b' },
      textHash: file.state.text?.hash ?? '',
    } as const;
    expect(file.when('procedure', freeze)).toMatchObject({ refused: 'FILE_ENDED' });
  });

  it('can also be in the name of another minister', () => {
    const file = atSignature().does('president', 'SIGN');
    file.does('minister', 'SIGN', signedOn('2026-03-02', { alsoInTheNameOf: 'Ministre du Budget' }));
    expect(file.task('SIGN', 'minister').status).toMatchObject({ decision: { alsoInTheNameOf: 'Ministre du Budget' } });
  });

  it('cannot be taken back: neither withdrawn, nor returned, nor signed again', () => {
    const file = atSignature().does('president', 'SIGN').does('minister', 'SIGN');
    expect(file.when('president', { type: 'WITHDRAW', reason: 'Trop tard.' })).toMatchObject({
      refused: 'ALREADY_SIGNED',
    });
    const back = { kind: 'SIGN', outcome: 'RETURN', to: 'DRAFTING', reason: 'Non.' } as const;
    expect(file.decides('minister', 'SIGN', back)).toMatchObject({ refused: 'STEP_CLOSED' });
    expect(file.decides('minister', 'SIGN')).toMatchObject({ refused: 'STEP_CLOSED' });
  });

  it('can still be withdrawn while only the president has signed', () => {
    const file = atSignature().does('president', 'SIGN');
    file.commands('president', { type: 'WITHDRAW', reason: 'Accord rompu.' });
    expect(file.state.procedure.end).toBe('WITHDRAWN');
    expect(file.decides('minister', 'SIGN')).toMatchObject({ refused: 'FILE_ENDED' });
  });
});

const pades = (language: 'fr' | 'nl') => ({ kind: 'QUALIFIED_ELECTRONIC', sha256: `pades-${language}` }) as const;

describe('The evidence of a signature', () => {
  it.each([
    ['two scans with who attests them', SCANS.fr, SCANS.nl],
    ['two signed PDFs', pades('fr'), pades('nl')],
    ['one of each', pades('fr'), SCANS.nl],
    ['one paper that bears both languages', { ...SCANS.fr, sha256: 'scan-both' }, { ...SCANS.nl, sha256: 'scan-both' }],
    ['a file first uploaded for the other language', { ...pades('fr'), sha256: 'pades-swapped' }, pades('nl')],
  ])('is %s', (_what, fr, nl) => {
    expect(atSignature().decides('president', 'SIGN', signedBy(fr, nl))).toEqual({ facts: ['TaskDone', 'TaskOpened'] });
  });

  it.each<[string, SignatureEvidence, string]>([
    ['that was never uploaded', { ...SCANS.fr, sha256: 'nothing' }, 'EVIDENCE_UNKNOWN'],
    ['of the other language', { ...SCANS.fr, sha256: 'scan-nl' }, 'EVIDENCE_OTHER_LANGUAGE'],
    ['that signs other bytes', { kind: 'QUALIFIED_ELECTRONIC', sha256: 'scan-fr' }, 'EVIDENCE_OTHER_TEXT'],
    ['that bears no signature', { kind: 'QUALIFIED_ELECTRONIC', sha256: 'bare-fr' }, 'EVIDENCE_NOT_SIGNED'],
    ['that nobody attests', { kind: 'ATTESTED_SCAN', sha256: 'scan-fr', attestedBy: ' ' }, 'ATTESTATION_REQUIRED'],
    ['without a name', { kind: 'ATTESTED_SCAN', sha256: 'scan-fr' }, 'ATTESTATION_REQUIRED'],
  ])('is refused: %s', (_what, evidence, code) => {
    expect(atSignature().decides('president', 'SIGN', signedBy(evidence))).toMatchObject({ refused: code });
  });
});

describe('The day of a signature', () => {
  it('is neither in the future nor before the act was frozen', () => {
    const file = atSignature().later(2);
    expect(file.decides('president', 'SIGN', signedOn('2026-03-05'))).toMatchObject({ refused: 'SIGNED_IN_FUTURE' });
    expect(file.decides('president', 'SIGN', signedOn('2026-03-01'))).toMatchObject({
      refused: 'SIGNED_BEFORE_FROZEN',
      details: { on: '2026-03-01', frozenOn: '2026-03-02' },
    });
  });

  it('is the day on which it was given, not that on which it was recorded', () => {
    const file = atSignature().on('2026-03-06').does('president', 'SIGN', signedOn('2026-03-03'));
    file.does('minister', 'SIGN', signedOn('2026-03-04'));
    expect(file.state.signedOn).toBe('2026-03-04');
  });

  it('of the minister does not lie before the president’s', () => {
    const file = atSignature().on('2026-03-06').does('president', 'SIGN', signedOn('2026-03-04'));
    expect(file.decides('minister', 'SIGN', signedOn('2026-03-03'))).toMatchObject({
      refused: 'SIGNED_BEFORE_PRESIDENT',
      details: { on: '2026-03-03', presidentOn: '2026-03-04' },
    });
  });

  it('is one on which the signatory held his office', () => {
    const file = atSignature().does('president', 'SIGN').on('2026-03-06');
    file.people(endOfMandate('minister', 'MINISTER', '2026-03-04'), mandate('minister-2', 'MINISTER', '2026-03-05'));
    file.commands('procedure', { type: 'PASS_ON' });
    expect(file.decides('minister-2', 'SIGN', signedOn('2026-03-04'))).toMatchObject({
      refused: 'CAPACITY_NOT_HELD',
      details: { role: 'MINISTER', on: '2026-03-04' },
    });
    expect(file.decides('minister-2', 'SIGN', signedOn('2026-03-05'))).toMatchObject({ facts: expect.anything() });
  });

  it('decides the entry into force where the act names no date', () => {
    const file = new Life()
      .drafts(text([replace('p-2', 'Il vaut quatre ans.')]))
      .launch()
      .until('SIGN')
      .later(7);
    file.does('president', 'SIGN').does('minister', 'SIGN', signedOn('2026-03-09'));
    expect(file.state).toMatchObject({ inForceOn: '2026-03-09', inForce: true });
  });
});

describe('A caretaker government', () => {
  const caretaker = [{ from: '2026-03-02', until: '2026-06-30' }];

  it('signs with a statement of the minister (B13); the president needs none', () => {
    const file = atSignature();
    file.policy = { ...POLICY, caretaker };
    file.does('president', 'SIGN');
    expect(file.decides('minister', 'SIGN')).toMatchObject({ refused: 'CARETAKER_STATEMENT_REQUIRED' });
    expect(file.decides('minister', 'SIGN', signedOn('2026-03-02', { caretakerStatement: ' ' }))).toMatchObject({
      refused: 'CARETAKER_STATEMENT_REQUIRED',
    });
    file.does('minister', 'SIGN', signedOn('2026-03-02', { caretakerStatement: 'Urgence impérieuse.' }));
    expect(file.state.signedOn).toBe('2026-03-02');
  });

  it('is told by its dates, not by those the file began with', () => {
    const file = atSignature().on('2026-07-01').does('president', 'SIGN');
    file.policy = { ...POLICY, caretaker };
    expect(file.decides('minister', 'SIGN')).toMatchObject({ facts: expect.anything() });
  });
});
