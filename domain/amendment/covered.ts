import type { Covers } from './approvals.ts';
import { QUALIFICATION_KEY, withQualification } from './approvals.ts';
import type { AmendmentState } from './state.ts';
import type { TaskKind } from './tasks.ts';

/** What an answer of a kind approves, as the file stands: `undefined` for a kind that approves nothing. */
export function coveredBy(state: AmendmentState, kind: TaskKind): Covers | undefined {
  const { text, qualification } = state;
  if (text === undefined) return undefined;
  switch (kind) {
    case 'CHECK_TRANSLATION':
    case 'QUALIFY':
      return text.covers;
    case 'GIVE_FINANCE_OPINION': {
      if (qualification === undefined) return undefined;
      const figures = withQualification({}, qualification)[QUALIFICATION_KEY];
      return figures === undefined ? undefined : { [QUALIFICATION_KEY]: figures };
    }
    case 'CONFIRM_MATERIAL_ERROR':
    case 'DECIDE_ENVELOPE':
    case 'RECORD_PROTOCOL':
    case 'NEGOTIATE':
    case 'RECORD_REASONED_OPINION':
    case 'GIVE_MINISTER_OPINION':
    case 'VOTE':
    case 'GIVE_VISA':
      return qualification === undefined ? undefined : withQualification(text.covers, qualification);
    default:
      return undefined;
  }
}
