import type { Twins } from '../language.ts';
import { ordinalsOf } from './ordinals.ts';
import type { Provision, ProvisionKind } from './provision.ts';

/** A heading above a provision, or the provision itself as the last of its steps. */
export interface PathStep {
  readonly kind: ProvisionKind;
  readonly number?: string;
  /** Which of its like it is where it has no number (`ordinalsOf`). */
  readonly ordinal?: number;
  readonly text: Twins;
}

/** The provisions of a text, and which of its like each is. */
export interface Places {
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly ordinals: ReadonlyMap<string, number>;
}

export const placesIn = (provisions: readonly Provision[]): Places => ({
  provisions: new Map(provisions.map((each) => [each.id, each])),
  ordinals: ordinalsOf(provisions),
});

/** What a provision is cited by: its number, or else its place among its like where that is known. */
export function nameOf({ id, kind, number }: Provision, { ordinals }: Places): Omit<PathStep, 'text'> {
  if (number !== undefined) return { kind, number };
  const ordinal = ordinals.get(id);
  return ordinal === undefined ? { kind } : { kind, ordinal };
}

export const stepOf = (provision: Provision, places: Places): PathStep => ({
  ...nameOf(provision, places),
  text: provision.text,
});

/** The headings above a provision, the outermost first. */
export function pathOf({ parentId }: Provision, places: Places): readonly PathStep[] {
  const parent = parentId === undefined ? undefined : places.provisions.get(parentId);
  return parent === undefined ? [] : [...pathOf(parent, places), stepOf(parent, places)];
}
