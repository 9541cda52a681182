import { z } from 'zod';
import { invitationTerm } from '../../domain/people/invitations.ts';
import { hashOfInvitation, invitationToken, signInStateOf } from '../../prisma/work/sign-in-invitations.ts';
import type { Caller } from '../caller.ts';
import type { AppDependencies } from '../dependencies.ts';
import { changeDirectory } from '../directory-change.ts';
import { idMadeBy } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, remove } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { doing, mustDo } from '../rights.ts';
import { signInState } from '../schemas/access.ts';
import { empty, id } from '../schemas/common.ts';

export const invitationRoutes = (deps: AppDependencies): readonly Operation[] => [
  showInvitation(deps),
  invitePerson(deps),
  withdrawInvitation(deps),
];

const params = z.strictObject({ id });

const showInvitation = (deps: AppDependencies): Operation =>
  get({
    tag: 'Access',
    path: '/persons/:id/invitation',
    act: 'READ_PEOPLE',
    summary: 'Whether someone signs in, and his last invitation to',
    params,
    answer: signInState,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
    handle: async ({ caller, params: { id: personId } }) => {
      mustDo(caller, 'READ_PEOPLE');
      if (!Object.hasOwn(caller.directory.persons, personId)) throw new Refusal('NOT_FOUND');
      return signInStateOf(deps.db, personId);
    },
  });

/** The link of an invitation before this one dies with it. */
export const invitePerson = (deps: AppDependencies): Operation =>
  post({
    tag: 'Access',
    path: '/persons/:id/invitation',
    act: 'KEEP_PEOPLE',
    summary: 'Invite a person by mail to sign in; one who does already, to do so with another identity from now on',
    params,
    body: empty,
    answer: empty,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'PERSON_ERASED', 'CAPACITY_REQUIRED'],
    handle: async ({ caller, params: { id: personId }, request }) => {
      const { isBound } = await signInStateOf(deps.db, personId);
      const invitationId = idMadeBy(request);
      const hash = hashOfInvitation(invitationToken(deps.secret, invitationId));
      const until = invitationTerm(deps.now());
      await changeDirectory(deps, {
        caller,
        request,
        by: doing(caller, actOfInviting(caller, personId, isBound)),
        command: { type: 'INVITE_PERSON', personId, invitationId, hash, until, isBound },
        post: { mailHost: new URL(deps.publicUrl).hostname },
      });
      return {};
    },
  });

export const withdrawInvitation = (deps: AppDependencies): Operation =>
  remove({
    tag: 'Access',
    path: '/persons/:id/invitation',
    act: 'KEEP_PEOPLE',
    summary: 'Withdraw the invitation of a person; its link is good for nothing any more',
    params,
    answer: empty,
    refusals: ['NOT_ALLOWED', 'PERSON_UNKNOWN', 'PERSON_ERASED', 'INVITATION_CLOSED', 'CAPACITY_REQUIRED'],
    handle: async ({ caller, params: { id: personId } }) => {
      const by = doing(caller, actOfInviting(caller, personId, false));
      await changeDirectory(deps, { caller, by, command: { type: 'WITHDRAW_INVITATION', personId } });
      return {};
    },
  });

/** Who might take over another's identity, or an administrator's, is the administrator alone (`decideDirectory` holds to it). */
export function actOfInviting(
  { directory }: Pick<Caller, 'directory'>,
  personId: string,
  isBound: boolean,
): 'KEEP_ACCESS_OF_OTHERS' | 'KEEP_PEOPLE' {
  const administers = Object.values(directory.mandates).some(
    (each) => each.personId === personId && each.role === 'ADMINISTRATOR',
  );
  return isBound || administers ? 'KEEP_ACCESS_OF_OTHERS' : 'KEEP_PEOPLE';
}
