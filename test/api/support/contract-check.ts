import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

interface Described {
  readonly pattern: RegExp;
  readonly method: string;
  readonly pointer: string;
  readonly statuses: readonly string[];
}

/** Holds answers against the API's own description: a status or a member that it does not promise fails the test. */
export class ContractCheck {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #described: readonly Described[];
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApi) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, 'api');
    this.#described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => ({
        pattern: new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
        method,
        pointer: `api#/paths/${path.replaceAll('/', '~1')}/${method}/responses`,
        statuses: Object.keys(responses),
      })),
    );
  }

  /** @throws when an answer is none that the description knows. */
  check(method: string, path: string, status: number, type: string, body: unknown): void {
    const [address = ''] = path.split('?');
    const described = this.#described.find(
      (each) => each.method === method.toLowerCase() && each.pattern.test(address),
    );
    if (described === undefined || !type.includes('json')) return;
    const said = `${method} ${address} answered ${status}`;
    if (!described.statuses.includes(String(status))) throw new Error(`${said}, which it does not promise.`);
    const [media = ''] = type.split(';');
    const ref = `${described.pointer}/${status}/content/${media.replaceAll('/', '~1')}/schema`;
    const validate = this.#compiled.get(ref) ?? this.#ajv.compile({ $ref: ref });
    this.#compiled.set(ref, validate);
    if (validate(body)) return;
    const faults = (validate.errors ?? []).map(
      (each) => `${each.instancePath} ${each.message ?? ''} ${JSON.stringify(each.params)}`,
    );
    throw new Error(`${said} with ${faults.join('; ')}.`);
  }
}

const content = z.record(
  z.string(),
  z.looseObject({ schema: z.looseObject({}), examples: z.record(z.string(), z.unknown()).optional() }),
);

/** What the tests look at of the description. */
export const openApi = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        summary: z.string(),
        parameters: z.array(z.looseObject({ in: z.string(), name: z.string() })).optional(),
        responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({ example: z.unknown().optional() })) }),
});

export type OpenApi = z.output<typeof openApi>;
