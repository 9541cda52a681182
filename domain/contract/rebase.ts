import { LANGUAGES } from '../language.ts';
import type { Language } from '../language.ts';
import { conflictsOf, type Contested } from './rebase-conflicts.ts';
import type { Choice, Conflict } from './conflict.ts';
import { settle } from './conflict.ts';
import { composed, hunksBetween, withHunks, type Hunks } from './hunks.ts';
import type { Instruction } from './instruction.ts';
import type { Provision } from './provision.ts';
import { carryCells, isOnCells } from './rebase-cells.ts';
import { applied, byId, gone, keyOf, named } from './rebase-ground.ts';
import type { Ground, Outcome, Provisions } from './rebase-ground.ts';
import { carryInsertion, carryMove, carryRemoval } from './rebase-place.ts';
import { carryText, isOnText, twinEdits } from './rebase-text.ts';
import { touchedIn } from './touched.ts';

/** A pending instruction that reads otherwise now. Nothing `after` it: what is in force says the same already, or it said nothing new. */
export interface Rebased {
  readonly id: string;
  /** As its author wrote it, word for word. */
  readonly before: Instruction;
  readonly after?: Instruction;
}

export interface Rebase {
  /** What can be applied to the text in force, in the order it was written in. */
  readonly instructions: readonly Instruction[];
  /** What of it reads otherwise than it was written. */
  readonly rebased: readonly Rebased[];
  /** What is in none of `instructions` until a person has settled it, in the order it was written in. */
  readonly conflicts: readonly Conflict[];
}

/**
 * The pending instructions of a file, carried over to the text that others made in the meantime. Changes of different words,
 * cells and places are carried over; those of the same ones are for a person to settle. Where both say the same, mine is done.
 *
 * @param base the provisions that `mine` was written on.
 * @param other what entered into force since then, in the order of force.
 * @throws RuleViolation as `applyInstructions`, where either does not go with the base.
 */
export const rebase = (base: Provisions, other: readonly Instruction[], mine: readonly Instruction[]): Rebase =>
  rebaseOnto(base, applied(base, ...other), mine, other);

/**
 * As `rebase`, on a text that is given: one that lacks an annulled act is made by no instructions.
 *
 * @param now the provisions in force.
 * @param theirs the instructions that made `now` of the base, as far as they are known.
 */
export function rebaseOnto(
  base: Provisions,
  now: Provisions,
  mine: readonly Instruction[],
  theirs: readonly Instruction[] = [],
): Rebase {
  let ground = groundOf(base, now, theirs);
  const instructions: Instruction[] = [];
  const rebased: Rebased[] = [];
  const contested: Contested[] = [];
  for (const instruction of mine) {
    const outcome = carry(ground, instruction);
    const carried = outcome.is === 'CARRIED' ? outcome.instruction : undefined;
    if (carried !== undefined) instructions.push(carried);
    if (outcome.is === 'CONTESTED') contested.push({ instruction, outcome });
    else if (!isSame(carried, instruction)) {
      rebased.push({ id: instruction.id, before: instruction, ...(carried === undefined ? {} : { after: carried }) });
    }
    ground = onward(ground, instruction, outcome);
  }
  return { instructions, rebased, conflicts: conflictsOf(ground, contested) };
}

/**
 * The whole list of instructions once the conflicts are settled: what was rebased, then what was chosen.
 *
 * @param choices by the place of the conflict in the list. One without a choice is left out.
 * @throws RuleViolation as `settle`.
 */
export const settled = (
  { instructions, conflicts }: Rebase,
  choices: ReadonlyMap<number, Choice>,
): readonly Instruction[] => [
  ...instructions,
  ...conflicts.flatMap((conflict, index) => {
    const choice = choices.get(index);
    return choice === undefined ? [] : settle(conflict, choice);
  }),
];

const isSame = (a: Instruction | undefined, b: Instruction): boolean => JSON.stringify(a) === JSON.stringify(b);

function carry(ground: Ground, instruction: Instruction): Outcome {
  if ('newId' in instruction) return carryInsertion(ground, instruction);
  const isRemoval = instruction.kind === 'DELETE' || instruction.kind === 'REMOVE_ITEM';
  if (named(ground.present, instruction.provisionId) === undefined) {
    const isDone = isRemoval && ground.base.has(instruction.provisionId);
    return isDone ? { is: 'DONE' } : gone(ground, instruction, instruction.provisionId);
  }
  if (isRemoval) return carryRemoval(ground, instruction);
  if (isOnText(instruction)) return carryText(ground, instruction);
  if (isOnCells(instruction)) return carryCells(ground, instruction);
  return carryMove(ground, instruction);
}

function groundOf(base: Provisions, now: Provisions, theirs: readonly Instruction[]): Ground {
  const before = byId(base);
  const moves = theirs.flatMap((each) => (each.kind === 'MOVE' ? [each.provisionId] : []));
  const put = now.filter(({ id, parentId }) => !before.has(id) || before.get(id)?.parentId !== parentId);
  return {
    base: before,
    now: byId(now),
    theirs,
    put: new Set([...put.map(({ id }) => id), ...moves]),
    written: base,
    present: now,
    hunks: hunksMade(base, now, theirs),
  };
}

/** What others changed in each twin, to the very place: comparing two texts cannot tell which of two like words was changed. */
function hunksMade(base: Provisions, now: Provisions, theirs: readonly Instruction[]): ReadonlyMap<string, Hunks> {
  const made = new Map<string, Hunks>();
  let provisions = base;
  for (const instruction of theirs) {
    const next = applied(provisions, instruction);
    for (const id of touchedIn(instruction, provisions)) {
      const [was, is] = [named(provisions, id), named(next, id)];
      if (was === undefined || is === undefined) continue;
      for (const [language, edits] of editsOf(instruction, was, is)) {
        const current = was.text[language] ?? '';
        const key = keyOf(id, language);
        made.set(
          key,
          edits.toReversed().reduce((hunks, edit) => composed(hunks, current, edit), made.get(key) ?? []),
        );
      }
    }
    provisions = next;
  }
  return truthful(made, byId(base), byId(now));
}

function editsOf(instruction: Instruction, was: Provision, is: Provision): readonly (readonly [Language, Hunks])[] {
  return isOnText(instruction)
    ? twinEdits(instruction, was).map(({ language, edits }) => [language, edits])
    : LANGUAGES.map((language) => [language, hunksBetween(was.text[language] ?? '', is.text[language] ?? '')]);
}

/** Only what makes the one text the other: where others' instructions are not all known, the two are compared. */
function truthful(
  hunks: ReadonlyMap<string, Hunks>,
  written: ReadonlyMap<string, Provision>,
  present: ReadonlyMap<string, Provision>,
): ReadonlyMap<string, Hunks> {
  const text = (provisions: ReadonlyMap<string, Provision>, key: string): string =>
    provisions.get(key.slice(3))?.text[key.startsWith('fr') ? 'fr' : 'nl'] ?? '';
  return new Map(
    [...hunks].map(([key, known]) => {
      const [was, is] = [text(written, key), text(present, key)];
      if (withHunks(was, known) === is) return [key, known];
      const isContested = known.some((hunk) => hunk.isContested);
      return [key, hunksBetween(was, is).map((hunk) => (isContested ? { ...hunk, isContested } : hunk))];
    }),
  );
}

function onward(ground: Ground, instruction: Instruction, outcome: Outcome): Ground {
  const written = applied(ground.written, instruction);
  const present = outcome.is === 'CARRIED' ? applied(ground.present, outcome.instruction) : ground.present;
  const hunks = new Map([...ground.hunks, ...(outcome.hunks ?? [])]);
  return { ...ground, written, present, hunks: truthful(hunks, byId(written), byId(present)) };
}
