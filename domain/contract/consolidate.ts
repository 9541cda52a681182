import { hashOf } from '../hash.ts';
import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import { ANY_SCALE, applyInstructions } from './apply.ts';
import type { AmendmentText } from './instruction.ts';
import { touchedBy } from './instruction.ts';
import type { Provision } from './provision.ts';

/** A signed act whose date has come. */
export interface ActInForce {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly signedOn: string;
  readonly inForceOn: string;
  readonly textHash: string;
  readonly text: AmendmentText;
}

/** Which act made a provision what it is; the decision and the signature are found in that act's file. */
export interface PedigreeEntry {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly signedOn: string;
  readonly inForceOn: string;
  readonly textHash: string;
  readonly instructionIds: readonly string[];
}

export interface ConsolidatedProvision {
  readonly provision: Provision;
  readonly pedigree: readonly PedigreeEntry[];
}

/** Same day: by signature date, then number. */
export const inOrderOfForce = (a: ActInForce, b: ActInForce): number =>
  compare(a.inForceOn, b.inForceOn) || compare(a.signedOn, b.signedOn) || a.actNumber - b.actNumber;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The contract's text from its base and the acts in force: the same whatever the order they are given in [S art. 8].
 *
 * @throws RuleViolation as `applyInstructions`, when an act no longer goes with what precedes it.
 */
export function consolidate(base: readonly Provision[], acts: readonly ActInForce[]): readonly ConsolidatedProvision[] {
  const ordered = acts.toSorted(inOrderOfForce);
  const provisions = ordered.reduce((text, act) => applyInstructions(text, act.text.instructions, ANY_SCALE), base);
  return provisions.map((provision) => ({ provision, pedigree: pedigreeOf(provision.id, ordered) }));
}

/** Which of some acts touch a provision, in the order they are given in: one that they removed has a pedigree too. */
export const pedigreeOf = (provisionId: string, acts: readonly ActInForce[]): readonly PedigreeEntry[] =>
  acts.flatMap(({ text, ...act }) => {
    const instructionIds = text.instructions.filter((i) => touchedBy(i) === provisionId).map((i) => i.id);
    return instructionIds.length === 0 ? [] : [{ ...act, instructionIds }];
  });

/** The hash of a version: of its provisions in their order. */
export const versionHash = (provisions: readonly Provision[]): string => hashOf(provisions);

/** How many provisions that have a text lack it in a language: a version with any is `INCOMPLETE` in it. */
export const missingIn = (provisions: readonly Provision[], language: Language): number =>
  provisions.filter(({ text }) => LANGUAGES.some((each) => text[each] !== undefined) && text[language] === undefined)
    .length;
