import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import type { ViolationDetails } from '../../domain/violation.ts';

export type FindingCode =
  | 'ARTICLE_WITHOUT_TEXT'
  | 'BUDGET_LINE_UNREADABLE'
  | 'BUDGET_TOTAL_MISMATCH'
  | 'CONTENTS_DISAGREES'
  | 'DUPLICATE_NUMBER'
  | 'FOOTNOTE_MISSING'
  | 'FOOTNOTE_NOT_CALLED'
  | 'HEADER_INCOMPLETE'
  | 'HOLDER_MISSING'
  | 'LINES_JOINED'
  | 'MATURITY_FALLS'
  | 'MATURITY_MISSING'
  | 'MATURITY_OUT_OF_SCALE'
  | 'NUMBER_GAP'
  | 'NUMBER_OUT_OF_ORDER'
  | 'OBJECTIVE_OUT_OF_PLACE'
  | 'OBJECTIVE_WITHOUT_ITEMS'
  | 'PERIOD_DISAGREES'
  | 'ROW_REPAIRED'
  | 'STRATEGIC_OBJECTIVE_EMPTY'
  | 'TWIN_DISAGREES'
  | 'TWIN_MISSING'
  | 'TWINS_UNEVEN'
  | 'UNRECOGNISED';

/**
 * Something an import found wrong (`ERROR`), was unsure of (`WARNING`) or settled by itself (`INFO`). Data alone: its text
 * in the reader's language is looked up under its code. `line` counts the file's lines from 1; `details.provision` is the
 * id of the provision meant.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly line: number;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly details: ViolationDetails;
}

export interface ContractCounts {
  readonly provisions: number;
  readonly parts: number;
  readonly articles: number;
  readonly strategicObjectives: number;
  readonly operationalObjectives: number;
  readonly processes: number;
  readonly projects: number;
  readonly budgetLines: number;
  readonly footnotes: number;
  readonly maturityNow: number;
  readonly maturityTarget: number;
}

/** A contract as read from its text in one language. */
export interface ContractReading {
  readonly language: Language;
  readonly header: ContractHeader;
  /** In the order of the source, parents before children. */
  readonly provisions: readonly Provision[];
  /** The first line of each provision, by id. */
  readonly lines: Readonly<Record<string, number>>;
  /** The function titles that answer for objectives, with how many; to be matched with persons. */
  readonly holders: readonly { readonly title: string; readonly objectives: number }[];
  readonly findings: readonly Finding[];
  readonly counts: ContractCounts;
}
