import type { Queries } from '../client.ts';

/** A word, or a number with its parts: `1.1`, `4bis`. */
const WORD = /[\p{L}\p{N}]+(?:\.\p{N}+)*/gu;
const MOST_WORDS = 12;
/** Shorter words are taken as they are: too many others begin or look like them. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_MISTAKEN = 4;
/** As alike as a word's singular and plural: taken with a word that is known. */
const AS_ALIKE_AS_FORMS = 0.6;
/** Of what looks like a mistaken word, all that is nearly as alike as the best. */
const NEARLY_AS_ALIKE = 0.85;

/** A written word that looks like the one at an index; whether that one is known: its stem begins some written word. */
interface Similar {
  readonly index: number;
  readonly known: boolean;
  readonly word: string;
  readonly similarity: number;
}

/** Stop words have no stem, and no other forms either. */
const SIMILAR_SQL = `
  SELECT w.n::int - 1 AS index, s.word, similarity(s.word, typed.word)::float8 AS similarity,
         EXISTS (SELECT FROM unnest(stem.fr || stem.nl) AS beginning (word), search_word written
                 WHERE written.word >= beginning.word AND written.word < beginning.word || U&'\\+10FFFF') AS known
  FROM unnest($1::text[]) WITH ORDINALITY AS w (word, n), LATERAL (SELECT unaccent(lower(w.word))) AS typed (word),
       LATERAL (SELECT ts_lexize('french_stem', typed.word) AS fr, ts_lexize('dutch_stem', typed.word) AS nl) AS stem,
       LATERAL (SELECT word FROM search_word WHERE word % typed.word AND word <> typed.word
                ORDER BY similarity(word, typed.word) DESC, word LIMIT 3) AS s
  WHERE length(typed.word) >= ${SHORTEST_MISTAKEN} AND stem.fr <> '{}' AND stem.nl <> '{}'`;

/**
 * What someone typed as PostgreSQL's query: every word must be there, or one that begins with it or is a form of it; for a word
 * that was never written, what it looks like. Only letters and digits get through, so nothing of it is syntax.
 *
 * @returns `undefined` when nothing typed is a word.
 */
export async function queryFor(db: Queries, typed: string): Promise<string | undefined> {
  const words = [...new Set(typed.match(WORD))].slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const similar = await db.$queryRawUnsafe<Similar[]>(SIMILAR_SQL, words);
  return words.map((word, index) => `(${[word, ...meant(similar, index)].map(beginning).join(' | ')})`).join(' & ');
}

function meant(similar: readonly Similar[], index: number): readonly string[] {
  const own = similar.filter((each) => each.index === index);
  const best = Math.max(...own.map(({ similarity }) => similarity));
  const enough = ({ known, similarity }: Similar): boolean =>
    similarity >= (known ? AS_ALIKE_AS_FORMS : best * NEARLY_AS_ALIKE);
  return own.filter(enough).map(({ word }) => word);
}

const isWhole = (word: string): boolean => /^\p{N}/u.test(word) || word.length < SHORTEST_BEGINNING;

const beginning = (word: string): string => (isWhole(word) ? `'${word}'` : `'${word}':*`);
