import type { ProvisionKind } from '../domain/contract/provision.ts';
import type { Language } from '../domain/language.ts';
import { capitalised } from './capitalised.ts';
import { textsIn } from './texts.ts';

/** A provision as far as its name goes. */
export interface Cited {
  readonly kind: ProvisionKind;
  readonly number?: string | undefined;
  /** Which of its like it is, where it has no number and that is known. */
  readonly ordinal?: number | undefined;
}

/** What a provision is called: `Article 19`, `OO 2.5`, `Alinéa 3`, or by its kind alone where nothing tells it from its like. */
export function citation(language: Language, { kind, number, ordinal }: Cited): string {
  const t = textsIn(language);
  const name = number ?? ordinal?.toString();
  return name === undefined ? capitalised(t(`provisionKind.${kind}`)) : t(`cited.${kind}`, { number: name });
}

/** Provisions from the outermost to the one spoken of: `Partie 2 › Article 4`. */
export const citedPath = (language: Language, steps: readonly Cited[]): string =>
  steps.map((step) => citation(language, step)).join(' › ');
