import { pathOf, placesIn, stepOf } from '../../domain/contract/places.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { citation } from '../../locales/citation.ts';

/** Where a provision stands: `Partie 2, Article 6, Alinéa 3`. What has no number is counted among its like under one parent. */
export function provisionPath(language: Language, provision: Provision, provisions: readonly Provision[]): string {
  const places = placesIn(provisions);
  const steps = [...pathOf(provision, places), stepOf(provision, places)];
  return steps.map((step) => citation(language, step)).join(', ');
}
