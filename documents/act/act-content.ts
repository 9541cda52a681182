import type { Qualification } from '../../domain/amendment/qualification.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { AmendmentText } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { Attachment } from '../pdf/sheet.ts';

/** What an act is printed from. The same content gives the same bytes. */
export interface ActContent {
  readonly header: Pick<ContractHeader, 'service' | 'periodStart' | 'periodEnd'>;
  readonly title: Bilingual;
  /** The file's number within its contract. */
  readonly reference: number;
  readonly actNumber: number;
  readonly text: AmendmentText;
  /** Names the text that was approved; printed on every page. */
  readonly textHash: string;
  /** The provisions on which the instructions were written. */
  readonly before: readonly Provision[];
  readonly qualification?: Qualification | undefined;
  /** The day on which the file came to its signature: the document's date. */
  readonly frozenOn: IsoDate;
  /** The same text for programs, which goes with each language's document. */
  readonly attachments?: Readonly<Record<Language, Attachment>> | undefined;
  /** The newest anchor of the record when the file came to its signature; printed on every page. None before the first. */
  readonly anchor?: { readonly number: number; readonly root: string } | undefined;
}
