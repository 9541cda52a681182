import { isLate, workingDaysAfter } from '../../../calendar/deadlines.ts';
import type { IsoDate } from '../../../calendar/dates.ts';
import type { By } from '../../../file.ts';
import { PROCEDURE } from '../../../file.ts';
import { hashOf } from '../../../hash.ts';
import { holdsRole, notHeld, resolve } from '../../../people/holders.ts';
import type { Capacity, Party } from '../../../people/roles.ts';
import { openTasks, type MeetingTask } from '../meeting.ts';
import { refusal } from '../refusals.ts';
import type { MeetingDecision, Minutes } from '../tasks.ts';
import { ask, makeMoot } from './ask.ts';
import type { MeetingDeliberation } from './deliberation.ts';
import { onAgenda, required } from './requirements.ts';

type Decision<K extends MeetingDecision['kind']> = Extract<MeetingDecision, { kind: K }>;

/**
 * The keeper's draft goes to those whose remarks are asked; where there is nobody, straight to approval or signature.
 *
 * @throws RuleViolation `MINUTES_EMPTY`, `POINT_UNKNOWN`, `POINT_TWICE`, `ROLE_NOT_HELD`.
 */
export function draftMinutes(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Decision<'DRAFT_MINUTES'>,
  by: By,
): void {
  checkMinutes(d, decision.minutes);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  d.record({ type: 'MinutesDrafted', minutes: decision.minutes }, by);
  const dueOn = term(d, d.rule.convoked ? 'cocobase.remarksWorkingDays' : 'meeting.remarksWorkingDays');
  for (const capacity of d.rule.remarks) {
    for (const party of askedForRemarks(d, capacity)) {
      ask(d, { kind: 'REMARK_ON_MINUTES', capacity, assignees: [party], dueOn });
    }
  }
  concludeRemarks(d);
}

function checkMinutes(d: MeetingDeliberation, { points, general }: Minutes): void {
  onAgenda(
    d.state,
    points.map(({ pointId }) => pointId),
  );
  required([general, ...points.map(({ text }) => text)].join(''), 'MINUTES_EMPTY');
}

/** Everyone in a capacity but the chair, who approves the minutes himself. */
function askedForRemarks({ rule, context: { directory, today } }: MeetingDeliberation, of: Capacity): readonly Party[] {
  if (notHeld(directory, [of], today).length > 0) return [];
  return resolve(directory, of, today).filter(
    ({ kind, id }) => kind === 'ORGANISATION' || !holdsRole(directory, id, rule.chair, today),
  );
}

type Term = 'cocobase.remarksWorkingDays' | 'meeting.remarksWorkingDays' | 'meeting.approvalWorkingDays';

const term = (d: MeetingDeliberation, key: Term): IsoDate =>
  workingDaysAfter(d.calendar, d.context.today, d.state.policy.settings[key]).date;

/**
 * A remark, or that there is none.
 *
 * @throws RuleViolation `REMARK_EMPTY`
 */
export function remarkOnMinutes(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Decision<'REMARK_ON_MINUTES'>,
  by: By,
): void {
  if (decision.outcome === 'REMARK') required(decision.remark, 'REMARK_EMPTY');
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  concludeRemarks(d);
}

/**
 * The end of the term for remarks: who was silent had none to make.
 *
 * @throws RuleViolation `TERM_RUNNING` before the day is over in Brussels.
 */
export function closeRemarks(d: MeetingDeliberation): void {
  const [asked] = openTasks(d.state, 'REMARK_ON_MINUTES');
  if (asked === undefined) return;
  if (!isLate(asked.dueOn, d.context.at)) throw refusal('TERM_RUNNING', { until: asked.dueOn });
  makeMoot(d, 'TERM_ENDED', 'REMARK_ON_MINUTES');
  concludeRemarks(d);
}

/** Once nobody is asked for remarks any more, the minutes go to those who make them final. */
function concludeRemarks(d: MeetingDeliberation): void {
  if (openTasks(d.state, 'REMARK_ON_MINUTES').length > 0) return;
  const { chair, keeper, minutes } = d.rule;
  const dueOn = term(d, 'meeting.approvalWorkingDays');
  if (minutes === 'APPROVED_BY_CHAIR') return ask(d, { kind: 'APPROVE_MINUTES', capacity: chair, dueOn });
  for (const capacity of [chair, keeper]) ask(d, { kind: 'SIGN_MINUTES', capacity, dueOn });
}

/**
 * The chair approves the minutes, with the changes he made in them.
 *
 * @throws RuleViolation `MINUTES_EMPTY`, `POINT_UNKNOWN`, `POINT_TWICE`.
 */
export function approveMinutes(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Decision<'APPROVE_MINUTES'>,
  by: By,
): void {
  checkMinutes(d, decision.minutes);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  makeFinal(d, decision.minutes, by);
}

/**
 * Chair and keeper sign, in any order; either sends the draft back, and it takes the same way again.
 *
 * @throws RuleViolation `REASON_REQUIRED`; `SIGNED_AS_THE_OTHER` when the same person signed in the other capacity.
 */
export function signMinutes(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Decision<'SIGN_MINUTES'>,
  by: By,
): void {
  if (decision.outcome === 'SEND_BACK') return sendBack(d, task, decision, by);
  if (hasSigned(d, by)) throw refusal('SIGNED_AS_THE_OTHER');
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  if (openTasks(d.state, 'SIGN_MINUTES').length === 0) makeFinal(d, d.state.minutes ?? { points: [] }, PROCEDURE);
}

/** Whether the one who signs now did so before on the draft as it stands. */
function hasSigned({ state: { tasks } }: MeetingDeliberation, by: By): boolean {
  const all = Object.values(tasks);
  const drafted = all.findLast(({ kind, status }) => kind === 'DRAFT_MINUTES' && status.kind === 'DONE')?.seq ?? 0;
  return all.some(
    ({ kind, seq, status }) =>
      kind === 'SIGN_MINUTES' &&
      seq > drafted &&
      status.kind === 'DONE' &&
      by.kind === 'PERSON' &&
      status.by.kind === 'PERSON' &&
      status.by.id === by.id,
  );
}

function sendBack(
  d: MeetingDeliberation,
  task: MeetingTask,
  decision: Extract<Decision<'SIGN_MINUTES'>, { outcome: 'SEND_BACK' }>,
  by: By,
): void {
  required(decision.reason);
  d.record({ type: 'TaskDone', task: task.seq, decision }, by);
  makeMoot(d, 'RETURNED', 'SIGN_MINUTES');
  ask(d, { kind: 'DRAFT_MINUTES', capacity: d.rule.keeper, dueOn: term(d, 'meeting.approvalWorkingDays') });
}

function makeFinal(d: MeetingDeliberation, minutes: Minutes, by: By): void {
  d.record({ type: 'MinutesFinal', minutes, hash: hashOf(minutes) }, by);
}
