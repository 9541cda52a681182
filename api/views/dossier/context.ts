import type { FileAction, Reader } from '../../../domain/amendment/rights.ts';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { MeetingStatus } from '../../../domain/meetings/meeting/meeting.ts';
import type { Language } from '../../../domain/language.ts';
import type { TimelineRow } from '../../../prisma/queries/timeline.ts';

/** All that a dossier is made from, read once. */
export interface DossierContext {
  readonly id: string;
  readonly state: AmendmentState;
  readonly reader: Reader;
  readonly language: Language;
  /** On the file's clock. */
  readonly today: IsoDate;
  readonly allowed: readonly FileAction[];
  /** Every event of the file, the oldest first. */
  readonly rows: readonly TimelineRow[];
  /** The names behind the ids of persons and organisations. */
  readonly names: Readonly<Record<string, string>>;
  /** The same of those something waits for, with who stands in for them today. */
  readonly awaited: Readonly<Record<string, string>>;
  /** Where the meetings stand on whose agenda the file stood, by their ids. */
  readonly meetings: Readonly<Record<string, MeetingStatus>>;
}
