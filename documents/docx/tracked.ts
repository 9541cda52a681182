import { Bookmark, DeletedTextRun, InsertedTextRun, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { redline, type Redline, type RedlineSegment } from '../../domain/contract/redline.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import { bookmarkName } from './bookmark-name.ts';

/** Under which name and moment changes stand in a document. */
export interface Signed {
  /** A service or a capacity, never a person. */
  readonly author: string;
  readonly at: Instant;
}

/** What becomes of a part as a whole. */
export type Mark = 'KEPT' | 'INSERTED' | 'DELETED';

export interface Change {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** A text before and after; a side is absent where there was, or is, none. */
export interface Sides {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Gives the changes and bookmarks of one document their numbers, in the order of the document. */
export class Tracks {
  readonly signed: Signed;
  #last = 0;

  constructor(signed: Signed) {
    this.signed = signed;
  }

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  change(): Change {
    return { id: this.next(), author: this.signed.author, date: this.signed.at.replace(/\.\d+Z$/u, 'Z') };
  }

  /** Of a paragraph's end or of a table's row: nothing where it stays. */
  whole(mark: Mark): { readonly insertion?: Change; readonly deletion?: Change } {
    if (mark === 'KEPT') return {};
    return mark === 'INSERTED' ? { insertion: this.change() } : { deletion: this.change() };
  }

  /** A text with what was struck out of it and put into it. */
  runs(sides: Sides, style: IRunOptions = {}): ParagraphChild[] {
    return redlineOf(sides).flatMap((segment) => this.#segment(segment, style));
  }

  /** The same text whatever is accepted, unless what it belongs to comes or goes as a whole. */
  fixed(text: string, mark: Mark, style: IRunOptions = {}): ParagraphChild[] {
    return text === '' ? [] : this.#segment({ kind: mark, text }, style);
  }

  /** What stands between the two ends is the text of a provision. */
  bookmarked(provisionId: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    return [new Bookmark({ id: bookmarkName(provisionId), children: [...children] })];
  }

  #segment({ kind, text }: RedlineSegment, style: IRunOptions): ParagraphChild[] {
    return text.split('\n').map((line, index) => {
      const run = { ...style, children: withTabs(line), ...(index === 0 ? {} : { break: 1 }) };
      if (kind === 'KEPT') return new TextRun(run);
      return kind === 'INSERTED'
        ? new InsertedTextRun({ ...run, ...this.change() })
        : new DeletedTextRun({ ...run, ...this.change() });
    });
  }
}

function redlineOf({ before, after }: Sides): Redline {
  if (before === after) return before === undefined || before === '' ? [] : [{ kind: 'KEPT', text: before }];
  return redline(before ?? '', after ?? '');
}

const withTabs = (line: string): (string | Tab)[] =>
  line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
