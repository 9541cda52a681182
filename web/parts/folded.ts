import type { Redline, RedlineSegment } from '../../domain/contract/redline.ts';

/** Unchanged words that are left out, with how many they are. */
export interface Fold {
  readonly kind: 'FOLDED';
  readonly count: number;
}

/** Words shown on each side of what is left out: enough to find the place again. */
const SHOWN = 8;
/** Fewer are not worth the fold. */
const FEWEST_FOLDED = 12;

const WORD = /\S+\s*/gu;

/** A redline with its long unchanged stretches folded; what stands beside a change stays. */
export const folded = (redline: Redline): readonly (RedlineSegment | Fold)[] =>
  redline.flatMap((segment, index) =>
    segment.kind === 'KEPT' ? foldedStretch(segment.text, index === 0, index === redline.length - 1) : [segment],
  );

function foldedStretch(text: string, isFirst: boolean, isLast: boolean): readonly (RedlineSegment | Fold)[] {
  const lead = /^\s*/u.exec(text)?.[0] ?? '';
  const words = text.slice(lead.length).match(WORD) ?? [];
  // A text that did not change at all is known by how it begins.
  const [head, tail] = [isFirst && !isLast ? 0 : SHOWN, isLast ? 0 : SHOWN];
  const count = words.length - head - tail;
  if (count < FEWEST_FOLDED) return [{ kind: 'KEPT', text }];
  const shown: readonly (RedlineSegment | Fold)[] = [
    { kind: 'KEPT', text: lead + words.slice(0, head).join('') },
    { kind: 'FOLDED', count },
    { kind: 'KEPT', text: tail === 0 ? '' : ` ${words.slice(-tail).join('')}` },
  ];
  return shown.filter((each) => each.kind === 'FOLDED' || each.text !== '');
}
