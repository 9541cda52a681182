import { createHash } from 'node:crypto';

/** Word takes no longer name for a bookmark, and nothing in it but letters, digits and underscores. */
const MOST_CHARACTERS = 40;
const SIGNS: Readonly<Record<string, string>> = { '-': '_', '/': '__', '.': '_o_', '~': '_t_' };

/**
 * The bookmark by which a provision is found again in a document that went through a word processor: `p_art_6__p_1` of
 * `art-6/p-1`. What would be too long is shortened and told apart by a hash: to be found again the name is made anew of every id.
 */
export function bookmarkName(provisionId: string): string {
  const name = `p_${provisionId.replaceAll(/[^A-Za-z0-9]/gu, (sign) => SIGNS[sign] ?? `_x${sign.codePointAt(0) ?? 0}_`)}`;
  if (name.length <= MOST_CHARACTERS) return name;
  const digest = createHash('sha256').update(provisionId).digest('hex').slice(0, 16);
  return `${name.slice(0, MOST_CHARACTERS - digest.length - 1)}_${digest}`;
}

/** Provision ids by the name of their bookmark. */
export const provisionsByBookmark = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.map((id) => [bookmarkName(id), id]));
