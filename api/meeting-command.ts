import type { Instant } from '../domain/calendar/dates.ts';
import type { Recorded } from '../domain/file.ts';
import type { MeetingCommand } from '../domain/meetings/meeting/commands.ts';
import type { MeetingEvent } from '../domain/meetings/meeting/events.ts';
import type { MeetingState } from '../domain/meetings/meeting/meeting.ts';
import { maySeeMeeting } from '../domain/meetings/meeting/rights.ts';
import { RuleViolation } from '../domain/violation.ts';
import { courierOf, type Request as IdempotentRequest } from '../prisma/record/file-record.ts';
import type { Change } from '../prisma/record/rows.ts';
import { onDayOf, type Asker } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { demandLevelFor, StepUpRequired } from './sign-in/step-up.ts';

/** A meeting as its reader finds it, on the day its clock shows. */
export interface SeenMeeting<R extends Asker = Asker> {
  readonly id: string;
  readonly state: MeetingState;
  readonly reader: R;
  readonly at: Instant;
}

/**
 * A meeting that its reader may see.
 *
 * @throws RuleViolation `MEETING_UNKNOWN`
 */
export async function meetingSeenBy<R extends Asker>(
  deps: Dependencies,
  id: string,
  asker: R,
): Promise<SeenMeeting<R>> {
  const at = await deps.meetings.timeOf(id, deps.now());
  const state = await deps.meetings.read(id);
  const reader = onDayOf(asker, at);
  if (state.seq === 0 || !maySeeMeeting(state, reader)) throw new RuleViolation('MEETING_UNKNOWN');
  return { id, state, reader, at };
}

export interface MeetingOrder<A> {
  readonly id: string;
  readonly command: MeetingCommand;
  readonly asker: Asker;
  /** Absent where the same twice is the same once. */
  readonly request?: IdempotentRequest | undefined;
  /** What is kept beside the meeting with what is recorded: the use of a link. */
  readonly kept?: readonly Change[] | undefined;
  /** What is answered, from the meeting as the decision left it: kept with the decision, and so free of names. */
  readonly answer: (seen: SeenMeeting) => A;
}

/**
 * Has a command on a meeting recorded, then tells its workflow without waiting for it.
 *
 * @throws RuleViolation as the rules refuse it; `MEETING_UNKNOWN` to one who may not see the meeting. StepUpRequired where it is
 * not known surely enough who decides.
 */
export async function carryOutMeeting<A>(
  deps: Dependencies,
  { id, command, asker, request, kept = [], answer }: MeetingOrder<A>,
): Promise<A> {
  const now = deps.now();
  const answered = (state: MeetingState, recorded: readonly Recorded<MeetingEvent>[]): A => {
    const at = recorded.at(-1)?.at ?? state.lastAt ?? now;
    return answer({ id, state, reader: onDayOf(asker, at), at });
  };
  try {
    if (command.type === 'DECIDE') await demandLevelFor(deps, asker, command.decision.kind);
    const outcome = await deps.meetings.record(id, {
      command,
      actor: asker.actor,
      now,
      kept,
      ...(request === undefined ? {} : { request }),
      answer: answered,
    });
    if (outcome.wakes) deps.wake(id, outcome.seq, outcome.news);
    if (outcome.posts) deps.wake(courierOf(id), outcome.seq);
    return outcome.answer;
  } catch (error) {
    if (error instanceof RuleViolation || error instanceof StepUpRequired) await asIfUnknown(deps, id, asker);
    throw error;
  }
}

/** To one who may not see a meeting, every refusal is that there is none. */
async function asIfUnknown(deps: Dependencies, id: string, asker: Asker): Promise<void> {
  const state = await deps.meetings.read(id);
  if (state.seq > 0 && !maySeeMeeting(state, asker)) throw new RuleViolation('MEETING_UNKNOWN');
}
