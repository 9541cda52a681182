import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';

/** A decision of the measured life, and who takes it. */
export interface LifeDecision {
  readonly by: string;
  readonly decision: TaskDecision;
  /** Who opens its task: the procedure, after the decision before, or that decision itself. */
  readonly openedBy: 'PROCEDURE' | 'DECISION';
}

/** The life that is measured: proposed by the cabinet, then six decisions of the sample's people, to the first vote. */
export const PROPOSER = 'cabinet-director';

export const LIFE: readonly LifeDecision[] = [
  { by: 'president', openedBy: 'DECISION', decision: { kind: 'LAUNCH', outcome: 'LAUNCH' } },
  { by: 'secretary', openedBy: 'PROCEDURE', decision: { kind: 'DRAFT', revision: 1, language: 'fr' } },
  { by: 'translator-nl', openedBy: 'PROCEDURE', decision: { kind: 'TRANSLATE', revision: 1 } },
  { by: 'secretary', openedBy: 'DECISION', decision: { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' } },
  { by: 'secretary', openedBy: 'PROCEDURE', decision: { kind: 'QUALIFY', statement: modification() } },
  { by: 'dg-collections', openedBy: 'PROCEDURE', decision: { kind: 'VOTE', vote: 'FOR' } },
];

/** The transactions of the life, in their order: what is proposed, decided, and opened by the procedure. */
export type StepKind = 'PROPOSE' | 'DECIDE' | 'OPEN';

export const STEPS: readonly StepKind[] = [
  'PROPOSE',
  ...LIFE.flatMap(({ openedBy }): StepKind[] => (openedBy === 'PROCEDURE' ? ['OPEN', 'DECIDE'] : ['DECIDE'])),
];

/** The step that is the n-th decision. */
export const stepOfDecision = (index: number): number =>
  STEPS.flatMap((kind, step) => (kind === 'DECIDE' ? [step] : []))[index] ?? STEPS.length;

/** Which step of the life answers a kind of task. */
export const stepAnswering = (kind: TaskKind): number =>
  stepOfDecision(LIFE.findIndex(({ decision }) => decision.kind === kind));

function modification() {
  return {
    newMission: false,
    budgetDelta: 0,
    fteDelta: 0,
    concertationMatter: false,
    consultedMinister: false,
    basicRegulations: false,
  };
}
