/**
 * What the outside knows of the workflows: names and ids, no code. A workflow holds nothing the record does not, so its
 * input is the file's id and its only message the number of a recorded event, with what the procedure may know of it where
 * that is at hand (`News`): a workflow that misses nothing before it need not read.
 */
export const RECORDED = 'recorded';

/** The workflow types, by the kind of file they drive. */
export type RootWorkflow = 'amendment' | 'directory';

export const DIRECTORY_FILE = 'directory';

export const rootWorkflowOf = (fileId: string): RootWorkflow => (fileId === DIRECTORY_FILE ? 'directory' : 'amendment');

export const workflowIdOf = (fileId: string): string =>
  fileId === DIRECTORY_FILE ? DIRECTORY_FILE : `amendment-${fileId}`;

/** The workflow types of the consultations, which an amendment's workflow starts and wakes. */
export type Consultation = 'cocobase' | 'stakeholders';

/** The workflow of a consultation: one a round of its amendment. */
export const consultationIdOf = (fileId: string, name: Consultation, round: number): string =>
  `amendment-${fileId}-${name}-${round}`;
