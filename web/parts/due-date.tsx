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

/** What was counted, which days were not, and what is still to be confirmed, a line each. */
export function dueDateLines(
  language: Language,
  { deadline, unconfirmed }: Omit<DueDateProps, 'language'>,
): readonly string[] {
  const doubts =
    unconfirmed.length === 0 ? [] : [textsIn(language)('dueDate.toBeConfirmed', { settings: unconfirmed })];
  return [explainDeadline(language, deadline), ...doubts];
}

/** When something is due; asked, it says what was counted, which days were not, and what is still to be confirmed. */
export function DueDate(props: DueDateProps): VNode {
  const { language, deadline } = props;
  const t = textsIn(language);
  return (
    <ExplainedDate
      iso={deadline.date}
      date={longDate(language, deadline.date)}
      why={t('dueDate.why')}
      explanation={dueDateLines(language, props)}
    />
  );
}
