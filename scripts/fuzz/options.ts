import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../../domain/people/roles.ts';
import { SetupProblem } from '../../embedded/setup-problem.ts';

/** `NOBODY`: without a sign-in. */
export type Asker = Role | 'NOBODY';
export const ASKERS: readonly Asker[] = ['NOBODY', ...ROLES];
export const PHASES = ['examples', 'coverage', 'fuzzing', 'stateful'] as const;
export type Phase = (typeof PHASES)[number];

export interface FuzzOptions {
  readonly askers: readonly Asker[];
  readonly phases: readonly Phase[];
  /** Made-up requests a line of the API in the phases that make them up, and chains in the stateful one. */
  readonly maxExamples: number;
  readonly seed: number;
  /** The most that one asker's run may take; a run that it ends early is told as such. */
  readonly minutes: number;
}

const USAGE = `npm run fuzz -- [--as ${ASKERS.slice(0, 3).join(',')}…] [--phases ${PHASES.join(',')}] [--max-examples 8] [--minutes 15] [--seed 6]`;

/** @throws SetupProblem with the usage for what it does not understand. */
export function readFuzzOptions(args: readonly string[]): FuzzOptions {
  const values = parse(args);
  return {
    askers: values.as.split(',').map((name) => oneOf(ASKERS, name)),
    phases: values.phases.split(',').map((name) => oneOf(PHASES, name)),
    maxExamples: count(values['max-examples']),
    seed: count(values.seed),
    minutes: count(values.minutes),
  };
}

function parse(args: readonly string[]) {
  const options = {
    as: { type: 'string', default: ASKERS.join(',') },
    phases: { type: 'string', default: PHASES.join(',') },
    'max-examples': { type: 'string', default: '8' },
    minutes: { type: 'string', default: '15' },
    seed: { type: 'string', default: '6' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new SetupProblem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function oneOf<T extends string>(known: readonly T[], name: string): T {
  const found = known.find((each) => each === name);
  if (found === undefined) throw new SetupProblem(`"${name}" is none of ${known.join(', ')}.\n${USAGE}`);
  return found;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new SetupProblem(`"${text}" is no count.\n${USAGE}`);
  return number;
}
