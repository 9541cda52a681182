import type { ProvisionKind } from '../domain/contract/provision.ts';
import type { Language } from '../domain/language.ts';
import { capitalised } from './capitalised.ts';
import { textsIn } from './texts.ts';

/** What a provision is called: `Article 19`, `OO 2.5`, or by its kind alone where it has no number. */
export function citation(
  language: Language,
  { kind, number }: { readonly kind: ProvisionKind; readonly number?: string | undefined },
): string {
  const t = textsIn(language);
  return number === undefined ? capitalised(t(`provisionKind.${kind}`)) : t(`cited.${kind}`, { number });
}
