import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { ROLES } from '../../domain/people/roles.ts';
import { RIGHTS } from '../../domain/rights/table.ts';
import { CAPACITY, takesCapacity } from './capacity-header.ts';
import { KEY } from './idempotency.ts';
import type { Operation } from './operation.ts';
import { refusalsOf } from './openapi-problems.ts';

/** OpenAPI 3.1 of the operations, from the schemas that validate them. */
export function openApiDocument(base: string, operations: readonly Operation[], publicUrl: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const operation of operations) registry.registerPath(describe(operation));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Avenant', version: '1', description: DESCRIPTION },
    servers: [{ url: publicUrl + base }],
  });
  return withBounds(document);
}

/** Whole numbers are those that JSON keeps exact: the validation holds them to it, and the generator does not say so. */
function withBounds(document: object): object {
  const bounds = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
  const bounded = (_name: string, value: unknown): unknown => (isInteger(value) ? { ...bounds, ...value } : value);
  const copy: object = JSON.parse(JSON.stringify(document), bounded);
  return copy;
}

const isInteger = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'integer';

const DESCRIPTION =
  'Amends the administration contracts of public services. Every POST carries an Idempotency-Key: the same key and ' +
  'content get the same answer for good once accepted; a refusal is judged anew. Dates are days in Europe/Brussels, ' +
  'moments are UTC. Texts follow Accept-Language (fr, nl), else the language of the person. No text that is sent holds ' +
  'control characters or overrides of the writing direction, and none that says something is blank.';

type Described = Parameters<OpenAPIRegistry['registerPath']>[0];

function describe(operation: Operation): Described {
  const { method, params, path, query, summary, tag } = operation;
  const request: NonNullable<Described['request']> = {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...headersOf(operation),
    ...bodyOf(operation),
  };
  return {
    method,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    operationId: `${method}${path.replaceAll(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [tag],
    'x-act': operation.act,
    'x-may': mayView(operation),
    security: [{ bearer: [] }],
    request,
    responses: { [operation.status]: successOf(operation), ...refusalsOf(operation) },
  };
}

/** Who may, as the table of rights has it: the capacities, how each stands to the object, and of which objects alone. */
const mayView = ({ act }: Operation): readonly object[] =>
  RIGHTS[act].grants.map(({ to, relation, of }) => ({ to, relation, ...(of === undefined ? {} : { of }) }));

function headersOf(operation: Operation): Pick<NonNullable<Described['request']>, 'headers'> {
  const post = operation.method === 'post' ? { 'Idempotency-Key': key } : {};
  const capacity = takesCapacity(operation) ? { [CAPACITY]: chosenCapacity } : {};
  const headers = { ...post, ...capacity };
  return Object.keys(headers).length === 0 ? {} : { headers: z.object(headers) };
}

const chosenCapacity = z
  .string()
  .regex(new RegExp(`^(${ROLES.join('|')})(/[\\w.-]{1,100})?$`))
  .optional()
  .meta({
    description:
      'In which capacity you act, where you may in several (CAPACITY_REQUIRED names them): a role, or a role and the person ' +
      'you stand in for. It is recorded.',
    examples: ['PRESIDENT', 'CONTRACT_SECRETARY/person-id'],
  });

const key = z
  .string()
  .regex(KEY)
  .meta({ description: 'One for each thing asked, e.g. a UUID.', example: '0f8fad5b-d9cb-469f-a165-70867728950e' });

function bodyOf({ body, upload }: Operation): Pick<NonNullable<Described['request']>, 'body'> {
  if (body === undefined) return {};
  if (upload === undefined) return { body: { required: true, content: { 'application/json': { schema: body } } } };
  const file = z
    .string()
    .meta({ type: 'string', format: 'binary', description: `${upload.mediaType}, at most ${upload.maxBytes} bytes` });
  const form = body instanceof z.ZodObject ? body.extend({ file }) : body;
  // What the file has to be: its bytes are looked at, not its name.
  const encoding = { file: { contentType: upload.mediaType } };
  return { body: { required: true, content: { 'multipart/form-data': { schema: form, encoding } } } };
}

const successOf = ({ answer, mediaType = 'application/octet-stream' }: Operation): Described['responses'][string] =>
  answer === undefined
    ? { description: 'The document.', content: { [mediaType]: { schema: { type: 'string', format: 'binary' } } } }
    : { description: 'Done.', content: { 'application/json': { schema: answer } } };
