import type { IsoDate } from '../calendar/dates.ts';
import type { By, Fact } from '../file.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import { endSubstitution, isOwnSubstitution, notHisToPassOn, setSubstitute } from './decide-substitution.ts';
import type { Body, Directory, DirectoryEvent, Mandate, Organisation, Substitution } from './directory.ts';
import { erasePerson, mustBePresent, type ErasePerson } from './erasure.ts';
import { rolesFor } from '../rights/table.ts';
import { judgeInvitation, withdrawnWith, type InvitationCommand } from './invitations.ts';
import { absent, inOrder, known, shortened } from './known.ts';
import type { Role } from './roles.ts';

export type DirectoryCommand =
  | { readonly type: 'REGISTER_PERSON'; readonly id: string; readonly language: Language }
  | {
      readonly type: 'CHANGE_PERSON';
      readonly id: string;
      readonly language: Language;
      /** Whether mail reaches him elsewhere from now on: what was sent to the old address is then good for nothing. */
      readonly hasMoved?: boolean;
    }
  | InvitationCommand
  | ErasePerson
  | { readonly type: 'GIVE_MANDATE'; readonly mandate: Mandate }
  | { readonly type: 'END_MANDATE'; readonly id: string; readonly until: IsoDate; readonly reason?: string }
  | { readonly type: 'SET_SUBSTITUTE'; readonly substitution: Substitution }
  | { readonly type: 'END_SUBSTITUTION'; readonly id: string; readonly until: IsoDate }
  | { readonly type: 'REGISTER_ORGANISATION'; readonly organisation: Organisation }
  | { readonly type: 'CHANGE_ORGANISATION'; readonly organisation: Organisation }
  | { readonly type: 'REGISTER_BODY'; readonly body: Body }
  | { readonly type: 'CHANGE_BODY'; readonly body: Body };

/**
 * Judges a change of the directory: the administrator's, the contract secretary's as far as it gives no power to himself,
 * anybody's of his own substitutes, or the procedure's where a service is set up.
 *
 * @throws RuleViolation `NOT_ALLOWED`, `NO_REDELEGATION`, `PERSON_UNKNOWN`, `ORGANISATION_UNKNOWN`, `BODY_UNKNOWN`, `MANDATE_UNKNOWN`,
 * `SUBSTITUTION_UNKNOWN`, `ALREADY_KNOWN`, `PERIOD_REVERSED`, `ALREADY_ENDED`, `MANDATE_OVERLAPS`, `OWN_SUBSTITUTE`, `SUBSTITUTE_ABSENT`,
 * `SUBSTITUTION_OVERLAPS`, `TITLE_REQUIRED`, `PERSON_ERASED`; and as `erasePerson` and `judgeInvitation`.
 */
export function decideDirectory(
  directory: Directory,
  command: DirectoryCommand,
  by: By,
): readonly Fact<DirectoryEvent>[] {
  if (notHisToPassOn(directory, command, by)) throw new RuleViolation('NO_REDELEGATION');
  const keepers = keepersOf(directory, command, by);
  const allowed =
    // It sets a service up; whom one forgets, a person answers for.
    (by.kind === 'PROCEDURE' && command.type !== 'ERASE_PERSON') ||
    isOwnSubstitution(directory, command, by) ||
    (by.kind === 'PERSON' && keepers.includes(by.role));
  if (!allowed) throw new RuleViolation('NOT_ALLOWED', { roles: keepers });
  return [...endedBy(directory, command), judge(directory, command)].map((event) => ({ by, event }));
}

/**
 * Who may make a change. What gives oneself a power, or touches the administrator's own, is the administrator's alone, and
 * not for who stands in for him.
 */
function keepersOf({ mandates }: Directory, command: DirectoryCommand, by: By): readonly Role[] {
  const isOwn = (personId: string): boolean => by.kind === 'PERSON' && by.id === personId;
  const isAdministrator = (personId: string): boolean =>
    Object.values(mandates).some((each) => each.personId === personId && each.role === 'ADMINISTRATOR');
  const reserved = ((): boolean => {
    switch (command.type) {
      case 'GIVE_MANDATE':
        return command.mandate.role === 'ADMINISTRATOR' || isOwn(command.mandate.personId);
      case 'ERASE_PERSON':
      case 'END_ACCESS':
        return true;
      case 'INVITE_PERSON':
        return command.isBound || isAdministrator(command.personId);
      case 'WITHDRAW_INVITATION':
        return isAdministrator(command.personId);
      case 'END_MANDATE':
        return mandates[command.id]?.role === 'ADMINISTRATOR';
      case 'SET_SUBSTITUTE':
        return isOwn(command.substitution.substituteId) || isAdministrator(command.substitution.personId);
      default:
        return false;
    }
  })();
  // The invited person alone does, by the link he was sent.
  if (command.type === 'ACCEPT_INVITATION') return [];
  if (!reserved) return rolesFor('KEEP_PEOPLE');
  return by.kind === 'PERSON' && by.onBehalfOf !== undefined ? [] : rolesFor('GIVE_MANDATE', 'RESERVED');
}

/** What a change puts an end to besides. */
function endedBy(directory: Directory, command: DirectoryCommand): readonly DirectoryEvent[] {
  if (command.type === 'INVITE_PERSON') return withdrawnWith(directory, command.personId);
  return command.type === 'CHANGE_PERSON' && command.hasMoved === true ? withdrawnWith(directory, command.id) : [];
}

function judge(directory: Directory, command: DirectoryCommand): DirectoryEvent {
  switch (command.type) {
    case 'REGISTER_PERSON':
      absent(directory.persons, command.id);
      return { type: 'PersonRegistered', person: { id: command.id, language: command.language } };
    case 'CHANGE_PERSON':
      mustBePresent(directory, command.id);
      return { type: 'PersonChanged', person: { id: command.id, language: command.language } };
    case 'ERASE_PERSON':
      return erasePerson(directory, command);
    case 'GIVE_MANDATE':
      return giveMandate(directory, command.mandate);
    case 'END_MANDATE':
      return endMandate(directory, command);
    case 'SET_SUBSTITUTE':
      return setSubstitute(directory, command.substitution);
    case 'END_SUBSTITUTION':
      return endSubstitution(directory, command);
    case 'REGISTER_ORGANISATION':
      absent(directory.organisations, command.organisation.id);
      return { type: 'OrganisationRegistered', organisation: command.organisation };
    case 'CHANGE_ORGANISATION':
      known(directory.organisations, command.organisation.id, 'ORGANISATION_UNKNOWN');
      return { type: 'OrganisationChanged', organisation: command.organisation };
    case 'REGISTER_BODY':
      absent(directory.bodies, command.body.id);
      return { type: 'BodyRegistered', body: membersKnown(directory, command.body) };
    case 'CHANGE_BODY':
      known(directory.bodies, command.body.id, 'BODY_UNKNOWN');
      return { type: 'BodyChanged', body: membersKnown(directory, command.body) };
    case 'INVITE_PERSON':
    case 'WITHDRAW_INVITATION':
    case 'ACCEPT_INVITATION':
    case 'END_ACCESS':
      return judgeInvitation(directory, command);
  }
}

function giveMandate(directory: Directory, mandate: Mandate): DirectoryEvent {
  mustBePresent(directory, mandate.personId);
  absent(directory.mandates, mandate.id);
  inOrder(mandate.from, mandate.until);
  if (mandate.role === 'MANDATE_HOLDER' && !isTitled(mandate)) throw new RuleViolation('TITLE_REQUIRED');
  const overlapping = Object.values(directory.mandates).find(
    (m) =>
      m.personId === mandate.personId &&
      m.role === mandate.role &&
      m.title?.fr === mandate.title?.fr &&
      m.from <= (mandate.until ?? '9999-12-31') &&
      mandate.from <= (m.until ?? '9999-12-31'),
  );
  if (overlapping !== undefined) throw new RuleViolation('MANDATE_OVERLAPS', { from: overlapping.from });
  return { type: 'MandateGiven', mandate };
}

const isTitled = ({ title }: Mandate): boolean =>
  title !== undefined && LANGUAGES.every((language) => title[language].trim() !== '');

function endMandate(directory: Directory, command: Extract<DirectoryCommand, { type: 'END_MANDATE' }>): DirectoryEvent {
  shortened(known(directory.mandates, command.id, 'MANDATE_UNKNOWN'), command.until);
  return {
    type: 'MandateEnded',
    mandateId: command.id,
    until: command.until,
    ...(command.reason === undefined ? {} : { reason: command.reason }),
  };
}

function membersKnown(directory: Directory, body: Body): Body {
  for (const id of body.personIds) mustBePresent(directory, id);
  for (const id of body.organisationIds) known(directory.organisations, id, 'ORGANISATION_UNKNOWN');
  return body;
}
