import type { Provision } from '../../../domain/contract/provision.ts';
import { treeOf } from '../../../domain/contract/tree.ts';
import type { PrintedProvision } from './contract-content.ts';

/** A provision with what stands under it. */
export interface Node extends Omit<Provision, 'parentId' | 'layout'> {
  readonly acts: readonly number[];
  readonly children: readonly Node[];
}

export const nodesOf = (provisions: readonly PrintedProvision[]): readonly Node[] =>
  treeOf(
    provisions.map(({ provision, acts }) => ({ ...provision, acts })),
    ({ parentId: _parent, layout: _layout, ...provision }, children: readonly Node[]): Node => ({
      ...provision,
      children,
    }),
  );

const HEADED: ReadonlySet<Node['kind']> = new Set(['PART', 'ARTICLE', 'STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE']);

/** A numbered paragraph with others under it is a heading of its own: art. 16's mission, vision, values. */
export const isHeaded = ({ kind, children }: Node): boolean =>
  HEADED.has(kind) || (kind === 'PARAGRAPH' && children.length > 0);

/** Neighbours that are items stand together, all others alone. */
export function runsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const runs: Node[][] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if (node.kind === 'ITEM' && last?.[0]?.kind === 'ITEM') last.push(node);
    else runs.push([node]);
  }
  return runs;
}
