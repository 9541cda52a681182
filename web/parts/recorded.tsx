import type { VNode } from 'preact';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { longMoment } from '../../locales/dates.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { SummaryList } from '../components/summary-list.tsx';
import type { Said } from '../forms/said-in.ts';
import { doerText, type Doer } from './doer.ts';

/** A decision as the record has it. */
export interface Recorded {
  readonly decision: TaskDecision;
  readonly said: readonly Said[];
  readonly doer: Doer;
  readonly at: Instant;
  /** Names the exact text decided on. */
  readonly textHash?: string | undefined;
}

/** What was recorded, when, in which capacity, on which text. */
export function RecordedFacts({
  language,
  recorded,
}: {
  readonly language: Language;
  readonly recorded: Recorded;
}): VNode {
  const t = textsIn(language);
  const { decision, said, doer, at, textHash } = recorded;
  const rows: readonly (readonly [string, VNode | string])[] = [
    [t('taskPage.recorded.answer'), capitalised(decisionWords(language, decision))],
    ...said.map(
      ({ label, text, isHash }) => [label, <span class={isHash ? 'app-hash' : 'app-said'}>{text}</span>] as const,
    ),
    [t('taskPage.recorded.at'), longMoment(language, at)],
    [t('taskPage.recorded.by'), capitalised(doerText(language, doer))],
    ...(textHash === undefined
      ? []
      : [[t('taskPage.recorded.text'), <TextHash language={language} hash={textHash} />] as const]),
  ];
  return (
    <>
      <h2 class="govuk-heading-m">{t('taskPage.recorded.heading')}</h2>
      <SummaryList
        classes="app-facts"
        rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))}
      />
    </>
  );
}

const TextHash = ({ language, hash }: { readonly language: Language; readonly hash: string }): VNode => (
  <>
    {textsIn(language)('taskPage.recorded.hash')} <span class="app-hash">{hash}</span>
  </>
);
