import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { PolicyEvent } from '../../../domain/rules/policy-file.ts';
import type { SettingUnit } from '../../../domain/setting-kinds.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longDate, longMoment } from '../../../locales/dates.ts';
import { settingValue } from '../../../locales/setting-value.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';
import { spanText } from './calendar-page.tsx';
import { RulesPage, type RulesFrame } from './rules-page.tsx';

export interface PolicyChangeShown {
  readonly seq: number;
  readonly at: Instant;
  readonly doer: Doer;
  readonly event: PolicyEvent;
  /** What a closure is called that is named by its id alone. */
  readonly name?: string | undefined;
}

interface HistoryPageProps extends RulesFrame {
  readonly changes: readonly PolicyChangeShown[];
  /** The unit of each setting, for its value in words. */
  readonly units: Readonly<Record<string, SettingUnit>>;
  readonly next?: string | undefined;
}

/** Every change of the rules: what, who, when, why; the latest first. */
export function HistoryPage({ changes, units, next, ...frame }: HistoryPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <RulesPage {...frame} title={t('rules.history.title')} here="history">
      <p class="govuk-body-l">{t('rules.history.lead')}</p>
      {changes.length === 0 && <p class="govuk-body">{t('rules.history.none')}</p>}
      {changes.map((change) => (
        <ChangeCard key={change.seq} {...{ language, change, units }} />
      ))}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('rules.history.pages')}
          next={{ href: `/rules/history?cursor=${next}`, text: t('rules.history.next') }}
        />
      )}
    </RulesPage>
  );
}

interface CardProps {
  readonly language: Language;
  readonly change: PolicyChangeShown;
  readonly units: HistoryPageProps['units'];
}

function ChangeCard({ language, change, units }: CardProps): VNode {
  const t = textsIn(language);
  const { at, doer, event, name } = change;
  const reason = 'reason' in event ? event.reason : undefined;
  const rows = [
    [t('rules.history.what'), whatOf(language, event, units, name)],
    [t('rules.history.who'), `${doerText(language, doer)}, ${longMoment(language, at)}`],
    ...(reason === undefined ? [] : [[t('rules.reason'), reason]]),
  ];
  return (
    <SummaryList
      card={{ title: { text: t(`rules.history.change.${event.type}`) } }}
      rows={rows.map(([key = '', text]) => ({ key: { text: key }, value: { text } }))}
    />
  );
}

function whatOf(language: Language, event: PolicyEvent, units: HistoryPageProps['units'], name = ''): string {
  const t = textsIn(language);
  switch (event.type) {
    case 'SettingsChanged':
      return Object.entries(event.values)
        .map(([key, value]) =>
          capitalised(t('rules.history.set', { key, value: settingValue(language, units[key] ?? 'CHOICE', value) })),
        )
        .join(' · ');
    case 'ClosureAdded':
    case 'ClosureCorrected':
      return `${capitalised(event.closure.name[language])}, ${spanText(language, event.closure)}`;
    case 'ClosureTakenBack':
      return capitalised(name);
    case 'CaretakerBegun':
      return t('rules.caretaker.since', { from: event.from });
    case 'CaretakerEnded':
      return `${t('rules.caretaker.until')} : ${longDate(language, event.until)}`;
    case 'CaretakerTakenBack':
      return name;
  }
}
