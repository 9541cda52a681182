import { addDays } from '../calendar/dates.ts';
import type { By } from '../file.ts';
import { RuleViolation } from '../violation.ts';
import { absentWithin } from './absences.ts';
import type { DirectoryCommand } from './decide-directory.ts';
import type { Directory, DirectoryEvent, Substitution } from './directory.ts';
import { mustBePresent } from './erasure.ts';
import { absent, inOrder, known, shortened } from './known.ts';

/** The person whose substitutes a command is about; `undefined` when it is about something else. */
function personOf({ substitutions }: Directory, command: DirectoryCommand): string | undefined {
  switch (command.type) {
    case 'SET_SUBSTITUTE':
      return command.substitution.personId;
    case 'END_SUBSTITUTION':
      return Object.hasOwn(substitutions, command.id) ? substitutions[command.id]?.personId : undefined;
    default:
      return undefined;
  }
}

/** Whether somebody disposes of his own substitutes, which everyone may: he passes on what is his, and takes nothing. */
export const isOwnSubstitution = (directory: Directory, command: DirectoryCommand, by: By): boolean =>
  by.kind === 'PERSON' && by.onBehalfOf === undefined && personOf(directory, command) === by.id;

/** Whether a substitute would dispose of the substitutes of the one he stands in for: that would be to pass it on again. */
export const notHisToPassOn = (directory: Directory, command: DirectoryCommand, by: By): boolean =>
  by.kind === 'PERSON' && by.onBehalfOf !== undefined && personOf(directory, command) === by.onBehalfOf;

/**
 * A substitute who is away all the while stands in on no day and is refused. One who is away on some of the days is not: who
 * names him is told (`absentWithin`).
 *
 * @throws RuleViolation `PERSON_UNKNOWN`, `PERSON_ERASED`, `ALREADY_KNOWN`, `PERIOD_REVERSED`, `OWN_SUBSTITUTE`, `SUBSTITUTION_OVERLAPS`, `SUBSTITUTE_ABSENT`.
 */
export function setSubstitute(directory: Directory, substitution: Substitution): DirectoryEvent {
  const { id, personId, substituteId, from, until } = substitution;
  mustBePresent(directory, personId);
  mustBePresent(directory, substituteId);
  absent(directory.substitutions, id);
  inOrder(from, until);
  if (personId === substituteId) throw new RuleViolation('OWN_SUBSTITUTE');
  const same = sameAs(directory, substitution);
  if (same !== undefined) throw new RuleViolation('SUBSTITUTION_OVERLAPS', { from: same.from, until: same.until });
  const [away] = absentWithin(directory, substituteId, { from, until });
  if (away?.from === from && away.until === until) throw new RuleViolation('SUBSTITUTE_ABSENT', { from, until });
  return { type: 'SubstituteSet', substitution };
}

/** The same said of some of the days before: ended there, it would still hold here. */
const sameAs = (
  { substitutions }: Directory,
  { personId, substituteId, from, until, absent: away = false }: Substitution,
) =>
  Object.values(substitutions).find(
    (each) =>
      each.personId === personId &&
      each.substituteId === substituteId &&
      (each.absent ?? false) === away &&
      each.from <= until &&
      from <= each.until &&
      each.from <= each.until,
  );

/**
 * Ends a substitution earlier than was said, or calls it off: its last day is then the one before its first.
 *
 * @throws RuleViolation `SUBSTITUTION_UNKNOWN`, `PERIOD_REVERSED`, `ALREADY_ENDED`.
 */
export function endSubstitution(
  directory: Directory,
  { id, until }: Extract<DirectoryCommand, { type: 'END_SUBSTITUTION' }>,
): DirectoryEvent {
  const { from, until: before } = known(directory.substitutions, id, 'SUBSTITUTION_UNKNOWN');
  if (until !== addDays(from, -1)) shortened({ from, until: before }, until);
  return { type: 'SubstitutionEnded', substitutionId: id, until };
}
