import type { Capacity } from '../people/roles.ts';

/** What an act is done to; `NOTHING` for a list, a search, or what is made new. */
const OBJECTS = [
  'NOTHING',
  'FILE',
  'TASK',
  'MEETING',
  'MATTER',
  'CONTRACT',
  'PERSON',
  'ORGANISATION',
  'RULES',
] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/**
 * How someone stands to the object of an act. `ROLE`: by his role alone. `OFFICE`: in the role that the kind of the object
 * names (chair or keeper of a series, those who raise a kind of matter). `ADDRESSEE`: an open task of it waits for him, himself
 * or as a substitute; `ASKED`: he was ever asked something about it. `RECORDER`: enters an organisation's answer. `DECIDER`:
 * took, or entered, the decision. `MINISTER_CONCERNED`: of the two sides of the contract, the minister's, when asked.
 */
const RELATIONS = [
  'ROLE',
  'OFFICE',
  'AUTHOR',
  'ADDRESSEE',
  'ASKED',
  'RECORDER',
  'DECIDER',
  'MINISTER_CONCERNED',
  'ORGANISATION_INVITED',
  'INVITED',
  'HIMSELF',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Relations in which one stands only while one holds the role, or stands in for who does. */
export const BY_ROLE: ReadonlySet<Relation> = new Set<Relation>(['ROLE', 'OFFICE', 'RECORDER']);

/** `CHANGES` something that is recorded; `OWN`: touches nobody's affairs but one's own. */
const EFFECTS = ['READS', 'CHANGES', 'OWN'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Who may, in which relation; `of` narrows it to objects of one kind: a series, a kind of task or matter, a state of a draft. */
export interface Grant {
  readonly to: readonly Capacity[] | 'ANYBODY';
  readonly relation: Relation;
  readonly of?: string;
}

/**
 * Where a right comes from: an article of the contract, a rule verified in a public source, a rule of the law of public
 * services, or a choice of this product that no text imposes.
 */
export const SOURCES = [
  'CONTRACT_ART_4',
  'CONTRACT_ART_5',
  'CONTRACT_ART_6',
  'CONTRACT_ART_7',
  'CONTRACT_ART_8',
  'CONTRACT_ART_15',
  'CONTRACT_PART_6',
  'RD_2001_ART_11BIS',
  'LANGUAGE_LAW',
  'UNION_STATUTE',
  'DATA_PROTECTION',
  'ARCHIVES_LAW',
  'DESIGN',
] as const;
export type Source = (typeof SOURCES)[number];

/** One line of the table: an act, what it does to what, and everyone who may. */
export interface Right {
  readonly does: Effect;
  readonly object: ObjectKind;
  readonly grants: readonly Grant[];
  readonly source: Source;
}

/** Short ways to write the table. */
export const by = (to: Grant['to'], relation: Relation = 'ROLE', of?: string): Grant => ({
  to,
  relation,
  ...(of === undefined ? {} : { of }),
});

export const reads = (object: ObjectKind, source: Source, ...grants: readonly Grant[]): Right => ({
  does: 'READS',
  object,
  grants,
  source,
});

export const changes = (object: ObjectKind, source: Source, ...grants: readonly Grant[]): Right => ({
  does: 'CHANGES',
  object,
  grants,
  source,
});

export const own = (object: ObjectKind, source: Source, ...grants: readonly Grant[]): Right => ({
  does: 'OWN',
  object,
  grants,
  source,
});
