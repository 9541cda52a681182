import type { AmendmentEvent } from '../domain/amendment/events.ts';
import type { AmendmentType } from '../domain/amendment/qualification.ts';
import type { TaskKind } from '../domain/amendment/tasks.ts';
import type { Language } from '../domain/language.ts';
import { decisionWords } from './decision-words.ts';
import { textsIn, type Texts } from './texts.ts';
import { termWords } from './term-words.ts';

/** An event with what it says by reference alone. */
export interface Told {
  readonly event: AmendmentEvent;
  /** Of an event on a task: what the task asked. */
  readonly task?: TaskKind | undefined;
  /** Of a qualification: what follows from it. */
  readonly type?: AmendmentType | undefined;
}

type Of<T extends AmendmentEvent['type']> = Extract<AmendmentEvent, { type: T }>;
type TaskEvent = Of<
  | 'TaskOpened'
  | 'TaskDone'
  | 'TaskMoot'
  | 'TaskReassigned'
  | 'SubstitutesAsked'
  | 'Nudged'
  | 'AnswerKept'
  | 'RemarkAnswered'
  | 'DecisionTakenBack'
  | 'AnswerStruck'
  | 'AnswerContested'
  | 'LinkRequested'
  | 'LinkUsedElsewhere'
>;

/** What happened, in a few words. */
export function eventWords(language: Language, { event, task, type }: Told): string {
  const t = textsIn(language);
  switch (event.type) {
    case 'Proposed':
    case 'ActFrozen':
    case 'EntryIntoForceChanged':
      return t(`happened.event.${event.type}`);
    case 'Launched':
      return launchWords(language, event);
    case 'PhaseOpened':
    case 'PhaseStood':
      return t(`happened.event.${event.type}`, { phase: event.phase });
    case 'PhaseDone':
      return t('happened.event.PhaseDone', { phase: event.phase, outcome: t(`outcome.${event.outcome}`) });
    case 'TextSubmitted':
      return t('happened.event.TextSubmitted', { language: event.language });
    case 'Qualified':
      return t('happened.event.Qualified', { type: type === undefined ? '' : t(`amendmentType.${type}`) });
    case 'MotionPut':
      return t('happened.event.MotionPut', { motion: t(`motion.${event.motion.kind}`) });
    case 'MotionDecided':
      return t('happened.event.MotionDecided', {
        result: t(`motionResult.${event.adopted ? 'ADOPTED' : 'NOT_ADOPTED'}`),
        tally: t('tally', { ...event.tally }),
      });
    case 'Returned':
      return t('happened.event.Returned', { from: event.from, to: event.to, cause: t(`returnCause.${event.cause}`) });
    case 'MeetingFollowed':
      return t('happened.event.MeetingFollowed', {
        on: event.on,
        series: t(`meetingSeries.${event.series}`),
        news: t(`meetingNews.${event.what}`),
      });
    case 'ActNumberGiven':
      return t('happened.event.ActNumberGiven', { number: event.number });
    case 'ActSigned':
      return t('happened.event.ActSigned', { on: event.inForceOn });
    case 'EnteredIntoForce':
      return t('happened.event.EnteredIntoForce', { on: event.on });
    case 'TextRebased':
      return t('happened.event.TextRebased', { number: event.text.baseVersion });
    case 'ConflictFound':
      return t('happened.event.ConflictFound', { number: event.version, provisions: event.provisions });
    case 'PartEnteredIntoForce':
      return t('happened.event.PartEnteredIntoForce', { on: event.on });
    case 'ActAnnulled':
      return t('happened.event.ActAnnulled', { decidedBy: event.decidedBy, reference: event.reference });
    case 'ActRepealed': {
      const { from, decidedBy, reference } = event;
      return t('happened.event.ActRepealed', { from, decidedBy, reference });
    }
    case 'DifferenceJustified':
      return t('happened.event.DifferenceJustified', { provision: event.difference.provisionId });
    case 'Consolidated':
      return t('happened.event.Consolidated', { number: event.version });
    case 'PolicyMoved':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermLengthened':
      return termWords(t, event, task);
    case 'Ended':
      return t('happened.event.Ended', { end: t(`end.${event.end}`) });
    default:
      return taskWords(t, language, event, task);
  }
}

function taskWords(t: Texts, language: Language, event: TaskEvent, known: TaskKind | undefined): string {
  switch (event.type) {
    case 'TaskOpened':
      return t('happened.event.TaskOpened', { task: event.kind, due: event.dueOn });
    case 'TaskDone':
      return t('happened.event.TaskDone', {
        task: event.decision.kind,
        answer: decisionWords(language, event.decision),
      });
    case 'AnswerKept':
      return t('happened.event.AnswerKept', { task: event.decision.kind });
    case 'RemarkAnswered':
      return t('happened.event.RemarkAnswered', { outcome: t(`remarkAnswer.${event.answer.outcome}`) });
    case 'TaskMoot':
      return t('happened.event.TaskMoot', { task: known ?? '', why: t(`moot.${event.reason}`) });
    case 'Nudged':
      return t('happened.event.Nudged', { task: known ?? '', nudge: t(`nudge.${event.nudge.kind}`) });
    case 'AnswerStruck':
    case 'AnswerContested':
      return t(`happened.event.${event.type}`, { task: known ?? '', reason: event.reason });
    case 'TaskReassigned':
    case 'SubstitutesAsked':
    case 'DecisionTakenBack':
    case 'LinkRequested':
    case 'LinkUsedElsewhere':
      return t(`happened.event.${event.type}`, { task: known ?? '' });
  }
}

/** The same of many in a row: what happened to each of them. */
export function runWords(language: Language, type: AmendmentEvent['type'], asked: TaskKind | undefined): string {
  const t = textsIn(language);
  const task = asked ?? '';
  switch (type) {
    case 'TaskOpened':
    case 'TaskMoot':
    case 'Nudged':
    case 'AnswerKept':
    case 'RemarkAnswered':
      return t(`happened.runOf.${type}`, { task });
    default:
      return t('happened.runOf.TaskDone', { task });
  }
}

/** A launch outside the quarterly window also says for which it waits, or why it does not. */
function launchWords(
  language: Language,
  { reference, opensOn, urgency }: Extract<AmendmentEvent, { type: 'Launched' }>,
): string {
  const t = textsIn(language);
  const launched = t('happened.event.Launched', { reference });
  if (opensOn !== undefined) return `${launched} ; ${t('happened.launched.waitsForWindow', { on: opensOn })}`;
  return urgency === undefined ? launched : `${launched} ; ${t('happened.launched.urgent', { reason: urgency })}`;
}
