import type { EntryIntoForceClause, Instruction } from '../contract/instruction.ts';
import { textsOf, touchedBy } from '../contract/instruction.ts';
import type { Provision } from '../contract/provision.ts';
import { hashOf } from '../hash.ts';
import type { Phase } from './phases.ts';
import type { Qualification } from './qualification.ts';

/**
 * What an approval covers: provision id → hash of its resulting content and motives in FR and NL, and under the two keys
 * below the clause of entry into force and the qualified figures.
 */
export type Covers = Readonly<Record<string, string>>;
export const ENTRY_INTO_FORCE_KEY = '@entry-into-force';
export const QUALIFICATION_KEY = '@qualification';

/** What one slot (a phase and the capacity or party asked in it) approved. */
export interface Approval {
  readonly phase: Phase;
  readonly slot: string;
  readonly covers: Covers;
}

export type ApprovalScope = 'PROVISION' | 'ACT';

/** The hashes of everything a text changes, given the provisions after it. A deleted provision has a hash of its own. */
export function coversOf(
  after: readonly Provision[],
  instructions: readonly Instruction[],
  entryIntoForce: EntryIntoForceClause,
): Covers {
  const byId = new Map(after.map((provision) => [provision.id, provision]));
  const touched = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    const id = touchedBy(instruction);
    touched.set(id, [...(touched.get(id) ?? []), instruction]);
  }
  const provisions = [...touched].map(([id, its]) => [
    id,
    hashOf({ provision: byId.get(id) ?? null, texts: its.map(textsOf) }),
  ]);
  return { ...Object.fromEntries(provisions), [ENTRY_INTO_FORCE_KEY]: hashOf(entryIntoForce) };
}

/** What is decided on once a file is qualified: its text and its figures. */
export const withQualification = (covers: Covers, qualification: Qualification): Covers => ({
  ...covers,
  [QUALIFICATION_KEY]: hashOf(qualification),
});

/**
 * What a slot has still to approve: the keys whose present hash none of its approvals holds. `undefined` when it never
 * approved anything; empty when its approvals stand. An undone change is therefore approved again by itself, and a
 * provision that left the text counts as a difference unless it was once approved without it. With scope `ACT` one
 * difference puts the whole act to the question again [U].
 */
export function difference(
  approvals: readonly Approval[],
  phase: Phase,
  slot: string,
  present: Covers,
  scope: ApprovalScope,
): readonly string[] | undefined {
  const own = approvals.filter((approval) => approval.phase === phase && approval.slot === slot);
  const latest = own.at(-1);
  if (latest === undefined) return undefined;
  const keys = new Set([...Object.keys(latest.covers), ...Object.keys(present)]);
  const differing = [...keys].filter((key) => !own.some((approval) => approval.covers[key] === present[key])).sort();
  return scope === 'ACT' && differing.length > 0 ? Object.keys(present).sort() : differing;
}
