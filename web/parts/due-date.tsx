import type { VNode } from 'preact';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { Language } from '../../domain/language.ts';
import type { SettingKey } from '../../domain/settings.ts';
import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { textsIn } from '../../locales/texts.ts';
import { ExplainedDate } from '../components/explained-date.tsx';

interface DueDateProps {
  readonly language: Language;
  readonly deadline: Deadline;
  /** The settings behind it that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

/** When something is due; asked, it says what was counted, which days were not, and what is still to be confirmed. */
export function DueDate({ language, deadline, unconfirmed }: DueDateProps): VNode {
  const t = textsIn(language);
  const doubts = unconfirmed.length === 0 ? [] : [t('dueDate.toBeConfirmed', { settings: unconfirmed })];
  return (
    <ExplainedDate
      iso={deadline.date}
      date={longDate(language, deadline.date)}
      why={t('dueDate.why')}
      explanation={[explainDeadline(language, deadline), ...doubts]}
    />
  );
}
