import type { ComponentChildren, VNode } from 'preact';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { doerWords } from '../../locales/doer-words.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Decider, TaskView } from '../view.ts';
import { STYLES } from './styles.ts';

/** A label and what it says. */
export const Fact = ({ label, children }: { label: string; children: ComponentChildren }): VNode => (
  <p style={STYLES.paragraph}>
    <strong>{label}</strong>
    <br />
    {children}
  </p>
);

/** What is asked, in which capacity, by when and why that date. */
export function TaskFacts({ language, task }: { language: Language; task: TaskView }): VNode {
  const t = textsIn(language);
  return (
    <>
      <Fact label={t('mail.label.asked')}>{t(`ask.${task.kind}`)}</Fact>
      <Fact label={t('mail.label.capacity')}>{t(`role.${task.capacity}`)}</Fact>
      <Fact label={t('mail.label.due')}>
        <strong>{longDate(language, task.deadline.date)}</strong>
        {TASK_RULES[task.kind].owed ? null : ` – ${t('mail.optional')}`}
      </Fact>
      <Fact label={t('mail.label.why')}>{explainDeadline(language, task.deadline)}</Fact>
      <Fact label={t('mail.label.legalBasis')}>{t(`legalBasis.${task.legalBasis}`)}</Fact>
      {task.unconfirmed.length > 0 && (
        <Fact label={t('mail.label.toBeConfirmed')}>{t('settingNames', { settings: task.unconfirmed })}</Fact>
      )}
    </>
  );
}

/** Why, and by whom in which capacity, as far as it is known. */
export function ReasonFacts({
  language,
  reason,
  by,
}: {
  language: Language;
  reason?: string | undefined;
  by?: Decider | undefined;
}): VNode {
  const t = textsIn(language);
  return (
    <>
      {reason !== undefined && <Fact label={t('mail.label.reason')}>{reason}</Fact>}
      {by !== undefined && <Fact label={t('mail.label.by')}>{deciderText(language, by)}</Fact>}
    </>
  );
}

const deciderText = (language: Language, { onBehalfOf, ...known }: Decider): string =>
  doerWords(language, { ...known, ...(known.inMeeting ? { decider: onBehalfOf } : { absent: onBehalfOf }) });
