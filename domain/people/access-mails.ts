import type { Language } from '../language.ts';
import type { Directory, DirectoryEvent } from './directory.ts';
import { languagesFor } from './languages-for.ts';
import type { Party } from './roles.ts';

/**
 * The messages about how someone signs in: the invitation, that it was accepted, and that messages go elsewhere from now on. The
 * last goes where they went before: who took over an account by giving it another address would otherwise go unnoticed.
 */
export const ACCESS_MAIL_KINDS = ['SIGN_IN_INVITATION', 'INVITATION_ACCEPTED', 'ADDRESS_CHANGED'] as const;
export type AccessMailKind = (typeof ACCESS_MAIL_KINDS)[number];

/** A message that an event of the directory causes. */
export interface AccessMail {
  readonly kind: AccessMailKind;
  readonly to: Party;
  readonly languages: readonly Language[];
}

/**
 * The messages that an event of the directory causes.
 *
 * @param hasMoved whether whoever signs in is reached elsewhere since this event.
 */
export function accessMailsOf(directory: Directory, event: DirectoryEvent, hasMoved: boolean): readonly AccessMail[] {
  const to = (kind: AccessMailKind, id: string): AccessMail => {
    const party: Party = { kind: 'PERSON', id };
    return { kind, to: party, languages: languagesFor(directory, party, false) };
  };
  switch (event.type) {
    case 'PersonInvited':
      return [to('SIGN_IN_INVITATION', event.personId)];
    case 'InvitationAccepted':
      return [to('INVITATION_ACCEPTED', event.personId)];
    case 'PersonChanged':
      return hasMoved ? [to('ADDRESS_CHANGED', event.person.id)] : [];
    default:
      return [];
  }
}
