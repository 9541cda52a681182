import type { EntryIntoForceClause, Instruction } from '../contract/instruction.ts';
import { touchedBy } from '../contract/instruction.ts';
import type { Provision } from '../contract/provision.ts';
import { hashOf } from '../hash.ts';
import type { Settings } from '../settings.ts';
import type { Qualification } from './qualification.ts';
import type { Question } from './tasks.ts';

/**
 * What an approval covers: provision id → hash of what the text makes of it in FR and NL, and under the three keys below,
 * which are no provisions, the clause of entry into force, the figures on the envelopes and the rest of the statement.
 */
export type Covers = Readonly<Record<string, string>>;
const ENTRY_INTO_FORCE_KEY = '@entry-into-force';
const FIGURES_KEY = '@figures';
const QUALIFICATION_KEY = '@qualification';

/** What was approved in answer to a question. */
export interface Approval extends Question {
  readonly covers: Covers;
}

/**
 * The hashes of everything a text changes, given the provisions after it: their content, and the instructions with their
 * motives and their place. A deleted provision has a hash too.
 *
 * @param following what is changed beside, since it names a provision that gets another number or place.
 */
export function coversOf(
  after: readonly Provision[],
  instructions: readonly Instruction[],
  entryIntoForce: EntryIntoForceClause,
  following: readonly string[] = [],
): Covers {
  const byId = new Map(after.map((provision) => [provision.id, provision]));
  const provisions = [...new Set([...instructions.map(touchedBy), ...following])].map((id) => {
    const its = instructions.filter((instruction) => touchedBy(instruction) === id);
    const said = its.map(({ id: _id, ...instruction }) => instruction);
    return [id, hashOf({ provision: byId.get(id) ?? null, instructions: said })];
  });
  return { ...Object.fromEntries(provisions), [ENTRY_INTO_FORCE_KEY]: hashOf(entryIntoForce) };
}

/** What is decided on once a file is qualified: its text, its figures, and what else was stated. */
export function withQualification(covers: Covers, qualification: Qualification): Covers {
  const { budgetDelta, fteDelta, ...statement } = qualification;
  return { ...covers, ...figuresOf({ budgetDelta, fteDelta }), [QUALIFICATION_KEY]: hashOf(statement) };
}

/** The figures alone: what the Finance Inspection judges. */
export const figuresOf = ({ budgetDelta, fteDelta }: Pick<Qualification, 'budgetDelta' | 'fteDelta'>): Covers => ({
  [FIGURES_KEY]: hashOf({ budgetDelta, fteDelta }),
});

/** The provisions alone: what a translation and a qualification are about. */
export const provisionsOf = (covers: Covers): Covers =>
  Object.fromEntries(Object.entries(covers).filter(([key]) => !key.startsWith('@')));

export const touchedProvisions = (covers: Covers): readonly string[] => Object.keys(provisionsOf(covers));

/**
 * What is still to be approved of `present` by those who answer a question: the keys whose hash no approval of theirs holds.
 * `undefined` when they never approved anything; empty when their approvals stand. An undone change is therefore approved
 * again by itself, and a provision that left the text counts as a difference unless it was once approved without it. With
 * scope `ACT` one difference puts the whole act to the question again, and only an approval of the very same act stands [U].
 */
export function difference(
  approvals: readonly Approval[],
  question: Question,
  present: Covers,
  scope: Settings['approval.scope'],
): readonly string[] | undefined {
  const own = approvals.filter(({ kind, capacity }) => kind === question.kind && capacity === question.capacity);
  const latest = own.at(-1);
  if (latest === undefined) return undefined;
  if (scope === 'ACT') {
    const stands = own.some(({ covers }) => hashOf(covers) === hashOf(present));
    return stands ? [] : Object.keys(present).toSorted();
  }
  const keys = new Set([...Object.keys(latest.covers), ...Object.keys(present)]);
  return [...keys].filter((key) => !own.some(({ covers }) => covers[key] === present[key])).toSorted();
}
