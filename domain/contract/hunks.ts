import { diffArrays } from 'diff';
import { tokensOf } from './tokens.ts';

/** Other words in the place of those from `start` up to `end` (UTF-16 code units) of a text. An empty place is an insertion. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Set where the words of the text itself are in dispute: somebody has to say which ones stand. */
  readonly isContested?: true;
}

/** What makes one text another, in the order of the text: no two of them touch each other. */
export type Hunks = readonly Hunk[];

/** What makes one text another, word by word; changes with nothing but a blank between them are one. */
export function hunksBetween(before: string, after: string): Hunks {
  if (before === after) return [];
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { added, removed, value } of diffArrays(tokensOf(before), tokensOf(after))) {
    const text = value.join('');
    if (added) append(hunks, before, { start: at, end: at, words: text });
    else if (removed) append(hunks, before, { start: at, end: at + text.length, words: '' });
    if (!added) at += text.length;
  }
  return hunks;
}

function append(hunks: Hunk[], text: string, next: Hunk): void {
  const last = hunks.at(-1);
  const between = last === undefined ? undefined : text.slice(last.end, next.start);
  if (last === undefined || between === undefined || between.trim() !== '') hunks.push(next);
  else hunks.splice(-1, 1, { start: last.start, end: next.end, words: last.words + between + next.words });
}

/** A text with what others put in the place of its words. */
export function withHunks(text: string, hunks: Hunks): string {
  let [made, at] = ['', 0];
  for (const { start, end, words } of hunks) {
    made += text.slice(at, start) + words;
    at = end;
  }
  return made + text.slice(at);
}

/** Whether two changes of one text are to the same words: a change of half a word is one of the whole. */
const touches = (a: Pick<Hunk, 'start' | 'end'>, b: Pick<Hunk, 'start' | 'end'>): boolean =>
  Math.max(a.start, b.start) <= Math.min(a.end, b.end);

/** A place widened to whole words of a text: an amount, a date or the number of an article is one. */
function wholeWords(text: string, { start, end }: Hunk): Pick<Hunk, 'start' | 'end'> {
  let [from, to, at] = [start, end, 0];
  for (const { length } of tokensOf(text)) {
    const next = at + length;
    if (at < start && start < next) from = at;
    if (at < end && end < next) to = next;
    at = next;
  }
  return { start: from, end: to };
}

/** Those of `hunks` that change the same words of `text` as `edit` does. */
export function touchedOf(text: string, hunks: Hunks, edit: Hunk): Hunks {
  const place = wholeWords(text, edit);
  return hunks.filter((hunk) => touches(wholeWords(text, hunk), place));
}

const growth = ({ start, end, words }: Hunk): number => words.length - (end - start);

const shifted = (hunk: Hunk, by: number): Hunk => ({ ...hunk, start: hunk.start + by, end: hunk.end + by });

/** Where a place of a text stands once `hunks`, none of which touches it, have changed that text. */
export const movedBy = (hunks: Hunks, { start, end }: Pick<Hunk, 'start' | 'end'>): Pick<Hunk, 'start' | 'end'> => {
  const by = hunks.filter((hunk) => hunk.end < start).reduce((sum, hunk) => sum + growth(hunk), 0);
  return { start: start + by, end: end + by };
};

/**
 * What makes `before` the text which `edit` makes of `current`, which `hunks` make of `before`.
 *
 * @param edit in the places of `current`.
 */
export function composed(hunks: Hunks, current: string, edit: Hunk): Hunks {
  const [earlier, later]: [Hunk[], Hunk[]] = [[], []];
  let [by, shift] = [0, 0];
  let one = { start: edit.start, end: edit.end, from: edit.start, to: edit.end };
  let isMet = false;
  for (const hunk of hunks) {
    const place = { start: hunk.start + by, end: hunk.start + by + hunk.words.length };
    by += growth(hunk);
    if (touches(place, edit)) {
      const from = isMet ? one.from : Math.min(hunk.start, hunk.start - place.start + edit.start);
      one = {
        start: Math.min(one.start, place.start),
        end: Math.max(one.end, place.end),
        from,
        to: hunk.end + Math.max(0, edit.end - place.end),
      };
      isMet = true;
    } else if (place.end < edit.start) {
      earlier.push(hunk);
      shift = by;
    } else later.push(hunk);
  }
  const [from, to] = isMet ? [one.from, one.to] : [edit.start - shift, edit.end - shift];
  const words = current.slice(one.start, edit.start) + edit.words + current.slice(edit.end, one.end);
  return [...earlier, { start: from, end: to, words }, ...later];
}

/**
 * What makes of `text`, once `edit` has changed it as well, the other text: where that one has the edit too.
 *
 * @param edit in the places of `text`; it touches none of `hunks`, or is one of them.
 */
export const alongside = (hunks: Hunks, edit: Hunk): Hunks =>
  hunks
    .filter((hunk) => !isSame(hunk, edit))
    .map((hunk) => (hunk.start >= edit.end ? shifted(hunk, growth(edit)) : hunk));

/**
 * What makes of `text`, once `edit` has changed it as well, the other text: where that one does not have the edit, because its
 * words are in dispute.
 *
 * @param edit in the places of `text`.
 */
export function disputed(hunks: Hunks, text: string, edit: Hunk): Hunks {
  const met = touchedOf(text, hunks, edit);
  const start = Math.min(edit.start, ...met.map((hunk) => hunk.start));
  const end = Math.max(edit.end, ...met.map((hunk) => hunk.end));
  const words = withHunks(
    text.slice(start, end),
    met.map((hunk) => shifted(hunk, -start)),
  );
  const [earlier, later] = [(hunk: Hunk) => hunk.end <= start, (hunk: Hunk) => hunk.start >= end];
  const others = hunks.filter((hunk) => !met.includes(hunk));
  return [
    ...others.filter(earlier),
    { start, end: end + growth(edit), words, isContested: true },
    ...others.filter((hunk) => !earlier(hunk) && later(hunk)).map((hunk) => shifted(hunk, growth(edit))),
  ];
}

export const isSame = (a: Hunk, b: Hunk): boolean => a.start === b.start && a.end === b.end && a.words === b.words;
