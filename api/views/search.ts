import type { z } from 'zod';
import { MARKS, type SearchHit } from '../../prisma/queries/search.ts';
import type { searchHit } from '../schemas/search.ts';

type HitView = z.input<typeof searchHit>;

export const searchHitView = ({ provision, excerpt, ...hit }: SearchHit): HitView => ({
  ...hit,
  ...(provision === null ? {} : { provision }),
  excerpt: segmentsOf(excerpt),
});

/** What stands between two marks was found. */
const segmentsOf = (marked: string): HitView['excerpt'] =>
  marked
    .split(MARKS.start)
    .flatMap((part, index) => {
      const [first = '', after = ''] = part.split(MARKS.stop);
      return index === 0
        ? [{ text: part, found: false }]
        : [
            { text: first, found: true },
            { text: after, found: false },
          ];
    })
    .filter(({ text }) => text !== '');
