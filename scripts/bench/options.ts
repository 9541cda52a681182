import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SetupProblem } from '../../embedded/setup-problem.ts';

export const PARTS = ['decisions', 'open-files', 'inbox-plan', 'text', 'provision-page'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly rounds: number;
  /** Lives a block: of one shape, with one number of clients, in one round. */
  readonly files: number;
  readonly clients: readonly number[];
  readonly openFiles: number;
  readonly openTasks: number;
  /** Of the contract whose text is measured. */
  readonly articles: number;
  readonly amendments: number;
  readonly parts: readonly Part[];
  /** Where the results are written as JSON. */
  readonly json?: string;
}

const USAGE = `npm run bench -- [--rounds 3] [--files 40] [--clients 1,8] [--open-files 1000] [--open-tasks 100000] [--articles 500] [--amendments 100] [--only ${PARTS.join(',')}] [--json FILE]
npm run bench -- pages [--json FILE]`;

const TYPES = {
  rounds: { type: 'string', default: '3' },
  files: { type: 'string', default: '40' },
  clients: { type: 'string', default: '1,8' },
  'open-files': { type: 'string', default: '1000' },
  'open-tasks': { type: 'string', default: '100000' },
  articles: { type: 'string', default: '500' },
  amendments: { type: 'string', default: '100' },
  only: { type: 'string', default: PARTS.join(',') },
  json: { type: 'string' },
} as const;

/** @throws SetupProblem with the usage for what it does not understand. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args, TYPES);
  return {
    rounds: count(values.rounds),
    files: count(values.files),
    clients: values.clients.split(',').map(count),
    openFiles: count(values['open-files']),
    openTasks: count(values['open-tasks']),
    articles: count(values.articles),
    amendments: count(values.amendments),
    parts: values.only.split(',').map(partNamed),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

/** Where the pages' results are written as JSON, if anywhere. @throws SetupProblem as `readOptions`. */
export function readPagesOptions(args: readonly string[]): { readonly json?: string } {
  const { json } = parse(args, { json: TYPES.json }).values;
  return json === undefined ? {} : { json };
}

function parse<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true });
  } catch (error) {
    throw new SetupProblem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`, { cause: error });
  }
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new SetupProblem(`"${text}" is no count.\n${USAGE}`);
  return number;
}

function partNamed(name: string): Part {
  const part = PARTS.find((each) => each === name);
  if (part === undefined) throw new SetupProblem(`"${name}" is no part of the bench.\n${USAGE}`);
  return part;
}
