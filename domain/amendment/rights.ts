import type { Instant } from '../calendar/dates.ts';
import { mayActIn } from '../rights/capacity.ts';
import { rolesFor } from '../rights/table.ts';
import { capacityIn } from './decide/capacity.ts';
import type { Reader } from './decide/capacity.ts';
import { entererOf } from './decide/in-meeting.ts';
import { termKeepers } from './decide/suspend-term.ts';
import type { Phase } from './phases.ts';
import type { AmendmentState, Task } from './state.ts';
import { isOpenTask, openTasks } from './state.ts';
import { isLengthened, termsToResume, termsToSuspend } from './stoppable-terms.ts';
import { barToTakeBack } from './take-back.ts';

/** What one may do with a file as a whole, as its pages and answers show it. `decide` has the last word. */
export const FILE_ACTIONS = [
  'EDIT_DRAFT',
  'PUT_MOTION',
  'CLOSE_VOTE',
  'WITHDRAW',
  'REASSIGN',
  'UPLOAD_EVIDENCE',
  'SUSPEND_TERM',
  'RESUME_TERM',
  'LENGTHEN_TERM',
  'ANNUL_ACT',
  'REPEAL_ACT',
] as const;
export type FileAction = (typeof FILE_ACTIONS)[number];

export type { Reader };

/**
 * Whoever holds a mandate or stands in for one who does sees every file; an organisation those it was asked about. Others:
 * as if it did not exist.
 */
export function maySee(state: AmendmentState, reader: Reader): boolean {
  const { actor } = reader;
  switch (actor.kind) {
    case 'PROCEDURE':
      return true;
    case 'ORGANISATION':
      return Object.values(state.tasks).some((task) => task.assignees.some((party) => party.id === actor.id));
    case 'PERSON':
      return mayActIn(reader, rolesFor('READ_AMENDMENT'));
  }
}

/** Whether an open task waits for the reader, himself, as a substitute, or to enter an organisation's answer. */
export const mayDecide = (task: Task, reader: Reader): boolean =>
  isOpenTask(task) && typeof capacityIn(task, reader) !== 'string';

/** Whether the reader may take back, at a moment, what he decided on a task. */
export const mayTakeBack = (state: AmendmentState, task: Task, reader: Reader, at: Instant): boolean =>
  (typeof capacityIn(task, reader) !== 'string' || entererOf(task, reader) !== undefined) &&
  barToTakeBack(state, task, { actor: reader.actor, at }) === undefined;

/** Who may write in the draft now: those whose drafting or translation task is open. */
export const mayEditDraft = (state: AmendmentState, reader: Reader): boolean =>
  openTasks(state).some((task) => (task.kind === 'DRAFT' || task.kind === 'TRANSLATE') && mayDecide(task, reader));

/** Whether the reader suspends, resumes and lengthens what runs in a phase. */
export const keepsTerm = (reader: Reader, phase: Phase): boolean => mayActIn(reader, termKeepers(phase));

/**
 * Whether someone reads the draft of a file: once a text was submitted, whoever sees the file; before, those who write or wrote
 * it, and those whom the table names. `authors` are those who saved it.
 */
export function mayReadDraft(state: AmendmentState, reader: Reader, authors: readonly string[]): boolean {
  if (state.text !== undefined) return maySee(state, reader);
  const { actor } = reader;
  return (
    mayActIn(reader, rolesFor('READ_DRAFT', 'BEFORE_SUBMISSION')) ||
    mayEditDraft(state, reader) ||
    (actor.kind === 'PERSON' && maySee(state, reader) && authors.includes(actor.id))
  );
}

/** Whether someone may bring proposals for a file's text from a word processor. */
export const mayPropose = ({ procedure }: AmendmentState, reader: Reader): boolean =>
  procedure.end === undefined && mayActIn(reader, rolesFor('PROPOSE_CHANGES'));

/**
 * Whether he is led to it from the submitted text: as long as that is not signed, for the file may be sent back to its drafter
 * until then.
 */
export const isLedToPropose = (state: AmendmentState, reader: Reader): boolean =>
  state.text !== undefined && state.signedOn === undefined && mayPropose(state, reader);

/** An act is taken out of the contract once it is in it, also when its file has ended. */
function takingOut({ version, annulledOn, repealed }: AmendmentState, reader: Reader): readonly FileAction[] {
  if (version === undefined || annulledOn !== undefined) return [];
  return (['ANNUL_ACT', 'REPEAL_ACT'] as const).filter(
    (action) => mayActIn(reader, rolesFor(action)) && (action === 'ANNUL_ACT' || repealed === undefined),
  );
}

/** What the reader may do with a file now. */
export function allowedActions(state: AmendmentState, reader: Reader): readonly FileAction[] {
  if (state.procedure.seq === 0) return [];
  if (state.procedure.end !== undefined) return takingOut(state, reader);
  const atCommittee = state.procedure.phases.COMMITTEE?.status === 'OPEN';
  const allowed: Readonly<Record<FileAction, boolean>> = {
    EDIT_DRAFT: mayEditDraft(state, reader),
    PUT_MOTION: mayActIn(reader, rolesFor('PUT_MOTION')) && atCommittee,
    CLOSE_VOTE: mayActIn(reader, rolesFor('CLOSE_VOTE')) && atCommittee && state.committee?.decided === false,
    WITHDRAW: mayActIn(reader, rolesFor('WITHDRAW')) && state.signedOn === undefined,
    REASSIGN: mayActIn(reader, rolesFor('REASSIGN')),
    UPLOAD_EVIDENCE: openTasks(state, 'SIGNATURE').some((task) => mayDecide(task, reader)),
    SUSPEND_TERM: termsToSuspend(state, reader.today).some(({ phase }) => keepsTerm(reader, phase)),
    RESUME_TERM: termsToResume(state).some(({ phase }) => keepsTerm(reader, phase)),
    LENGTHEN_TERM: isLengthened(state) && keepsTerm(reader, 'PRIOR_CONCERTATION'),
    ANNUL_ACT: takingOut(state, reader).includes('ANNUL_ACT'),
    REPEAL_ACT: takingOut(state, reader).includes('REPEAL_ACT'),
  };
  return FILE_ACTIONS.filter((action) => allowed[action]);
}
