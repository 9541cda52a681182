import type { IsoDate } from '../calendar/dates.ts';
import type { Bilingual, Language } from '../language.ts';
import type { PersonErased } from './erasure.ts';
import { evolveInvitations, type InvitationEvent, type SignInInvitation } from './invitations.ts';
import type { BodyKind, OrganisationKind, Role } from './roles.ts';

/** A person as the rules see him. His name and address stand in a reference table, so that erasing them leaves the history intact. */
export interface Person {
  readonly id: string;
  readonly language: Language;
  /** Nobody knows any more who it was: nothing is asked of him and nothing can be said of him. */
  readonly erased?: true;
}

/** A role held from a date to a date, both included; `title` is the function as contracts name it (mandate holders). */
export interface Mandate {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly title?: Bilingual;
}

/**
 * `substituteId` may act for `personId` from a date to a date, both included. One that was called off before it began ends
 * the day before: it holds on no day.
 */
export interface Substitution {
  readonly id: string;
  readonly personId: string;
  readonly substituteId: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  /**
   * Whether the person is away meanwhile: his messages then go to the substitute, who is asked at once. Else the substitute is
   * only called shortly before a due date.
   */
  readonly absent?: boolean;
}

/** `language` is absent when none is registered: it is then written to in both. */
export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: Bilingual;
  readonly email: string;
  readonly language?: Language;
  readonly active: boolean;
}

export interface Body {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: Bilingual;
  readonly personIds: readonly string[];
  readonly organisationIds: readonly string[];
}

export type DirectoryEvent =
  | InvitationEvent
  | { readonly type: 'PersonRegistered'; readonly person: Person }
  | { readonly type: 'PersonChanged'; readonly person: Person }
  | PersonErased
  | { readonly type: 'MandateGiven'; readonly mandate: Mandate }
  | { readonly type: 'MandateEnded'; readonly mandateId: string; readonly until: IsoDate; readonly reason?: string }
  | { readonly type: 'SubstituteSet'; readonly substitution: Substitution }
  | { readonly type: 'SubstitutionEnded'; readonly substitutionId: string; readonly until: IsoDate }
  | { readonly type: 'OrganisationRegistered'; readonly organisation: Organisation }
  | { readonly type: 'OrganisationChanged'; readonly organisation: Organisation }
  | { readonly type: 'BodyRegistered'; readonly body: Body }
  | { readonly type: 'BodyChanged'; readonly body: Body };

/** Everyone the service knows, by id. */
export interface Directory {
  readonly persons: Readonly<Record<string, Person>>;
  readonly mandates: Readonly<Record<string, Mandate>>;
  readonly substitutions: Readonly<Record<string, Substitution>>;
  readonly organisations: Readonly<Record<string, Organisation>>;
  readonly bodies: Readonly<Record<string, Body>>;
  /** The last invitation of each to sign in, by his id. */
  readonly invitations: Readonly<Record<string, SignInInvitation>>;
}

export const EMPTY_DIRECTORY: Directory = {
  persons: {},
  mandates: {},
  substitutions: {},
  organisations: {},
  bodies: {},
  invitations: {},
};

export function evolveDirectory(directory: Directory, event: DirectoryEvent): Directory {
  switch (event.type) {
    case 'PersonRegistered':
    case 'PersonChanged':
      return { ...directory, persons: { ...directory.persons, [event.person.id]: event.person } };
    case 'PersonErased':
      return { ...directory, persons: withoutName(directory.persons, event.personId) };
    case 'MandateGiven':
      return { ...directory, mandates: { ...directory.mandates, [event.mandate.id]: event.mandate } };
    case 'MandateEnded':
      return { ...directory, mandates: ended(directory.mandates, event.mandateId, event.until) };
    case 'SubstituteSet':
      return {
        ...directory,
        substitutions: { ...directory.substitutions, [event.substitution.id]: event.substitution },
      };
    case 'SubstitutionEnded':
      return { ...directory, substitutions: ended(directory.substitutions, event.substitutionId, event.until) };
    case 'OrganisationRegistered':
    case 'OrganisationChanged':
      return {
        ...directory,
        organisations: { ...directory.organisations, [event.organisation.id]: event.organisation },
      };
    case 'BodyRegistered':
    case 'BodyChanged':
      return { ...directory, bodies: { ...directory.bodies, [event.body.id]: event.body } };
    case 'PersonInvited':
    case 'InvitationWithdrawn':
    case 'InvitationAccepted':
    case 'AccessEnded':
      return { ...directory, invitations: evolveInvitations(directory.invitations, event) };
  }
}

function ended<T extends object>(byId: Readonly<Record<string, T>>, id: string, until: IsoDate): Record<string, T> {
  const known = byId[id];
  return known === undefined ? { ...byId } : { ...byId, [id]: { ...known, until } };
}

function withoutName(persons: Directory['persons'], id: string): Directory['persons'] {
  const person = persons[id];
  return person === undefined ? persons : { ...persons, [id]: { ...person, erased: true } };
}
