import type { IsoDate } from '../calendar/dates.ts';
import { hashOf } from '../hash.ts';
import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import { inOrderOfForce, partsInForce, partsRepealed } from './commencement.ts';
import type { ActInForce, PartInForce, PointInTime } from './commencement.ts';
import { IndexedText } from './indexed-text.ts';
import { touchedBy } from './instruction.ts';
import type { Provision } from './provision.ts';

export { inOrderOfForce };
export type { ActInForce, PointInTime };

/** Which act made a provision what it is; the decision and the signature are found in that act's file. */
export interface PedigreeEntry {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly signedOn: IsoDate;
  /** From when these instructions apply: later than the act where they say so. */
  readonly inForceOn: IsoDate;
  readonly textHash: string;
  readonly instructionIds: readonly string[];
  /** The first day on which what the act did to the provision no longer applied. */
  readonly repealedFrom?: IsoDate;
}

export interface ConsolidatedProvision {
  readonly provision: Provision;
  /** In the order of force. */
  readonly pedigree: readonly PedigreeEntry[];
}

/**
 * The contract's text from its base and the acts that apply at a point in time: the same whatever the order they are given in
 * [S art. 8].
 *
 * @throws RuleViolation as `applyInstructions`, when an act no longer goes with what precedes it.
 */
export function consolidate(
  base: readonly Provision[],
  acts: readonly ActInForce[],
  at: PointInTime = {},
): readonly ConsolidatedProvision[] {
  const pedigrees = new Map<string, PedigreeEntry[]>();
  const text = new IndexedText(base);
  for (const part of partsInForce(acts, at)) {
    const touched = new Map<string, string[]>();
    for (const instruction of part.instructions) {
      for (const id of text.apply(instruction)) add(touched, id, instruction.id);
    }
    for (const [id, instructionIds] of touched) add(pedigrees, id, entryOf(part, instructionIds));
  }
  for (const part of partsRepealed(acts, at)) {
    const touched = new Map<string, string[]>();
    for (const instruction of part.instructions) add(touched, touchedBy(instruction), instruction.id);
    for (const [id, instructionIds] of touched) add(pedigrees, id, entryOf(part, instructionIds));
  }
  return text.provisions.map((provision) => ({
    provision,
    pedigree: (pedigrees.get(provision.id) ?? []).toSorted(inOrderOfForce),
  }));
}

function add<T>(lists: Map<string, T[]>, id: string, value: T): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [value]);
  else list.push(value);
}

function entryOf({ act, on }: PartInForce, instructionIds: readonly string[]): PedigreeEntry {
  const { amendmentId, actNumber, signedOn, textHash, repealedFrom } = act;
  const ended = repealedFrom === undefined ? {} : { repealedFrom };
  return { amendmentId, actNumber, signedOn, inForceOn: on, textHash, instructionIds, ...ended };
}

/** Which of some acts touch a provision, in the order they are given in: one that they removed has a pedigree too. */
export const pedigreeOf = (provisionId: string, acts: readonly ActInForce[]): readonly PedigreeEntry[] =>
  acts.flatMap((act) => {
    const instructionIds = act.text.instructions.filter((i) => touchedBy(i) === provisionId).map((i) => i.id);
    return instructionIds.length === 0
      ? []
      : [entryOf({ act, on: act.inForceOn, instructions: act.text.instructions }, instructionIds)];
  });

/** The hash of a version: of its provisions in their order. */
export const versionHash = (provisions: readonly Provision[]): string => hashOf(provisions);

/** How many provisions that have a text lack it in a language: a version with any is `INCOMPLETE` in it. */
export const missingIn = (provisions: readonly Provision[], language: Language): number =>
  provisions.filter(({ text }) => LANGUAGES.some((each) => text[each] !== undefined) && text[language] === undefined)
    .length;
