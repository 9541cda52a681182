import type { AmendmentRefusal } from './refusals.ts';
import type { AmendmentState } from './state.ts';
import type { TaskKind } from './tasks.ts';

/**
 * Why a person may not answer a kind of task, whatever his capacity: the author does not approve his own text, nor the
 * translator his twin, and who declared an interest does not vote (domain rules, section 4). `undefined` when he may.
 */
export function barredFrom(state: AmendmentState, kind: TaskKind, personId: string): AmendmentRefusal | undefined {
  switch (kind) {
    case 'CHECK_TRANSLATION':
      return state.translators.includes(personId) ? 'OWN_TRANSLATION' : undefined;
    case 'VOTE':
      if (state.authors.includes(personId)) return 'AUTHOR_CANNOT_VOTE';
      return state.interested.includes(personId) ? 'INTEREST_DECLARED' : undefined;
    case 'GIVE_VISA':
      return state.authors.includes(personId) ? 'AUTHOR_CANNOT_APPROVE' : undefined;
    default:
      return undefined;
  }
}
