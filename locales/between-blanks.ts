/** A stretch as it is signed: the blanks at its ends stand outside the signs, which bring their own. */
export function betweenBlanks(text: string): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return { before, words, after };
}
