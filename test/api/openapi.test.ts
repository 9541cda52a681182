import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Router } from 'express';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { taskDecision } from '../../api/schemas/decision.ts';
import { newPerson } from '../../api/schemas/people.ts';
import { REMARK_OUTCOMES } from '../../domain/amendment/decisions.ts';
import { TASK_KINDS } from '../../domain/amendment/tasks.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const described = (): readonly string[] =>
  Object.entries(world.document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );

/** What Express has been told to answer under an address, as the description writes it. */
function routesUnder(base: string): readonly string[] {
  const stack = world.app.router.stack.flatMap((layer) => {
    if (layer.route !== undefined) return layer.route.path.startsWith(base) ? [layer] : [];
    const mounted = matches(layer, `${base}/x`) && !matches(layer, '/elsewhere/x');
    return mounted && isRouter(layer.handle) ? layer.handle.stack : [];
  });
  return stack.flatMap(({ route }) =>
    (route?.stack ?? [])
      .filter(({ method }) => method !== undefined)
      .map(({ method }) => `${method} ${(route?.path ?? '').replace(base, '').replaceAll(/:(\w+)/g, '{$1}')}`),
  );
}

const isRouter = (handle: object): handle is Router => 'stack' in handle;

/** Express types its layers without their `match`. */
function matches(layer: object, address: string): boolean {
  return 'match' in layer && typeof layer.match === 'function' && Boolean(layer.match(address));
}

/** Every `$ref` of a value. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : refsIn(part),
  );
}

describe('the description of the API', () => {
  it('has every line that the server answers, and no other', () => {
    const answered = routesUnder('/api/v1').filter((line) => line !== 'get /openapi.json');
    expect([...described()].sort()).toEqual([...answered].sort());
    expect(answered.length).toBeGreaterThan(30);
  });

  it('is answered by the server: no line is unknown to it, and each asks who one is', async () => {
    for (const line of described()) {
      const [method = '', path = ''] = line.split(' ');
      const { status } = await world.as().send(method.toUpperCase(), `/api/v1${path.replaceAll(/\{\w+\}/g, '1')}`);
      expect([line, status]).toEqual([line, 401]);
    }
  });

  it('is OpenAPI 3.1 whose schemas compile and whose references lead somewhere', () => {
    const { document } = world;
    expect(document.openapi).toBe('3.1.0');
    for (const ref of refsIn(document)) {
      const name = ref.replace('#/components/schemas/', '');
      expect([ref, Object.hasOwn(document.components.schemas, name)]).toEqual([ref, true]);
    }
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(document, 'api');
    for (const name of Object.keys(document.components.schemas)) {
      expect(ajv.compile({ $ref: `api#/components/schemas/${name}` })).toBeDefined();
    }
  });

  it('gives examples that its own schemas accept', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(world.document, 'api');
    const examples = Object.entries(world.document.components.schemas).flatMap(([name, schema]) =>
      'example' in schema ? [{ name, example: schema.example }] : [],
    );
    expect(examples.length).toBeGreaterThan(5);
    for (const { name, example } of examples) {
      const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
      expect([name, validate(example), validate.errors]).toEqual([name, true, null]);
    }
  });

  it('takes the whole numbers and the addresses that the validation takes, and no other', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(world.document, 'api');
    const described = (name: string, body: object) => ajv.compile({ $ref: `api#/components/schemas/${name}` })(body);
    const answer = { remarkId: 'r1', outcome: REMARK_OUTCOMES[0], why: 'Sans objet.' };
    const largest = Number.MAX_SAFE_INTEGER;
    const numbers = [largest, largest + 1, -largest, -largest - 1, 1.5].map((replaces) => {
      const body = { kind: 'ANSWER_REMARKS', answers: [{ ...answer, replaces }] };
      return [described('TaskDecision', body), taskDecision.safeParse(body).success];
    });
    expect(numbers).toEqual([true, false, true, false, false].map((isTaken) => [isTaken, isTaken]));
    const addresses = {
      'a@b.be': true,
      "o'neil+x@memoire.example": true,
      [`${'a'.repeat(64)}@b.be`]: true,
      [`${'a'.repeat(65)}@b.be`]: false,
      [`a@${'b'.repeat(64)}.be`]: false,
      'a@-b.be': false,
      'a!b@b.be': false,
      'a..b@b.be': false,
      'a@b': false,
      'a@b.xn--p1ai': false,
      '"a b"@b.be': false,
    };
    for (const [email, isTaken] of Object.entries(addresses)) {
      const body = { name: 'Nele Peeters', email, language: 'nl' };
      const taken = [described('NewPerson', body), newPerson.safeParse(body).success];
      expect([email, ...taken]).toEqual([email, isTaken, isTaken]);
    }
  });

  it('asks a key of every POST, and says how each line says no, with an example a code', () => {
    for (const methods of Object.values(world.document.paths)) {
      for (const [method, { parameters = [], responses, summary }] of Object.entries(methods)) {
        const keyed = parameters.some(({ in: where, name }) => where === 'header' && name === 'Idempotency-Key');
        expect([summary, keyed]).toEqual([summary, method === 'post']);
        const problem = responses['503']?.content?.['application/problem+json'];
        expect(Object.keys(problem?.examples ?? {})).toEqual(['UNAVAILABLE']);
      }
    }
  });

  it('knows a decision for every kind of task', () => {
    const kinds = JSON.stringify(world.document.components.schemas['TaskDecision']);
    for (const kind of TASK_KINDS) expect(kinds).toContain(`"${kind}"`);
  });

  it('leaves out what an installation does not have', async () => {
    const plain = await createApiWorld({ developmentClock: false });
    try {
      const paths = Object.keys(plain.document.paths);
      expect(paths).not.toContain('/development/amendments/{id}/clock');
    } finally {
      await plain.close();
    }
  });
});
