import type { PathStep } from '../../domain/contract/places.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { treeOf } from '../../domain/contract/tree.ts';
import type { ProvisionRead } from '../../prisma/queries/contracts.ts';
import type { VersionWithAct } from '../../prisma/queries/provision-history.ts';
import type { VersionShown } from '../../web/pages/contracts/contract-parts.tsx';
import type { ReadingNode } from '../../web/pages/contracts/reading.ts';

/** The provisions of a version as they are read: a tree, each with the numbers of the acts that made it what it is. */
export const readingNodes = (rows: readonly ProvisionRead[]): readonly ReadingNode[] =>
  treeOf(
    rows.map(({ content, pedigree }) => ({ ...content, pedigree })),
    (
      { parentId: _parent, layout: _layout, pedigree, ...provision },
      children: readonly ReadingNode[],
    ): ReadingNode => ({
      ...provision,
      acts: pedigree.map(({ actNumber }) => actNumber),
      children,
    }),
  );

/** A provision with those above it and those below it, in their order; nothing where there is none of that id. */
export function familyIn(rows: readonly ProvisionRead[], id: string): readonly ProvisionRead[] {
  const byId = new Map(rows.map(({ content }) => [content.id, content]));
  const above = new Set<string>();
  for (let each = byId.get(id); each !== undefined; each = byId.get(each.parentId ?? '')) above.add(each.id);
  const below = new Set([id]);
  // Parents stand before their children.
  for (const { content } of rows) if (below.has(content.parentId ?? '')) below.add(content.id);
  return rows.filter(({ content }) => above.has(content.id) || below.has(content.id));
}

/** A node anywhere in a tree. */
export function nodeNamed(nodes: readonly ReadingNode[], id: string): ReadingNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : nodeNamed(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The headings above a provision, the outermost first, with their ids. */
export function headingsAbove(
  provisions: ReadonlyMap<string, Provision>,
  { parentId }: Provision,
): readonly (PathStep & { readonly id: string })[] {
  const parent = parentId === undefined ? undefined : provisions.get(parentId);
  if (parent === undefined) return [];
  const { id, kind, number, text } = parent;
  return [...headingsAbove(provisions, parent), { id, kind, text, ...(number === undefined ? {} : { number }) }];
}

export const versionShown = ({ number, as_on, missing_fr, missing_nl, ...act }: VersionWithAct): VersionShown => ({
  number,
  asOn: as_on,
  missing: { fr: missing_fr, nl: missing_nl },
  ...actOf(act),
});

function actOf({
  act_number: number,
  amendment_id: amendmentId,
  cause,
  title_fr,
  title_nl,
}: Pick<VersionWithAct, 'act_number' | 'amendment_id' | 'cause' | 'title_fr' | 'title_nl'>): Pick<VersionShown, 'act'> {
  if (number === null || amendmentId === null) return {};
  const title = { fr: title_fr ?? '', nl: title_nl ?? '' };
  return { act: { number, amendmentId, title, ...(cause !== null && { cause }) } };
}
