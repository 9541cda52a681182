/**
 * What stands in order, parents before their children, as a tree: each node is made of one of them and of the nodes under it.
 * The order among siblings is kept.
 */
export function treeOf<P extends { readonly id: string; readonly parentId?: string }, N>(
  all: readonly P[],
  node: (one: P, children: readonly N[]) => N,
): readonly N[] {
  const byParent = new Map<string | undefined, P[]>();
  for (const one of all) {
    const siblings = byParent.get(one.parentId);
    if (siblings === undefined) byParent.set(one.parentId, [one]);
    else siblings.push(one);
  }
  const under = (parentId: string | undefined): readonly N[] =>
    (byParent.get(parentId) ?? []).map((one) => node(one, under(one.id)));
  return under(undefined);
}
