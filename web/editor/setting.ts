import type { Language, Twins } from '../../domain/language.ts';
import type { SuggestedTwins } from './suggested-text.ts';

/** The part of the page that says what became of changes that were settled. */
export const OUTCOME = 'outcome';

/** A proposed change as the server knows it. */
export interface KnownChange {
  readonly change: string;
  readonly hands: readonly { readonly name: string; readonly at: string }[];
  readonly motive: Twins;
}

/** What was saved, as the server answers it. */
export interface SavedText {
  readonly revision: number;
  readonly savedBy?: string;
  readonly savedAt?: string;
  readonly texts: SuggestedTwins;
  readonly changes: readonly KnownChange[];
}

/** The words the editor speaks in: those of the catalogue, with what is filled in later in braces. */
export interface EditorWords {
  readonly text: Readonly<Record<Language, string>>;
  readonly textHint: string;
  readonly readOnly: string;
  readonly tools: string;
  readonly acceptAll: string;
  readonly rejectAll: string;
  readonly undo: string;
  readonly redo: string;
  readonly waitingNone: string;
  readonly change: string;
  readonly inserted: string;
  readonly deleted: string;
  readonly paragraphEnd: string;
  readonly by: string;
  readonly alsoBy: string;
  readonly unsaved: string;
  readonly motive: Readonly<Record<Language, string>>;
  readonly motiveOf: string;
  readonly accept: string;
  readonly reject: string;
  readonly show: string;
  readonly saved: string;
  readonly saving: string;
  readonly typing: string;
  readonly failed: string;
  readonly refused: string;
  readonly staleTitle: string;
  readonly staleWho: string;
  readonly staleKept: string;
  readonly yours: Readonly<Record<Language, string>>;
  readonly close: string;
  readonly keptHere: string;
  readonly comment: string;
}

/** All that a page tells its editor, as plain JSON. */
export interface EditorSetting extends SavedText {
  /** Where the text is read and saved: an operation of the API. */
  readonly api: string;
  readonly provision: string;
  /** The name under which the browser keeps what could not be saved. */
  readonly keeps: string;
  readonly writable: readonly Language[];
  readonly takesParagraphs: boolean;
  readonly comments: readonly {
    readonly id: string;
    readonly provisionId: string;
    readonly language: Language;
    readonly start: number;
    readonly end: number;
  }[];
  readonly words: EditorWords;
}
