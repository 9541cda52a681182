import type { Redline, RedlineSegment } from '../../domain/contract/redline.ts';

/** Characters of unchanged text shown on either side of a change. */
const CONTEXT = 80;
/** Characters of one provision that a message shows; the whole is behind its link. */
const LIMIT = 1200;
const ELLIPSIS = '…';

/** A redline short enough for a message: far from a change the text is left out, beyond a limit everything is. */
export function shorten(redline: Redline): { readonly segments: Redline; readonly cut: boolean } {
  const segments: RedlineSegment[] = [];
  let room = LIMIT;
  for (const [index, { kind, text }] of redline.entries()) {
    const whole = kind === 'KEPT' ? contextOf(text, index > 0, index < redline.length - 1) : text;
    const shown = whole.length <= room ? whole : `${headOf(whole, room)} ${ELLIPSIS}`;
    segments.push({ kind, text: shown });
    room -= whole.length;
    if (room < 0) return { segments, cut: true };
  }
  return { segments, cut: false };
}

/** What is shown of an unchanged stretch: its end before a change, its beginning after one. */
function contextOf(text: string, afterChange: boolean, beforeChange: boolean): string {
  const sides = Number(afterChange) + Number(beforeChange);
  if (text.length <= CONTEXT * Math.max(sides, 1) + ELLIPSIS.length) return text;
  const head = afterChange || !beforeChange ? `${headOf(text, CONTEXT)} ` : '';
  const tail = beforeChange ? ` ${tailOf(text, CONTEXT)}` : '';
  return `${head}${ELLIPSIS}${tail}`;
}

/** At most `length` characters, without a word cut in two where there is a blank. */
const headOf = (text: string, length: number): string => text.slice(0, Math.max(length, 0)).replace(/\s+\S*$/u, '');
const tailOf = (text: string, length: number): string => text.slice(-length).replace(/^\S*\s+/u, '');
