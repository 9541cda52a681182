import type { Language } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { ANY_SCALE, applyInstructions } from './apply.ts';
import type { Conflict, ConflictKind, ThreeValues } from './conflict.ts';
import { hunksBetween, type Hunks } from './hunks.ts';
import { touchedBy, type Instruction } from './instruction.ts';
import type { Provision } from './provision.ts';

export type Provisions = readonly Provision[];
export type Of<K extends Instruction['kind']> = Extract<Instruction, { readonly kind: K }>;

/** What pending instructions are carried over from and to, one after the other. */
export interface Ground {
  readonly base: ReadonlyMap<string, Provision>;
  /** What others have in force, before any of the pending instructions. */
  readonly now: ReadonlyMap<string, Provision>;
  readonly theirs: readonly Instruction[];
  /** What others inserted or moved. */
  readonly put: ReadonlySet<string>;
  /** The base with the pending instructions so far, as they were written. */
  readonly written: Provisions;
  /** What others have in force with the pending instructions so far, as they were carried over. */
  readonly present: Provisions;
  /** What makes a written text the present one, where that is known better than by comparing the two. */
  readonly hunks: ReadonlyMap<string, Hunks>;
}

/** What becomes of a pending instruction. */
export type Outcome =
  | { readonly is: 'CARRIED'; readonly instruction: Instruction; readonly hunks?: ReadonlyMap<string, Hunks> }
  /** Others did the same. */
  | { readonly is: 'DONE'; readonly hunks?: ReadonlyMap<string, Hunks> }
  | ({ readonly is: 'CONTESTED'; readonly kind: ConflictKind } & Partial<Contest>);

/** What a conflict is about beside its instruction. */
interface Contest extends Pick<Conflict, 'theirs' | 'ifMine' | 'ifBehind' | 'code'> {
  readonly cells: readonly ThreeValues[];
  /** The languages whose words are in dispute. */
  readonly languages: readonly Language[];
  readonly hunks: ReadonlyMap<string, Hunks>;
}

export const byId = (provisions: Provisions): ReadonlyMap<string, Provision> =>
  new Map(provisions.map((provision) => [provision.id, provision]));

export const named = (provisions: Provisions, id: string | undefined): Provision | undefined =>
  provisions.find((provision) => provision.id === id);

export const keyOf = (provisionId: string, language: Language): string => `${language} ${provisionId}`;

/** What makes the written text of a provision the present one. */
export function hunksOf({ hunks, written, present }: Ground, provisionId: string, language: Language): Hunks {
  const known = hunks.get(keyOf(provisionId, language));
  if (known !== undefined) return known;
  const text = (provisions: Provisions): string => named(provisions, provisionId)?.text[language] ?? '';
  return hunksBetween(text(written), text(present));
}

/** What others did to a provision itself. */
export const theirsOn = ({ theirs }: Ground, provisionId: string): readonly Instruction[] =>
  theirs.filter((instruction) => touchedBy(instruction) === provisionId);

export const applied = (provisions: Provisions, ...instructions: readonly Instruction[]): Provisions =>
  applyInstructions(provisions, instructions, ANY_SCALE);

/** The code of the rule that an instruction would break. */
export function refused(provisions: Provisions, instruction: Instruction): string | undefined {
  try {
    applied(provisions, instruction);
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}

/** An instruction that is carried over as `instruction`, unless the present text refuses it. */
export function carried(ground: Ground, instruction: Instruction, hunks?: ReadonlyMap<string, Hunks>): Outcome {
  const code = refused(ground.present, instruction);
  if (code === undefined) return { is: 'CARRIED', instruction, ...(hunks === undefined ? {} : { hunks }) };
  if (code !== 'NUMBER_TAKEN') return { is: 'CONTESTED', kind: 'IMPOSSIBLE', code };
  const number = numberIn(instruction);
  const theirs = ground.theirs.filter((each) => numberIn(each) === number);
  return { is: 'CONTESTED', kind: 'SAME_NUMBER', theirs, code };
}

const numberIn = (instruction: Instruction): string | undefined =>
  'number' in instruction ? instruction.number.toLowerCase() : undefined;

/** An instruction on what is not there: others removed it, or another conflict decides whether it comes to be. */
export const gone = (ground: Ground, instruction: Instruction, provisionId: string): Outcome =>
  ground.base.has(provisionId)
    ? { is: 'CONTESTED', kind: 'TARGET_GONE', theirs: theirsOn(ground, provisionId) }
    : { is: 'CONTESTED', kind: 'DEPENDENT', ifMine: [instruction] };
