import type { Language } from '../language.ts';
import { LANGUAGES } from '../language.ts';
import type { Provision, ProvisionKind } from './provision.ts';

/** A place in a text where another provision is named by its number. */
export interface Reference {
  /** In which provision, and in which of its texts. */
  readonly provisionId: string;
  readonly language: Language;
  /** Where the number stands, in UTF-16 code units: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** The provision that is named. */
  readonly targetId: string;
}

/** The words before a number that say what it counts; with several numbers, "articles 4 et 5", each is a reference. */
const NAMED: readonly { readonly kind: ProvisionKind; readonly words: string }[] = [
  { kind: 'ARTICLE', words: String.raw`articles?|artikels?|artikelen|art\.` },
  { kind: 'PART', words: 'parties?|deel|delen' },
  { kind: 'STRATEGIC_OBJECTIVE', words: String.raw`OS|SD|objectifs? stratégiques?|strategische doelstellingen?` },
  {
    kind: 'OPERATIONAL_OBJECTIVE',
    words: String.raw`OO|OD|objectifs? opérationnels?|operationele doelstellingen?`,
  },
];

const NUMBER = String.raw`\d+(?:\.\d+)*(?:bis|ter|quater|quinquies)?`;
const BETWEEN = String.raw`(?:\s*,\s*|\s+(?:et|ou|à|en|of|tot)\s+)`;

/** "article 11bis, § 7, de l'arrêté royal": an article of another text, whatever stands between the number and that text. */
const ELSEWHERE = new RegExp(
  String.raw`^(?:[\s,]*(?:§+\s*\d+|\d+°|al(?:inéa)?\.?\s*\d+|lid\s*\d+|eerste lid|alinéa \p{L}+|premier alinéa|${BETWEEN}))*` +
    String.raw`[\s,]*(?:de l[’']|de la|du|des|de|van de|van het)\s*` +
    String.raw`(?:arrêté|loi|lois|décret|ordonnance|constitution|code|règlement|directive|traité|A\.?R\.?\b|` +
    String.raw`(?:koninklijk |ministerieel )?besluit|wet|wetten|decreet|ordonnantie|grondwet|wetboek|verordening|richtlijn|verdrag|KB\b)`,
  'iu',
);

/** The id of the provision that bears each number, by kind and number. */
export type Bearers = ReadonlyMap<string, string>;

/** Of several that bear one number, the last. */
export const bearers = (provisions: readonly Provision[]): Bearers =>
  new Map(provisions.flatMap(({ id, kind, number }) => (number === undefined ? [] : [[numberKey(kind, number), id]])));

/** A number with what it counts. */
export const numberKey = (kind: ProvisionKind, number: string): string => `${kind} ${number.toLowerCase()}`;

/**
 * The references among some provisions, in their order. A number that no provision bears, and an article of a law, is none.
 */
export function referencesIn(provisions: readonly Provision[]): readonly Reference[] {
  const numbered = bearers(provisions);
  return provisions.flatMap((provision) => referencesOf(provision, numbered));
}

/** The references of one provision, in their order, to those that bear a number. */
export const referencesOf = ({ id, text }: Pick<Provision, 'id' | 'text'>, numbered: Bearers): readonly Reference[] =>
  LANGUAGES.flatMap((language) => {
    const words = text[language];
    return words === undefined ? [] : found(words, numbered).map((each) => ({ provisionId: id, language, ...each }));
  });

/** The references to one of some provisions, in their order. */
export function referencesTo(provisions: readonly Provision[], targetId: string): readonly Reference[] {
  const number = provisions.find(({ id }) => id === targetId)?.number;
  if (number === undefined) return [];
  const written = new RegExp(number.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'iu');
  const naming = provisions.filter(({ text }) => LANGUAGES.some((language) => written.test(text[language] ?? '')));
  if (naming.length === 0) return [];
  const numbered = bearers(provisions);
  return naming.flatMap((each) => referencesOf(each, numbered).filter((reference) => reference.targetId === targetId));
}

/** The numbers that a text names, each with what it counts: as `bearers` has them. Whether anything bears them is not asked. */
export const numbersNamedIn = (text: Provision['text']): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap((language) => namesIn(text[language] ?? '').map(({ key }) => key)));

const LISTS = NAMED.map(({ kind, words }) => ({
  kind,
  lists: new RegExp(
    String.raw`(?<![\p{L}\d])(?:${words})\s*((?:${NUMBER})(?:${BETWEEN}${NUMBER})*)(?![\p{L}\d])`,
    'giu',
  ),
}));

interface Named {
  /** As in `Bearers`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const found = (text: string, numbered: Bearers): readonly Pick<Reference, 'start' | 'end' | 'targetId'>[] =>
  namesIn(text).flatMap(({ key, start, end }) => {
    const targetId = numbered.get(key);
    return targetId === undefined ? [] : [{ start, end, targetId }];
  });

function namesIn(text: string): readonly Named[] {
  if (!/\d/.test(text)) return [];
  return LISTS.flatMap(({ kind, lists }) =>
    [...text.matchAll(lists)].flatMap((match) => {
      const [whole, list = ''] = match;
      const end = match.index + whole.length;
      return ELSEWHERE.test(text.slice(end)) ? [] : numbersIn(list, end - list.length, kind);
    }),
  ).toSorted((a, b) => a.start - b.start);
}

const numbersIn = (list: string, offset: number, kind: ProvisionKind): readonly Named[] =>
  [...list.matchAll(new RegExp(NUMBER, 'giu'))].map(({ 0: number, index }) => {
    const start = offset + index;
    return { key: numberKey(kind, number), start, end: start + number.length };
  });

/**
 * The texts of some provisions after their numbers changed: what named a provision by its old number names it by the new one.
 *
 * @param references those of the provisions as they were, before any number changed.
 * @param numbers the new number of each provision that got one, by its id.
 */
export function withNumbersFollowed(
  provisions: readonly Provision[],
  references: readonly Reference[],
  numbers: ReadonlyMap<string, string>,
): readonly Provision[] {
  const moved = references.filter(({ targetId }) => numbers.has(targetId));
  return provisions.map((provision) => {
    const own = moved.filter(({ provisionId }) => provisionId === provision.id);
    return own.length === 0 ? provision : { ...provision, text: followed(provision.text, own, numbers) };
  });
}

function followed(
  text: Provision['text'],
  references: readonly Reference[],
  numbers: ReadonlyMap<string, string>,
): Provision['text'] {
  const changed = LANGUAGES.flatMap((language) => {
    const own = references.filter((each) => each.language === language);
    const words = text[language];
    return words === undefined ? [] : [[language, inPlaceOf(words, own, numbers)]];
  });
  return Object.fromEntries(changed);
}

/** From the last to the first: a place stays where it is while what stands behind it changes its length. */
const inPlaceOf = (text: string, references: readonly Reference[], numbers: ReadonlyMap<string, string>): string =>
  references
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end, targetId }) => words.slice(0, start) + (numbers.get(targetId) ?? '') + words.slice(end),
      text,
    );

/** The references whose target is there no longer: they are listed where a provision is deleted. */
export const danglingAfter = (references: readonly Reference[], after: readonly Provision[]): readonly Reference[] => {
  const ids = new Set(after.map(({ id }) => id));
  return references.filter(({ provisionId, targetId }) => ids.has(provisionId) && !ids.has(targetId));
};
