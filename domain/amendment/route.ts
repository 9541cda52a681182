import type { Capacity } from '../people/roles.ts';
import { ASKED_OF } from '../rights/on-tasks.ts';
import type { Phase, ReturnTarget } from './phases.ts';
import { RETURN_TARGETS } from './phases.ts';
import type { Qualification } from './qualification.ts';
import { typeOf } from './qualification.ts';
import type { Ask, TaskKind } from './tasks.ts';

/** One phase of a file's route, with everything that is asked in it. */
export interface Leg {
  readonly phase: Phase;
  readonly asks: readonly Ask[];
}
export type Route = readonly Leg[];

/** What of the settings shapes a route. */
export interface RoutePolicy {
  readonly financeInspection: boolean;
  readonly transmissionRequired: boolean;
}

const opening =
  (opens: Ask['opens']) =>
  (kind: TaskKind): readonly Ask[] =>
    ASKED_OF[kind].map((capacity) => ({ kind, capacity, opens }));

const first = opening('WITH_PHASE');
const convoked = opening('CONVOKED');
const later = opening('LATER');

const leg = (phase: Phase, ...asks: readonly (readonly Ask[])[]): Leg => ({ phase, asks: asks.flat() });

const POSITIONS = convoked('GIVE_POSITION');

const CONCERTATION = [
  first('CONVOKE_COCOBASE'),
  POSITIONS,
  convoked('GIVE_AUTHORITY_POSITION'),
  convoked('RECORD_REASONED_OPINION'),
];

/**
 * The ordered phases of a file (domain rules, sections 3 and 4). Without a qualification: the way every file goes; the
 * qualified route adds what the statement calls for and drops nothing else.
 */
export function routeOf(qualification: Qualification | undefined, policy: RoutePolicy): Route {
  const q = qualification;
  const negotiated = q !== undefined && typeOf(q) === 'NEGOTIATED_ADDENDUM';
  const prerequisites = q === undefined ? [] : prerequisitesOf(q);
  return [
    leg('DRAFTING', first('DRAFT')),
    leg('TRANSLATION', first('TRANSLATE'), later('CHECK_TRANSLATION')),
    leg('QUALIFICATION', first('QUALIFY')),
    ...when(prerequisites.length > 0, leg('PREREQUISITES', ...prerequisites)),
    ...when(negotiated, leg('NEGOTIATION', ...negotiation(policy))),
    ...when(q?.concertationMatter === true, leg('PRIOR_CONCERTATION', ...CONCERTATION)),
    ...when(q?.consultedMinister === true, leg('CONSULTED_MINISTER', first('GIVE_MINISTER_OPINION'))),
    leg('COMMITTEE', first('VOTE'), later('PUT_MOTION')),
    leg('CABINET_REVIEW', first('GIVE_VISA')),
    leg('SIGNATURE', later('SIGN')),
    leg('STAKEHOLDER_CONSULTATION', first('GIVE_STAKEHOLDER_OPINION'), later('ANSWER_REMARKS')),
    ...when(q?.concertationMatter !== true, leg('COCOBASE', first('NOTE_COCOBASE'), POSITIONS)),
    leg('PUBLICATION', first('PUBLISH')),
    leg('ENTRY_INTO_FORCE'),
    leg('CONSOLIDATION'),
    ...when(policy.transmissionRequired, leg('TRANSMISSION', first('TRANSMIT'))),
  ];
}

function prerequisitesOf(q: Qualification): readonly (readonly Ask[])[] {
  const type = typeOf(q);
  return [
    ...when(type === 'MATERIAL_ERROR', first('CONFIRM_MATERIAL_ERROR')),
    ...when(type === 'ENVELOPE_CHANGE', first('DECIDE_ENVELOPE')),
    ...when(q.basicRegulations, first('RECORD_PROTOCOL')),
  ];
}

const negotiation = (policy: RoutePolicy): readonly (readonly Ask[])[] => [
  ...when(policy.financeInspection, first('GIVE_FINANCE_OPINION')),
  first('NEGOTIATE'),
];

const when = <T>(condition: boolean, value: T): readonly T[] => (condition ? [value] : []);

export const legOf = (route: Route, phase: Phase): Leg | undefined => route.find((leg) => leg.phase === phase);

/** The phases a file may be returned to from one of its route; none from a phase that is not on it. */
export function phasesBefore(route: Route, from: Phase): readonly ReturnTarget[] {
  const phases = route.map((leg) => leg.phase);
  const before = new Set<Phase>(phases.slice(0, Math.max(phases.indexOf(from), 0)));
  return RETURN_TARGETS.filter((target) => before.has(target));
}

/** Every capacity a route may need. */
export const capacitiesOf = (route: Route): readonly Capacity[] => [
  ...new Set(route.flatMap((leg) => leg.asks.map((ask) => ask.capacity))),
];
