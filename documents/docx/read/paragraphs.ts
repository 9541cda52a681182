import type { Instant } from '../../../domain/calendar/dates.ts';

/** Whose change it is, as the word processor noted it. */
export interface Doer {
  readonly author: string;
  readonly at?: Instant | undefined;
}

/** What was done to a stretch: both where someone struck out what another, or he himself, had put in. */
export interface Done {
  readonly inserted?: Doer | undefined;
  readonly deleted?: Doer | undefined;
}

/** A part of a paragraph, in its order: words, or where a bookmark or a comment's passage begins or ends. */
export type Item =
  | (Done & { readonly kind: 'TEXT'; readonly text: string })
  | { readonly kind: 'BOOKMARK'; readonly name: string }
  | { readonly kind: 'COMMENT_START' | 'COMMENT_END'; readonly id: string }
  | { readonly kind: 'NOTE'; readonly id: string };

export interface ReadParagraph {
  readonly items: readonly Item[];
  /** What was done to its end: inserted, it was one with what follows before; deleted, it is now. */
  readonly end: Done;
  readonly style?: string | undefined;
  /** The list it counts in, and how deep. */
  readonly list?: { readonly id: string; readonly level: number } | undefined;
}

export interface ReadRow extends Done {
  readonly kind: 'ROW';
  /** Counts the tables of the document from 0. */
  readonly table: number;
  readonly isHeading: boolean;
  readonly cells: readonly (readonly ReadParagraph[])[];
}

/** What stands in a document, in its order. */
export type Piece = ({ readonly kind: 'PARAGRAPH' } & ReadParagraph) | ReadRow;

export interface ReadComment extends Doer {
  readonly id: string;
  readonly text: string;
}

export type Text = Extract<Item, { readonly kind: 'TEXT' }>;
export const isText = (item: Item): item is Text => item.kind === 'TEXT';

/** The words of a paragraph as they are once everything is accepted. */
export const acceptedText = ({ items }: Pick<ReadParagraph, 'items'>): string =>
  items
    .filter(isText)
    .filter(({ deleted }) => deleted === undefined)
    .map(({ text }) => text)
    .join('');
