import { describe, expect, it } from '@jest/globals';
import { treeOf } from '../../../domain/contract/tree.ts';

interface Node {
  readonly id: string;
  readonly children: readonly Node[];
}

const nodes = (all: readonly { readonly id: string; readonly parentId?: string }[]): readonly Node[] =>
  treeOf<(typeof all)[number], Node>(all, ({ id }, children) => ({ id, children }));

describe('a tree', () => {
  it('has each under its parent, brothers in the order they stood in', () => {
    const all = [{ id: 'a' }, { id: 'a1', parentId: 'a' }, { id: 'b' }, { id: 'a2', parentId: 'a' }];
    expect(nodes(all)).toEqual([
      {
        id: 'a',
        children: [
          { id: 'a1', children: [] },
          { id: 'a2', children: [] },
        ],
      },
      { id: 'b', children: [] },
    ]);
  });

  it('is empty where nothing stands', () => {
    expect(nodes([])).toEqual([]);
  });
});
