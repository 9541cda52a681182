import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../../config/environment.ts';

export const SCHEMATHESIS = path.join(repositoryRoot, 'tools', 'schemathesis');

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional(),
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
});
const described = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** The description of the API, as far as the fuzzing reads it. */
export type Description = z.output<typeof described>;
type Described = z.output<typeof operation>;

export const readDescription = async (api: string): Promise<Description> =>
  described.parse(await (await fetch(`${api}/openapi.json`)).json());

export const operationsIn = ({ paths }: Description): readonly Described[] =>
  Object.values(paths).flatMap((methods) => Object.values(methods));

interface ByDesign {
  readonly status: number;
  /** Why a request that the description allows may be refused as malformed. */
  readonly why: string;
  readonly holds: (line: Described) => boolean;
}

/** What no JSON Schema can say. */
const BY_DESIGN: readonly ByDesign[] = [
  {
    status: 400,
    why: 'a cursor is opaque: only one that a page gave is one',
    holds: ({ parameters = [] }) => parameters.some(({ name, in: where }) => name === 'cursor' && where === 'query'),
  },
  {
    status: 400,
    why: 'a text is that of a version or that of a day',
    holds: ({ parameters = [] }) => ['version', 'as-on'].every((one) => parameters.some(({ name }) => name === one)),
  },
  {
    status: 400,
    why: 'the two versions of a comparison stand in an order',
    holds: ({ operationId }) => operationId === 'getContractsIdChanges',
  },
  {
    status: 400,
    why: 'a file that waits for a mission names the decision',
    holds: ({ operationId }) => operationId === 'postAmendments',
  },
  {
    status: 415,
    why: 'a file is what its bytes are, and those that are made up are of no kind',
    holds: ({ requestBody }) => Object.hasOwn(requestBody?.content ?? {}, 'multipart/form-data'),
  },
];

/**
 * The answers to be content with. What the description allows is never malformed (400), nor of another kind (415), but a rule
 * may refuse it: rights (403), what is not there for this caller (404), what stands meanwhile (409, 410), rules on content
 * (422). What it forbids is always refused; who may not at all is told so (403) before anything of his is read.
 */
const OF_SOMEBODY = {
  positive_data_acceptance: ['2xx', 403, 404, 409, 410, 422],
  negative_data_rejection: [400, 403, 404, 405, 413, 414, 415, 431],
  missing_required_header: [400, 403, 404],
} as const;
/** Nobody is told anything but that he has to sign in, whatever he asks; of an address that is none, that it is none. */
const OF_NOBODY = {
  positive_data_acceptance: [401],
  negative_data_rejection: [400, 401, 404, 405, 414, 431],
  missing_required_header: [401],
} as const;

/** The configuration of one run. @param token Of whoever asks; none where nobody is signed in. */
export async function configurationOf(description: Description, token: string | undefined): Promise<string> {
  const checks = Object.entries(token === undefined ? OF_NOBODY : OF_SOMEBODY);
  return [
    `hooks = ${JSON.stringify(path.join(SCHEMATHESIS, 'hooks.py'))}`,
    await readFile(path.join(SCHEMATHESIS, 'schemathesis.toml'), 'utf8'),
    ...checks.map(([check, statuses]) => `[checks.${check}]\nexpected-statuses = ${JSON.stringify(statuses)}`),
    ...(token === undefined ? [] : [`[auth.openapi]\nbearer = { bearer = ${JSON.stringify(token)} }`]),
    ...(token === undefined ? [] : operationsIn(description).flatMap(exceptionOf)),
  ].join('\n');
}

function exceptionOf(line: Described): readonly string[] {
  const found = BY_DESIGN.filter(({ holds }) => holds(line));
  if (found.length === 0) return [];
  const statuses = [...OF_SOMEBODY.positive_data_acceptance, ...new Set(found.map(({ status }) => status))];
  return [
    ...found.map(({ why }) => `# ${why}`),
    `[[operations]]\ninclude-operation-id = ${JSON.stringify(line.operationId)}`,
    `checks.positive_data_acceptance.expected-statuses = ${JSON.stringify(statuses)}`,
  ];
}
