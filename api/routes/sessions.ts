import { z } from 'zod';
import { endAccess } from '../../prisma/work/sign-in-invitations.ts';
import { endSession, endSessionsOf } from '../../prisma/work/sessions.ts';
import type { AppDependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, remove } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { administering } from '../rights.ts';
import { sessions } from '../schemas/access.ts';
import { empty, id } from '../schemas/common.ts';
import { sessionsShown } from '../views/access-shown.ts';

export const sessionRoutes = (deps: AppDependencies): readonly Operation[] => [
  listSessions(deps),
  endOneSession(deps),
  signOutEverywhere(deps),
  listSessionsOf(deps),
  endAccessOf(deps),
];

const listSessions = (deps: AppDependencies): Operation =>
  get({
    tag: 'Access',
    path: '/me/sessions',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Where you are signed in',
    answer: sessions,
    handle: async ({ caller }) => ({ items: await sessionsShown(deps, caller, caller.actor.id) }),
  });

const listSessionsOf = (deps: AppDependencies): Operation =>
  get({
    tag: 'Access',
    path: '/persons/:id/sessions',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Where someone is signed in, for who administers',
    params: z.strictObject({ id }),
    answer: sessions,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'CAPACITY_REQUIRED'],
    handle: async ({ caller, params }) => {
      if (params.id !== caller.actor.id) administering(caller);
      if (!Object.hasOwn(caller.directory.persons, params.id)) throw new Refusal('NOT_FOUND');
      return { items: await sessionsShown(deps, caller, params.id) };
    },
  });

export const endOneSession = (deps: AppDependencies): Operation =>
  remove({
    tag: 'Access',
    path: '/me/sessions/:id',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Sign out of one of your browsers',
    params: z.strictObject({ id }),
    answer: empty,
    refusals: ['NOT_FOUND'],
    handle: async ({ caller, params }) => {
      if (!(await endSession(deps.db, caller.actor.id, params.id))) throw new Refusal('NOT_FOUND');
      return {};
    },
  });

export const signOutEverywhere = (deps: AppDependencies): Operation =>
  remove({
    tag: 'Access',
    path: '/me/sessions',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Sign out everywhere, this browser too',
    answer: empty,
    handle: async ({ caller }) => {
      await endSessionsOf(deps.db, caller.actor.id);
      return {};
    },
  });

/** Of someone whose device was lost, or who is not to be trusted any more: recorded, and in one transaction. */
export const endAccessOf = (deps: AppDependencies): Operation =>
  post({
    tag: 'Access',
    path: '/persons/:id/end-access',
    act: 'KEEP_ACCESS_OF_OTHERS',
    summary: 'Sign someone out everywhere, and make his personal tokens void; he may sign in again',
    params: z.strictObject({ id }),
    body: empty,
    answer: empty,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'PERSON_ERASED', 'CAPACITY_REQUIRED'],
    handle: async ({ caller, params, request }) => {
      await changeDirectory(deps, {
        caller,
        request,
        by: administering(caller),
        command: { type: 'END_ACCESS', personId: params.id },
        beside: (tx, at) => endAccess(tx, params.id, at),
      });
      return {};
    },
  });
