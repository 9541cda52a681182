/**
 * Lengths are CSS pixels on the narrowest phone, where a chart is as wide as its `viewBox`; a wider place enlarges it, so that
 * no text is ever smaller than it is here.
 */
export const SIZES = { width: 290, text: 14, smallText: 13, line: 18, edge: 12 } as const;

/** What fits beside one another at the text's size, capitals and wide letters being rare. */
const CHARACTERS = 36;

/** A text in lines, parted between words: SVG does not wrap by itself. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= CHARACTERS) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
