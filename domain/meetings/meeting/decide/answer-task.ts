import type { By } from '../../../file.ts';
import { answering } from '../capacity.ts';
import { isOpenTask, type MeetingTask } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDecision, MeetingTaskKind } from '../tasks.ts';
import { acceptLateness } from './convocation.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { holdMeeting } from './holding.ts';
import { approveMinutes, draftMinutes, remarkOnMinutes, signMinutes } from './minutes.ts';
import { required } from './requirements.ts';
import { sendChanged } from './sending.ts';

/** What several are asked independently: an answer that comes late or twice is kept and changes nothing. */
const KEPT_WHEN_LATE: ReadonlySet<MeetingTaskKind> = new Set(['ACCEPT_LATENESS', 'REMARK_ON_MINUTES']);

/**
 * A decision on a task; of two people who answer one task, the first decides.
 *
 * @throws RuleViolation `TASK_UNKNOWN`, `NOT_YOURS`, `MANDATE_ENDED`, `ANSWER_MISFIT`, `STEP_CLOSED`, and those of the decision
 * itself.
 */
export function answerTask(d: MeetingDeliberation, seq: number, decision: MeetingDecision): void {
  const task = d.task(seq);
  const by = answering(d.state, task, d.context);
  if (task.kind !== decision.kind) throw refusal('ANSWER_MISFIT', { expected: task.kind });
  if (isOpenTask(task)) return decided(d, task, decision, by);
  if (!KEPT_WHEN_LATE.has(task.kind)) throw refusal('STEP_CLOSED');
  d.record({ type: 'AnswerKept', task: seq, decision }, by);
}

function decided(d: MeetingDeliberation, task: MeetingTask, decision: MeetingDecision, by: By): void {
  switch (decision.kind) {
    case 'CONVOKE':
      return sendChanged(d, by);
    case 'ACCEPT_LATENESS':
      return acceptLateness(d, task, decision, by);
    case 'HOLD_MEETING':
      return holdMeeting(d, task, decision, by);
    case 'DRAFT_MINUTES':
      return draftMinutes(d, task, decision, by);
    case 'REMARK_ON_MINUTES':
      return remarkOnMinutes(d, task, decision, by);
    case 'APPROVE_MINUTES':
      return approveMinutes(d, task, decision, by);
    case 'SIGN_MINUTES':
      return signMinutes(d, task, decision, by);
    case 'DO_ACTION':
      if (decision.outcome === 'NOT_DONE') required(decision.reason);
      return d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  }
}
