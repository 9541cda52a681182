import type { Provision } from '../../../domain/contract/provision.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { citation } from '../../../locales/citation.ts';

/** Without accents, capitals and signs, as people type what they look for. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();

/** How provisions are called for short: `art. 5`, `OO 1.1`, in either language. */
const SHORT: Readonly<Partial<Record<Provision['kind'], readonly string[]>>> = { ARTICLE: ['art.', 'art'] };

/**
 * The provisions that a number or words name, those named by their number first: `1.1`, `article 5`, `art. 5`, `salle de
 * lecture`. Words are looked for in both languages, all of them in one provision.
 */
export function findProvisions(provisions: readonly Provision[], asked: string): readonly Provision[] {
  const wanted = plain(asked);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const named = provisions.filter((provision) => namesOf(provision).includes(wanted));
  const worded = provisions.filter(
    (provision) =>
      !named.includes(provision) && LANGUAGES.some((language) => holdsAll(provision.text[language] ?? '', words)),
  );
  return [...named, ...worded];
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => plain(text).includes(word));

function namesOf(provision: Provision): readonly string[] {
  const { number, kind } = provision;
  if (number === undefined) return [];
  const cited = LANGUAGES.map((language: Language) => citation(language, provision));
  return [number, ...cited, ...(SHORT[kind] ?? []).map((short) => `${short} ${number}`)].map(plain);
}
