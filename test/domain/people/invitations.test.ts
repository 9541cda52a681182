import { describe, expect, it } from '@jest/globals';
import type { By } from '../../../domain/file.ts';
import { accessMailsOf } from '../../../domain/people/access-mails.ts';
import { decideDirectory, type DirectoryCommand } from '../../../domain/people/decide-directory.ts';
import {
  EMPTY_DIRECTORY,
  evolveDirectory,
  type Directory,
  type DirectoryEvent,
} from '../../../domain/people/directory.ts';
import { invitationTerm } from '../../../domain/people/invitations.ts';
import { tokenTerm } from '../../../domain/people/token-rules.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const UNTIL = '2026-11-30T09:00:00.000Z';
const PROCEDURE: By = { kind: 'PROCEDURE' };
const secretary: By = { kind: 'PERSON', id: 'claire', role: 'CONTRACT_SECRETARY' };
const administrator: By = { kind: 'PERSON', id: 'an', role: 'ADMINISTRATOR' };
const forAdministrator: By = { ...administrator, id: 'piet', onBehalfOf: 'an' };

const registered = (id: string): DirectoryEvent => ({ type: 'PersonRegistered', person: { id, language: 'nl' } });
const BEGINNING: readonly DirectoryEvent[] = [
  registered('noor'),
  registered('an'),
  { type: 'MandateGiven', mandate: { id: 'm', personId: 'an', role: 'ADMINISTRATOR', from: '2020-01-01' } },
];
const given = (...events: readonly DirectoryEvent[]): Directory =>
  [...BEGINNING, ...events].reduce(evolveDirectory, EMPTY_DIRECTORY);

const invite = (invitationId: string, personId = 'noor', isBound = false): DirectoryCommand => ({
  type: 'INVITE_PERSON',
  personId,
  invitationId,
  hash: `h-${invitationId}`,
  until: UNTIL,
  isBound,
});
const accept = (invitationId: string, at = NOW, personId = 'noor'): DirectoryCommand => ({
  type: 'ACCEPT_INVITATION',
  personId,
  invitationId,
  at,
});
const withdraw: DirectoryCommand = { type: 'WITHDRAW_INVITATION', personId: 'noor' };
const end: DirectoryCommand = { type: 'END_ACCESS', personId: 'noor' };

const typesOf = (directory: Directory, command: DirectoryCommand, by: By = secretary): readonly string[] =>
  decideDirectory(directory, command, by).map(({ event }) => event.type);
const eventsOf = (directory: Directory, command: DirectoryCommand, by: By = secretary): readonly DirectoryEvent[] =>
  decideDirectory(directory, command, by).map(({ event }) => event);
const refusal = (directory: Directory, command: DirectoryCommand, by: By): unknown => {
  try {
    return typesOf(directory, command, by);
  } catch (error) {
    return Reflect.get(Object(error), 'code');
  }
};

const open = given(...eventsOf(given(), invite('one')));
const accepted = given(...eventsOf(given(), invite('one')), {
  type: 'InvitationAccepted',
  personId: 'noor',
  invitationId: 'one',
});
const withdrawn = given(...eventsOf(given(), invite('one')), {
  type: 'InvitationWithdrawn',
  personId: 'noor',
  invitationId: 'one',
});
const erased = given({ type: 'PersonErased', personId: 'noor', rule: 'ON_REQUEST' });

describe('An invitation', () => {
  it('withdraws the one before it while that is open, and only then', () => {
    expect(typesOf(given(), invite('one'))).toEqual(['PersonInvited']);
    expect(typesOf(open, invite('two'))).toEqual(['InvitationWithdrawn', 'PersonInvited']);
    expect(typesOf(accepted, invite('two'))).toEqual(['PersonInvited']);
    expect(typesOf(withdrawn, invite('two'))).toEqual(['PersonInvited']);
  });

  it('ends with a new address, and with no other change', () => {
    const change = { type: 'CHANGE_PERSON', id: 'noor', language: 'fr' } as const;
    expect(typesOf(open, { ...change, hasMoved: true })).toEqual(['InvitationWithdrawn', 'PersonChanged']);
    expect(typesOf(open, { ...change, hasMoved: false })).toEqual(['PersonChanged']);
    expect(typesOf(accepted, { ...change, hasMoved: true })).toEqual(['PersonChanged']);
  });

  it.each<readonly [string, Directory, DirectoryCommand, By, string]>([
    ['accepted before', accepted, accept('one'), PROCEDURE, 'INVITATION_CLOSED'],
    ['withdrawn', withdrawn, accept('one'), PROCEDURE, 'INVITATION_CLOSED'],
    ['never made', given(), accept('one'), PROCEDURE, 'INVITATION_CLOSED'],
    ['followed by another', given(...eventsOf(open, invite('two'))), accept('one'), PROCEDURE, 'INVITATION_CLOSED'],
    ['over', open, accept('one', UNTIL), PROCEDURE, 'INVITATION_EXPIRED'],
    ['of somebody unknown', open, accept('one', NOW, 'zoë'), PROCEDURE, 'PERSON_UNKNOWN'],
    ['of somebody erased', erased, invite('two'), secretary, 'PERSON_ERASED'],
    ['that a person accepts for another', open, accept('one'), administrator, 'NOT_ALLOWED'],
    ['withdrawn when none is open', accepted, withdraw, secretary, 'INVITATION_CLOSED'],
    ['of who signs in, by the secretary', open, invite('two', 'noor', true), secretary, 'NOT_ALLOWED'],
    ['of the administrator, by the secretary', open, invite('two', 'an'), secretary, 'NOT_ALLOWED'],
    ['of the administrator, by who stands in for him', open, invite('two', 'an'), forAdministrator, 'NOT_ALLOWED'],
    ['all access, by the secretary', open, end, secretary, 'NOT_ALLOWED'],
    ['all access, by who stands in for the administrator', open, end, forAdministrator, 'NOT_ALLOWED'],
  ])('%s is refused', (_name, directory, command, by, code) => {
    expect(refusal(directory, command, by)).toBe(code);
  });

  it('is accepted to its last millisecond', () => {
    expect(typesOf(open, accept('one', '2026-11-30T08:59:59.999Z'), PROCEDURE)).toEqual(['InvitationAccepted']);
  });

  it('of who signs in says so, and is the administrator’s, as is ending all access', () => {
    expect(eventsOf(open, invite('two', 'noor', true), administrator).at(-1)).toMatchObject({ again: true });
    expect(typesOf(open, end, administrator)).toEqual(['AccessEnded']);
  });

  it('is good for seven days', () => {
    expect(invitationTerm(NOW)).toBe(UNTIL);
  });
});

describe('The messages about access', () => {
  it('go to the person concerned, in his language, for these events alone', () => {
    const kindsOf = (event: DirectoryEvent, hasMoved = false): readonly unknown[] =>
      accessMailsOf(open, event, hasMoved).map(({ kind, to, languages }) => [kind, to.id, languages]);
    const changed: DirectoryEvent = { type: 'PersonChanged', person: { id: 'noor', language: 'nl' } };
    expect(open.invitations['noor']).toEqual({ id: 'one', until: UNTIL, status: 'OPEN' });
    expect(eventsOf(given(), invite('one')).flatMap((event) => kindsOf(event))).toEqual([
      ['SIGN_IN_INVITATION', 'noor', ['nl']],
    ]);
    expect(kindsOf({ type: 'InvitationAccepted', personId: 'noor', invitationId: 'one' })).toEqual([
      ['INVITATION_ACCEPTED', 'noor', ['nl']],
    ]);
    expect(kindsOf(changed, true)).toEqual([['ADDRESS_CHANGED', 'noor', ['nl']]]);
    expect(kindsOf(changed)).toEqual([]);
    expect(kindsOf({ type: 'AccessEnded', personId: 'noor' })).toEqual([]);
  });
});

describe('A personal token', () => {
  it('is good to the end of its last day in Brussels, also across a change of the clock', () => {
    expect(tokenTerm(NOW, 1)).toEqual({
      expiresAt: '2026-11-24T22:59:59.000Z',
      levelUntil: '2026-11-23T17:00:00.000Z',
    });
    expect(tokenTerm('2027-03-27T22:30:00.000Z', 1).expiresAt).toBe('2027-03-28T21:59:59.000Z');
  });
});
