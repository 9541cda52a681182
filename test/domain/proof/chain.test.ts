import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Recorded } from '../../../domain/file.ts';
import {
  beginningOf,
  canonicalEvent,
  checkChain,
  firstLink,
  nextLink,
  type LinkedEvent,
} from '../../../domain/proof/chain.ts';

const FILE = 'file-1';
const AT = '2026-11-25T10:30:00.000Z';

const event = (seq: number, note: string): Recorded<{ type: 'Noted'; note: string }> => ({
  seq,
  at: AT,
  by: { kind: 'PROCEDURE' },
  event: { type: 'Noted', note },
});

/** The chain of a file in which each of these was noted. */
function chainOf(notes: readonly string[]): LinkedEvent[] {
  let link = firstLink(FILE);
  return notes.map((note, index) => {
    const canonical = canonicalEvent(FILE, event(index + 1, note));
    link = nextLink(link, canonical);
    return { seq: index + 1, canonical, chain: link };
  });
}

const faultsOf = (events: readonly LinkedEvent[]) => checkChain(beginningOf(FILE), events).faults;
const someNotes = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 8 });

describe('The chain of a file', () => {
  it('hashes all that an event is, and where it stands', () => {
    expect(canonicalEvent(FILE, event(1, 'é'))).toBe(
      `{"at":"${AT}","by":{"kind":"PROCEDURE"},"data":{"note":"é","type":"Noted"},"fileId":"file-1","seq":1,"type":"Noted"}`,
    );
  });

  it('is SHA-256 of the bytes of the link before and of the text in UTF-8, from the SHA-256 of the file’s id on', () => {
    const beginning = createHash('sha256').update(FILE).digest();
    expect(firstLink(FILE)).toBe(beginning.toString('hex'));
    expect(nextLink(firstLink(FILE), 'é')).toBe(createHash('sha256').update(beginning).update('é').digest('hex'));
  });

  it('holds as it was written, read at once or page by page', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(8), (notes, cut) => {
        const chain = chainOf(notes);
        expect(faultsOf(chain)).toEqual([]);
        const page = checkChain(beginningOf(FILE), chain.slice(0, cut));
        expect(checkChain(page.reached, chain.slice(cut))).toEqual(checkChain(beginningOf(FILE), chain));
      }),
    );
  });

  it('tells the one event whose text was changed', () => {
    fc.assert(
      fc.property(someNotes, fc.nat(), (notes, n) => {
        const chain = chainOf(notes);
        const at = n % chain.length;
        const changed = chain.map((each, index) =>
          index === at ? { ...each, canonical: `${each.canonical} ` } : each,
        );
        expect(faultsOf(changed)).toEqual([{ seq: at + 1, kind: 'LINK' }]);
      }),
    );
  });

  it('tells where an event is missing', () => {
    const [first, , third] = chainOf(['a', 'b', 'c']);
    expect(faultsOf([first, third].filter((each) => each !== undefined))).toEqual([
      { seq: 3, kind: 'GAP' },
      { seq: 3, kind: 'LINK' },
    ]);
  });

  it('does not hold for another file, nor with a link that is none', () => {
    expect(checkChain(beginningOf('file-2'), chainOf(['a', 'b'])).faults).toEqual([{ seq: 1, kind: 'LINK' }]);
    const spoilt = chainOf(['a', 'b']).map((each) => (each.seq === 1 ? { ...each, chain: 'zz' } : each));
    expect(faultsOf(spoilt)).toEqual([{ seq: 1, kind: 'LINK' }]);
  });
});
