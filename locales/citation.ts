import type { ProvisionKind } from '../domain/contract/provision.ts';
import type { Language } from '../domain/language.ts';
import { capitalised } from './capitalised.ts';
import { textsIn } from './texts.ts';

/** A provision as far as its name goes. */
export interface Cited {
  readonly kind: ProvisionKind;
  readonly number?: string | undefined;
}

/** What a provision is called: `Article 19`, `OO 2.5`, or by its kind alone where it has no number. */
export function citation(language: Language, { kind, number }: Cited): string {
  const t = textsIn(language);
  return number === undefined ? capitalised(t(`provisionKind.${kind}`)) : t(`cited.${kind}`, { number });
}

/** Provisions from the outermost to the one spoken of: `Partie 2 › Article 4`. */
export const citedPath = (language: Language, steps: readonly Cited[]): string =>
  steps.map((step) => citation(language, step)).join(' › ');
