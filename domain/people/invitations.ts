import type { Instant } from '../calendar/dates.ts';
import { RuleViolation } from '../violation.ts';
import type { Directory, DirectoryEvent } from './directory.ts';
import { mustBePresent } from './erasure.ts';

/** How long an invitation to sign in is good: in days. */
const INVITATION_DAYS = 7;
const DAY_MS = 86_400_000;

/** The last invitation of a person to sign in. */
export interface SignInInvitation {
  readonly id: string;
  /** It is good until that moment, which is no longer in it. */
  readonly until: Instant;
  readonly status: 'OPEN' | 'ACCEPTED' | 'WITHDRAWN';
}

/** Until when an invitation that is made now is good. */
export const invitationTerm = (now: Instant): Instant =>
  new Date(Date.parse(now) + INVITATION_DAYS * DAY_MS).toISOString();

export type InvitationCommand =
  | {
      readonly type: 'INVITE_PERSON';
      readonly personId: string;
      readonly invitationId: string;
      /** SHA-256 of what the link of the message bears, in hexadecimal. */
      readonly hash: string;
      readonly until: Instant;
      /** Whether he signs in already: he is then to be known by another identity. */
      readonly isBound: boolean;
    }
  | { readonly type: 'WITHDRAW_INVITATION'; readonly personId: string }
  | {
      readonly type: 'ACCEPT_INVITATION';
      readonly personId: string;
      readonly invitationId: string;
      readonly at: Instant;
    }
  | { readonly type: 'END_ACCESS'; readonly personId: string };

export type InvitationEvent =
  | {
      readonly type: 'PersonInvited';
      readonly personId: string;
      readonly invitationId: string;
      readonly hash: string;
      readonly until: Instant;
      readonly again?: true;
    }
  | { readonly type: 'InvitationWithdrawn'; readonly personId: string; readonly invitationId: string }
  | { readonly type: 'InvitationAccepted'; readonly personId: string; readonly invitationId: string }
  | { readonly type: 'AccessEnded'; readonly personId: string };

/**
 * Judges what is done with invitations to sign in. One that is followed by another is withdrawn (`withdrawnWith`), so that only
 * the last link is good.
 *
 * @throws RuleViolation `PERSON_UNKNOWN`, `PERSON_ERASED`, `INVITATION_CLOSED`, `INVITATION_EXPIRED`.
 */
export function judgeInvitation(directory: Directory, command: InvitationCommand): InvitationEvent {
  const { personId } = command;
  mustBePresent(directory, personId);
  switch (command.type) {
    case 'INVITE_PERSON': {
      const { invitationId, hash, until, isBound } = command;
      return { type: 'PersonInvited', personId, invitationId, hash, until, ...(isBound ? { again: true } : {}) };
    }
    case 'WITHDRAW_INVITATION':
      return { type: 'InvitationWithdrawn', personId, invitationId: mustBeOpen(directory, personId).id };
    case 'ACCEPT_INVITATION': {
      const { invitationId, at } = command;
      const { id, until } = mustBeOpen(directory, personId);
      if (id !== invitationId) throw new RuleViolation('INVITATION_CLOSED');
      if (at >= until) throw new RuleViolation('INVITATION_EXPIRED');
      return { type: 'InvitationAccepted', personId, invitationId };
    }
    case 'END_ACCESS':
      return { type: 'AccessEnded', personId };
  }
}

/** The open invitation that a person can no longer follow once he is invited anew, or has another address. */
export function withdrawnWith({ invitations }: Directory, personId: string): readonly DirectoryEvent[] {
  const open = invitations[personId];
  if (open?.status !== 'OPEN') return [];
  return [{ type: 'InvitationWithdrawn', personId, invitationId: open.id }];
}

function mustBeOpen({ invitations }: Directory, personId: string): SignInInvitation {
  const found = invitations[personId];
  if (found?.status !== 'OPEN') throw new RuleViolation('INVITATION_CLOSED');
  return found;
}

/** The invitations after an event. */
export function evolveInvitations(
  invitations: Directory['invitations'],
  event: InvitationEvent,
): Directory['invitations'] {
  const { personId } = event;
  const known = invitations[personId];
  switch (event.type) {
    case 'PersonInvited':
      return { ...invitations, [personId]: { id: event.invitationId, until: event.until, status: 'OPEN' } };
    case 'InvitationWithdrawn':
      return known === undefined ? invitations : { ...invitations, [personId]: { ...known, status: 'WITHDRAWN' } };
    case 'InvitationAccepted':
      return known === undefined ? invitations : { ...invitations, [personId]: { ...known, status: 'ACCEPTED' } };
    case 'AccessEnded':
      return invitations;
  }
}
