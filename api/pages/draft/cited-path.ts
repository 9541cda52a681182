import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';
import { pathTo } from './choice.ts';

/** What a provision is called, with the headings above it. */
export const citedPath = (provisions: readonly Provision[], language: Language, provision: Provision): string =>
  [...pathTo(provisions, provision), provision].map((each) => citation(language, each)).join(' › ');
