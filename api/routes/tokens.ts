import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { MOST_TOKENS, tokenTerm } from '../../domain/people/token-rules.ts';
import { RuleViolation } from '../../domain/violation.ts';
import type { Request as IdempotentRequest } from '../../prisma/record/file-record.ts';
import { answerOnce, keptAnswer } from '../../prisma/work/answer-once.ts';
import { newToken as newTokenRow, ownerOfToken, revokeToken, tokensOf } from '../../prisma/work/api-tokens.ts';
import type { Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, remove } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { administering, isAdministering, mustWorkHere } from '../rights.ts';
import { madeToken, newToken, tokens } from '../schemas/access.ts';
import { empty, id } from '../schemas/common.ts';
import type { TokenScope } from '../sign-in/identity.ts';
import { keyFor } from '../sign-in/keys.ts';
import { levelNamed } from '../sign-in/level-named.ts';
import { hashOfToken, TOKEN_PREFIX } from '../sign-in/token-identity.ts';

export const tokenRoutes = (deps: AppDependencies): readonly Operation[] => [
  listTokens(deps),
  makeToken(deps),
  endToken(deps),
  listTokensOf(deps),
];

const listTokens = (deps: AppDependencies): Operation =>
  get({
    tag: 'Access',
    path: '/tokens',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Your personal tokens',
    answer: tokens,
    handle: async ({ caller }) => ({ items: await shown(deps, caller.actor.id) }),
  });

const listTokensOf = (deps: AppDependencies): Operation =>
  get({
    tag: 'Access',
    path: '/persons/:id/tokens',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'The personal tokens of someone, for who administers',
    params: z.strictObject({ id }),
    answer: tokens,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ caller, params }) => {
      if (params.id !== caller.actor.id) administering(caller);
      if (!Object.hasOwn(caller.directory.persons, params.id)) throw new Refusal('NOT_FOUND');
      return { items: await shown(deps, params.id) };
    },
  });

/**
 * The token is made from the request's key and a secret of the installation: a repeat of the request gets the same one, though
 * only its hash is kept. A token makes none: what leaked for a while would otherwise last.
 */
export const makeToken = (deps: AppDependencies): Operation =>
  post({
    tag: 'Access',
    path: '/tokens',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Make a personal token for a program of yours; from a session alone',
    body: newToken,
    answer: madeToken,
    refusals: ['NOT_ALLOWED', 'SESSION_REQUIRED', 'TOKENS_TOO_MANY'],
    locationOf: () => '/tokens',
    handle: async ({ body: { name, scope, days }, caller, request }) => {
      const { actor, identity } = caller;
      if (identity.credential.kind !== 'SESSION') throw new Refusal('SESSION_REQUIRED');
      mustWorkHere(caller);
      await mustHaveRoom(deps, caller, request);
      const token = tokenMadeBy(deps.secret, request);
      const madeAt = deps.now();
      const term = tokenTerm(madeAt, days);
      const answer = { id: idMadeBy(request), expiresAt: term.expiresAt };
      const made = { ...term, madeAt, name, personId: actor.id, level: identity.level, scopes: SCOPES[scope] };
      const row = newTokenRow({ ...made, id: answer.id, hash: hashOfToken(token) });
      return { ...(await answerOnce(deps.db, { request, at: madeAt, changes: [row], answer })), token };
    },
  });

export const endToken = (deps: AppDependencies): Operation =>
  remove({
    tag: 'Access',
    path: '/tokens/:id',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Revoke a token of yours, or anyone’s as who administers; it is void at once',
    params: z.strictObject({ id }),
    answer: empty,
    refusals: ['NOT_FOUND'],
    handle: async ({ caller, params }) => {
      const owner = await ownerOfToken(deps.db, params.id);
      if (owner === undefined || (owner !== caller.actor.id && !isAdministering(caller)))
        throw new Refusal('NOT_FOUND');
      await revokeToken(deps.db, params.id, deps.now());
      return {};
    },
  });

const SCOPES: Readonly<Record<TokenScope, readonly TokenScope[]>> = { READ: ['READ'], ACT: ['READ', 'ACT'] };

const tokenMadeBy = (secret: string, { actorId, key }: IdempotentRequest): string =>
  TOKEN_PREFIX +
  createHmac('sha256', keyFor(secret, 'api-token'))
    .update(JSON.stringify([actorId, key]))
    .digest('base64url');

/** @throws RuleViolation `TOKENS_TOO_MANY`, but not to who made the same one before. */
async function mustHaveRoom(
  { db, now }: AppDependencies,
  { actor }: Caller,
  request: IdempotentRequest,
): Promise<void> {
  if ((await keptAnswer(db, request)) !== undefined) return;
  const { length } = await tokensOf(db, actor.id, now());
  if (length >= MOST_TOKENS) throw new RuleViolation('TOKENS_TOO_MANY', { most: MOST_TOKENS });
}

async function shown({ db, now }: AppDependencies, personId: string): Promise<z.input<typeof tokens>['items']> {
  const rows = await tokensOf(db, personId, now());
  return rows.map(({ personId: _own, scopes, level, ...row }) => ({
    ...row,
    level: levelNamed(level),
    scopes: scopes.includes('ACT') ? SCOPES.ACT : SCOPES.READ,
  }));
}
