import type { VNode } from 'preact';
import type { RemarkOutcome } from '../../domain/amendment/decisions.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longMoment } from '../../locales/dates.ts';
import { instructionName, type InstructionName } from '../../locales/remark.ts';
import { textsIn } from '../../locales/texts.ts';
import { doerText, type Doer } from './doer.ts';

/** What was answered to a remark, by whom and when, and the instruction it led to. */
export interface AnswerShown {
  readonly outcome: RemarkOutcome;
  readonly why: string;
  readonly instruction?: InstructionName & { readonly href?: string };
  readonly doer: Doer;
  readonly at: Instant;
}

interface Props {
  readonly language: Language;
  readonly answer: AnswerShown;
}

export function RemarkAnswerView({ language, answer }: Props): VNode {
  const t = textsIn(language);
  const { outcome, why, instruction, doer, at } = answer;
  return (
    <>
      <p class="govuk-body app-entry__who">
        <strong>{t('opinions.answer', { outcome: t(`remarkAnswer.${outcome}`) })}</strong> – {why}
      </p>
      {instruction !== undefined && (
        <p class="govuk-body app-entry__who">
          {t('remark.label.instruction')} <Instruction language={language} instruction={instruction} />
        </p>
      )}
      <p class="govuk-body-s">
        {t('opinions.answeredBy', { who: doerText(language, doer), at: longMoment(language, at) })}
      </p>
    </>
  );
}

function Instruction({
  language,
  instruction,
}: {
  readonly language: Language;
  readonly instruction: NonNullable<AnswerShown['instruction']>;
}): VNode {
  const { href } = instruction;
  const name = instructionName(language, instruction);
  if (href === undefined) return <>{name}</>;
  return (
    <a class="govuk-link" href={href}>
      {name}
    </a>
  );
}
