import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Operation } from './operation.ts';
import { refusalsOf } from './openapi-problems.ts';

/** OpenAPI 3.1 of the operations, from the schemas that validate them. */
export function openApiDocument(base: string, operations: readonly Operation[], publicUrl: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const operation of operations) registry.registerPath(describe(operation));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Avenant', version: '1', description: DESCRIPTION },
    servers: [{ url: publicUrl + base }],
  });
}

const DESCRIPTION =
  'Amends the administration contracts of public services. Every POST carries an Idempotency-Key: the same key and ' +
  'content get the same answer for good once accepted; a refusal is judged anew. Dates are days in Europe/Brussels, ' +
  'moments are UTC. Texts follow Accept-Language (fr, nl), else the language of the person.';

type Described = Parameters<OpenAPIRegistry['registerPath']>[0];

function describe(operation: Operation): Described {
  const { access, method, params, path, query, summary, tag } = operation;
  const request: NonNullable<Described['request']> = {
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { query }),
    ...(method === 'post' ? { headers: z.object({ 'Idempotency-Key': key }) } : {}),
    ...bodyOf(operation),
  };
  return {
    method,
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    operationId: `${method}${path.replaceAll(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [tag],
    security: access === 'PERSON' ? [{ bearer: [] }] : [],
    request,
    responses: { [operation.status]: successOf(operation), ...refusalsOf(operation) },
  };
}

const key = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'One for each thing asked, e.g. a UUID.', example: '0f8fad5b-d9cb-469f-a165-70867728950e' });

function bodyOf({ body, upload }: Operation): Pick<NonNullable<Described['request']>, 'body'> {
  if (body === undefined) return {};
  if (upload === undefined) return { body: { required: true, content: { 'application/json': { schema: body } } } };
  const file = z
    .string()
    .meta({ type: 'string', format: 'binary', description: `${upload.mediaType}, at most ${upload.maxBytes} bytes` });
  const form = body instanceof z.ZodObject ? body.extend({ file }) : body;
  return { body: { required: true, content: { 'multipart/form-data': { schema: form } } } };
}

const successOf = ({ answer }: Operation): Described['responses'][string] =>
  answer === undefined
    ? { description: 'The document.', content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } }
    : { description: 'Done.', content: { 'application/json': { schema: answer } } };
