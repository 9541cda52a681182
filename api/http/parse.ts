import type { z } from 'zod';
import { Refusal, type FieldError } from './refusal.ts';
import { unreadableIn } from './unreadable-text.ts';

export type Part = 'body' | 'query' | 'params';

/**
 * A part of a request as its schema reads it.
 *
 * @throws Refusal `BODY_INVALID` with every member that is wrong.
 */
export function parsePart<S extends z.ZodType>(schema: S, part: Part, value: unknown): z.output<S> {
  const unreadable = unreadableIn(part, value);
  if (unreadable.length > 0) throw new Refusal('BODY_INVALID', unreadable);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => errorsOf(part, issue, value));
  throw new Refusal('BODY_INVALID', errors);
}

type Issue = z.core.$ZodIssue;

function errorsOf(part: Part, issue: Issue, value: unknown): readonly FieldError[] {
  const field = [part, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: `${field}.${key}`, code: 'UNKNOWN_FIELD', details: {} }));
  }
  const isMissing = memberAt(value, issue.path) === undefined;
  return [{ field, ...(isMissing ? { code: 'REQUIRED', details: {} } : faultOf(issue)) }];
}

const memberAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined),
    value,
  );

type Fault = Omit<FieldError, 'field'>;

/** zod's own messages are technical and in one language: each kind of issue has a text of ours. */
function faultOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? { code: 'NOT_WHOLE', details: {} }
        : { code: 'WRONG_TYPE', details: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'NOT_ONE_OF', details: { options: issue.values.map(String) } };
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { code: 'NOT_ONE_OF', details: { options: issue.options.map(String) } }
        : { code: 'BAD_FORMAT', details: {} };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'BAD_DATE' : 'BAD_FORMAT', details: {} };
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { code: 'BAD_FORMAT', details: {} };
  }
}

function tooSmall(origin: string, limit: number): Fault {
  if (limit === 1 && origin === 'string') return { code: 'EMPTY', details: {} };
  const code = origin === 'string' ? 'TOO_SHORT' : origin === 'array' ? 'TOO_FEW' : 'TOO_SMALL';
  return { code, details: { limit } };
}

const tooBig = (origin: string, limit: number): Fault => ({
  code: origin === 'string' ? 'TOO_LONG' : origin === 'array' ? 'TOO_MANY' : 'TOO_BIG',
  details: { limit },
});
