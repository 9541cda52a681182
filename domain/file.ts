import type { Instant } from './calendar/dates.ts';
import type { NamedMeeting } from './meetings/named-meeting.ts';
import type { Role } from './people/roles.ts';

/** Who did something, in which capacity, and for whom when he stands in for another. */
export type By =
  | {
      readonly kind: 'PERSON';
      readonly id: string;
      readonly role: Role;
      /** A person whom he stands in for, or an organisation whose answer he enters. */
      readonly onBehalfOf?: string;
      /** Whom he stands in for where he enters an organisation’s answer. */
      readonly insteadOf?: string;
      /** Where the one on whose behalf it is decided it himself: he who did it keeps that meeting, and wrote it down. */
      readonly inMeeting?: NamedMeeting;
    }
  | { readonly kind: 'ORGANISATION'; readonly id: string }
  | { readonly kind: 'PROCEDURE' };

export const PROCEDURE: By = { kind: 'PROCEDURE' };

/** An event as the record holds it: `seq` has no gap within its file and starts at 1. */
export interface Recorded<E> {
  readonly seq: number;
  readonly at: Instant;
  readonly by: By;
  readonly event: E;
}

/** What a decision yields: the facts, each with who did it, in the order in which they happened. */
export interface Fact<E> {
  readonly by: By;
  readonly event: E;
}

/** A number that files share and that one of them takes, e.g. the act's number. The record grants it once. */
export interface Claim {
  readonly contractId: string;
  readonly kind: 'REFERENCE' | 'ACT_NUMBER' | 'VERSION';
  readonly value: number;
}

/**
 * What was recorded last in a file, for whoever knows all that happened before it: its events as the file's procedure may
 * know them (no text and no person), and whether messages wait to be sent.
 */
export interface NewsOf<E> {
  readonly events: readonly E[];
  readonly mailsPending: boolean;
}
