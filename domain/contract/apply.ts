import { LANGUAGES, type Twins } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { inserted, moved, renumbered, without } from './apply-structure.ts';
import { FITTING } from './fitting.ts';
import type { Instruction } from './instruction.ts';
import { withPassage } from './passage.ts';
import { MOST_PER_MONTH, type Maturity, type PerMonth, type Provision } from './provision.ts';

type Provisions = readonly Provision[];

/** What `maturity.min` and `maturity.max` of the settings allow. */
export interface MaturityScale {
  readonly min: number;
  readonly max: number;
}

const SCALE: MaturityScale = { min: 0, max: 5 };

/** For a text that was approved: its own file's scale judged it when it was submitted. */
export const ANY_SCALE: MaturityScale = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/**
 * The provisions after an amendment's instructions, taken in their order.
 *
 * @throws RuleViolation `PROVISION_UNKNOWN`, `PROVISION_EXISTS`, `INSTRUCTION_MISFIT` (a kind of instruction that does not
 * go with a kind of provision), `PROVISION_HAS_CHILDREN`, `MATURITY_OUT_OF_SCALE`, `HOLDERS_REQUIRED`, `FIGURE_UNKNOWN`,
 * `FIGURE_NOT_WHOLE`, `RHYTHM_OUT_OF_RANGE`, `PASSAGE_CHANGED`, `NUMBER_TAKEN`, `DESTINATION_MISFIT`; each names the provision.
 */
export const applyInstructions = (
  provisions: Provisions,
  instructions: readonly Instruction[],
  scale = SCALE,
): Provisions => instructions.reduce<Provisions>((text, instruction) => apply(text, instruction, scale), provisions);

function apply(provisions: Provisions, instruction: Instruction, scale: MaturityScale): Provisions {
  const at = provisions.findIndex((p) => p.id === instruction.provisionId);
  const target = provisions[at];
  if (target === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: instruction.provisionId });
  const change = (changed: Partial<Provision>): Provisions => provisions.with(at, { ...target, ...changed });
  switch (instruction.kind) {
    case 'REPLACE_TEXT':
      fits(target, instruction);
      return change({ text: merged(target.text, instruction.text) });
    case 'CHANGE_TITLE':
      fits(target, instruction);
      return change({ text: merged(target.text, instruction.text) });
    case 'REPLACE_WORDS':
      fits(target, instruction);
      return change({ text: reworded(target.text, instruction.replaced, target.id) });
    case 'ADD_OPERATIONAL_OBJECTIVE':
      inScale(instruction.newId, instruction.maturity, scale);
      someone(instruction.newId, instruction.holders);
      fits(target, instruction);
      return inserted(provisions, at, target, instruction);
    case 'INSERT_PARAGRAPH':
    case 'INSERT_ARTICLE':
    case 'ADD_STRATEGIC_OBJECTIVE':
    case 'ADD_ITEM':
      fits(target, instruction);
      return inserted(provisions, at, target, instruction);
    case 'MOVE':
      fits(target, instruction);
      return moved(provisions, at, target, instruction);
    case 'RENUMBER':
      fits(target, instruction);
      return renumbered(provisions, at, target, instruction);
    case 'DELETE':
      fits(target, instruction);
      return without(provisions, target);
    case 'REMOVE_ITEM':
      fits(target, instruction);
      return without(provisions, target);
    case 'CHANGE_MATURITY':
      fits(target, instruction);
      inScale(target.id, instruction.maturity, scale);
      return change({ maturity: instruction.maturity });
    case 'CHANGE_HOLDERS':
      fits(target, instruction);
      someone(target.id, instruction.holders);
      return change({ holders: instruction.holders });
    case 'CHANGE_ITEM_KIND':
      fits(target, instruction);
      return change({ itemKind: instruction.itemKind });
    case 'CORRECT_FIGURE':
      return change({ figures: corrected(target, instruction) });
    case 'CHANGE_RHYTHM':
      fits(target, instruction);
      kept(target, instruction.perMonth);
      return change({ perMonth: instruction.perMonth });
  }
}

/** A new text replaces the twins it brings; a language it leaves out keeps what it had. */
const merged = (old: Twins, changed: Twins): Twins => ({ ...old, ...changed });

/** Each twin with other words in the place of its passage; one that is missing and stays so is left missing. */
const reworded = (
  text: Twins,
  replaced: Extract<Instruction, { readonly kind: 'REPLACE_WORDS' }>['replaced'],
  provision: string,
): Twins =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const [before, replacement] = [text[language], replaced[language]];
      const after = replacement && withPassage(before ?? '', replacement.passage, replacement.words, provision);
      const stays = before === undefined && after === '' ? undefined : (after ?? before);
      return stays === undefined ? [] : [[language, stays]];
    }),
  );

function corrected(
  target: Provision,
  instruction: Extract<Instruction, { kind: 'CORRECT_FIGURE' }>,
): Record<string, number> {
  const { column, figure } = instruction;
  const figures = target.figures ?? {};
  if (!Object.hasOwn(figures, column)) throw new RuleViolation('FIGURE_UNKNOWN', { provision: target.id, column });
  if (!Number.isSafeInteger(figure)) throw new RuleViolation('FIGURE_NOT_WHOLE', { provision: target.id, column });
  return { ...figures, [column]: figure };
}

function fits(target: Provision, instruction: Exclude<Instruction, { kind: 'CORRECT_FIGURE' }>): void {
  if (!FITTING[instruction.kind].includes(target.kind)) {
    throw new RuleViolation('INSTRUCTION_MISFIT', {
      provision: target.id,
      instruction: instruction.kind,
      kind: target.kind,
    });
  }
}

function someone(provision: string, holders: readonly string[]): void {
  if (holders.length === 0 || holders.some((holder) => holder.trim() === '')) {
    throw new RuleViolation('HOLDERS_REQUIRED', { provision });
  }
}

function kept(target: Provision, perMonth: PerMonth): void {
  for (const value of Object.values(perMonth)) {
    if (!Number.isInteger(value) || value < 0 || value > MOST_PER_MONTH) {
      throw new RuleViolation('RHYTHM_OUT_OF_RANGE', { provision: target.id, value, max: MOST_PER_MONTH });
    }
  }
}

function inScale(provision: string, maturity: Maturity, scale: MaturityScale): void {
  for (const value of [maturity.now, maturity.target]) {
    if (!Number.isInteger(value) || value < scale.min || value > scale.max) {
      throw new RuleViolation('MATURITY_OUT_OF_SCALE', { provision, value, min: scale.min, max: scale.max });
    }
  }
}
