import type { IsoDate } from './calendar/dates.ts';
import type { Role } from './people/roles.ts';

/**
 * What is confidential, so that it is kept who read it: minutes that name union delegates, a text before it is submitted, an
 * uploaded proof, everything kept about one person.
 */
export const READING_KINDS = ['MINUTES', 'DRAFT', 'PROOF', 'PERSON_EXPORT'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** Who sees every reading. */
const READING_OVERSEERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR'];

/** Who keeps what is read, and sees who read it: the secretary of the concertation, the secretary of the contract. */
const KEPT_BY: Readonly<Record<ReadingKind, readonly Role[]>> = {
  MINUTES: ['COCOBASE_SECRETARY'],
  DRAFT: ['CONTRACT_SECRETARY'],
  PROOF: ['CONTRACT_SECRETARY'],
  PERSON_EXPORT: [],
};

/** The kinds whose readings are seen in some roles. */
export const readingKindsFor = (roles: readonly Role[]): readonly ReadingKind[] =>
  READING_KINDS.filter((kind) => [...READING_OVERSEERS, ...KEPT_BY[kind]].some((role) => roles.includes(role)));

/** Which readings are looked for: of some kinds, of one file, by one reader, from a day on and until a day, both included. */
export interface ReadingFilter {
  readonly kinds: readonly ReadingKind[];
  readonly fileId?: string | undefined;
  readonly readerId?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}
