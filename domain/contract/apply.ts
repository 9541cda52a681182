import type { Twins } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import type { Instruction } from './instruction.ts';
import { FITTING } from './fitting.ts';
import { MOST_PER_MONTH, type PerMonth, type Provision } from './provision.ts';

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
 * `FIGURE_NOT_WHOLE`, `RHYTHM_OUT_OF_RANGE`; each names the provision.
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
    case 'INSERT_PARAGRAPH':
      return insertParagraph(provisions, at, target, instruction);
    case 'DELETE':
      fits(target, instruction);
      return without(provisions, target);
    case 'REMOVE_ITEM':
      fits(target, instruction);
      return without(provisions, target);
    case 'CHANGE_MATURITY':
      fits(target, instruction);
      inScale(target, instruction.maturity, scale);
      return change({ maturity: instruction.maturity });
    case 'CHANGE_HOLDERS':
      fits(target, instruction);
      someone(target, instruction.holders);
      return change({ holders: instruction.holders });
    case 'ADD_ITEM':
      return addItem(provisions, target, instruction);
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

function insertParagraph(
  provisions: Provisions,
  at: number,
  target: Provision,
  instruction: Extract<Instruction, { kind: 'INSERT_PARAGRAPH' }>,
): Provisions {
  fits(target, instruction);
  isNew(provisions, instruction.newId);
  const parentId = target.kind === 'ARTICLE' ? target.id : target.parentId;
  const inserted: Provision = {
    id: instruction.newId,
    kind: 'PARAGRAPH',
    text: instruction.text,
    ...(parentId === undefined ? {} : { parentId }),
  };
  return provisions.toSpliced(target.kind === 'ARTICLE' ? at + 1 : endOf(provisions, at), 0, inserted);
}

function addItem(
  provisions: Provisions,
  target: Provision,
  instruction: Extract<Instruction, { kind: 'ADD_ITEM' }>,
): Provisions {
  fits(target, instruction);
  isNew(provisions, instruction.newId);
  const added: Provision = {
    id: instruction.newId,
    parentId: target.id,
    kind: 'ITEM',
    itemKind: instruction.itemKind,
    text: instruction.text,
  };
  return provisions.toSpliced(endOf(provisions, provisions.indexOf(target)), 0, added);
}

function without(provisions: Provisions, target: Provision): Provisions {
  if (provisions.some((p) => p.parentId === target.id)) {
    throw new RuleViolation('PROVISION_HAS_CHILDREN', { provision: target.id });
  }
  return provisions.filter((p) => p !== target);
}

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

/** The index after the last descendant of the provision at `at`: parents stand before their children. */
function endOf(provisions: Provisions, at: number): number {
  const family = new Set([provisions[at]?.id]);
  let end = at + 1;
  for (let next = provisions[end]; next !== undefined && family.has(next.parentId); next = provisions[++end]) {
    family.add(next.id);
  }
  return end;
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

function isNew(provisions: Provisions, id: string): void {
  if (provisions.some((p) => p.id === id)) throw new RuleViolation('PROVISION_EXISTS', { provision: id });
}

function someone(target: Provision, holders: readonly string[]): void {
  if (holders.length === 0 || holders.some((holder) => holder.trim() === '')) {
    throw new RuleViolation('HOLDERS_REQUIRED', { provision: target.id });
  }
}

function kept(target: Provision, perMonth: PerMonth): void {
  for (const value of Object.values(perMonth)) {
    if (!Number.isInteger(value) || value < 0 || value > MOST_PER_MONTH) {
      throw new RuleViolation('RHYTHM_OUT_OF_RANGE', { provision: target.id, value, max: MOST_PER_MONTH });
    }
  }
}

function inScale(target: Provision, maturity: { now: number; target: number }, scale: MaturityScale): void {
  for (const value of [maturity.now, maturity.target]) {
    if (!Number.isInteger(value) || value < scale.min || value > scale.max) {
      throw new RuleViolation('MATURITY_OUT_OF_SCALE', { provision: target.id, value, min: scale.min, max: scale.max });
    }
  }
}
