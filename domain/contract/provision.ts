import type { Language, Twins } from '../language.ts';

/**
 * What a provision is. `PREAMBLE` is what stands before the first part (title page, contents, glossary), `TABLE` the
 * column headings of a table and `TABLE_ROW` a row that is not the budget's, `SIGNATURE` place, date and signatories;
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
  'TABLE',
  'TABLE_ROW',
  'BUDGET_LINE',
  'SIGNATURE',
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
 * The consultations that a provision promises a calendar month, with the cabinet of the tutelle and with that of Grandes
 * villes [S art. 4].
 */
export interface PerMonth {
  readonly tutelle: number;
  readonly cities: number;
}

/** More would leave a week without room for one. */
export const MOST_PER_MONTH = 4;

/**
 * How an imported document printed a provision, so that its text can be put together again.
 *
 * - `form`: the words around its fields, `Article {number} – {text}`; a brace of the text is doubled. Absent: the text alone.
 * - `interrupts`: for a footnote which a page break put in the midst of the provision before it, the number of
 *   characters of that one's printed text it stands behind. Absent: it stands behind the whole.
 */
export interface ProvisionLayout {
  readonly form?: string;
  readonly interrupts?: number;
}

/**
 * The smallest thing an instruction can act on. A contract version is an ordered list of them, parents before children.
 *
 * - `id` is stable for the contract's whole life: it survives moves and renumbering.
 * - `text`: the heading of a part, article or objective; the body of everything else. A missing language is a missing twin.
 *   Lines of a preamble, a table's headings and a signature are separated by `\n`, cells of a table by `\t`.
 * - `holders`: function titles as the contract names them (OO 7.2 has two).
 * - `perMonth`: the rhythm of the consultations, once an act has set it; until then the settings say what the text promises.
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
  readonly perMonth?: PerMonth;
  readonly layout?: Readonly<Partial<Record<Language, ProvisionLayout>>>;
}
