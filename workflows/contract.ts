import { RECORD_ANCHOR } from '../domain/proof/record-anchor.ts';

export { RECORD_ANCHOR };

/**
 * What the outside knows of the workflows: names and ids, no code. A workflow holds nothing the record does not, so its
 * input is the file's id and its only message the number of a recorded event, with what the procedure may know of it where
 * that is at hand (`News`): a workflow that misses nothing before it need not read.
 */
export const RECORDED = 'recorded';

/** The workflow types, by the kind of file they drive. */
export type RootWorkflow =
  'amendment' | 'courier' | 'directory' | 'matter' | 'meeting' | 'meetingSeries' | 'recordAnchor';

export const DIRECTORY_FILE = 'directory';

/** No file: what its workflow is woken for stands in contracts and settings. */
export const MEETING_SERIES_FILE = 'meeting-series';

/** No file: what sends a file's messages about links, which do not wait for its procedure (ADR 23). */
const COURIER = 'courier-';

export function rootWorkflowOf(fileId: string): RootWorkflow {
  if (fileId === DIRECTORY_FILE) return 'directory';
  if (fileId === MEETING_SERIES_FILE) return 'meetingSeries';
  if (fileId === RECORD_ANCHOR) return 'recordAnchor';
  if (fileId.startsWith(COURIER)) return 'courier';
  if (fileId.startsWith('matter-')) return 'matter';
  return fileId.startsWith('meeting-') ? 'meeting' : 'amendment';
}

/** The file whose messages a courier sends. */
export const fileOfCourier = (name: string): string => name.slice(COURIER.length);

export const workflowIdOf = (fileId: string): string =>
  rootWorkflowOf(fileId) === 'amendment' ? `amendment-${fileId}` : fileId;

/** The workflow types of the consultations, which an amendment's workflow starts and wakes. */
export type Consultation = 'cocobase' | 'stakeholders';

/** The workflow of a consultation: one a round of its amendment. */
export const consultationIdOf = (fileId: string, name: Consultation, round: number): string =>
  `amendment-${fileId}-${name}-${round}`;
