import type { By } from '../../file.ts';
import type { TaskDecision } from '../decisions.ts';
import { refusal } from '../refusals.ts';
import type { Task } from '../state.ts';
import { givePosition, noteCocobase, publish, transmit } from './after-signature.ts';
import { answer, approveAmongOthers } from './answers.ts';
import * as before from './before-committee.ts';
import { recordReasonedOpinion } from './concertation.ts';
import type { Deliberation } from './deliberation.ts';
import { checkTranslation, submitDraft, submitTranslation } from './drafting.ts';
import { answerProposal } from './launch.ts';
import { putAnotherMotion, vote } from './motion.ts';
import { settleConflict } from './rebase-text.ts';
import { sign } from './signature.ts';
import { answerRemarks, giveStakeholderOpinion } from './stakeholders.ts';
import { giveVisa } from './visa.ts';

type BeforeSignature = Exclude<TaskDecision, { kind: 'SIGN' | AfterSignature }>;
type AfterSignature = 'GIVE_STAKEHOLDER_OPINION' | 'ANSWER_REMARKS' | 'NOTE_COCOBASE' | 'PUBLISH' | 'TRANSMIT';

/** What an answer leads to, by the kind of its task. */
export function answerTask(d: Deliberation, task: Task, decision: TaskDecision, by: By): void {
  switch (decision.kind) {
    case 'SIGN':
      return sign(d, task, decision, by);
    case 'GIVE_STAKEHOLDER_OPINION':
      return giveStakeholderOpinion(d, task, decision, by);
    case 'ANSWER_REMARKS':
      return answerRemarks(d, task, decision, by);
    case 'NOTE_COCOBASE':
      return noteCocobase(d, task, decision, by);
    case 'PUBLISH':
      return publish(d, task, decision, by);
    case 'TRANSMIT':
      return transmit(d, task, decision, by);
    default:
      return answerBeforeSignature(d, task, decision, by);
  }
}

function answerBeforeSignature(d: Deliberation, task: Task, decision: BeforeSignature, by: By): void {
  switch (decision.kind) {
    case 'LAUNCH':
      return answerProposal(d, task, decision, by);
    case 'DRAFT':
      return submitDraft(d, task, decision, by);
    case 'SETTLE_CONFLICT':
      return settleConflict(d, task, decision, by);
    case 'TRANSLATE':
      return submitTranslation(d, task, decision, by);
    case 'CHECK_TRANSLATION':
      return checkTranslation(d, task, decision, by);
    case 'QUALIFY':
      return before.qualify(d, task, decision, by);
    case 'CONFIRM_MATERIAL_ERROR':
      return before.confirmMaterialError(d, task, decision, by);
    case 'DECIDE_ENVELOPE':
      return before.decideEnvelope(d, task, decision, by);
    case 'RECORD_PROTOCOL':
      return before.recordProtocol(d, task, decision, by);
    case 'GIVE_FINANCE_OPINION':
      return approveAmongOthers(d, task, decision, by, 'AGREED');
    case 'NEGOTIATE':
      return before.negotiate(d, task, decision, by);
    case 'RECORD_REASONED_OPINION':
      return recordReasonedOpinion(d, task, decision, by);
    case 'GIVE_MINISTER_OPINION':
      return before.giveOpinion(d, task, decision, by);
    case 'VOTE':
      return vote(d, task, decision, by);
    case 'PUT_MOTION':
      answer(d, task, decision, by);
      return putAnotherMotion(d, decision.motion, by);
    case 'GIVE_VISA':
      return giveVisa(d, task, decision, by);
    case 'GIVE_POSITION':
      return givePosition(d, task, decision, by);
    case 'GIVE_AUTHORITY_POSITION':
      return answer(d, task, decision, by);
    case 'CONVOKE_COCOBASE':
      throw refusal('CONVOCATION_REQUIRED');
  }
}
