import type { z } from 'zod';
import { Refusal } from './refusal.ts';

/** A page's end as an opaque text: the key of its last item. */
const cursorOf = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * The key a cursor stands for; `undefined` for the first page.
 *
 * @throws Refusal `BODY_INVALID` for what is no cursor of this list.
 */
export function keyOf<S extends z.ZodType>(shape: S, cursor: string | undefined): z.output<S> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('BODY_INVALID', [{ field: 'query.cursor', code: 'BAD_FORMAT', details: {} }]);
  }
}

/** A page of what was read with one item to spare: that one tells that there is a next page. */
export function pageFrom<T, U>(
  rows: readonly T[],
  limit: number,
  keyFor: (row: T) => readonly (string | number)[],
  shown: (row: T) => U,
): { readonly items: readonly U[]; readonly next?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(shown),
    ...(rows.length > limit && last !== undefined ? { next: cursorOf(keyFor(last)) } : {}),
  };
}
