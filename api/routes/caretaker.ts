import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { changePolicy } from '../policy-change.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { caretakerPeriod, endOfCaretaker, newCaretaker, reasonGiven } from '../schemas/rules.ts';

const ONE = z.strictObject({ id });

export const caretakerRoutes = (deps: Dependencies): readonly Operation[] => [
  listCaretaker(deps),
  beginCaretaker(deps),
  endCaretaker(deps),
  takeBackCaretaker(deps),
];

const listCaretaker = (deps: Dependencies): Operation =>
  get({
    path: '/caretaker-periods',
    act: 'READ_RULES',
    tag: 'Rules',
    summary: 'When the government was, or is, a caretaker one (B13)',
    answer: z.strictObject({ items: list(caretakerPeriod) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustWorkHere(caller);
      const { caretaker } = await deps.policy.file();
      const items = Object.entries(caretaker).map(([own, period]) => ({ id: own, ...period }));
      return { items: items.sort((a, b) => (a.from < b.from ? -1 : 1)) };
    },
  });

export const beginCaretaker = (deps: Dependencies): Operation =>
  post({
    path: '/caretaker-periods',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Begin a caretaker period: the minister signs with a statement from then on',
    body: newCaretaker,
    answer: made,
    refusals: ['NOT_ALLOWED', 'CARETAKER_OVERLAPS'],
    locationOf: () => '/caretaker-periods',
    handle: async ({ body, caller, request }) => {
      const own = idMadeBy(request);
      await changePolicy(deps, { caller, request, command: { type: 'BEGIN_CARETAKER', id: own, ...body } });
      return { id: own };
    },
  });

export const endCaretaker = (deps: Dependencies): Operation =>
  post({
    path: '/caretaker-periods/:id/end',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'End a caretaker period',
    params: ONE,
    body: endOfCaretaker,
    answer: made,
    refusals: ['NOT_ALLOWED', 'CARETAKER_UNKNOWN', 'PERIOD_REVERSED', 'ALREADY_ENDED'],
    handle: async ({ params, body, caller, request }) => {
      await changePolicy(deps, { caller, request, command: { type: 'END_CARETAKER', id: params.id, ...body } });
      return { id: params.id };
    },
  });

export const takeBackCaretaker = (deps: Dependencies): Operation =>
  post({
    path: '/caretaker-periods/:id/take-back',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Take back a caretaker period that was entered by mistake',
    params: ONE,
    body: reasonGiven,
    answer: made,
    refusals: ['NOT_ALLOWED', 'CARETAKER_UNKNOWN'],
    handle: async ({ params, body, caller, request }) => {
      await changePolicy(deps, { caller, request, command: { type: 'TAKE_BACK_CARETAKER', id: params.id, ...body } });
      return { id: params.id };
    },
  });
