import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  consistencyProof,
  continues,
  grown,
  includes,
  inclusionProof,
  leafHash,
  NO_LEAVES,
  rootOf,
  treeRoot,
} from '../../../domain/proof/merkle.ts';

/** The leaves and roots with which Certificate Transparency's own implementations are tested. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (hex) => leafHash(Uint8Array.from(Buffer.from(hex, 'hex'))),
);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const node = (...leaves: readonly number[]) => treeRoot(leaves.map((index) => LEAVES[index] ?? ''));

const someLeaves = (minLength: number) =>
  fc
    .integer({ min: minLength, max: 70 })
    .map((size) => Array.from({ length: size }, (_, n) => leafHash(Uint8Array.of(n, size))));

/** A tree, with a smaller number or an index in it. */
const aTree = someLeaves(1).chain((leaves) => fc.tuple(fc.constant(leaves), fc.nat(leaves.length - 1)));
const treeOf = (leaves: readonly string[]) => ({ size: leaves.length, root: treeRoot(leaves) });
const other = leafHash(Uint8Array.of(255));

describe('The tree of the log', () => {
  it.each(ROOTS.map((root, size) => [size, root] as const))(
    'over %i leaves has the root that all others give it',
    (size, root) => {
      expect(treeRoot(LEAVES.slice(0, size))).toBe(root);
    },
  );

  it('grows to the same root whatever it is made to grow by', () => {
    fc.assert(
      fc.property(aTree, ([leaves, cut]) => {
        const begun = grown(NO_LEAVES, leaves.slice(0, cut));
        expect(rootOf(begun)).toBe(treeRoot(leaves.slice(0, cut)));
        expect(rootOf(grown(begun, leaves.slice(cut)))).toBe(treeRoot(leaves));
      }),
    );
  });
});

/** RFC 6962, section 2.1.3: the tree of seven leaves, and the proofs that are told there. */
describe('The example of RFC 6962', () => {
  const seven = LEAVES.slice(0, 7);
  const at = (index: number) => LEAVES[index];

  it('proves d0 by b, h, l; d3 by c, g, l; d4 by f, j, k; d6 by i, k', () => {
    expect(inclusionProof(0, seven)).toEqual([at(1), node(2, 3), node(4, 5, 6)]);
    expect(inclusionProof(3, seven)).toEqual([at(2), node(0, 1), node(4, 5, 6)]);
    expect(inclusionProof(4, seven)).toEqual([at(5), at(6), node(0, 1, 2, 3)]);
    expect(inclusionProof(6, seven)).toEqual([node(4, 5), node(0, 1, 2, 3)]);
  });

  it('goes on from 3 leaves by c, d, g, l; from 4 by l; from 6 by i, j, k', () => {
    expect(consistencyProof(3, seven)).toEqual([at(2), at(3), node(0, 1), node(4, 5, 6)]);
    expect(consistencyProof(4, seven)).toEqual([node(4, 5, 6)]);
    expect(consistencyProof(6, seven)).toEqual([node(4, 5), at(6), node(0, 1, 2, 3)]);
  });
});

describe('A proof of inclusion', () => {
  it('shows each leaf in its place', () => {
    fc.assert(
      fc.property(aTree, ([leaves, index]) => {
        const proof = inclusionProof(index, leaves);
        expect(includes(treeOf(leaves), index, leaves[index] ?? '', proof)).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(leaves.length)));
      }),
    );
  });

  it('shows no other leaf, no other place, in no other tree, and nothing when it is changed', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), ([leaves, index], n) => {
        const [tree, proof, leaf] = [treeOf(leaves), inclusionProof(index, leaves), leaves[index] ?? ''];
        const elsewhere = n % leaves.length;
        expect(includes(tree, index, other, proof)).toBe(false);
        if (elsewhere !== index) expect(includes(tree, elsewhere, leaf, proof)).toBe(false);
        expect(includes({ ...tree, root: other }, index, leaf, proof)).toBe(false);
        expect(includes(tree, index, leaf, [...proof, other])).toBe(false);
        expect(includes(tree, index, leaf, proof.slice(1))).toBe(proof.length === 0);
        expect(includes(tree, leaves.length, leaf, proof)).toBe(false);
      }),
    );
  });

  it('is made for leaves of the tree alone', () => {
    expect(() => inclusionProof(8, LEAVES)).toThrow(RangeError);
  });
});

describe('A proof of consistency', () => {
  it('shows a tree to be the beginning of another', () => {
    fc.assert(
      fc.property(aTree, ([leaves, size]) => {
        for (const part of [size, leaves.length]) {
          const proof = consistencyProof(part, leaves);
          expect(continues(treeOf(leaves.slice(0, part)), treeOf(leaves), proof)).toBe(true);
        }
      }),
    );
  });

  it('shows it of no tree that has another leaf anywhere', () => {
    fc.assert(
      fc.property(aTree, fc.nat(), ([leaves, cut], n) => {
        const size = cut + 1;
        const forged = leaves.with(n % size, other);
        const before = treeOf(forged.slice(0, size));
        expect(continues(before, treeOf(leaves), consistencyProof(size, leaves))).toBe(false);
        expect(continues(before, treeOf(leaves), consistencyProof(size, forged))).toBe(false);
        expect(continues(treeOf(leaves.slice(0, size)), treeOf(forged), consistencyProof(size, forged))).toBe(false);
      }),
    );
  });

  it('shows it of no larger tree, and nothing when it is changed', () => {
    const [three, seven] = [treeOf(LEAVES.slice(0, 3)), treeOf(LEAVES.slice(0, 7))];
    const proof = consistencyProof(3, LEAVES.slice(0, 7));
    expect(continues(seven, three, proof)).toBe(false);
    expect(continues(three, seven, [])).toBe(false);
    expect(continues(three, seven, [...proof, other])).toBe(false);
    expect(continues(three, seven, proof.slice(1))).toBe(false);
    expect(() => consistencyProof(9, LEAVES)).toThrow(RangeError);
  });
});
