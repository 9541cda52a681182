import { ordinalsOf } from '../../domain/contract/ordinals.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';

/** Where a provision stands: `Partie 2, Article 6, Alinéa 3`. What has no number is counted among its like under one parent. */
export function provisionPath(language: Language, provision: Provision, provisions: readonly Provision[]): string {
  const ordinals = ordinalsOf(provisions);
  const called = ({ id, kind, number }: Provision): string =>
    citation(language, { kind, number, ordinal: ordinals.get(id) });
  const steps = [called(provision)];
  for (let above = parentOf(provision, provisions); above !== undefined; above = parentOf(above, provisions)) {
    steps.unshift(called(above));
  }
  return steps.join(', ');
}

const parentOf = ({ parentId }: Provision, provisions: readonly Provision[]): Provision | undefined =>
  provisions.find(({ id }) => id === parentId);
