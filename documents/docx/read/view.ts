import type { Doer, Text } from './paragraphs.ts';

/** One change to a text by someone else than us: other words from `start` to `end`. */
export interface Made {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly by: Doer;
}

/** A text as we gave it away, with what others did to it. */
export interface View {
  readonly text: string;
  readonly changes: readonly Made[];
}

/** Puts a text together as it was before others changed it: our own changes count as made. */
export function viewOf(items: readonly Text[], own: string): View {
  let text = '';
  const changes: Made[] = [];
  for (const { text: words, inserted, deleted } of items) {
    const byOthers = inserted !== undefined && inserted.author !== own;
    if (byOthers) {
      if (deleted === undefined) add(changes, { start: text.length, end: text.length, words, by: inserted });
    } else if (deleted === undefined) text += words;
    else if (deleted.author !== own) {
      add(changes, { start: text.length, end: text.length + words.length, words: '', by: deleted });
      text += words;
    }
  }
  return { text, changes };
}

/** What one person did at one place is one change: a word for another. */
function add(changes: Made[], made: Made): void {
  const last = changes.at(-1);
  if (last === undefined || last.end !== made.start || last.by.author !== made.by.author) changes.push(made);
  else changes.splice(-1, 1, { ...last, end: made.end, words: last.words + made.words });
}

/** What was taken out and put in, for what has no place of its own. */
export const saidOf = ({ text, changes }: View): { readonly removed: string; readonly added: string } => ({
  removed: changes
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .trim(),
  added: changes
    .map(({ words }) => words)
    .join(' … ')
    .trim(),
});

/** A part of a view, from a position on: changes before it are left out. */
export const fromOn = ({ text, changes }: View, at: number): View => ({
  text: text.slice(at),
  changes: changes
    .filter(({ start }) => start >= at)
    .map((made) => ({ ...made, start: made.start - at, end: made.end - at })),
});
