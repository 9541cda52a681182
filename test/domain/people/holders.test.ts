import { describe, expect, it } from '@jest/globals';
import type { DirectoryEvent } from '../../../domain/people/directory.ts';
import {
  holderOfTitle,
  holdersOf,
  holdsRole,
  notHeld,
  organisationsOf,
  resolve,
  standingIn,
  substitutesOf,
} from '../../../domain/people/holders.ts';
import { ORGANISATION_KINDS, ROLES, sameParty } from '../../../domain/people/roles.ts';
import {
  endOfMandate,
  mandate,
  SERVICE,
  STAKEHOLDERS,
  substitute,
  UNIONS,
  withEvents,
} from '../../support/domain/service.ts';

const TODAY = '2026-03-02';
const service = (...events: readonly DirectoryEvent[]) => withEvents(SERVICE, ...events);
const resting = (id: string): DirectoryEvent => {
  const organisation = SERVICE.organisations[id];
  if (organisation === undefined) throw new Error(`No organisation ${id}.`);
  return { type: 'OrganisationChanged', organisation: { ...organisation, active: false } };
};

describe('A role', () => {
  it('is held from its first day to its last, both included', () => {
    const directory = service(
      mandate('stranger', 'MINISTER', TODAY),
      endOfMandate('stranger', 'MINISTER', '2026-03-05'),
    );
    const holds = ['2026-03-01', TODAY, '2026-03-05', '2026-03-06'].map((on) =>
      holdsRole(directory, 'stranger', 'MINISTER', on),
    );
    expect(holds).toEqual([false, true, true, false]);
  });

  it('lists its holders in a stable order, each once', () => {
    const twice = service({
      type: 'MandateGiven',
      mandate: { id: 'again', personId: 'secretary', role: 'CONTRACT_SECRETARY', from: TODAY },
    });
    expect(holdersOf(twice, 'CONTRACT_SECRETARY', TODAY)).toEqual(['secretary', 'secretary-2']);
  });

  it('that nobody holds is refused by its name', () => {
    const directory = service(endOfMandate('minister', 'MINISTER', '2026-03-01'));
    expect(() => resolve(directory, 'MINISTER', TODAY)).toThrow(
      expect.objectContaining({ code: 'ROLE_NOT_HELD', details: { role: 'MINISTER' } }),
    );
  });

  it('is among those that nobody holds, as is a kind of organisation of which none is active', () => {
    const directory = service(
      endOfMandate('minister', 'MINISTER', '2026-03-01'),
      ...UNIONS.map((union) => resting(union)),
    );
    const asked = ['PRESIDENT', 'MINISTER', 'UNION_ORGANISATION', 'STAKEHOLDER_ORGANISATION'] as const;
    expect(notHeld(directory, asked, TODAY)).toEqual(['MINISTER', 'UNION_ORGANISATION']);
  });

  it('resolves to persons, a kind of organisation to its active organisations', () => {
    expect(resolve(SERVICE, 'MINISTER', TODAY)).toEqual([{ kind: 'PERSON', id: 'minister' }]);
    expect(resolve(service(resting('union-2')), 'UNION_ORGANISATION', TODAY).map(({ id }) => id)).toEqual([
      'union-1',
      'union-3',
    ]);
    expect(organisationsOf(SERVICE, 'STAKEHOLDER_ORGANISATION')).toEqual([...STAKEHOLDERS]);
    expect(organisationsOf(SERVICE, 'UNION_ORGANISATION')).toEqual([...UNIONS]);
  });

  it('is never the name of a kind of organisation', () => {
    const names: readonly string[] = ROLES;
    expect(ORGANISATION_KINDS.filter((kind) => names.includes(kind))).toEqual([]);
  });
});

describe('A substitute', () => {
  const directory = service(
    substitute('minister', 'cabinet', '2026-03-01', '2026-03-31'),
    {
      type: 'SubstituteSet',
      substitution: { id: 'again', personId: 'minister', substituteId: 'cabinet', from: TODAY, until: '2026-03-03' },
    },
    substitute('cabinet', 'stranger', '2026-03-01', '2026-03-31'),
  );

  it('is one between his dates, named once', () => {
    expect(substitutesOf(directory, 'minister', TODAY)).toEqual(['cabinet']);
    expect(substitutesOf(directory, 'minister', '2026-04-01')).toEqual([]);
  });

  it('stands in for one person, not for whom that person stands in', () => {
    expect(standingIn(directory, 'cabinet', ['MINISTER'], TODAY)).toEqual({ role: 'MINISTER', onBehalfOf: 'minister' });
    expect(standingIn(directory, 'stranger', ['CABINET_DIRECTOR'], TODAY)).toEqual({
      role: 'CABINET_DIRECTOR',
      onBehalfOf: 'cabinet',
    });
    expect(standingIn(directory, 'stranger', ['MINISTER'], TODAY)).toBeUndefined();
  });

  it('acts in his own role before another’s, whatever the order asked', () => {
    expect(standingIn(directory, 'cabinet', ['MINISTER', 'CABINET_DIRECTOR'], TODAY)).toEqual({
      role: 'CABINET_DIRECTOR',
    });
  });

  it('stands in for nobody whose mandate has ended', () => {
    const ended = withEvents(directory, endOfMandate('minister', 'MINISTER', '2026-03-01'));
    expect(standingIn(ended, 'cabinet', ['MINISTER'], TODAY)).toBeUndefined();
  });
});

describe('A function title of the contract', () => {
  const titled = service({
    type: 'MandateGiven',
    mandate: {
      id: 'it',
      personId: 'stranger',
      role: 'MANDATE_HOLDER',
      from: '2026-01-01',
      until: '2026-12-31',
      title: { fr: 'Directeur IT', nl: 'Directeur ICT' },
    },
  });

  it('names the person who bears it on a day, in either language', () => {
    expect(holderOfTitle(titled, 'Directeur IT', TODAY)).toBe('stranger');
    expect(holderOfTitle(titled, 'Directeur ICT', TODAY)).toBe('stranger');
    expect(holderOfTitle(titled, 'Directeur IT', '2027-01-01')).toBeUndefined();
    expect(holderOfTitle(titled, 'Président', TODAY)).toBeUndefined();
  });
});

describe('Two parties', () => {
  it('are the same only when they are of one kind', () => {
    expect(sameParty({ kind: 'PERSON', id: 'x' }, { kind: 'PERSON', id: 'x' })).toBe(true);
    expect(sameParty({ kind: 'PERSON', id: 'x' }, { kind: 'ORGANISATION', id: 'x' })).toBe(false);
  });
});
