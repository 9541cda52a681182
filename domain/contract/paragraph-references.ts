import { LANGUAGES, type Language } from '../language.ts';
import { ordinalsOf } from './ordinals.ts';
import type { Provision } from './provision.ts';

type Provisions = readonly Provision[];

/** Where a paragraph is cited: the number of its article and its place among the article's own paragraphs, from 1. */
export interface Citation {
  readonly article: string;
  readonly ordinal: number;
}

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['premier', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième'],
  nl: ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende'],
};

/** "article 5, alinéa 2", "art. 5, deuxième alinéa", "artikel 5, lid 2", "artikel 5, tweede lid"; not an article of a law. */
const CITED: Readonly<Record<Language, RegExp>> = {
  fr: cited('article|art\\.', 'al(?:inéa|\\.)', 'alinéa', ORDINALS.fr, "de l[’']|de la|du|des"),
  nl: cited('artikel|art\\.', 'lid', 'lid', ORDINALS.nl, 'van de(?!ze)|van het|der'),
};

function cited(article: string, before: string, after: string, ordinals: readonly string[], elsewhere: string): RegExp {
  const digits = String.raw`${before}\s*(?<digits>\d{1,2})`;
  const word = String.raw`(?<word>${ordinals.join('|')})\s+${after}`;
  return new RegExp(
    String.raw`(?<![\p{L}\d])(?:${article})\s*(?<article>\d+(?:bis|ter|quater|quinquies)?),?\s+(?:${digits}|${word})` +
      String.raw`(?![\p{L}\d])(?!,?\s*(?:${elsewhere})(?!\s*(?:présent|deze|dit)))`,
    'giud',
  );
}

/**
 * The provisions after some were inserted, moved or deleted: what names a paragraph by its article and its place there names it by
 * where it stands now. What names one that is gone stays as it is written.
 */
export function withParagraphsFollowed(before: Provisions, after: Provisions): Provisions {
  if (!before.some(({ text }) => LANGUAGES.some((language) => /al(?:inéa|\.)|\blid\b/iu.test(text[language] ?? '')))) {
    return after;
  }
  const was = new Map([...citationsOf(before)].map(([id, citation]) => [keyOf(citation), id]));
  const is = citationsOf(after);
  const now = (citation: Citation): Citation => is.get(was.get(keyOf(citation)) ?? '') ?? citation;
  const unchanged = new Set(before.map(({ text }) => text));
  return after.map((provision) => {
    if (!unchanged.has(provision.text)) return provision;
    const text = LANGUAGES.map((language) => [language, followed(provision.text[language], language, now)] as const);
    if (text.every(([language, words]) => words === provision.text[language])) return provision;
    return { ...provision, text: Object.fromEntries(text.filter(([, words]) => words !== undefined)) };
  });
}

/** The numbers, in lower case, of the articles of which a text names a paragraph. */
export const articlesCitedIn = (text: Provision['text']): ReadonlySet<string> =>
  new Set(
    LANGUAGES.flatMap((language) =>
      [...(text[language] ?? '').matchAll(CITED[language])].map((match) =>
        citedIn(match, language).article.toLowerCase(),
      ),
    ),
  );

/** Where a text names a paragraph by its place: from `start` up to `end`, in UTF-16 code units. */
export interface PlaceNamed {
  /** As in `placesChanged`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

export const placesNamedIn = (text: string, language: Language): readonly PlaceNamed[] =>
  [...text.matchAll(CITED[language])].map((match) => ({
    key: keyOf(citedIn(match, language)),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Where the paragraphs stand by now that stood elsewhere before, by where they stood. */
export function placesChanged(before: Provisions, after: Provisions): ReadonlyMap<string, Citation> {
  const now = citationsOf(after);
  return new Map(
    [...citationsOf(before)].flatMap(([id, citation]) => {
      const moved = now.get(id);
      return moved === undefined || keyOf(moved) === keyOf(citation) ? [] : [[keyOf(citation), moved]];
    }),
  );
}

/** A text that names paragraphs by where they stand by now. */
export const withPlaces = (text: string, language: Language, changed: ReadonlyMap<string, Citation>): string =>
  followed(text, language, (citation) => changed.get(keyOf(citation)) ?? citation) ?? text;

/** The ids of the provisions that name a paragraph by its article and its place there. */
export function namingParagraph(provisions: Provisions, paragraphId: string): readonly string[] {
  const own = citationsOf(provisions).get(paragraphId);
  if (own === undefined) return [];
  const names = (language: Language, text = ''): boolean =>
    [...text.matchAll(CITED[language])].some((match) => keyOf(citedIn(match, language)) === keyOf(own));
  return provisions
    .filter(({ text }) => LANGUAGES.some((language) => names(language, text[language])))
    .map(({ id }) => id);
}

function citedIn({ groups = {} }: RegExpMatchArray, language: Language): Citation {
  const { article = '', digits, word } = groups;
  const ordinal = digits === undefined ? ORDINALS[language].indexOf(word?.toLowerCase() ?? '') + 1 : Number(digits);
  return { article, ordinal };
}

const keyOf = ({ article, ordinal }: Citation): string => `${article.toLowerCase()}/${ordinal}`;

function citationsOf(provisions: Provisions): ReadonlyMap<string, Citation> {
  const articles = new Map(provisions.flatMap(({ id, kind, number }) => (kind === 'ARTICLE' ? [[id, number]] : [])));
  const ordinals = ordinalsOf(provisions);
  const citations = new Map<string, Citation>();
  for (const { id, kind, parentId = '' } of provisions) {
    const article = articles.get(parentId);
    if (kind !== 'PARAGRAPH' || article === undefined) continue;
    const ordinal = ordinals.get(id);
    if (ordinal !== undefined) citations.set(id, { article, ordinal });
  }
  return citations;
}

function followed(
  text: string | undefined,
  language: Language,
  now: (citation: Citation) => Citation,
): string | undefined {
  if (text === undefined) return undefined;
  const changes = [...text.matchAll(CITED[language])].flatMap((match) => {
    const citation = citedIn(match, language);
    const moved = now(citation);
    const isWord = match.groups?.['digits'] === undefined;
    const [number, place] = [match.indices?.groups?.['article'], match.indices?.groups?.[isWord ? 'word' : 'digits']];
    if (keyOf(moved) === keyOf(citation) || number === undefined || place === undefined) return [];
    const said = isWord ? ordinalWord(language, moved.ordinal) : String(moved.ordinal);
    return [
      { at: place, said },
      { at: number, said: moved.article },
    ];
  });
  return changes
    .toSorted((a, b) => b.at[0] - a.at[0])
    .reduce((words, { at: [start, end], said }) => words.slice(0, start) + said + words.slice(end), text);
}

const ordinalWord = (language: Language, ordinal: number): string =>
  ORDINALS[language][ordinal - 1] ?? `${ordinal}${language === 'fr' ? 'e' : 'de'}`;
