import type { Language, Twins } from '../language.ts';
import { tokensOf } from './tokens.ts';

/** What both twins must say alike. */
export const TWIN_FACTS = ['NUMBER', 'DATE', 'PERCENTAGE', 'TERM'] as const;
export type TwinFact = (typeof TWIN_FACTS)[number];

/** A term that the contract defines, in both languages: where one twin uses it, the other does as often. */
export interface DefinedTerm {
  readonly fr: string;
  readonly nl: string;
}

/**
 * What one twin says and the other does not, or less often. `value` is free of how a language writes it: `1476510`,
 * `2022-07-01`, `50 %`, a term as French has it. `start` and `end` are in UTF-16 code units of that twin's text.
 */
export interface TwinDifference {
  readonly fact: TwinFact;
  readonly language: Language;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Said {
  readonly fact: TwinFact;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the twins of a provision differ in a number, an amount, a date, a percentage or a defined term [S art. 6 and the law
 * on the use of languages: both texts are equally authentic]. Nothing where one of them is missing: that is told elsewhere.
 */
export function twinDifferences({ fr, nl }: Twins, terms: readonly DefinedTerm[] = []): readonly TwinDifference[] {
  if (fr === undefined || nl === undefined) return [];
  const said = { fr: factsOf(fr, 'fr', terms), nl: factsOf(nl, 'nl', terms) };
  return [...lacking('fr', said.fr, said.nl), ...lacking('nl', said.nl, said.fr)];
}

/** What a twin says more often than the other: of several alike, the last ones. */
function lacking(language: Language, own: readonly Said[], other: readonly Said[]): readonly TwinDifference[] {
  const left = new Map<string, number>();
  for (const said of other) left.set(keyOf(said), (left.get(keyOf(said)) ?? 0) + 1);
  return own.flatMap((said) => {
    const count = left.get(keyOf(said)) ?? 0;
    left.set(keyOf(said), count - 1);
    return count > 0 ? [] : [{ ...said, language }];
  });
}

const keyOf = ({ fact, value }: Said): string => `${fact} ${value}`;

const factsOf = (text: string, language: Language, terms: readonly DefinedTerm[]): readonly Said[] =>
  [...figuresOf(text), ...termsOf(text, language, terms)].toSorted((a, b) => a.start - b.start);

function figuresOf(text: string): readonly Said[] {
  let start = 0;
  return tokensOf(text).flatMap((token): readonly Said[] => {
    const place = { start, end: start + token.length };
    start = place.end;
    const date = dateOf(token);
    if (date !== undefined) return [{ fact: 'DATE', value: date, ...place }];
    const number = numberOf(token);
    if (number === undefined) return [];
    return [
      token.endsWith('%')
        ? { fact: 'PERCENTAGE', value: `${number} %`, ...place }
        : { fact: 'NUMBER', value: number, ...place },
    ];
  });
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'januari'],
  ['février', 'februari'],
  ['mars', 'maart'],
  ['avril', 'april'],
  ['mai', 'mei'],
  ['juin', 'juni'],
  ['juillet', 'juli'],
  ['août', 'augustus'],
  ['septembre', 'september'],
  ['octobre', 'oktober'],
  ['novembre', 'november'],
  ['décembre', 'december'],
];

/** A day as either language writes it, in full or in figures, as ISO 8601. */
function dateOf(token: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token);
  if (iso !== null) return token;
  const figures = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(token);
  if (figures !== null) return isoOf(figures[3], figures[2], figures[1]);
  const words = /^(\d{1,2})(?:er)?[ \u00a0](\p{L}+)[ \u00a0](\d{4})$/iu.exec(token);
  const month = MONTHS.findIndex((names) => names.includes(words?.[2]?.toLowerCase() ?? ''));
  return words === null || month < 0 ? undefined : isoOf(words[3], String(month + 1), words[1]);
}

const isoOf = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A figure without the signs that group its digits; a decimal comma is a point. Its letters ("11bis") belong to it. */
function numberOf(token: string): string | undefined {
  if (!/^\d/.test(token)) return undefined;
  const bare = token.replace(/[ \u00a0\u202f]?%$/u, '');
  const ungrouped = bare.replaceAll(/(?<=\d)[. \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const ordinal = ungrouped.replace(/^(\d+)(?:er|ère|e|ème|de|ste)$/u, '$1');
  return ordinal.replace(/(?<=\d),(?=\d)/, '.').toLowerCase();
}

const termsOf = (text: string, language: Language, terms: readonly DefinedTerm[]): readonly Said[] =>
  terms.flatMap((term) =>
    [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\d])${escaped(term[language])}(?![\p{L}\d])`, 'giu'))].map(
      ({ 0: found, index }) => ({ fact: 'TERM' as const, value: term.fr, start: index, end: index + found.length }),
    ),
  );

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
