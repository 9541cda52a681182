import type { z } from 'zod';
import { brusselsDate, type Instant } from '../../domain/calendar/dates.ts';
import { typeOf } from '../../domain/amendment/qualification.ts';
import { presentPhase } from '../../domain/amendment/present-phase.ts';
import { allowedActions, type Reader } from '../../domain/amendment/rights.ts';
import { openTasks, statusOf, type AmendmentState } from '../../domain/amendment/state.ts';
import type { FileDocumentRow } from '../../prisma/queries/documents.ts';
import type { amendment, amendmentSummary, launched } from '../schemas/amendment.ts';
import { routeView } from './route.ts';
import { isSuspended } from '../../domain/amendment/courses.ts';
import { taskView } from './task.ts';

export type AmendmentSummary = z.input<typeof amendmentSummary>;

export function summaryOf(id: string, state: AmendmentState): AmendmentSummary {
  const { procedure, reference, qualification, actNumber, signedOn, inForceOn, version } = state;
  const present = presentPhase(state);
  const [nextDueOn] = openTasks(state)
    .filter((task) => !isSuspended(task))
    .map((task) => task.dueOn)
    .sort();
  return {
    id,
    contractId: state.contractId,
    title: state.title,
    origin: state.origin,
    status: statusOf(state),
    round: procedure.round,
    version: procedure.seq,
    ...(reference === undefined ? {} : { reference }),
    ...(present === undefined ? {} : { phase: present.phase }),
    ...(present?.since === undefined ? {} : { phaseSince: present.since }),
    ...(nextDueOn === undefined ? {} : { nextDueOn }),
    ...(procedure.end === undefined ? {} : { end: procedure.end }),
    ...(qualification === undefined ? {} : { type: typeOf(qualification) }),
    ...(qualification === undefined ? {} : { consultedMinister: qualification.consultedMinister }),
    ...(actNumber === undefined ? {} : { actNumber }),
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(inForceOn === undefined ? {} : { inForceOn }),
    ...(version === undefined ? {} : { contractVersion: version }),
  };
}

/** A file with its way and what waits in it: from its events alone, so that it can be answered with the decision itself. */
export const launchedView = (
  id: string,
  state: AmendmentState,
  reader: Reader,
  at: Instant,
): z.input<typeof launched> => ({
  ...summaryOf(id, state),
  route: routeView(state, brusselsDate(at)),
  tasks: openTasks(state).map((task) => taskView(id, task, { state, reader, at })),
  allowedActions: allowedActions(state, reader),
});

/** What of a file is kept beside its events. */
interface Beside {
  readonly ministers: z.input<typeof amendment>['ministers'];
  readonly documents: readonly FileDocumentRow[];
  readonly names: Readonly<Record<string, string>>;
}

export const amendmentView = (
  id: string,
  state: AmendmentState,
  reader: Reader,
  at: Instant,
  { ministers, documents, names }: Beside,
): z.input<typeof amendment> => ({
  ...launchedView(id, state, reader, at),
  ...(state.text === undefined ? {} : { textHash: state.text.hash }),
  ...(state.language === undefined ? {} : { language: state.language }),
  ...(state.qualification === undefined ? {} : { qualification: state.qualification }),
  ministers,
  documents: documents.map(({ file_name, uploaded_by, at: storedAt, ...document }) => ({
    ...document,
    at: storedAt.toISOString(),
    ...(file_name === null ? {} : { fileName: file_name }),
    ...(uploaded_by === null ? {} : { uploadedBy: uploaded_by }),
  })),
  names,
});

/** Those whom the open tasks of a file are addressed to. */
export const partiesIn = (state: AmendmentState): readonly string[] => [
  ...new Set(openTasks(state).flatMap((task) => task.assignees.map((party) => party.id))),
];
