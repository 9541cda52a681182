import type { Actor } from '../amendment/context.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { By } from '../file.ts';
import { RuleViolation } from '../violation.ts';
import type { LinkEvent, LinkUse } from './events.ts';
import { barToLink, type LinkedTask } from './link.ts';

/** A decision in the making, of whatever file, as far as it concerns links. */
export interface LinkDeliberation {
  readonly context: { readonly actor: Actor; readonly today: IsoDate };
  task(seq: number): LinkedTask;
  record(event: LinkEvent, by: By): void;
}

/** A command that came by an organisation's link. */
interface ByLink {
  readonly task: number;
  /** Whether the link was used from elsewhere than before. */
  readonly elsewhere?: boolean;
}

/**
 * An organisation whose link has expired asks for another, which goes to its address on record: whoever found an old link gets
 * nothing by it.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `STEP_CLOSED`, `LINKS_EXHAUSTED`
 */
export function requestLink(d: LinkDeliberation, command: ByLink): void {
  const { actor, today } = d.context;
  const bar = barToLink(d.task(command.task), actor, today);
  if (bar !== undefined) throw new RuleViolation(bar);
  if (actor.kind !== 'ORGANISATION') return;
  d.record({ type: 'LinkRequested', task: command.task }, actor);
  linkUsed(d, command, 'REQUEST');
}

/** A use of an organisation's link from elsewhere than before is told to it. */
export function linkUsed(d: LinkDeliberation, { task, elsewhere }: ByLink, use: LinkUse): void {
  const { actor } = d.context;
  if (elsewhere === true && actor.kind === 'ORGANISATION') d.record({ type: 'LinkUsedElsewhere', task, use }, actor);
}
