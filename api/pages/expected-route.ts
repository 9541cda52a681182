import type { Policy } from '../../domain/amendment/policy.ts';
import { routePolicyOf } from '../../domain/amendment/policy.ts';
import type { AmendmentType, Qualification } from '../../domain/amendment/qualification.ts';
import { routeOf, type Leg } from '../../domain/amendment/route.ts';
import { newAmendment } from '../../domain/amendment/state.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { Values } from '../../web/forms/field.ts';
import type { Caller } from '../caller.ts';
import { routeAhead, type RouteAhead } from '../views/route-ahead.ts';

/** What an amendment may touch besides, as its qualification would say it. */
export const ALSO = ['concertationMatter', 'consultedMinister', 'basicRegulations'] as const;

/** A route before its file is opened. */
export interface ExpectedRoute extends RouteAhead {
  /** Those of the vacant capacities that every route needs: the launch itself is refused without them. */
  readonly vacantAtLaunch: readonly Capacity[];
  /** Those that only the expected route needs: its qualification would be refused. */
  readonly vacantLater: readonly Capacity[];
}

/**
 * The route that a file opened today would take, were it qualified as one expects (`expected.type`, `expected.also` of the
 * form). Who only proposes waits for the president first.
 */
export function expectedRoute(policy: Policy, caller: Caller, values: Values, launches: boolean): ExpectedRoute {
  const file = newAmendment(policy);
  const rules = routePolicyOf(policy);
  const proposal = launches ? [] : [PROPOSAL];
  const ahead = routeAhead(file, [...proposal, ...routeOf(expectedStatement(values), rules)], caller);
  const { vacant: vacantAtLaunch } = routeAhead(file, [...proposal, ...routeOf(undefined, rules)], caller);
  const vacantLater = ahead.vacant.filter((capacity) => !vacantAtLaunch.includes(capacity));
  return { ...ahead, vacantAtLaunch, vacantLater };
}

const PROPOSAL: Leg = { phase: 'PROPOSAL', asks: [{ kind: 'LAUNCH', capacity: 'PRESIDENT', opens: 'WITH_PHASE' }] };

/** The least that a statement of a type says: its figures stand for any others. */
const STATEMENTS: Readonly<Record<AmendmentType, Partial<Qualification>>> = {
  MODIFICATION: {},
  ADDENDUM: { newMission: true },
  NEGOTIATED_ADDENDUM: { newMission: true, budgetDelta: 1 },
  ENVELOPE_CHANGE: { budgetDelta: 1 },
  MATERIAL_ERROR: { materialError: { stated: '0', correct: '1' } },
};

const isType = (text: string): text is AmendmentType => Object.hasOwn(STATEMENTS, text);

function expectedStatement(values: Values): Qualification {
  const type = values['expected.type'] ?? '';
  const also = (values['expected.also'] ?? '').split(' ');
  return {
    newMission: false,
    budgetDelta: 0,
    fteDelta: 0,
    concertationMatter: also.includes('concertationMatter'),
    consultedMinister: also.includes('consultedMinister'),
    basicRegulations: also.includes('basicRegulations'),
    ...(isType(type) ? STATEMENTS[type] : {}),
  };
}
