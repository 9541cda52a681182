import type { TaskDecision } from '../../../../domain/amendment/decisions.ts';
import type { Request } from '../../../../prisma/record/file-record.ts';
import type { StepKind } from '../../life/life.ts';

export const TASK_QUEUE = 'textbook';
export const LIFE_WORKFLOW = 'life';
export const DECIDE = 'decide';

/** What a life is started with: its file, and the order of what is decided by people and opened by itself. */
export interface LifeInput {
  readonly fileId: string;
  readonly steps: readonly StepKind[];
}

/** A decision as it is sent to the workflow. */
export interface Decided {
  readonly step: number;
  readonly decision?: TaskDecision;
  readonly request: Request;
}

export interface StepInput {
  readonly fileId: string;
  readonly step: number;
  readonly request?: Request;
}

export interface TextbookActivities {
  /** Writes a step to PostgreSQL, and returns what is answered. */
  record(input: StepInput): Promise<object>;
}
