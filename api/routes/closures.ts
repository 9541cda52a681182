import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post } from '../http/operations.ts';
import { changePolicy } from '../policy-change.ts';
import { mustWorkHere } from '../rights.ts';
import { id, list, made } from '../schemas/common.ts';
import { correctedClosure, keptClosure, newClosure, reasonGiven } from '../schemas/rules.ts';

const ONE = z.strictObject({ id });
const UNSOUND = [
  'NOT_ALLOWED',
  'PERIOD_REVERSED',
  'CALENDAR_INVALID',
  'CLOSURE_NAME_REQUIRED',
  'CLOSURE_OVERLAPS',
  'CLOSURE_TOO_LONG',
];

export const closureRoutes = (deps: Dependencies): readonly Operation[] => [
  listClosures(deps),
  addClosure(deps),
  correctClosure(deps),
  takeBackClosure(deps),
];

const listClosures = (deps: Dependencies): Operation =>
  get({
    path: '/closures',
    act: 'READ_RULES',
    tag: 'Rules',
    summary: 'The bridge days and other closures in force, by date',
    answer: z.strictObject({ items: list(keptClosure) }),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller }) => {
      mustWorkHere(caller);
      const { closures } = await deps.policy.file();
      const items = Object.entries(closures).map(([own, closure]) => ({ id: own, ...closure }));
      return { items: items.sort((a, b) => (a.from < b.from ? -1 : 1)) };
    },
  });

export const addClosure = (deps: Dependencies): Operation =>
  post({
    path: '/closures',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Add a bridge day or another closure',
    body: newClosure,
    answer: made,
    refusals: UNSOUND,
    locationOf: () => '/closures',
    handle: async ({ body: { closure, why }, caller, request }) => {
      const own = idMadeBy(request);
      const reason = why === undefined ? {} : { reason: why };
      await changePolicy(deps, { caller, request, command: { type: 'ADD_CLOSURE', id: own, closure, ...reason } });
      return { id: own };
    },
  });

export const correctClosure = (deps: Dependencies): Operation =>
  post({
    path: '/closures/:id/correct',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Correct the days, the kind or the name of a closure',
    params: ONE,
    body: correctedClosure,
    answer: made,
    refusals: [...UNSOUND, 'CLOSURE_UNKNOWN', 'CLOSURE_UNCHANGED'],
    handle: async ({ params, body: { closure, why }, caller, request }) => {
      const command = { type: 'CORRECT_CLOSURE', id: params.id, closure, reason: why } as const;
      await changePolicy(deps, { caller, request, command });
      return { id: params.id };
    },
  });

export const takeBackClosure = (deps: Dependencies): Operation =>
  post({
    path: '/closures/:id/take-back',
    act: 'CHANGE_SETTINGS',
    tag: 'Rules',
    summary: 'Take a closure back: its days count again; that it was there stays recorded',
    params: ONE,
    body: reasonGiven,
    answer: made,
    refusals: ['NOT_ALLOWED', 'CLOSURE_UNKNOWN'],
    handle: async ({ params, body, caller, request }) => {
      const command = { type: 'TAKE_BACK_CLOSURE', id: params.id, ...body } as const;
      await changePolicy(deps, { caller, request, command });
      return { id: params.id };
    },
  });
