import type { Instant } from '../../domain/calendar/dates.ts';

/** A value as it is exported: plain JSON, moments in UTC, days in Brussels. */
export type Exported = string | number | boolean | null | readonly Exported[] | { readonly [name: string]: Exported };
export type ExportedRow = Readonly<Record<string, Exported>>;

/** The parts of an export, in the order in which they are read. */
export const SECTIONS = [
  'person',
  'mandates',
  'substitutions',
  'bodies',
  'tasks',
  'acts',
  'mails',
  'sessions',
  'tokens',
  'invitations',
  'calendars',
  'drafts',
  'edits',
  'comments',
  'wordUploads',
  'wordVerdicts',
  'uploads',
  'readings',
  'exports',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Everything kept about one person. */
export interface PersonData {
  readonly personId: string;
  readonly madeAt: Instant;
  /** By `SectionName`; one in which nothing is kept is empty. */
  readonly sections: Readonly<Record<string, readonly ExportedRow[]>>;
}
