import { z } from 'zod';
import type { Phase } from '../../domain/amendment/phases.ts';
import { PHASES } from '../../domain/amendment/phases.ts';
import { isCaretaker, routePolicyOf } from '../../domain/amendment/policy.ts';
import {
  checkAgainstFile,
  checkQualification,
  typeOf,
  type Qualification,
} from '../../domain/amendment/qualification.ts';
import { routeOf } from '../../domain/amendment/route.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { violationText } from '../../locales/violation-text.ts';
import { bodyFrom } from '../../web/forms/body-from.ts';
import type { Form, Values } from '../../web/forms/field.ts';
import type { LegAhead, Mark } from '../../web/parts/route-ahead.tsx';
import type { Because, Effect } from '../../web/parts/route-effect.tsx';
import { onDayOf, type Asker } from '../caller.ts';
import { qualification } from '../schemas/qualification.ts';
import type { SeenTask } from '../task-seen-by.ts';
import { routeAhead } from '../views/route-ahead.ts';

/**
 * What a statement would do to the route of the file it is made on, before it is sent: the phases it adds and removes against
 * the ordinary route, when the act would be signed, and what the rules would refuse it for.
 */
export function qualificationEffect(
  { state, at, text }: Pick<SeenTask, 'state' | 'at' | 'text'>,
  asker: Asker,
  form: Form,
  values: Values,
): Effect {
  const reader = onDayOf(asker, at);
  const statement = statementIn(form, values);
  const rules = routePolicyOf(state.policy);
  const ordinary = routeAhead(state, routeOf(undefined, rules), reader);
  const qualified = routeAhead(state, routeOf(statement, rules), reader);
  const marks = marksOf(ordinary.legs, qualified.legs);
  const refusal = refusalOf(() => {
    checkQualification(statement);
    checkAgainstFile(statement, state.origin, text?.instructions ?? []);
  });
  return {
    type: typeOf(statement),
    legs: inOrder([...qualified.legs, ...ordinary.legs.filter(({ phase }) => marks[phase] === 'REMOVED')]),
    marks,
    reasons: reasonsFor(statement),
    signedBy: qualified.signedBy,
    ordinarilySignedBy: ordinary.signedBy,
    vacant: qualified.vacant,
    isCaretaker: isCaretaker(state.policy, reader.today),
    ...(refusal === undefined ? {} : { refusal: violationText(asker.language, refusal) }),
  };
}

const { shape } = qualification;

/** A statement that may still lack much: what is not said yet changes nothing. */
const unfinished = z.object({
  newMission: shape.newMission,
  legalBasis: shape.legalBasis.catch(() => ({ type: 'LAW' as const, date: '', reference: '' })),
  budgetDelta: z.number().catch(0),
  fteDelta: z.number().catch(0),
  concertationMatter: shape.concertationMatter,
  consultedMinister: shape.consultedMinister,
  basicRegulations: shape.basicRegulations,
  materialError: z.object({ stated: z.string().catch(''), correct: z.string().catch('') }).exactOptional(),
  regulatoryChange: z.object({ date: z.string().catch(''), concertationRecord: z.string().catch('') }).exactOptional(),
});

const statementIn = (form: Form, values: Values): Qualification =>
  z.object({ statement: unfinished }).parse(bodyFrom(form, values)).statement;

type Marks = Readonly<Partial<Record<Phase, Mark>>>;

function marksOf(ordinary: readonly LegAhead[], qualified: readonly LegAhead[]): Marks {
  const phasesOf = (legs: readonly LegAhead[]): readonly Phase[] => legs.map(({ phase }) => phase);
  const [before, after] = [phasesOf(ordinary), phasesOf(qualified)];
  const marks = PHASES.flatMap((phase): [Phase, Mark][] => {
    if (before.includes(phase) === after.includes(phase)) return [];
    return [[phase, after.includes(phase) ? 'ADDED' : 'REMOVED']];
  });
  return Object.fromEntries(marks);
}

const inOrder = (legs: readonly LegAhead[]): readonly LegAhead[] =>
  legs.toSorted((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));

/** Which answers are behind a phase that is added or removed. */
function reasonsFor(statement: Qualification): Effect['reasons'] {
  const type = typeOf(statement);
  const { basicRegulations, concertationMatter } = statement;
  const prerequisites: readonly Because[] = [
    ...(type === 'MATERIAL_ERROR' ? (['MATERIAL_ERROR'] as const) : []),
    ...(type === 'ENVELOPE_CHANGE' ? (['ENVELOPE'] as const) : []),
    ...(basicRegulations ? (['BASIC_REGULATIONS'] as const) : []),
  ];
  return {
    PREREQUISITES: prerequisites,
    NEGOTIATION: ['MEANS'],
    PRIOR_CONCERTATION: ['CONCERTATION_FIRST'],
    CONSULTED_MINISTER: ['CONSULTED'],
    COCOBASE: concertationMatter ? ['CONCERTED'] : [],
  };
}

function refusalOf(check: () => void): RuleViolation | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof RuleViolation) return error;
    throw error;
  }
}
