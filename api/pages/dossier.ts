import type { AmendmentEvent } from '../../domain/amendment/events.ts';
import { allowedActions, isLedToPropose } from '../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { mayActIn } from '../../domain/rights/capacity.ts';
import { rolesFor } from '../../domain/rights/table.ts';
import { submittedChanges } from '../../prisma/queries/amendment-changes.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';
import { documentsOf, type FileDocumentRow } from '../../prisma/queries/documents.ts';
import { meetingStatuses } from '../../prisma/queries/meeting-statuses.ts';
import { agendasWith } from '../../prisma/queries/meetings.ts';
import { sealOf } from '../../prisma/queries/file-proof.ts';
import { timeline, type TimelineRow } from '../../prisma/queries/timeline.ts';
import type { Frame } from '../../web/layout/frame.ts';
import type { DossierPageProps } from '../../web/pages/dossier-page.tsx';
import type { DossierDocument } from '../../web/pages/dossier/documents.tsx';
import type { Happened } from '../../web/pages/dossier/timeline.tsx';
import type { Caller } from '../caller.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { awaitedNames } from '../views/awaited-names.ts';
import { doerOf, idsIn, namesFor } from '../views/doer-names.ts';
import type { DossierContext } from '../views/dossier/context.ts';
import { differencesShown } from '../views/differences.ts';
import { decisionsOf } from '../views/dossier/decisions.ts';
import { impactOf } from '../views/dossier/impact.ts';
import { inRuns } from '../views/dossier/runs.ts';
import { leadOf } from '../views/dossier/lead.ts';
import { opinionsOf } from '../views/dossier/opinions.ts';
import { ownTasksOf } from '../views/dossier/own-tasks.ts';
import { walkedRoute } from '../views/dossier/walked-route.ts';
import { typeOf } from '../../domain/amendment/qualification.ts';
import { motivesOf } from '../views/motives.ts';

/** Far more than any file has: its record is shown whole. */
const LONGEST_TIMELINE = 5_000;

/**
 * A file's dossier. Everything is read once, side by side; the names of all who appear in it last.
 *
 * @throws RuleViolation `FILE_UNKNOWN` to one who may not see the file.
 */
export async function dossierOf(
  deps: Dependencies,
  caller: Caller,
  id: string,
): Promise<Omit<DossierPageProps, keyof Frame>> {
  const { db } = deps;
  const { state, reader, at } = await seenBy(deps, id, caller);
  const [rows, contract, { text, changes }, documents] = await Promise.all([
    timeline(db, id, LONGEST_TIMELINE),
    contractHead(db, state.contractId),
    submittedChanges(db, state),
    documentsOf(db, id),
  ]);
  const [agendas, names, awaited, meetings, sealed] = await Promise.all([
    agendasWith(db, id),
    namesFor(deps, caller, peopleIn(state, rows)),
    awaitedNames(deps, caller, awaitedIn(state)),
    meetingStatuses(
      db,
      state.meetings.map(({ meetingId }) => meetingId),
    ),
    sealOf(db, id),
  ]);
  const today = brusselsDate(at);
  const allowed = allowedActions(state, reader);
  const context = { id, state, reader, language: caller.language, today, allowed, rows, names, awaited, meetings };
  const route = walkedRoute(context);
  return {
    id,
    title: state.title,
    allowed,
    route,
    changes,
    lead: leadOf(context, route, contract),
    ownTasks: ownTasksOf(context),
    agendas: agendas.map(({ outcome, ...each }) => ({ ...each, outcome: outcome ?? undefined })),
    motives: motivesOf(text?.instructions ?? []),
    differences: differencesShown(state, reader, changes),
    proposes: isLedToPropose(state, reader),
    impact: impactOf(context),
    opinions: opinionsOf(context),
    decisions: decisionsOf(context),
    documents: documents.map((document) => documentOf(document, names)),
    archived: mayActIn(reader, rolesFor('ARCHIVE_FILE')),
    happened: happenedIn(context),
    sealed,
  };
}

/** Those who did something in the file, were asked to, or had it taken from them. */
const peopleIn = ({ tasks }: AmendmentState, rows: readonly TimelineRow[]): readonly string[] => [
  ...new Set([
    ...rows.flatMap(({ by }) => idsIn(by)),
    ...Object.values(tasks).flatMap((task) => [...task.assignees, ...task.formerAssignees].map(({ id }) => id)),
  ]),
];

const awaitedIn = (state: AmendmentState): readonly string[] => [
  ...new Set(openTasks(state).flatMap(({ assignees }) => assignees.map(({ id }) => id))),
];

const documentOf = (
  { file_name, uploaded_by, at, ...document }: FileDocumentRow,
  names: DossierContext['names'],
): DossierDocument => ({
  ...document,
  at: at.toISOString(),
  ...(file_name !== null && { fileName: file_name }),
  ...(uploaded_by !== null && { by: names[uploaded_by] ?? uploaded_by }),
});

const happenedIn = ({ state, rows, names, reader }: DossierContext): readonly Happened[] =>
  inRuns(
    rows.map(({ seq, at, by, event }): Happened => ({
      seq,
      event,
      at: at.toISOString(),
      doer: doerOf(by, names, reader.directory),
      ...('task' in event && { task: state.tasks[event.task]?.kind }),
      ...taskStopped(state, event),
      ...(event.type === 'Qualified' && { type: typeOf(event.qualification) }),
      asked: askedBy(state, seq, event),
    })),
  );

/** What the task was about that an event opened, closed or brought back. */
const askedBy = ({ tasks }: AmendmentState, seq: number, event: AmendmentEvent): TaskKind | undefined =>
  event.type === 'TaskOpened' ? tasks[seq]?.kind : 'task' in event ? tasks[event.task]?.kind : undefined;

/** Which task's term was suspended or resumed, where it was that of a task. */
function taskStopped({ tasks }: AmendmentState, event: AmendmentEvent): Pick<Happened, 'task'> {
  if (event.type !== 'TermSuspended' && event.type !== 'TermResumed') return {};
  return event.term.kind === 'TASK' ? { task: tasks[event.term.task]?.kind } : {};
}
