import { describe, expect, it } from '@jest/globals';
import { ordinalsOf } from '../../../domain/contract/ordinals.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

const provision = (id: string, kind: Provision['kind'], more: Partial<Provision> = {}): Provision => ({
  id,
  kind,
  text: { fr: id, nl: id },
  ...more,
});

describe('Which of its like a provision is', () => {
  it('is counted by kind, under one parent, the numbered with the others', () => {
    const ordinals = ordinalsOf([
      provision('art-1', 'ARTICLE', { number: '1' }),
      provision('a', 'PARAGRAPH', { parentId: 'art-1' }),
      provision('table', 'TABLE', { parentId: 'art-1' }),
      provision('b', 'PARAGRAPH', { parentId: 'art-1', number: '2' }),
      provision('b-1', 'PARAGRAPH', { parentId: 'b' }),
      provision('c', 'PARAGRAPH', { parentId: 'art-1' }),
      provision('art-2', 'ARTICLE', { number: '2' }),
      provision('d', 'PARAGRAPH', { parentId: 'art-2' }),
    ]);
    expect(Object.fromEntries(ordinals)).toEqual({
      'art-1': 1,
      a: 1,
      table: 1,
      b: 2,
      'b-1': 1,
      c: 3,
      'art-2': 2,
      d: 1,
    });
  });

  it('is not known of one that comes without its parent', () => {
    expect(ordinalsOf([provision('c', 'PARAGRAPH', { parentId: 'art-1' })]).size).toBe(0);
  });
});
