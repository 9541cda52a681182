import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonical, hashOf } from '../../domain/hash.ts';

const aKey = fc.string({ minLength: 1, maxLength: 3 }).filter((key) => key !== '__proto__');
const aValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(aKey, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** The same value with its members in the opposite order, at every depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('The canonical text of a value', () => {
  it('is JSON with sorted keys', () => {
    expect(canonical({ b: [1, { d: 'é', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"é"}]}');
  });

  it('does not depend on the order in which members were set', () => {
    fc.assert(fc.property(aValue, (value) => expect(canonical(reversed(value))).toBe(canonical(value))));
  });

  it('is JSON of the very same value', () => {
    fc.assert(fc.property(aValue, (value) => expect(JSON.parse(canonical(value))).toEqual(value)));
  });

  it('leaves out members that are absent, and keeps the order of a list', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe(canonical({ b: 1 }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });

  it('sorts by code unit: the same in every language of the reader', () => {
    expect(canonical({ é: 1, z: 1, Z: 1, a: 1 })).toBe('{"Z":1,"a":1,"z":1,"é":1}');
  });
});

describe('The hash of a value', () => {
  it('is the SHA-256 of its canonical text in UTF-8', () => {
    expect(hashOf('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('tells apart what differs by one character, by a type or by a missing twin', () => {
    const hashes = [{ fr: 'a' }, { fr: 'a ' }, { fr: 'a', nl: '' }, { nl: 'a' }, { fr: 1 }, { fr: '1' }].map(hashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
