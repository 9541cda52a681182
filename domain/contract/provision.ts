import type { Twins } from '../language.ts';

/**
 * What a provision is. `PREAMBLE` is what stands before the first part (title page, contents, glossary);
 * `OTHER` is text that no rule recognised, kept in its place.
 */
export const PROVISION_KINDS = [
  'PREAMBLE',
  'PART',
  'ARTICLE',
  'PARAGRAPH',
  'FOOTNOTE',
  'STRATEGIC_OBJECTIVE',
  'INTENTION_NOTE',
  'OPERATIONAL_OBJECTIVE',
  'ITEM',
  'BUDGET_LINE',
  'OTHER',
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export const ITEM_KINDS = ['PROCESS', 'PROJECT'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Scale 0-5 [S art. 24]. */
export interface Maturity {
  readonly now: number;
  readonly target: number;
}

/**
 * The smallest thing an instruction can act on. A contract version is an ordered list of them, parents before children.
 *
 * - `id` is stable for the contract's whole life: it survives moves and renumbering.
 * - `text`: the heading of a part, article or objective; the body of everything else. A missing language is a missing twin.
 * - `holders`: function titles as the contract names them (OO 7.2 has two).
 * - `figures`: budget amounts in thousand euro (whole numbers), by column (`"2021"`).
 */
export interface Provision {
  readonly id: string;
  readonly parentId?: string;
  readonly kind: ProvisionKind;
  readonly number?: string;
  readonly text: Twins;
  readonly maturity?: Maturity;
  readonly holders?: readonly string[];
  readonly itemKind?: ItemKind;
  readonly figures?: Readonly<Record<string, number>>;
}
