import type { Capacity } from '../people/roles.ts';
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

const first = (kind: TaskKind, capacity: Capacity): Ask => ({ kind, capacity, opens: 'WITH_PHASE' });
const convoked = (kind: TaskKind, capacity: Capacity): Ask => ({ kind, capacity, opens: 'CONVOKED' });
const later = (kind: TaskKind, capacity: Capacity): Ask => ({ kind, capacity, opens: 'LATER' });

const leg = (phase: Phase, ...asks: readonly Ask[]): Leg => ({ phase, asks });

const POSITIONS = convoked('GIVE_POSITION', 'UNION_ORGANISATION');

const CONCERTATION: readonly Ask[] = [
  first('CONVOKE_COCOBASE', 'COCOBASE_SECRETARY'),
  POSITIONS,
  convoked('GIVE_AUTHORITY_POSITION', 'COCOBASE_PRESIDENT'),
  convoked('RECORD_REASONED_OPINION', 'COCOBASE_SECRETARY'),
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
    leg('DRAFTING', first('DRAFT', 'CONTRACT_SECRETARY')),
    leg('TRANSLATION', first('TRANSLATE', 'TRANSLATOR'), later('CHECK_TRANSLATION', 'CONTRACT_SECRETARY')),
    leg('QUALIFICATION', first('QUALIFY', 'CONTRACT_SECRETARY')),
    ...when(prerequisites.length > 0, leg('PREREQUISITES', ...prerequisites)),
    ...when(negotiated, leg('NEGOTIATION', ...negotiation(policy))),
    ...when(q?.concertationMatter === true, leg('PRIOR_CONCERTATION', ...CONCERTATION)),
    ...when(
      q?.consultedMinister === true,
      leg('CONSULTED_MINISTER', first('GIVE_MINISTER_OPINION', 'MINISTER_CONSULTED')),
    ),
    leg('COMMITTEE', first('VOTE', 'COMMITTEE_MEMBER'), later('PUT_MOTION', 'PRESIDENT')),
    leg('CABINET_REVIEW', first('GIVE_VISA', 'CABINET_DIRECTOR')),
    leg('SIGNATURE', later('SIGN', 'PRESIDENT'), later('SIGN', 'MINISTER')),
    leg(
      'STAKEHOLDER_CONSULTATION',
      first('GIVE_STAKEHOLDER_OPINION', 'STAKEHOLDER_ORGANISATION'),
      later('ANSWER_REMARKS', 'CONTRACT_SECRETARY'),
    ),
    ...when(q?.concertationMatter !== true, leg('COCOBASE', first('NOTE_COCOBASE', 'COCOBASE_SECRETARY'), POSITIONS)),
    leg('PUBLICATION', first('PUBLISH', 'CONTRACT_SECRETARY')),
    leg('ENTRY_INTO_FORCE'),
    leg('CONSOLIDATION'),
    ...when(policy.transmissionRequired, leg('TRANSMISSION', first('TRANSMIT', 'CONTRACT_SECRETARY'))),
  ];
}

function prerequisitesOf(q: Qualification): readonly Ask[] {
  const type = typeOf(q);
  return [
    ...when(type === 'MATERIAL_ERROR', first('CONFIRM_MATERIAL_ERROR', 'PRESIDENT')),
    ...when(type === 'MATERIAL_ERROR', first('CONFIRM_MATERIAL_ERROR', 'CABINET_DIRECTOR')),
    ...when(type === 'ENVELOPE_CHANGE', first('DECIDE_ENVELOPE', 'PRESIDENT')),
    ...when(type === 'ENVELOPE_CHANGE', first('DECIDE_ENVELOPE', 'MINISTER')),
    ...when(q.basicRegulations, first('RECORD_PROTOCOL', 'CONTRACT_SECRETARY')),
  ];
}

const negotiation = (policy: RoutePolicy): readonly Ask[] => [
  ...when(policy.financeInspection, first('GIVE_FINANCE_OPINION', 'FINANCE_INSPECTION')),
  first('NEGOTIATE', 'PRESIDENT'),
  first('NEGOTIATE', 'MINISTER'),
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
