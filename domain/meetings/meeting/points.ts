import type { Phase } from '../../amendment/phases.ts';
import type { IsoDate } from '../../calendar/dates.ts';
import type { Bilingual } from '../../language.ts';

/**
 * What a point of an agenda is about: a file that waits for such a meeting, a matter raised for it (a well-being request, a
 * commitment not respected, a mission awaiting its addendum), or a subject that the keeper wrote himself.
 */
export type Subject =
  | { readonly kind: 'FILE'; readonly fileId: string; readonly phase: Phase }
  | { readonly kind: 'MATTER'; readonly matterId: string }
  | { readonly kind: 'OTHER' };

/** A point of an agenda. `carried` counts the meetings it was carried over from. */
export interface Point {
  /** Stable over the versions of the agenda, and when it is carried over to another meeting. */
  readonly id: string;
  readonly subject: Subject;
  readonly title: Bilingual;
  readonly carried: number;
}

/** What the meeting did with a point. */
export type PointOutcome =
  | { readonly outcome: 'DECIDED'; readonly decision: string }
  | { readonly outcome: 'NOTED'; readonly note?: string }
  | { readonly outcome: 'CARRIED_OVER'; readonly reason?: string };

/** An agenda as it was sent, with its letter: A for the first, then B, C … */
export interface AgendaVersion {
  readonly letter: string;
  /** The day it was first sent; absent while it was not. */
  readonly sentOn?: IsoDate;
  readonly points: readonly Point[];
}
