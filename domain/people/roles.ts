/** Who acts (domain rules, section 2). */
export const ROLES = [
  'PRESIDENT',
  'COMMITTEE_MEMBER',
  'MANDATE_HOLDER',
  'CONTRACT_SECRETARY',
  'TRANSLATOR',
  'CABINET_DIRECTOR',
  'CABINET_MEMBER',
  'MINISTER',
  'MINISTER_CONSULTED',
  'COCOBASE_PRESIDENT',
  'COCOBASE_SECRETARY',
  'FINANCE_INSPECTION',
  'AUDITOR',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** Organisations are invited as such; a delegate's name never stands here [V]. */
export const ORGANISATION_KINDS = ['UNION_ORGANISATION', 'STAKEHOLDER_ORGANISATION'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** What a task is addressed to: a role that persons hold, or organisations of a kind. */
export type Capacity = Role | OrganisationKind;

export const BODY_KINDS = ['MANAGEMENT_COMMITTEE', 'COCOBASE'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Someone who can be asked: a person or an organisation, by reference only. */
export interface Party {
  readonly kind: 'PERSON' | 'ORGANISATION';
  readonly id: string;
}

/** Someone a task is addressed to, or who is called to it; `onBehalfOf` when he stands in for another. */
export interface Assignee extends Party {
  readonly onBehalfOf?: string;
}

export const sameParty = (a: Party, b: Party): boolean => a.kind === b.kind && a.id === b.id;

/** Some parties, each once, however often and in whose place it is named. */
export const eachOnce = (parties: readonly Party[]): readonly Party[] => [
  ...new Map(parties.map(({ kind, id }) => [id, { kind, id }])).values(),
];

export const sameStandIn = (a: Assignee, b: Assignee): boolean => sameParty(a, b) && a.onBehalfOf === b.onBehalfOf;
