import type { DocxPackage } from './package.ts';
import { acceptedText, isText, type Doer, type Item, type ReadComment } from './paragraphs.ts';
import { doerOf, paragraphsIn } from './body.ts';
import type { Region, Rest } from './regions.ts';
import { attribute, childrenOf } from './xml.ts';

/** What somebody remarked, and on which words of which provision. */
export interface Remark {
  readonly by: Doer;
  readonly provisionId?: string | undefined;
  readonly quoted: string;
  readonly text: string;
}

const COMMENTS = 'word/comments.xml';

/** The comments of others, each with the words it stands by. */
export function remarksIn(docx: DocxPackage, parts: readonly (Region | Rest)[], own: string): readonly Remark[] {
  const places = placesIn(parts);
  return commentsOf(docx)
    .filter(({ author, text }) => author !== own && text !== '')
    .map(({ id, text, ...by }) => ({ by, text, quoted: '', ...places.get(id) }));
}

function commentsOf(docx: DocxPackage): readonly ReadComment[] {
  const comments = docx.part(COMMENTS);
  if (comments === undefined) return [];
  return childrenOf(comments)
    .filter(({ name }) => name === 'w:comment')
    .map((comment) => ({
      id: attribute(comment, 'w:id') ?? '',
      text: paragraphsIn(comment).map(acceptedText).join('\n').trim(),
      ...doerOf(comment),
    }));
}

/** Where each comment stands: in which provision first, and by which words. */
function placesIn(
  parts: readonly (Region | Rest)[],
): ReadonlyMap<string, { readonly provisionId?: string | undefined; readonly quoted: string }> {
  const places = new Map<string, { provisionId?: string | undefined; quoted: string }>();
  const open = new Set<string>();
  for (const part of parts) {
    const items: readonly Item[] = part.provisionId === undefined ? part.paragraph.items : part.items;
    for (const item of items) {
      if (item.kind === 'COMMENT_START') {
        open.add(item.id);
        places.set(item.id, { provisionId: part.provisionId, quoted: '' });
      } else if (item.kind === 'COMMENT_END') {
        open.delete(item.id);
        if (!places.has(item.id)) places.set(item.id, { provisionId: part.provisionId, quoted: '' });
      } else if (isText(item)) {
        for (const id of open) {
          const place = places.get(id);
          if (place !== undefined) place.quoted += item.text;
          if (place !== undefined) place.provisionId ??= part.provisionId;
        }
      }
    }
  }
  return places;
}
