import { describe, expect, it } from '@jest/globals';
import { MODIFICATION } from '../../support/domain/agreeable.ts';
import { Life, POLICY, policyWith } from '../../support/domain/life.ts';
import { endOfMandate } from '../../support/domain/service.ts';

const PROPOSE = {
  type: 'PROPOSE',
  contractId: 'contract',
  title: { fr: 'Durée', nl: 'Duur' },
  origin: { kind: 'SERVICE' },
} as const;

describe('The launch of an amendment', () => {
  it.each(['translator', 'minister', 'member-2', 'auditor', 'administrator', 'stranger', 'union-1', 'procedure'])(
    'is not for %s',
    (who) => expect(new Life().when(who, PROPOSE)).toMatchObject({ refused: 'NOT_ALLOWED' }),
  );

  it('is refused twice for one file', () => {
    expect(new Life().launch().when('president', PROPOSE)).toMatchObject({ refused: 'FILE_EXISTS' });
  });

  it.each([
    { fr: 'Durée', nl: ' ' },
    { fr: '', nl: 'Duur' },
  ])('needs a title in both languages: %j', (title) => {
    expect(new Life().when('president', { ...PROPOSE, title })).toMatchObject({ refused: 'TITLE_REQUIRED_BOTH' });
  });

  it.each([
    ['translator', 'TRANSLATOR'],
    ['minister', 'MINISTER'],
    ['cabinet', 'CABINET_DIRECTOR'],
    ['cocobase-secretary', 'COCOBASE_SECRETARY'],
  ] as const)('is refused with the name of a role nobody holds: %s gone', (person, role) => {
    const file = new Life().people(endOfMandate(person, role, '2026-03-01'));
    expect(file.when('president', PROPOSE)).toMatchObject({ refused: 'ROLE_NOT_HELD', details: { role } });
  });

  it('needs organisations to consult', () => {
    const file = new Life();
    file.directory = { ...file.directory, organisations: {} };
    expect(file.when('president', PROPOSE)).toMatchObject({
      refused: 'ROLE_NOT_HELD',
      details: { role: 'STAKEHOLDER_ORGANISATION' },
    });
  });

  it('does not need a role that only another route asks for, until the file is qualified for it', () => {
    const file = new Life().people(endOfMandate('cities', 'MINISTER_CONSULTED', '2026-03-01'));
    file.launch().until('QUALIFY');
    const statement = { ...MODIFICATION, consultedMinister: true };
    expect(file.decides('secretary', 'QUALIFY', { kind: 'QUALIFY', statement })).toMatchObject({
      refused: 'ROLE_NOT_HELD',
      details: { role: 'MINISTER_CONSULTED' },
    });
  });

  it('cannot be left to a president nobody is', () => {
    const file = new Life().people(endOfMandate('president', 'PRESIDENT', '2026-03-01'));
    expect(file.when('cabinet', PROPOSE)).toMatchObject({ refused: 'ROLE_NOT_HELD', details: { role: 'PRESIDENT' } });
  });

  it('captures the settings: what is set afterwards changes nothing for a running file', () => {
    const file = new Life().launch();
    file.policy = policyWith({ 'transmission.required': false, 'committee.majority': 'MORE_THAN_HALF_OF_PRESENT' });
    file.toTheEnd();
    expect(file.state.policy).toEqual(POLICY);
    expect(file.state.visits.map(({ phase }) => phase)).toContain('TRANSMISSION');
  });

  it('captures those of the launch, not those of the proposal', () => {
    const file = new Life().launch({ kind: 'CABINET' }, 'cabinet');
    file.policy = policyWith({ 'transmission.required': false });
    expect(file.does('president', 'LAUNCH').state.policy).toEqual(file.policy);
  });

  it('keeps where the amendment comes from', () => {
    const origin = { kind: 'YEARLY_EVALUATION', reference: 'evaluation-2025' } as const;
    expect(new Life().launch(origin).state.origin).toEqual(origin);
  });
});
