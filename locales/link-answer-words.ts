import type { Language } from '../domain/language.ts';
import type { MeetingDecision } from '../domain/meetings/meeting/tasks.ts';
import { textsIn } from './texts.ts';

/** What an organisation answered to a task of a meeting, without what it wrote. */
export function linkAnswerWords(language: Language, decision: MeetingDecision): string {
  const t = textsIn(language);
  switch (decision.kind) {
    case 'ACCEPT_LATENESS':
      return t(`linkMail.answer.ACCEPT_LATENESS.${decision.outcome}`);
    case 'REMARK_ON_MINUTES':
      return t(`linkMail.answer.REMARK_ON_MINUTES.${decision.outcome}`);
    case 'SIGN_MINUTES':
      return t(`linkMail.answer.SIGN_MINUTES.${decision.outcome}`);
    default:
      return t('linkMail.done');
  }
}
