import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import { isCaretaker } from '../../../domain/amendment/policy.ts';
import { typeOf } from '../../../domain/amendment/qualification.ts';
import type { AmendmentState, TaskStatus } from '../../../domain/amendment/state.ts';
import type { Impact } from '../../../web/pages/dossier/impact.tsx';
import { doerOf } from '../doer-names.ts';
import type { DossierContext } from './context.ts';

/** What the file does, as it was last stated; nothing before. */
export function impactOf({ state, names, reader, today }: DossierContext): Impact | undefined {
  const { qualification: statement, policy } = state;
  const qualified = lastDone(state, 'QUALIFY');
  if (statement === undefined || qualified === undefined) return undefined;
  const protocol = lastDone(state, 'RECORD_PROTOCOL')?.decision;
  return {
    type: typeOf(statement),
    statement,
    statedBy: doerOf(qualified.by, names, reader.directory),
    statedAt: qualified.at,
    protocol: protocol?.kind === 'RECORD_PROTOCOL' ? protocol : undefined,
    caretaker: isCaretaker(policy, state.signedOn ?? today),
  };
}

type Done = Extract<TaskStatus, { kind: 'DONE' }>;

/** The last answer of a kind. */
function lastDone({ tasks }: AmendmentState, kind: TaskDecision['kind']): Done | undefined {
  const done = Object.values(tasks).flatMap(({ status }) =>
    status.kind === 'DONE' && status.decision.kind === kind ? [status] : [],
  );
  return done.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
}
