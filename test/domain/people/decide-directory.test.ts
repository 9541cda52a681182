import { describe, expect, it } from '@jest/globals';
import { decideDirectory, type DirectoryCommand } from '../../../domain/people/decide-directory.ts';
import { EMPTY_DIRECTORY, evolveDirectory, type Directory, type Mandate } from '../../../domain/people/directory.ts';
import { PROCEDURE, type By } from '../../../domain/file.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { frozen } from '../../support/domain/frozen.ts';

const ADMINISTRATOR: By = { kind: 'PERSON', id: 'administrator', role: 'ADMINISTRATOR' };
const SECRETARY: By = { kind: 'PERSON', id: 'bart', role: 'CONTRACT_SECRETARY' };
const NAME = { fr: 'Nom', nl: 'Naam' };

const after = (...commands: readonly DirectoryCommand[]): Directory =>
  commands.reduce((directory, command) => {
    const facts = decideDirectory(frozen(directory), command, ADMINISTRATOR);
    return facts.reduce((so, { event }) => evolveDirectory(so, event), directory);
  }, EMPTY_DIRECTORY);

const refusalOf = (directory: Directory, command: DirectoryCommand, by: By = ADMINISTRATOR): unknown => {
  try {
    decideDirectory(directory, command, by);
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
  return 'accepted';
};

const person = (id: string): DirectoryCommand => ({ type: 'REGISTER_PERSON', id, language: 'fr' });
const give = (mandate: Partial<Mandate> = {}): DirectoryCommand => ({
  type: 'GIVE_MANDATE',
  mandate: { id: 'm-1', personId: 'anna', role: 'MINISTER', from: '2026-01-01', ...mandate },
});
const endMandate = (until: string): DirectoryCommand => ({
  type: 'END_MANDATE',
  id: 'm-1',
  until,
  reason: 'Démission.',
});
const standIn = (change: object = {}): DirectoryCommand => ({
  type: 'SET_SUBSTITUTE',
  substitution: {
    id: 's-1',
    personId: 'anna',
    substituteId: 'bart',
    from: '2026-07-01',
    until: '2026-07-31',
    ...change,
  },
});
const organisation = (type: 'REGISTER_ORGANISATION' | 'CHANGE_ORGANISATION', active = true): DirectoryCommand => ({
  type,
  organisation: { id: 'union', kind: 'UNION_ORGANISATION', name: NAME, email: 'union@example.org', active },
});
const body = (
  type: 'REGISTER_BODY' | 'CHANGE_BODY',
  personIds: string[],
  organisationIds: string[] = [],
): DirectoryCommand => ({
  type,
  body: { id: 'body', kind: 'COCOBASE', name: NAME, personIds, organisationIds },
});

const TWO = [person('anna'), person('bart')];

describe('The directory', () => {
  it('is changed by those who keep it, and by the procedure where a service is set up', () => {
    expect(refusalOf(EMPTY_DIRECTORY, person('anna'), PROCEDURE)).toBe('accepted');
    expect(refusalOf(EMPTY_DIRECTORY, person('anna'), { kind: 'PERSON', id: 'x', role: 'PRESIDENT' })).toBe(
      'NOT_ALLOWED',
    );
    expect(refusalOf(EMPTY_DIRECTORY, person('anna'), { kind: 'ORGANISATION', id: 'union' })).toBe('NOT_ALLOWED');
  });

  it('is changed by the contract secretary where that gives him no power himself, and leaves the administrator his', () => {
    const directory = after(...TWO, person('ada'), give({ id: 'm-ada', personId: 'ada', role: 'ADMINISTRATOR' }));
    const endOfAda: DirectoryCommand = { type: 'END_MANDATE', id: 'm-ada', until: '2026-06-30' };
    const judged = [
      person('carl'),
      give(),
      standIn({ personId: 'bart', substituteId: 'anna' }),
      organisation('REGISTER_ORGANISATION'),
      give({ personId: 'bart' }),
      give({ role: 'ADMINISTRATOR' }),
      standIn(),
      standIn({ personId: 'ada', substituteId: 'anna' }),
      endOfAda,
    ].map((command) => refusalOf(directory, command, SECRETARY));
    expect(judged).toEqual([...Array(4).fill('accepted'), ...Array(5).fill('NOT_ALLOWED')]);
  });

  it('knows persons by a reference and a language, nothing else', () => {
    const directory = after(person('anna'), { type: 'CHANGE_PERSON', id: 'anna', language: 'nl' });
    expect(directory.persons).toEqual({ anna: { id: 'anna', language: 'nl' } });
  });

  it('keeps bodies with their members, and organisations that can rest', () => {
    const directory = after(
      ...TWO,
      organisation('REGISTER_ORGANISATION'),
      organisation('CHANGE_ORGANISATION', false),
      body('REGISTER_BODY', ['anna']),
      body('CHANGE_BODY', ['anna', 'bart'], ['union']),
    );
    expect(directory.organisations.union).toMatchObject({ active: false });
    expect(directory.bodies.body).toMatchObject({ personIds: ['anna', 'bart'], organisationIds: ['union'] });
  });

  it('ends mandates and substitutions on a day, with the reason where there is one', () => {
    const directory = after(...TWO, give(), endMandate('2026-06-30'));
    expect(directory.mandates['m-1']).toMatchObject({ until: '2026-06-30' });
    const rested = after(...TWO, standIn(), { type: 'END_SUBSTITUTION', id: 's-1', until: '2026-07-15' });
    expect(rested.substitutions['s-1']).toMatchObject({ until: '2026-07-15' });
  });

  it('lets one person hold several roles, and one role twice under two titles', () => {
    const titled = (id: string, fr: string) => give({ id, role: 'MANDATE_HOLDER', title: { fr, nl: `${fr} (nl)` } });
    const directory = after(person('anna'), give(), titled('m-2', 'Directeur IT'), titled('m-3', 'DG Services'));
    expect(Object.keys(directory.mandates)).toEqual(['m-1', 'm-2', 'm-3']);
  });

  it('lets a mandate follow another the day after', () => {
    const directory = after(person('anna'), give({ until: '2026-06-30' }), give({ id: 'm-2', from: '2026-07-01' }));
    expect(Object.keys(directory.mandates)).toHaveLength(2);
  });

  it.each<[string, readonly DirectoryCommand[], DirectoryCommand, string]>([
    ['a person twice', TWO, person('anna'), 'ALREADY_KNOWN'],
    ['a change of nobody', TWO, { type: 'CHANGE_PERSON', id: 'zoë', language: 'fr' }, 'PERSON_UNKNOWN'],
    [
      'a change of what every object has',
      TWO,
      { type: 'CHANGE_PERSON', id: 'toString', language: 'fr' },
      'PERSON_UNKNOWN',
    ],
    ['a mandate of nobody', TWO, give({ personId: 'zoë' }), 'PERSON_UNKNOWN'],
    ['a mandate twice', [...TWO, give()], give({ personId: 'bart' }), 'ALREADY_KNOWN'],
    ['a mandate that ends before it begins', TWO, give({ until: '2025-12-31' }), 'PERIOD_REVERSED'],
    [
      'a role given again while it is held',
      [...TWO, give()],
      give({ id: 'm-2', from: '2027-01-01' }),
      'MANDATE_OVERLAPS',
    ],
    ['a mandate holder without a title', TWO, give({ role: 'MANDATE_HOLDER' }), 'TITLE_REQUIRED'],
    ['a title in one language', TWO, give({ role: 'MANDATE_HOLDER', title: { fr: 'DG', nl: '' } }), 'TITLE_REQUIRED'],
    ['the end of an unknown mandate', TWO, endMandate('2026-06-30'), 'MANDATE_UNKNOWN'],
    ['an end before the beginning', [...TWO, give()], endMandate('2025-06-30'), 'PERIOD_REVERSED'],
    ['an end put off', [...TWO, give({ until: '2026-06-30' })], endMandate('2026-07-01'), 'ALREADY_ENDED'],
    ['a substitute for nobody', TWO, standIn({ personId: 'zoë' }), 'PERSON_UNKNOWN'],
    ['a substitute who is nobody', TWO, standIn({ substituteId: 'zoë' }), 'PERSON_UNKNOWN'],
    ['one’s own substitute', TWO, standIn({ substituteId: 'anna' }), 'OWN_SUBSTITUTE'],
    ['a substitution twice', [...TWO, standIn()], standIn(), 'ALREADY_KNOWN'],
    ['a substitution reversed', TWO, standIn({ until: '2026-06-30' }), 'PERIOD_REVERSED'],
    [
      'the end of an unknown substitution',
      TWO,
      { type: 'END_SUBSTITUTION', id: 's-1', until: '2026-07-02' },
      'SUBSTITUTION_UNKNOWN',
    ],
    [
      'a substitution ended before it began',
      [...TWO, standIn()],
      { type: 'END_SUBSTITUTION', id: 's-1', until: '2026-06-01' },
      'PERIOD_REVERSED',
    ],
    [
      'a substitution made longer',
      [...TWO, standIn()],
      { type: 'END_SUBSTITUTION', id: 's-1', until: '2026-08-01' },
      'ALREADY_ENDED',
    ],
    [
      'an organisation twice',
      [organisation('REGISTER_ORGANISATION')],
      organisation('REGISTER_ORGANISATION'),
      'ALREADY_KNOWN',
    ],
    ['a change of no organisation', [], organisation('CHANGE_ORGANISATION'), 'ORGANISATION_UNKNOWN'],
    ['a body twice', [...TWO, body('REGISTER_BODY', ['anna'])], body('REGISTER_BODY', []), 'ALREADY_KNOWN'],
    ['a change of no body', TWO, body('CHANGE_BODY', ['anna']), 'BODY_UNKNOWN'],
    ['a body of strangers', TWO, body('REGISTER_BODY', ['zoë']), 'PERSON_UNKNOWN'],
    ['a body of no organisation', TWO, body('REGISTER_BODY', [], ['union']), 'ORGANISATION_UNKNOWN'],
  ])('refuses %s', (_what, before, command, code) => {
    expect(refusalOf(after(...before), command)).toBe(code);
  });
});
