import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { citedPath } from '../../../locales/citation.ts';
import { pathTo } from './choice.ts';

/** What a provision is called, with the headings above it in a text. */
export const citedIn = (provisions: readonly Provision[], language: Language, provision: Provision): string =>
  citedPath(language, [...pathTo(provisions, provision), provision]);
