const TAGS = /<\/?(?:u|i|b|em|strong|s|sup|sub)>/giu;
const LINE_BREAK_TAG = /<br ?\/?>/giu;
const SUPERSCRIPT = /\^(?:\{(?<braced>[^{}\n]*)\}|(?<bare>\p{L}+))/gu;
const AUTOLINK = /<(?<address>https?:\/\/[^<>\s]+)>/gu;
/** Stars around words, `*ad hoc*`; a star alone, as after "503 associations*", is a mark of the text and stays. */
const EMPHASIS = /(?<![\p{L}\p{N}*])(?<stars>\*{1,3})(?=[^\s*])(?<words>[^*]+)(?<=\S)\k<stars>(?![\p{L}\p{N}*])/gu;

/** The text without emphasis, underlining, superscript marks and link brackets; its lines, tabs and words stay as they are. */
export function stripMarkup(text: string): string {
  let before: string;
  let after = text;
  do {
    before = after;
    after = before
      .replace(TAGS, '')
      .replace(LINE_BREAK_TAG, ' ')
      .replace(SUPERSCRIPT, '$<braced>$<bare>')
      .replace(AUTOLINK, '$<address>')
      .replace(EMPHASIS, '$<words>');
  } while (after !== before); // what stood inside other markup shows in the next round
  return after;
}

/** The text with one space wherever white space of any sort and length stood. */
export const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * The one normal form in which a source and the text restored from its provisions are the same: no byte order mark, no
 * emphasis (`<u>`, `<i>`, `*`), no superscript marks (`^{er}` is `er`), no link brackets, and one space for every run of
 * white space (tabs, line ends, the blank lines of a page break). Every other character stays, in its order.
 */
export const withoutMarkup = (text: string): string => collapse(stripMarkup(text));
