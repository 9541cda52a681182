import { barToLink } from '../../../links/link.ts';
import type { LinkUse } from '../../../links/events.ts';
import type { MeetingCommand } from '../commands.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDeliberation } from './deliberation.ts';

/**
 * An organisation whose link has expired asks for another, which goes to its address on record.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `STEP_CLOSED`, `LINKS_EXHAUSTED`
 */
export function requestLink(d: MeetingDeliberation, command: Extract<MeetingCommand, { type: 'REQUEST_LINK' }>): void {
  const { actor, today } = d.context;
  const bar = barToLink(d.task(command.task), actor, today);
  if (bar !== undefined) throw refusal(bar);
  if (actor.kind !== 'ORGANISATION') return;
  d.record({ type: 'LinkRequested', task: command.task }, actor);
  linkUsed(d, command, 'REQUEST');
}

/** A use of an organisation's link from elsewhere than before is told to it. */
export function linkUsed(
  d: MeetingDeliberation,
  { task, elsewhere }: Extract<MeetingCommand, { type: 'DECIDE' | 'REQUEST_LINK' }>,
  use: LinkUse,
): void {
  const { actor } = d.context;
  if (elsewhere === true && actor.kind === 'ORGANISATION') d.record({ type: 'LinkUsedElsewhere', task, use }, actor);
}
