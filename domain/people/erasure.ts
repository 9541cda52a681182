import { addMonths, brusselsDate, type Instant, type IsoDate } from '../calendar/dates.ts';
import type { Bilingual } from '../language.ts';
import { RuleViolation } from '../violation.ts';
import type { Directory } from './directory.ts';
import { known } from './known.ts';
import type { Role } from './roles.ts';

/** Why a person is erased: he asked for it, or the term of the setting `privacy.retentionYearsAfterLastMandate` is over. */
export const ERASURE_RULES = ['ON_REQUEST', 'RETENTION'] as const;
export type ErasureRule = (typeof ERASURE_RULES)[number];

/** How someone who was erased is named wherever a name would stand. */
export const ERASED_PERSON: Bilingual = { fr: 'personne effacée', nl: 'gewiste persoon' };

export interface ErasePerson {
  readonly type: 'ERASE_PERSON';
  readonly id: string;
  readonly rule: ErasureRule;
  /** The day on which it is decided. */
  readonly on: IsoDate;
  /** The ids of the open tasks that are asked of him. */
  readonly openTasks: readonly string[];
  /** When he was registered. */
  readonly registeredAt: Instant;
  /** Of the setting. */
  readonly retentionYears: number;
}

export interface PersonErased {
  readonly type: 'PersonErased';
  readonly personId: string;
  readonly rule: ErasureRule;
}

/** What stands in the way of erasing a person; `until` is its last day, absent where none is said. */
export type Obstacle =
  | { readonly kind: 'MANDATE'; readonly role: Role; readonly until?: IsoDate }
  | { readonly kind: 'SUBSTITUTE'; readonly personId: string; readonly until: IsoDate }
  | { readonly kind: 'BODY'; readonly name: Bilingual }
  | { readonly kind: 'TASK'; readonly taskId: string };

/** All that stands in the way on a day: what he holds or will hold, for whom he stands in, where he sits, what waits for him. */
export function obstaclesTo(
  directory: Directory,
  personId: string,
  on: IsoDate,
  openTasks: readonly string[],
): readonly Obstacle[] {
  const { mandates, substitutions, bodies } = directory;
  return [
    ...Object.values(mandates)
      .filter((each) => each.personId === personId && (each.until === undefined || each.until >= on))
      .map(({ role, until }): Obstacle => ({ kind: 'MANDATE', role, ...(until === undefined ? {} : { until }) })),
    ...Object.values(substitutions)
      .filter((each) => each.substituteId === personId && each.until >= on && each.until >= each.from)
      .map((each): Obstacle => ({ kind: 'SUBSTITUTE', personId: each.personId, until: each.until })),
    ...Object.values(bodies)
      .filter(({ personIds }) => personIds.includes(personId))
      .map(({ name }): Obstacle => ({ kind: 'BODY', name })),
    ...openTasks.map((taskId): Obstacle => ({ kind: 'TASK', taskId })),
  ];
}

/** What the retention of a person is counted with. */
export interface Retention {
  readonly registeredAt: Instant;
  readonly retentionYears: number;
}

const MONTHS_A_YEAR = 12;

/**
 * The day from which a person is to be erased: the term's years after the last day on which he held a mandate or stood in for
 * somebody, or after his registration where he never did. `undefined` while a mandate of his has no end.
 */
export function retainedUntil(
  { mandates, substitutions }: Directory,
  personId: string,
  { registeredAt, retentionYears }: Retention,
): IsoDate | undefined {
  const own = Object.values(mandates).filter((each) => each.personId === personId);
  const stoodIn = Object.values(substitutions).filter((each) => each.substituteId === personId);
  const ends = [...own, ...stoodIn].map(({ until }) => until);
  if (ends.includes(undefined)) return undefined;
  const last = [brusselsDate(registeredAt), ...ends.flatMap((each) => each ?? [])].sort().at(-1);
  return last === undefined ? undefined : addMonths(last, retentionYears * MONTHS_A_YEAR);
}

/**
 * Judges the erasure of a person: what he did stays, with the capacity in which he did it; who he was goes.
 *
 * @throws RuleViolation `PERSON_UNKNOWN`, `PERSON_ERASED`, `ERASURE_MANDATE_HELD`, `ERASURE_STANDS_IN`, `ERASURE_SITS_IN_BODY`,
 * `ERASURE_TASKS_WAIT`, each with what stands in the way; `RETENTION_RUNS` where the rule is the term and it is not over.
 */
export function erasePerson(directory: Directory, command: ErasePerson): PersonErased {
  const { id, rule, on, openTasks } = command;
  mustBePresent(directory, id);
  refuseObstacles(obstaclesTo(directory, id, on, openTasks));
  if (rule === 'RETENTION') {
    const until = retainedUntil(directory, id, command);
    if (until === undefined || until > on) throw new RuleViolation('RETENTION_RUNS', { until: until ?? on });
  }
  return { type: 'PersonErased', personId: id, rule };
}

/** @throws RuleViolation `PERSON_UNKNOWN`; `PERSON_ERASED` for one of whom nothing can be said any more. */
export function mustBePresent({ persons }: Directory, id: string): void {
  if (known(persons, id, 'PERSON_UNKNOWN').erased === true) throw new RuleViolation('PERSON_ERASED', { id });
}

function refuseObstacles(obstacles: readonly Obstacle[]): void {
  const roles = obstacles.flatMap((each) => (each.kind === 'MANDATE' ? [each.role] : []));
  if (roles.length > 0) throw new RuleViolation('ERASURE_MANDATE_HELD', { roles });
  const [standsIn] = obstacles
    .flatMap((each) => (each.kind === 'SUBSTITUTE' ? [each.until] : []))
    .toSorted()
    .toReversed();
  if (standsIn !== undefined) throw new RuleViolation('ERASURE_STANDS_IN', { until: standsIn });
  const bodies = obstacles.flatMap((each) => (each.kind === 'BODY' ? [`${each.name.fr} / ${each.name.nl}`] : []));
  if (bodies.length > 0) throw new RuleViolation('ERASURE_SITS_IN_BODY', { bodies });
  const tasks = obstacles.flatMap((each) => (each.kind === 'TASK' ? [each.taskId] : []));
  if (tasks.length > 0) throw new RuleViolation('ERASURE_TASKS_WAIT', { tasks });
}
