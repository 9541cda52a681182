const MONTHS =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|' +
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const NUMBER = String.raw`(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:[.,/]\d+)*`;

/** What a reader takes as one word though it holds signs or blanks: a date, an amount, a percentage, an article's number. */
const WHOLE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:` +
    String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}([-/.])\d{1,2}\1\d{4}|\d{1,2}(?:er)?[ \u00a0](?:${MONTHS})[ \u00a0]\d{4}|` +
    String.raw`${NUMBER}\p{L}*(?:[ \u00a0\u202f]?%)?)(?![\p{L}\d])`,
  'giu',
);

/** Word boundaries follow the same rules in French and in Dutch. */
const WORDS = new Intl.Segmenter('fr', { granularity: 'word' });

/** The words, signs and blanks of a text, in their order: put together they are the text. A date or an amount is one of them. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WHOLE)) {
    tokens.push(...wordsOf(text.slice(end, match.index)), match[0]);
    end = match.index + match[0].length;
  }
  return [...tokens, ...wordsOf(text.slice(end))];
}

const wordsOf = (text: string): string[] => [...WORDS.segment(text)].map(({ segment }) => segment);
