import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';

/** Where a provision stands: `Partie 2, Article 6, Alinéa 3`. What has no number is counted among its like under one parent. */
export function provisionPath(language: Language, provision: Provision, provisions: readonly Provision[]): string {
  const own = citation(language, {
    kind: provision.kind,
    number: provision.number ?? ordinalOf(provision, provisions),
  });
  const parent = provisions.find(({ id }) => id === provision.parentId);
  return parent === undefined ? own : `${provisionPath(language, parent, provisions)}, ${own}`;
}

function ordinalOf({ id, kind, parentId }: Provision, provisions: readonly Provision[]): string {
  const like = provisions.filter((each) => each.kind === kind && each.parentId === parentId);
  return String(like.findIndex((each) => each.id === id) + 1);
}
