import type { Language, Bilingual } from '../domain/language.ts';
import type { Body, Organisation } from '../domain/people/directory.ts';
import type { Role } from '../domain/people/roles.ts';

/** From when the sample's mandates and substitutions run: the first day of its contract. */
export const SAMPLE_FROM = '2026-01-01';
export const SAMPLE_UNTIL = '2028-12-31';

/** A person of the sample. The id names the function: a name would stay in the history after the person was erased. */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** The function that the contract names; it comes with the role `MANDATE_HOLDER`. */
  readonly title?: Bilingual;
}

const person = (
  id: string,
  name: string,
  language: Language,
  roles: readonly Role[],
  title?: Bilingual,
): SamplePerson => ({
  id,
  name,
  email: `${id}@memoire-geheugen.example`,
  language,
  roles,
  ...(title === undefined ? {} : { title }),
});

const cabinet = (id: string, name: string, language: Language, role: Role): SamplePerson => ({
  ...person(id, name, language, [role]),
  email: `${id}@cabinet-kabinet.example`,
});

const DIRECTOR: readonly Role[] = ['COMMITTEE_MEMBER', 'MANDATE_HOLDER'];

/** The people of the sample service, invented like the service itself. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person('president', 'Joris Delcourt', 'fr', ['PRESIDENT', ...DIRECTOR], { fr: 'Président', nl: 'Voorzitter' }),
  person('dg-collections', 'Annelies De Vos', 'nl', DIRECTOR, {
    fr: 'Directeur général Collections',
    nl: 'Directeur-generaal Collecties',
  }),
  person('director-technology', 'Karim Benali', 'fr', DIRECTOR, {
    fr: 'Directeur des Technologies',
    nl: 'Directeur Technologie',
  }),
  person('dg-support', 'Sophie Lambert', 'fr', DIRECTOR, {
    fr: "Directeur général Services d'appui",
    nl: 'Directeur-generaal Ondersteunende Diensten',
  }),
  person('committee-reading-room', 'Pieter Claes', 'nl', ['COMMITTEE_MEMBER']),
  person('committee-personnel', 'Nathalie Dubois', 'fr', ['COMMITTEE_MEMBER', 'COCOBASE_PRESIDENT']),
  person('committee-budget', 'Wouter Maes', 'nl', ['COMMITTEE_MEMBER']),
  person('committee-communication', 'Amina Haddad', 'fr', ['COMMITTEE_MEMBER']),
  person('committee-legal', 'Griet Willems', 'nl', ['COMMITTEE_MEMBER']),
  person('secretary', 'Claire Fontaine', 'fr', ['CONTRACT_SECRETARY']),
  person('secretary-second', 'Tom Verhaegen', 'nl', ['CONTRACT_SECRETARY']),
  person('translator-nl', 'Nele Peeters', 'nl', ['TRANSLATOR']),
  person('translator-fr', 'Julien Renard', 'fr', ['TRANSLATOR']),
  person('cocobase-secretary', 'Els Janssens', 'nl', ['COCOBASE_SECRETARY']),
  person('auditor', 'Marc Noël', 'fr', ['AUDITOR']),
  person('administrator', 'Bram Goossens', 'nl', ['ADMINISTRATOR']),
  cabinet('minister', 'Hélène Vandamme', 'fr', 'MINISTER'),
  cabinet('cabinet-director', 'Olivier Martin', 'fr', 'CABINET_DIRECTOR'),
  cabinet('cabinet-member', 'Lotte Hermans', 'nl', 'CABINET_MEMBER'),
  cabinet('minister-libraries', 'Dirk Van Acker', 'nl', 'MINISTER_CONSULTED'),
  cabinet('finance-inspector', 'Isabelle Gérard', 'fr', 'FINANCE_INSPECTION'),
];

/** Who stands in for whom, all through the contract. */
export const SAMPLE_SUBSTITUTES: readonly (readonly [personId: string, substituteId: string])[] = [
  ['president', 'dg-collections'],
  ['cabinet-director', 'cabinet-member'],
  ['translator-nl', 'translator-fr'],
  ['cocobase-secretary', 'committee-personnel'],
];

/** Real unions at invented addresses, and stakeholders invented altogether: one writes French, one Dutch, one has not said. */
export const SAMPLE_ORGANISATIONS: readonly Organisation[] = [
  {
    id: 'union-cgsp-acod',
    kind: 'UNION_ORGANISATION',
    name: { fr: 'CGSP', nl: 'ACOD' },
    email: 'boc@cgsp-acod.example',
    active: true,
  },
  {
    id: 'union-csc-acv',
    kind: 'UNION_ORGANISATION',
    name: { fr: 'CSC Services publics', nl: 'ACV Openbare Diensten' },
    email: 'boc@csc-acv.example',
    active: true,
  },
  {
    id: 'union-slfp-vsoa',
    kind: 'UNION_ORGANISATION',
    name: { fr: 'SLFP', nl: 'VSOA' },
    email: 'boc@slfp-vsoa.example',
    active: true,
  },
  {
    id: 'stakeholder-researchers',
    kind: 'STAKEHOLDER_ORGANISATION',
    name: { fr: 'Cercle des chercheurs en archives numériques', nl: 'Kring van onderzoekers in digitale archieven' },
    email: 'secretariat@chercheurs.example',
    language: 'fr',
    active: true,
  },
  {
    id: 'stakeholder-readers',
    kind: 'STAKEHOLDER_ORGANISATION',
    name: { fr: 'Lecteurs en ligne', nl: 'Lezers op het net' },
    email: 'info@lezers.example',
    language: 'nl',
    active: true,
  },
  {
    id: 'stakeholder-open-memory',
    kind: 'STAKEHOLDER_ORGANISATION',
    name: { fr: 'Mémoire ouverte', nl: 'Open geheugen' },
    email: 'contact@memoire-ouverte.example',
    active: true,
  },
];

const holding = (role: Role): readonly string[] =>
  SAMPLE_PEOPLE.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);

export const SAMPLE_BODIES: readonly Body[] = [
  {
    id: 'management-committee',
    kind: 'MANAGEMENT_COMMITTEE',
    name: { fr: 'Comité de direction', nl: 'Directiecomité' },
    personIds: holding('COMMITTEE_MEMBER'),
    organisationIds: [],
  },
  {
    id: 'cocobase',
    kind: 'COCOBASE',
    name: { fr: 'Comité de concertation de base', nl: 'Basisoverlegcomité' },
    personIds: [...holding('COCOBASE_PRESIDENT'), ...holding('COCOBASE_SECRETARY')],
    organisationIds: ['union-cgsp-acod', 'union-csc-acv', 'union-slfp-vsoa'],
  },
];
