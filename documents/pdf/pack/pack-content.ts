import type { AmendmentEvent } from '../../../domain/amendment/events.ts';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { By } from '../../../domain/file.ts';
import type { Language } from '../../../domain/language.ts';
import type { ActContent } from '../../act/act-content.ts';
import type { Attachment } from '../sheet.ts';

/** One event of the file, until its act was frozen. */
export interface PackEvent {
  readonly at: Instant;
  readonly by: By;
  readonly event: AmendmentEvent;
}

/**
 * What those who sign are given to read beside the act. Persons are told by their capacity alone: the pack is kept as long as
 * the act, their names are not.
 */
export interface PackContent {
  readonly act: ActContent;
  /** The SHA-256 of the frozen act, by its language: that document is what is signed. */
  readonly signed: Readonly<Record<Language, string>>;
  readonly file: Pick<AmendmentState, 'tasks' | 'remarks'>;
  /** B13: the government is in current affairs on that day. */
  readonly caretaker: boolean;
  readonly happened: readonly PackEvent[];
  readonly attachments?: readonly Attachment[] | undefined;
}
