import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Directory, DirectoryEvent } from '../../../domain/people/directory.ts';
import { EMPTY_DIRECTORY, evolveDirectory } from '../../../domain/people/directory.ts';
import type { OrganisationKind, Role } from '../../../domain/people/roles.ts';

/** Everyone the tests know, named by what they do; the committee has nine members, the president among them. */
const STAFF: readonly (readonly [id: string, ...roles: Role[]])[] = [
  ['president', 'PRESIDENT', 'COMMITTEE_MEMBER'],
  ['member-2', 'COMMITTEE_MEMBER'],
  ['member-3', 'COMMITTEE_MEMBER'],
  ['member-4', 'COMMITTEE_MEMBER'],
  ['member-5', 'COMMITTEE_MEMBER'],
  ['member-6', 'COMMITTEE_MEMBER'],
  ['member-7', 'COMMITTEE_MEMBER'],
  ['member-8', 'COMMITTEE_MEMBER'],
  ['member-9', 'COMMITTEE_MEMBER'],
  ['secretary', 'CONTRACT_SECRETARY'],
  ['secretary-2', 'CONTRACT_SECRETARY'],
  ['translator', 'TRANSLATOR'],
  ['cabinet', 'CABINET_DIRECTOR'],
  ['cabinet-member', 'CABINET_MEMBER'],
  ['minister', 'MINISTER'],
  ['cities', 'MINISTER_CONSULTED'],
  ['inspector', 'FINANCE_INSPECTION'],
  ['cocobase-president', 'COCOBASE_PRESIDENT'],
  ['cocobase-secretary', 'COCOBASE_SECRETARY'],
  ['administrator', 'ADMINISTRATOR'],
  ['auditor', 'AUDITOR'],
  ['stranger'],
];

export const MEMBERS: readonly string[] = STAFF.filter(([, ...roles]) => roles.includes('COMMITTEE_MEMBER')).map(
  ([id]) => id,
);
export const UNIONS = ['union-1', 'union-2', 'union-3'] as const;
export const STAKEHOLDERS = ['network-1', 'network-2'] as const;

/** A directory in which other things happen next. */
export const withEvents = (directory: Directory, ...events: readonly DirectoryEvent[]): Directory =>
  events.reduce(evolveDirectory, directory);

export const mandate = (personId: string, role: Role, from: IsoDate = '2020-01-01'): DirectoryEvent => ({
  type: 'MandateGiven',
  mandate: { id: `${personId}/${role}`, personId, role, from },
});

export const endOfMandate = (personId: string, role: Role, until: IsoDate): DirectoryEvent => ({
  type: 'MandateEnded',
  mandateId: `${personId}/${role}`,
  until,
});

export const substitute = (personId: string, substituteId: string, from: IsoDate, until: IsoDate): DirectoryEvent => ({
  type: 'SubstituteSet',
  substitution: { id: `${personId}>${substituteId}`, personId, substituteId, from, until },
});

/** The same, of one who is away meanwhile. */
export const absence = (personId: string, substituteId: string, from: IsoDate, until: IsoDate): DirectoryEvent => ({
  type: 'SubstituteSet',
  substitution: { id: `${personId}>${substituteId}`, personId, substituteId, from, until, absent: true },
});

const organisation =
  (kind: OrganisationKind) =>
  (id: string): DirectoryEvent => ({
    type: 'OrganisationRegistered',
    organisation: { id, kind, name: { fr: id, nl: id }, email: `${id}@example.org`, active: true },
  });

/** All roles held by someone since 2020, three unions and two stakeholders. */
export const SERVICE: Directory = withEvents(
  EMPTY_DIRECTORY,
  ...STAFF.flatMap(([id, ...roles]): DirectoryEvent[] => [
    { type: 'PersonRegistered', person: { id, language: 'fr' } },
    ...roles.map((role) => mandate(id, role)),
  ]),
  ...UNIONS.map(organisation('UNION_ORGANISATION')),
  ...STAKEHOLDERS.map(organisation('STAKEHOLDER_ORGANISATION')),
);
