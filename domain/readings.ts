import type { IsoDate } from './calendar/dates.ts';

/**
 * What is confidential, so that it is kept who read it: minutes that name union delegates, a text before it is submitted, an
 * uploaded proof, everything kept about one person.
 */
export const READING_KINDS = ['MINUTES', 'DRAFT', 'PROOF', 'PERSON_EXPORT'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/** Which readings are looked for: of one file, by one reader, from a day on and until a day, both included. */
export interface ReadingFilter {
  readonly fileId?: string | undefined;
  readonly readerId?: string | undefined;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}
