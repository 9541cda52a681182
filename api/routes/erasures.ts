import { z } from 'zod';
import { mustBePresent, type ErasureRule } from '../../domain/people/erasure.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { erasures } from '../../prisma/queries/erasures.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import { keptAnswer } from '../../prisma/work/answer-once.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { erasureAhead as ahead, personsDue, retentionYears } from '../privacy/due-persons.ts';
import { doing, mustDo } from '../rights.ts';
import { id, list, made, pageOf, paging } from '../schemas/common.ts';
import { dueErasures, duePerson, erasedOrNot, erasure, erasureAhead, newErasure } from '../schemas/erasure.ts';

export const erasureRoutes = (deps: Dependencies): readonly Operation[] => [
  listErasures(deps),
  listDue(deps),
  lookAhead(deps),
  erasePerson(deps),
  eraseDue(deps),
];

const REFUSALS = [
  'NOT_ALLOWED',
  'NOT_FOUND',
  'PERSON_ERASED',
  'ERASURE_MANDATE_HELD',
  'ERASURE_STANDS_IN',
  'ERASURE_SITS_IN_BODY',
  'ERASURE_TASKS_WAIT',
  'RETENTION_RUNS',
];

const listErasures = (deps: Dependencies): Operation =>
  get({
    path: '/erasures',
    act: 'READ_ERASURES',
    tag: 'People',
    summary: 'Who was erased: when, by which rule, by whom, and what became of him in each place',
    query: z.strictObject(paging),
    answer: pageOf(erasure),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit }, caller }) => {
      mustDo(caller, 'READ_ERASURES');
      const [before] = keyOf(z.tuple([z.int()]), cursor) ?? [];
      return pageFrom(
        await erasures(deps.db, limit + 1, before),
        limit,
        ({ seq }) => [seq],
        ({ at, by, event: { personId, rule }, places }) => ({ personId, rule, at: at.toISOString(), by, places }),
      );
    },
  });

const listDue = (deps: Dependencies): Operation =>
  get({
    path: '/erasures/due',
    act: 'ERASE_PERSON',
    tag: 'People',
    summary: 'Those whose retention is over, with what stands in the way of erasing them',
    answer: z.strictObject({ items: list(duePerson) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustDo(caller, 'ERASE_PERSON');
      return { items: await personsDue(deps, caller) };
    },
  });

const lookAhead = (deps: Dependencies): Operation =>
  get({
    path: '/persons/:id/erasure',
    act: 'ERASE_PERSON',
    tag: 'People',
    summary: 'What stands in the way of erasing a person, and until when he is kept',
    params: z.strictObject({ id }),
    answer: erasureAhead,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'PERSON_ERASED'],
    handle: async ({ params, caller }) => {
      mustDo(caller, 'ERASE_PERSON');
      mustBeKnown(caller, params.id);
      mustBePresent(caller.directory, params.id);
      return ahead(deps, caller, params.id);
    },
  });

export const erasePerson = (deps: Dependencies): Operation =>
  post({
    path: '/persons/:id/erasure',
    act: 'ERASE_PERSON',
    tag: 'People',
    summary: 'Erase a person: what he did stays with the capacity in which he did it, who he was goes for good',
    params: z.strictObject({ id }),
    body: newErasure,
    answer: made,
    refusals: REFUSALS,
    handle: async ({ params, body: { rule }, caller, request }) => {
      mustDo(caller, 'ERASE_PERSON');
      mustBeKnown(caller, params.id);
      await erase(deps, { caller, personId: params.id, rule, request });
      return { id: params.id };
    },
  });

export const eraseDue = (deps: Dependencies): Operation =>
  post({
    path: '/erasures',
    act: 'ERASE_PERSON',
    tag: 'People',
    summary: 'Erase several whose retention is over; of each it is said whether he was',
    body: dueErasures,
    answer: z.strictObject({ items: list(erasedOrNot) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ body, caller, request }) => {
      mustDo(caller, 'ERASE_PERSON');
      const items: z.input<typeof erasedOrNot>[] = [];
      for (const personId of new Set(body.personIds)) {
        const own = { ...request, key: `${request.key}.${personId}` };
        items.push(await erasedOr(deps, { caller, personId, rule: 'RETENTION', request: own }));
      }
      return { items };
    },
  });

/** @throws Refusal `NOT_FOUND` */
function mustBeKnown({ directory }: Caller, id: string): void {
  if (!Object.hasOwn(directory.persons, id)) throw new Refusal('NOT_FOUND');
}

interface Erasing {
  readonly caller: Caller;
  readonly personId: string;
  readonly rule: ErasureRule;
  readonly request: IdempotentRequest;
}

async function erasedOr(deps: Dependencies, erasing: Erasing): Promise<z.input<typeof erasedOrNot>> {
  const { personId } = erasing;
  try {
    await erase(deps, erasing);
    return { id: personId };
  } catch (error) {
    if (error instanceof RuleViolation) return { id: personId, refusal: error.code };
    throw error;
  }
}

/** @throws RuleViolation as `erasePerson` refuses, and `NOT_ALLOWED`. */
async function erase(deps: Dependencies, { caller, ...asked }: Erasing): Promise<void> {
  const by = doing(caller, 'ERASE_PERSON');
  if ((await keptAnswer(deps.db, asked.request)) !== undefined) return;
  await deps.directory.erase({ ...asked, by, now: deps.now(), retentionYears: await retentionYears(deps) });
}
