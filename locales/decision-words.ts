import type { TaskDecision } from '../domain/amendment/decisions.ts';
import type { Language } from '../domain/language.ts';
import { textsIn } from './texts.ts';

/** What a decision says, in a few words: `visa accordé`, `vote émis : pour`, `avis rendu : favorable`. */
export function decisionWords(language: Language, decision: TaskDecision): string {
  const t = textsIn(language);
  switch (decision.kind) {
    case 'LAUNCH':
      return t(`answer.LAUNCH.${decision.outcome}`);
    case 'CHECK_TRANSLATION':
      return t(`answer.CHECK_TRANSLATION.${decision.outcome}`);
    case 'CONFIRM_MATERIAL_ERROR':
      return t(`answer.CONFIRM_MATERIAL_ERROR.${decision.outcome}`);
    case 'DECIDE_ENVELOPE':
      return t(`answer.DECIDE_ENVELOPE.${decision.outcome}`);
    case 'NEGOTIATE':
      return t(`answer.NEGOTIATE.${decision.outcome}`);
    case 'GIVE_VISA':
      return t(`answer.GIVE_VISA.${decision.outcome}`);
    case 'SIGN':
      return t(`answer.SIGN.${decision.outcome}`);
    case 'VOTE':
      return t('answerDetail', { answer: t('done.VOTE'), detail: t(`vote.${decision.vote}`) });
    case 'PUT_MOTION':
      return t('answerDetail', { answer: t('done.PUT_MOTION'), detail: t(`motion.${decision.motion.kind}`) });
    case 'GIVE_FINANCE_OPINION':
    case 'GIVE_POSITION':
    case 'GIVE_AUTHORITY_POSITION':
    case 'GIVE_MINISTER_OPINION':
    case 'GIVE_STAKEHOLDER_OPINION':
      return t('answerDetail', { answer: t(`done.${decision.kind}`), detail: t(`position.${decision.position}`) });
    default:
      return t(`done.${decision.kind}`);
  }
}
