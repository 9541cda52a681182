import { diffArrays } from 'diff';
import { sha256 } from '../hash.ts';
import { RuleViolation } from '../violation.ts';
import { tokensOf } from './tokens.ts';

/**
 * A place in a provision's text: from `start` up to `end`, in UTF-16 code units, and the SHA-256 of what stands there, in
 * lower-case hexadecimal. Position and content together name one passage, never the first of several that read alike.
 */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
}

/** Other words in the place of a passage. A twin that stays as it is has an empty passage and no words. */
export interface Replacement {
  readonly passage: Passage;
  readonly words: string;
}

/**
 * The passage of a text between two positions; an empty one is a place to insert at.
 *
 * @throws RuleViolation `PASSAGE_UNKNOWN` where the text has no such positions.
 */
export function passageAt(text: string, start: number, end: number): Passage {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  if (!isWithin) throw new RuleViolation('PASSAGE_UNKNOWN', { start, end });
  return { start, end, hash: sha256(text.slice(start, end)) };
}

/** Whether what a passage names stands where it says. */
export const standsIn = (text: string, { start, end, hash }: Passage): boolean =>
  0 <= start && start <= end && end <= text.length && sha256(text.slice(start, end)) === hash;

/**
 * A text with other words in the place of a passage.
 *
 * @param provision the id under which a refusal names it.
 * @throws RuleViolation `PASSAGE_CHANGED` where something else stands there by now.
 */
export function withPassage(text: string, passage: Passage, words: string, provision = ''): string {
  if (!standsIn(text, passage)) {
    throw new RuleViolation('PASSAGE_CHANGED', { start: passage.start, end: passage.end, provision });
  }
  return text.slice(0, passage.start) + words + text.slice(passage.end);
}

/**
 * Where a passage of one text stands in another: the same words, in the place to which what changed around them has moved
 * them. `undefined` where they were changed themselves, or where something was put into their midst or at the very place.
 */
export function passageIn(before: string, after: string, passage: Passage): Passage | undefined {
  if (!standsIn(before, passage)) return undefined;
  if (before === after) return passage;
  const { start, end } = passage.start === passage.end ? surroundings(before, passage.start) : passage;
  let [old, now] = [0, 0];
  for (const { added, removed, value } of diffArrays(tokensOf(before), tokensOf(after))) {
    const { length } = value.join('');
    if (added) now += length;
    else if (removed) old += length;
    else {
      const isKept = old <= start && end <= old + length;
      const isSameEdge =
        (passage.end > 0 || now === 0) && (passage.start < before.length || now + length === after.length);
      if (isKept && isSameEdge) return { ...passage, start: passage.start + now - old, end: passage.end + now - old };
      old += length;
      now += length;
    }
  }
  return undefined;
}

/** The words on both sides of a place: where either is changed, nobody said on which side of the change the place is. */
function surroundings(text: string, at: number): { readonly start: number; readonly end: number } {
  const before = /\S+\s*$/u.exec(text.slice(0, at))?.[0].length ?? at;
  const after = /^\s*\S+/u.exec(text.slice(at))?.[0].length ?? text.length - at;
  return { start: at - before, end: at + after };
}

/**
 * What makes one text another, as one replacement: from the first word that differs to the last. Nothing differs: an empty
 * passage at the text's start, and no words.
 */
export function replacementBetween(before: string, after: string): Replacement {
  if (before === after) return { passage: passageAt(before, 0, 0), words: '' };
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const start = old.slice(0, head).join('').length;
  const kept = tail === 0 ? 0 : old.slice(-tail).join('').length;
  return { passage: passageAt(before, start, before.length - kept), words: after.slice(start, after.length - kept) };
}
