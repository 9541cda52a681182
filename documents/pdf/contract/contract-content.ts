import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../../domain/contract/header.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Bilingual } from '../../../domain/language.ts';
import type { Attachment } from '../sheet.ts';

/** An act that made a text what it is. */
export interface PrintedAct {
  readonly actNumber: number;
  readonly title: Bilingual;
  readonly signedOn: IsoDate;
  readonly inForceOn: IsoDate;
}

/** A provision, with the numbers of the acts that made it what it is. */
export interface PrintedProvision {
  readonly provision: Provision;
  readonly acts: readonly number[];
}

/** A consolidated text as on a day. The same content gives the same bytes. */
export interface ContractContent {
  readonly header: Pick<ContractHeader, 'service' | 'periodStart' | 'periodEnd' | 'signedOn'>;
  readonly on: IsoDate;
  /** The version of which this is the text, where there is one. */
  readonly version?: number | undefined;
  /** Names the text; printed on every page. */
  readonly hash: string;
  /** In the order of their force. */
  readonly acts: readonly PrintedAct[];
  /** In their order, parents before children. */
  readonly provisions: readonly PrintedProvision[];
  readonly attachments?: readonly Attachment[] | undefined;
}
