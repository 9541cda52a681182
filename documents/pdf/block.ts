import type { RedlineSegment } from '../../domain/contract/redline.ts';

/** The rank of a heading; the document's own title is the only one of rank 1. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** A column of a table: its part of the width, and whether it holds figures. */
export interface Column {
  readonly share: number;
  readonly numeric?: boolean;
}

/**
 * A table. `head` is empty where the first cell of each row says what the others are; rows are as long as `columns`.
 */
export interface TableBlock {
  readonly kind: 'TABLE';
  readonly caption?: string | undefined;
  readonly columns: readonly Column[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the first cell of each row names it. */
  readonly rowHeaders: boolean;
}

/** A text with what is put in and taken out of it: each between signs, each announced to who listens. */
export interface RedlineBlock {
  readonly kind: 'REDLINE';
  readonly segments: readonly RedlineSegment[];
  /** What is said in the place of the signs before an insertion and a deletion, and after both. */
  readonly said: { readonly INSERTED: string; readonly DELETED: string; readonly END: string };
}

/** A part of a document as it is laid out, in its order on the page. */
export type Block =
  /** The document's own title; what it is about; a section; a part of a section. */
  | { readonly kind: 'TITLE' | 'SUBTITLE' | 'SUBHEADING'; readonly text: string }
  /** A section; of rank 2 where none is given. */
  | { readonly kind: 'HEADING'; readonly text: string; readonly level?: HeadingLevel }
  | { readonly kind: 'TEXT'; readonly text: string }
  /** What the words after it are. */
  | { readonly kind: 'LABEL'; readonly text: string }
  /** The contract's own words, old or new. */
  | { readonly kind: 'QUOTE'; readonly text: string }
  /** Smaller: a footnote, where something comes from. */
  | { readonly kind: 'NOTE'; readonly text: string }
  /** `numbered`: from 1, where their order says something. */
  | { readonly kind: 'LIST'; readonly items: readonly string[]; readonly numbered?: boolean }
  | TableBlock
  | RedlineBlock
  /** What one signatory fills in, line by line; never parted over two pages. */
  | { readonly kind: 'SIGNATURE'; readonly lines: readonly string[] }
  /** What follows begins a page. */
  | { readonly kind: 'PAGE' };

/** The rank of a block that is a heading. */
export function levelOf(block: Block): 1 | HeadingLevel | undefined {
  switch (block.kind) {
    case 'TITLE':
      return 1;
    case 'HEADING':
      return block.level ?? 2;
    case 'SUBHEADING':
      return 3;
    default:
      return undefined;
  }
}

const LEVELS = [2, 3, 4, 5, 6] as const;

/** The blocks of a document as those of a part of another: every heading of it `by` ranks lower. */
export const nested = (blocks: readonly Block[], by: number): readonly Block[] =>
  blocks.map((block) => {
    const level = levelOf(block);
    if (level === undefined || !('text' in block)) return block;
    const lower = LEVELS.find((each) => each === level + by) ?? 6;
    return { kind: 'HEADING', text: block.text, level: lower };
  });
