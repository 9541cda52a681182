import type { PedigreeEntry } from '../../../domain/contract/consolidate.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { PathStep } from '../../../domain/contract/places.ts';
import type { CellChange, ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Bilingual, Twins } from '../../../domain/language.ts';

/** An act as what it did names it. */
export type ActOfChange = Pick<PedigreeEntry, 'amendmentId' | 'actNumber' | 'inForceOn'> & {
  readonly title: Bilingual;
  readonly motives: readonly Twins[];
};

/** What became of a provision, with the acts that did it. */
export interface ActedChange extends ProvisionChange {
  readonly acts: readonly ActOfChange[];
}

/** A cell of a row: its words in each language, or a value. What did not change is in both sides of it. */
export type RowCell =
  | { readonly kind: 'WORDS'; readonly text: ProvisionChange['text'] }
  | { readonly kind: 'VALUE'; readonly cell: CellChange };

/** The rows of one table that changed, cell by cell. */
export interface TableEntry {
  readonly kind: 'TABLE';
  /** What its columns are: figures, words, or what an objective or an item holds. */
  readonly table: 'BUDGET' | 'ROWS' | 'OBJECTIVES' | 'ITEMS';
  /** The table, or the objective under which the rows stand. */
  readonly parent: Pick<Provision, 'id' | 'kind' | 'number' | 'text'>;
  readonly path: readonly PathStep[];
  /** Of figures. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly change: ActedChange; readonly cells: readonly RowCell[] }[];
  /** How many rows stand unchanged between those that changed. */
  readonly unchangedRows: number;
}

export type RedlineEntry =
  | TableEntry
  | { readonly kind: 'PROVISION'; readonly change: ActedChange }
  /** Provisions in a row that are the same in both versions. */
  | { readonly kind: 'UNCHANGED'; readonly count: number };

/** How a comparison is shown; each is a choice in its address. */
export interface RedlineView {
  readonly view: 'inline' | 'side';
  readonly text: 'fr' | 'nl' | 'both';
  readonly unchanged: 'fold' | 'show';
}
