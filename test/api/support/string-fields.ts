import { z } from 'zod';
import type { OpenApi } from './contract-check.ts';

/** Where a text stands in a body: names of members, `0` for the first of a list. */
export type FieldPath = readonly string[];

/** A line of the API that takes JSON, with every text that may stand in it. */
export interface Writes {
  readonly method: string;
  readonly path: string;
  readonly example: unknown;
  readonly fields: readonly FieldPath[];
}

const schemaOf = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  additionalProperties: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  example: z.unknown().optional(),
});
const requestBody = z.object({
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }),
});

const DEEPEST = 8;

/** From the API's own description: whatever is added to it is found. */
export function jsonWrites(document: OpenApi): readonly Writes[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const body = requestBody.safeParse(operation);
      const schema = body.success ? body.data.requestBody.content['application/json']?.schema : undefined;
      if (schema === undefined) return [];
      const unique = new Map(textsIn(document, schema, [], 0).map((field) => [field.join('.'), field]));
      const { example } = resolved(document, schema);
      return [{ method: method.toUpperCase(), path, example, fields: [...unique.values()] }];
    }),
  );
}

function resolved(document: OpenApi, schema: unknown): z.output<typeof schemaOf> {
  const read = schemaOf.parse(schema);
  const name = read.$ref?.split('/').at(-1);
  return name === undefined ? read : schemaOf.parse(document.components.schemas[name]);
}

function textsIn(document: OpenApi, schema: unknown, at: FieldPath, depth: number): readonly FieldPath[] {
  if (depth > DEEPEST || typeof schema !== 'object' || schema === null) return [];
  const read = resolved(document, schema);
  const within = (each: unknown, ...more: readonly string[]) => textsIn(document, each, [...at, ...more], depth + 1);
  const isText = [read.type].flat().includes('string') && read.const === undefined && read.enum === undefined;
  return [
    ...(isText ? [at] : []),
    ...Object.entries(read.properties ?? {}).flatMap(([name, each]) => within(each, name)),
    ...(read.items === undefined ? [] : within(read.items, '0')),
    ...(typeof read.additionalProperties === 'object' ? within(read.additionalProperties, 'key') : []),
    ...[...(read.anyOf ?? []), ...(read.oneOf ?? []), ...(read.allOf ?? [])].flatMap((each) => within(each)),
  ];
}

/** The value with a text put at a place, made where it is not there. */
export function withText(value: unknown, [name, ...rest]: FieldPath, text: string): unknown {
  if (name === undefined) return text;
  if (name === '0') {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return [withText(list[0], rest, text), ...list.slice(1)];
  }
  const members = typeof value === 'object' && value !== null ? value : {};
  return { ...members, [name]: withText(Reflect.get(members, name), rest, text) };
}
