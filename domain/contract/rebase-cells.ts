import type { CellName, CellValue, ThreeValues } from './conflict.ts';
import type { Instruction } from './instruction.ts';
import type { PerMonth, Provision } from './provision.ts';
import { carried, named, theirsOn, type Ground, type Of, type Outcome } from './rebase-ground.ts';

type CellKind =
  'CHANGE_MATURITY' | 'CHANGE_HOLDERS' | 'CHANGE_ITEM_KIND' | 'CHANGE_RHYTHM' | 'CORRECT_FIGURE' | 'RENUMBER';
export type CellInstruction = Of<CellKind>;

const CELL_KINDS: readonly string[] = [
  'CHANGE_MATURITY',
  'CHANGE_HOLDERS',
  'CHANGE_ITEM_KIND',
  'CHANGE_RHYTHM',
  'CORRECT_FIGURE',
  'RENUMBER',
] satisfies readonly CellKind[];

export const isOnCells = (instruction: Instruction): instruction is CellInstruction =>
  CELL_KINDS.includes(instruction.kind);

interface Cell {
  readonly cell: CellName;
  readonly column?: string;
  readonly value: CellValue;
}

/** The cells that an instruction gives a value to: some of them the one they have. */
function cellsOf(instruction: CellInstruction): readonly Cell[] {
  switch (instruction.kind) {
    case 'CHANGE_MATURITY':
      return [
        { cell: 'MATURITY_NOW', value: instruction.maturity.now },
        { cell: 'MATURITY_TARGET', value: instruction.maturity.target },
      ];
    case 'CHANGE_RHYTHM':
      return [
        { cell: 'TUTELLE_PER_MONTH', value: instruction.perMonth.tutelle },
        { cell: 'CITIES_PER_MONTH', value: instruction.perMonth.cities },
      ];
    case 'CHANGE_HOLDERS':
      return [{ cell: 'HOLDERS', value: instruction.holders }];
    case 'CHANGE_ITEM_KIND':
      return [{ cell: 'ITEM_KIND', value: instruction.itemKind }];
    case 'CORRECT_FIGURE':
      return [{ cell: 'FIGURE', column: instruction.column, value: instruction.figure }];
    case 'RENUMBER':
      return [{ cell: 'NUMBER', value: instruction.number }];
  }
}

function valueIn(provision: Provision | undefined, { cell, column }: Omit<Cell, 'value'>): CellValue | undefined {
  switch (cell) {
    case 'MATURITY_NOW':
      return provision?.maturity?.now;
    case 'MATURITY_TARGET':
      return provision?.maturity?.target;
    case 'TUTELLE_PER_MONTH':
      return provision?.perMonth?.tutelle;
    case 'CITIES_PER_MONTH':
      return provision?.perMonth?.cities;
    case 'HOLDERS':
      return provision?.holders;
    case 'ITEM_KIND':
      return provision?.itemKind;
    case 'FIGURE':
      return provision?.figures?.[column ?? ''];
    case 'NUMBER':
      return provision?.number;
  }
}

const isSame = (a: CellValue | undefined, b: CellValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An instruction on cells, on a text where others may have changed them: each cell is a change of its own. */
export function carryCells(ground: Ground, instruction: CellInstruction): Outcome {
  const { provisionId } = instruction;
  const [was, is, base] = [
    named(ground.written, provisionId),
    named(ground.present, provisionId),
    ground.base.get(provisionId),
  ];
  const compared = cellsOf(instruction).map((each) => {
    const isChanged = !isSame(each.value, valueIn(was, each));
    const theirs = valueIn(is, each);
    const isContested = isChanged && !isSame(theirs, valueIn(was, each)) && !isSame(theirs, each.value);
    return { ...each, base: valueIn(base, each), theirs, isChanged, isContested };
  });
  const kept = compared.map(({ value, theirs, isChanged }) => (isChanged ? value : (theirs ?? value)));
  const mine = withCells(instruction, kept, is);
  const contested = compared.filter((each) => each.isContested);
  if (contested.length > 0) {
    const theirs = theirsOn(ground, provisionId).filter(({ kind }) => kind === instruction.kind);
    return { is: 'CONTESTED', kind: 'SAME_CELL', theirs, cells: contested.map(threeValues), ifMine: [mine] };
  }
  const isAsInForce = compared.every((each) => isSame(each.value, each.theirs));
  const isDone = compared.some((each) => each.isChanged) ? isAsInForce : !isAsInForce;
  return isDone ? { is: 'DONE' } : carried(ground, mine);
}

const threeValues = ({
  cell,
  column,
  base,
  theirs,
  value: mine,
}: Cell & { readonly base: CellValue | undefined; readonly theirs: CellValue | undefined }): ThreeValues => ({
  cell,
  mine,
  ...(column === undefined ? {} : { column }),
  ...(base === undefined ? {} : { base }),
  ...(theirs === undefined ? {} : { theirs }),
});

/** The instruction with other values in the cells that take two figures; it has only one where nothing else was changed. */
function withCells(
  instruction: CellInstruction,
  [first, second]: readonly CellValue[],
  present: Provision | undefined,
): CellInstruction {
  if (instruction.kind === 'CHANGE_MATURITY') {
    return { ...instruction, maturity: { now: Number(first), target: Number(second) } };
  }
  if (instruction.kind === 'CHANGE_RHYTHM') {
    const perMonth: PerMonth = { tutelle: Number(first), cities: Number(second) };
    return { ...instruction, perMonth: { ...present?.perMonth, ...perMonth } };
  }
  return instruction;
}
