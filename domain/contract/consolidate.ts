import type { IsoDate } from '../calendar/dates.ts';
import { hashOf } from '../hash.ts';
import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { applyAsSigned, disturbed, type TextAtSignature } from './as-written.ts';
import {
  inOrderOfForce,
  inOrderOfSignature,
  isAnnulled,
  isRepealed,
  partsInForce,
  partsOf,
  partsRepealed,
} from './commencement.ts';
import type { ActInForce, PartInForce, PointInTime } from './commencement.ts';
import { IndexedText } from './indexed-text.ts';
import { touchedBy, type Instruction } from './instruction.ts';
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

/** An instruction of an act in force that has nothing to act on, since another act was annulled or repealed. */
export interface WithoutObject {
  readonly amendmentId: string;
  readonly actNumber: number;
  readonly instructionId: string;
  readonly provisionId: string;
  /** The rule that keeps it from being applied. */
  readonly code: string;
}

export interface Consolidation {
  readonly provisions: readonly ConsolidatedProvision[];
  /** In the order of force; none unless an act was annulled or repealed. */
  readonly withoutObject: readonly WithoutObject[];
}

/**
 * The contract's text from its base and the acts that apply at a point in time: the same whatever the order they are given in
 * [S art. 8].
 *
 * @throws RuleViolation as `consolidated`, and for what is left without object: no instruction is passed over unseen.
 */
export function consolidate(
  base: readonly Provision[],
  acts: readonly ActInForce[],
  at: PointInTime = {},
): readonly ConsolidatedProvision[] {
  const { provisions, withoutObject } = consolidated(base, acts, at);
  const [first] = withoutObject;
  if (first === undefined) return provisions;
  throw new RuleViolation(first.code, { provision: first.provisionId, act: first.actNumber });
}

/**
 * As `consolidate`, where an instruction that is left without object is told and not applied.
 *
 * @throws RuleViolation as `applyInstructions` and `PASSAGE_CHANGED`, when an act does not go with what precedes it though no
 * act was annulled or repealed.
 */
export function consolidated(
  base: readonly Provision[],
  acts: readonly ActInForce[],
  at: PointInTime = {},
): Consolidation {
  const pedigrees = new Map<string, PedigreeEntry[]>();
  const withoutObject: WithoutObject[] = [];
  const text = new IndexedText(base);
  const fated = fatedOn(acts, at);
  const textAtSignature = signedOn(base, acts);
  for (const part of partsInForce(acts, at)) {
    const isDisturbed = disturbed(part, (id) => pedigrees.get(id) ?? [], fated);
    const touched = new Map<string, string[]>();
    for (const instruction of part.instructions) {
      try {
        const own = isDisturbed(touchedBy(instruction));
        const ids = applyAsSigned(text, part.act, instruction, own, textAtSignature);
        for (const id of ids) add(touched, id, instruction.id);
      } catch (error) {
        if (!(error instanceof RuleViolation) || fated.size === 0) throw error;
        withoutObject.push(leftOver(part, instruction, error.code));
      }
    }
    for (const [id, instructionIds] of touched) add(pedigrees, id, entryOf(part, instructionIds));
  }
  addRepealed(pedigrees, partsRepealed(acts, at));
  const provisions = text.provisions.map((provision) => ({
    provision,
    pedigree: (pedigrees.get(provision.id) ?? []).toSorted(inOrderOfForce),
  }));
  return { provisions, withoutObject };
}

/** An act that was repealed made a provision what it was for a time: that is told as well. */
function addRepealed(pedigrees: Map<string, PedigreeEntry[]>, parts: readonly PartInForce[]): void {
  for (const part of parts) {
    const touched = new Map<string, string[]>();
    for (const instruction of part.instructions) add(touched, touchedBy(instruction), instruction.id);
    for (const [id, instructionIds] of touched) add(pedigrees, id, entryOf(part, instructionIds));
  }
}

/** The acts that no longer apply at a point in time, by the provisions that they act on. */
function fatedOn(acts: readonly ActInForce[], at: PointInTime): ReadonlyMap<string, readonly ActInForce[]> {
  const fated = new Map<string, ActInForce[]>();
  for (const act of acts.filter((each) => isAnnulled(each, at) || isRepealed(each, at))) {
    for (const instruction of act.text.instructions) add(fated, touchedBy(instruction), act);
  }
  return fated;
}

/** What an act was written on; only acts signed before it count, so this comes to an end. */
function signedOn(base: readonly Provision[], acts: readonly ActInForce[]): TextAtSignature {
  const known = new Map<ActInForce, readonly Provision[]>();
  return (act) => {
    const earlier = acts.filter((other) => other !== act && inOrderOfSignature(other, act) < 0);
    const text =
      known.get(act) ??
      consolidated(base, earlier, { asOn: act.signedOn, knownOn: act.signedOn }).provisions.map(
        ({ provision }) => provision,
      );
    known.set(act, text);
    return text;
  };
}

const leftOver = ({ act }: PartInForce, instruction: Instruction, code: string): WithoutObject => ({
  amendmentId: act.amendmentId,
  actNumber: act.actNumber,
  instructionId: instruction.id,
  provisionId: touchedBy(instruction),
  code,
});

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
  acts.flatMap(partsOf).flatMap((part) => {
    const own = part.instructions.filter((instruction) => touchedBy(instruction) === provisionId);
    return own.length === 0
      ? []
      : [
          entryOf(
            part,
            own.map(({ id }) => id),
          ),
        ];
  });

/** The hash of a version: of its provisions in their order. */
export const versionHash = (provisions: readonly Provision[]): string => hashOf(provisions);

/** How many provisions that have a text lack it in a language: a version with any is `INCOMPLETE` in it. */
export const missingIn = (provisions: readonly Provision[], language: Language): number =>
  provisions.filter(({ text }) => LANGUAGES.some((each) => text[each] !== undefined) && text[language] === undefined)
    .length;
