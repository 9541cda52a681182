import type { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { guardedAct } from '../../domain/people/level-needed.ts';
import { violationText } from '../../locales/violation-text.ts';
import { mayEver, RIGHTS, type Act } from '../../domain/rights/table.ts';
import { UNKNOWN } from '../rights.ts';
import { needsCapacity, takesCapacity } from './capacity-header.ts';
import type { Operation } from './operation.ts';
import { PROBLEM_TYPE } from './problem.ts';
import { statusFor } from './statuses.ts';

const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable for ever.', example: 'STEP_CLOSED' }),
    detail: z.string().meta({ description: 'In the reader’s language.' }),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string(),
    errors: z
      .array(z.strictObject({ field: z.string(), code: z.string(), text: z.string() }))
      .optional()
      .meta({ description: 'What is wrong with which member of the request.' }),
    current: z.unknown().optional().meta({ description: 'STALE_DRAFT: the draft that was saved meanwhile.' }),
    yours: z.unknown().optional().meta({ description: 'STALE_DRAFT: the text that was not saved.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });

/** The codes with which every operation of a kind may say no. */
const always = ({ method, body, upload, params, query, act }: Operation): readonly string[] => [
  'NOT_SIGNED_IN',
  ...forRights(act),
  ...(guardedAct(act) === undefined ? [] : ['STEP_UP_REQUIRED']),
  ...(needsCapacity({ method, act }) ? ['CAPACITY_REQUIRED'] : []),
  ...(body !== undefined || params !== undefined || query !== undefined || takesCapacity({ method })
    ? ['BODY_INVALID']
    : []),
  ...(method === 'get' ? [] : ['CROSS_SITE', 'CSRF_TOKEN', 'TOKEN_SCOPE', 'TOO_LARGE']),
  ...(body !== undefined || upload !== undefined ? ['UNSUPPORTED_MEDIA_TYPE'] : []),
  ...(method === 'post' ? ['IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_REUSED'] : []),
  'HEADERS_TOO_LARGE',
  'INTERNAL',
  'TOO_MANY_REQUESTS',
  'UNAVAILABLE',
  'URL_TOO_LONG',
];

/** How the table itself says no: to a role that cannot, and to who may not know that the object exists. */
function forRights(act: Act): readonly string[] {
  if (mayEver(act, []) && RIGHTS[act].does !== 'CHANGES') return [];
  return [
    'NOT_ALLOWED',
    'NOT_YOURS',
    ...(UNKNOWN[RIGHTS[act].object] === undefined ? [] : [UNKNOWN[RIGHTS[act].object] ?? '']),
  ];
}

type Responses = Parameters<OpenAPIRegistry['registerPath']>[0]['responses'];

/** How an operation says no: one response a status, with an example a code. */
export function refusalsOf(operation: Operation): Responses {
  const byStatus = new Map<number, string[]>();
  for (const code of [...new Set([...always(operation), ...operation.refusals])].sort()) {
    byStatus.set(statusFor(code), [...(byStatus.get(statusFor(code)) ?? []), code]);
  }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, refusedWith(codes)]));
}

const refusedWith = (codes: readonly string[]): Responses[string] => ({
  description: codes.join(', '),
  content: {
    [PROBLEM_TYPE]: {
      schema: problem,
      examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])),
    },
  },
});

function exampleOf(code: string): object {
  const detail = violationText('fr', { code, details: {} });
  const type = `urn:avenant:problem:${code}`;
  return { type, title: detail, status: statusFor(code), code, detail, details: {}, requestId: 'a1b2' };
}
