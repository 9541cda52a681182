import { describe, expect, it } from '@jest/globals';
import { daysOfChange } from '../../../domain/contract/commencement.ts';
import { consolidate, consolidated, pedigreeOf, type ActInForce } from '../../../domain/contract/consolidate.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { frOf, made, SHARED, told, words } from '../../support/domain/concurrent.ts';
import { idsOf } from '../../support/domain/instruct.ts';

type Fate = Pick<ActInForce, 'annulledOn' | 'repealedFrom' | 'repealedOn'>;

const act = (
  actNumber: number,
  [signedOn, inForceOn]: readonly [string, string],
  instructions: readonly Instruction[],
  fate: Fate = {},
): ActInForce => ({
  amendmentId: `amendment-${actNumber}`,
  actNumber,
  signedOn,
  inForceOn,
  textHash: String(actNumber).repeat(64),
  text: { instructions, entryIntoForce: { kind: 'LAST_SIGNATURE' } },
  ...fate,
});

const textOf = (...given: Parameters<typeof consolidate>): readonly Provision[] =>
  consolidate(...given).map(({ provision }) => provision);
const pedigreeIn = (id: string, ...given: Parameters<typeof consolidate>) =>
  consolidate(...given).find(({ provision }) => provision.id === id)?.pedigree ?? [];
const whole = (id: string, provisionId: string, fr: string, inForceOn?: string): Instruction =>
  told(id, { kind: 'REPLACE_TEXT', provisionId, text: { fr }, ...(inForceOn === undefined ? {} : { inForceOn }) });

describe('Entry into force', () => {
  const inParts = act(
    1,
    ['2022-01-10', '2022-02-01'],
    [
      whole('now', 'p-3', 'Il est gratuit.'),
      whole('later', 'p-2', 'Aucun rapport n’est remis.', '2022-07-01'),
      whole('early', 'p-4', 'Le crédit est nul.', '2021-12-01'),
    ],
  );

  it('comes on the act’s day, or later for the instructions that say so; never before the act', () => {
    expect(textOf(SHARED, [inParts], { asOn: '2022-01-31' })).toEqual(SHARED);
    const between = textOf(SHARED, [inParts], { asOn: '2022-06-30' });
    expect(['p-2', 'p-3', 'p-4'].map((id) => frOf(between, id))).toEqual([
      'Un rapport est remis le 30 juin 2022.',
      'Il est gratuit.',
      'Le crédit est nul.',
    ]);
    expect(frOf(textOf(SHARED, [inParts], { asOn: '2022-07-01' }), 'p-2')).toBe('Aucun rapport n’est remis.');
  });

  it('of a part is what the pedigree tells, with the instructions that carry its motive', () => {
    expect(pedigreeIn('p-2', SHARED, [inParts])).toEqual([
      expect.objectContaining({
        actNumber: 1,
        signedOn: '2022-01-10',
        inForceOn: '2022-07-01',
        instructionIds: ['later'],
      }),
    ]);
    expect(pedigreeOf('p-2', [inParts])).toEqual(pedigreeIn('p-2', SHARED, [inParts]));
    expect(pedigreeIn('p-2', SHARED, [inParts], { asOn: '2022-06-30' })).toEqual([]);
  });

  it('of two acts on one day follows their signatures, then their numbers, and both are shown', () => {
    const day = '2022-03-01';
    const [first, second, third] = [
      act(3, ['2022-01-01', day], [whole('a', 'p-3', 'Un.')]),
      act(1, ['2022-02-01', day], [whole('b', 'p-3', 'Deux.')]),
      act(2, ['2022-02-01', day], [whole('c', 'p-3', 'Trois.')]),
    ];
    for (const acts of [
      [first, second, third],
      [third, second, first],
    ]) {
      expect(frOf(textOf(SHARED, acts), 'p-3')).toBe('Trois.');
      expect(pedigreeIn('p-3', SHARED, acts).map(({ actNumber }) => actNumber)).toEqual([3, 1, 2]);
    }
  });

  it('makes the text another on its days', () => {
    expect(daysOfChange(inParts)).toEqual(['2022-02-01', '2022-07-01']);
    expect(daysOfChange({ ...inParts, repealedFrom: '2022-05-01' })).toEqual(['2022-02-01', '2022-05-01']);
    expect(daysOfChange({ ...inParts, annulledOn: '2022-05-01' })).toEqual([]);
  });

  it('of a number touches the provisions that name it', () => {
    const renumbered = act(
      1,
      ['2022-01-01', '2022-01-01'],
      [told('number', { kind: 'RENUMBER', provisionId: 'art-2', number: '3' })],
    );
    expect(pedigreeIn('p-1', SHARED, [renumbered]).map(({ instructionIds }) => instructionIds)).toEqual([['number']]);
    expect(pedigreeIn('p-2', SHARED, [renumbered])).toEqual([]);
  });
});

describe('A signed passage', () => {
  const first = words('first', 'p-1', { fr: ['Le cabinet', 'La cellule stratégique'] });
  const second = words('second', 'p-1', { fr: ['deux fois', 'une fois', 1] });

  it('is found again where another act entered into force between its signature and its day', () => {
    const acts = [act(1, ['2022-01-01', '2022-06-01'], [second]), act(2, ['2022-02-01', '2022-03-01'], [first])];
    expect(frOf(textOf(SHARED, acts), 'p-1')).toBe(
      'La cellule stratégique est reçu deux fois par mois, et le comité une fois par an, selon l’article 2.',
    );
  });

  it('is found again where its own act changed the provision on another day', () => {
    const deferred = { ...first, inForceOn: '2022-06-01' };
    const then = words('then', 'p-1', { fr: ['deux fois', 'une fois', 1] }, made(SHARED, first));
    const acts = [act(1, ['2022-01-01', '2022-01-01'], [deferred, then])];
    expect(frOf(textOf(SHARED, acts, { asOn: '2022-01-01' }), 'p-1')).toContain(
      'Le cabinet est reçu deux fois par mois, et le comité une fois par an',
    );
    expect(frOf(textOf(SHARED, acts), 'p-1')).toContain(
      'La cellule stratégique est reçu deux fois par mois, et le comité une fois par an',
    );
  });

  it('is refused where another act in force changed its words', () => {
    const acts = [
      act(1, ['2022-01-01', '2022-06-01'], [words('mine', 'p-1', { fr: ['deux fois', 'une fois'] })]),
      act(2, ['2022-02-01', '2022-03-01'], [words('theirs', 'p-1', { fr: ['deux', 'trois'] })]),
    ];
    expect(() => consolidate(SHARED, acts)).toThrow('PASSAGE_CHANGED');
  });
});

describe('An annulled act', () => {
  const renamed = words('first', 'p-1', { fr: ['Le cabinet', 'La cellule stratégique'] });
  const inserted = told('insert', {
    kind: 'INSERT_PARAGRAPH',
    provisionId: 'p-1',
    newId: 'p-new',
    text: { fr: 'Nouveau.', nl: 'Nieuw.' },
  });
  const annulled = act(1, ['2022-01-01', '2022-01-01'], [renamed, inserted], { annulledOn: '2022-09-01' });
  const later = act(
    2,
    ['2022-03-01', '2022-03-01'],
    [
      words('second', 'p-1', { fr: ['deux fois', 'une fois', 1] }, made(SHARED, renamed)),
      whole('on-new', 'p-new', 'Nouveau et corrigé.'),
    ],
  );

  it('is as if it had never been, and is read as it was known before', () => {
    expect(textOf(SHARED, [annulled])).toEqual(SHARED);
    const known = textOf(SHARED, [annulled], { asOn: '2022-06-01', knownOn: '2022-08-31' });
    expect(known).toEqual(made(SHARED, renamed, inserted));
    expect(textOf(SHARED, [annulled], { asOn: '2022-06-01', knownOn: '2022-09-01' })).toEqual(SHARED);
  });

  it('leaves the acts after it in force: their words are found again, what they did to its own is without object', () => {
    const { provisions, withoutObject } = consolidated(SHARED, [later, annulled]);
    const text = provisions.map(({ provision }) => provision);
    expect(idsOf(text)).toEqual(idsOf(SHARED));
    expect(frOf(text, 'p-1')).toBe(
      'Le cabinet est reçu deux fois par mois, et le comité une fois par an, selon l’article 2.',
    );
    expect(withoutObject).toEqual([
      {
        amendmentId: 'amendment-2',
        actNumber: 2,
        instructionId: 'on-new',
        provisionId: 'p-new',
        code: 'PROVISION_UNKNOWN',
      },
    ]);
    expect(() => consolidate(SHARED, [later, annulled])).toThrow('PROVISION_UNKNOWN');
  });

  it('was not known to be signed before its signature', () => {
    expect(textOf(SHARED, [later], { asOn: '2022-06-01', knownOn: '2022-02-28' })).toEqual(SHARED);
  });
});

describe('A repealed act', () => {
  const repealed = act(1, ['2022-01-01', '2022-01-01'], [whole('a', 'p-3', 'Il est gratuit.')], {
    repealedFrom: '2022-07-01',
    repealedOn: '2022-05-15',
  });

  it('applies until the day before, and what it did is still told', () => {
    expect(frOf(textOf(SHARED, [repealed], { asOn: '2022-06-30' }), 'p-3')).toBe('Il est gratuit.');
    expect(textOf(SHARED, [repealed], { asOn: '2022-07-01' })).toEqual(SHARED);
    expect(pedigreeIn('p-3', SHARED, [repealed], { asOn: '2022-07-01' })).toEqual([
      expect.objectContaining({ actNumber: 1, inForceOn: '2022-01-01', repealedFrom: '2022-07-01' }),
    ]);
  });

  it('was not known to be repealed before that was decided', () => {
    const at = { asOn: '2022-08-01', knownOn: '2022-05-14' };
    expect(frOf(textOf(SHARED, [repealed], at), 'p-3')).toBe('Il est gratuit.');
    expect(textOf(SHARED, [repealed], { ...at, knownOn: '2022-05-15' })).toEqual(SHARED);
  });
});
