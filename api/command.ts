import type { AmendmentCommand } from '../domain/amendment/commands.ts';
import type { AmendmentEvent } from '../domain/amendment/events.ts';
import { maySee } from '../domain/amendment/rights.ts';
import type { AmendmentState } from '../domain/amendment/state.ts';
import type { Instant } from '../domain/calendar/dates.ts';
import type { Recorded } from '../domain/file.ts';
import { RuleViolation } from '../domain/violation.ts';
import { courierOf, type Request as IdempotentRequest } from '../prisma/record/file-record.ts';
import type { Change } from '../prisma/record/rows.ts';
import { onDayOf, type Asker } from './caller.ts';
import type { Dependencies } from './dependencies.ts';
import { demandLevelFor, StepUpRequired } from './sign-in/step-up.ts';

export interface Command<A> {
  readonly fileId: string;
  readonly command: AmendmentCommand;
  readonly asker: Asker;
  readonly request: IdempotentRequest;
  /** What is kept beside the file with what is recorded: the use of a link. */
  readonly kept?: readonly Change[] | undefined;
  /** What is answered, from the file as the decision left it: kept with the decision, and so free of names. */
  readonly answer: (state: AmendmentState, asker: Asker, at: Instant) => A;
}

/**
 * Has a command recorded, then tells the file's workflow without waiting for it.
 *
 * @throws RuleViolation as the rules refuse it; `FILE_UNKNOWN` to one who may not see the file. StepUpRequired where it is not
 * known surely enough who decides.
 */
export async function carryOut<A>(
  deps: Dependencies,
  { fileId, command, asker, request, kept = [], answer }: Command<A>,
): Promise<A> {
  const now = deps.now();
  const answered = (state: AmendmentState, recorded: readonly Recorded<AmendmentEvent>[]): A => {
    const at = recorded.at(-1)?.at ?? state.lastAt ?? now;
    return answer(state, onDayOf(asker, at), at);
  };
  try {
    await demandLevelOf(deps, fileId, command, asker);
    const outcome = await deps.amendments.record(fileId, {
      command,
      actor: asker.actor,
      now,
      request,
      kept,
      answer: answered,
    });
    if (outcome.wakes) deps.wake(fileId, outcome.seq, outcome.news);
    if (outcome.posts) deps.wake(courierOf(fileId), outcome.seq);
    return outcome.answer;
  } catch (error) {
    if (error instanceof RuleViolation || error instanceof StepUpRequired) await asIfUnknown(deps, fileId, asker);
    throw error;
  }
}

/** @throws StepUpRequired where the task that is decided, or whose decision is taken back, asks for a higher level. */
async function demandLevelOf(
  deps: Dependencies,
  fileId: string,
  command: AmendmentCommand,
  asker: Asker,
): Promise<void> {
  if (command.type === 'DECIDE') await demandLevelFor(deps, asker, command.decision.kind);
  if (command.type !== 'TAKE_BACK') return;
  const { tasks } = await deps.amendments.read(fileId);
  await demandLevelFor(deps, asker, tasks[command.task]?.kind ?? '');
}

/** To one who may not see a file, every refusal is that there is none. */
async function asIfUnknown(deps: Dependencies, fileId: string, asker: Asker): Promise<void> {
  const state = await deps.amendments.read(fileId);
  if (state.procedure.seq > 0 && !maySee(state, asker)) throw new RuleViolation('FILE_UNKNOWN');
}

/** A file as its reader finds it, on the day its clock shows. */
export interface Seen<R extends Asker> {
  readonly state: AmendmentState;
  readonly reader: R;
  readonly at: Instant;
}

/**
 * A file that its reader may see.
 *
 * @throws RuleViolation `FILE_UNKNOWN`
 */
export async function seenBy<R extends Asker>(deps: Dependencies, fileId: string, asker: R): Promise<Seen<R>> {
  const at = await deps.amendments.timeOf(fileId, deps.now());
  const state = await deps.amendments.read(fileId);
  const reader = onDayOf(asker, at);
  if (state.procedure.seq === 0 || !maySee(state, reader)) throw new RuleViolation('FILE_UNKNOWN');
  return { state, reader, at };
}
