import type { VNode } from 'preact';
import type { Closure } from '../../../domain/calendar/calendar.ts';
import type { CalendarYear } from '../../../domain/calendar/year.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longDate, monthName, weekdayName } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { RulesPage, type RulesFrame } from './rules-page.tsx';

interface KeptClosure extends Closure {
  readonly id: string;
}

interface CalendarPageProps extends RulesFrame {
  readonly year: number;
  readonly days: CalendarYear;
  readonly closures: readonly KeptClosure[];
  /** What of it is switched by settings. */
  readonly saturdaysCount: boolean;
  readonly yearEndCounts: boolean;
  readonly bridgeDaysCount: boolean;
}

const address = (year: number): string => `/rules/calendar?year=${year}`;

/** A year of the calendar: closures, holidays, and how many days count. */
export function CalendarPage(props: CalendarPageProps): VNode {
  const { language, year, days, mayChange } = props;
  const t = textsIn(language);
  const count = days.workingDays.reduce((sum, each) => sum + each, 0);
  return (
    <RulesPage {...props} title={t('rules.calendar.title', { year })} here="calendar">
      <p class="govuk-body-l">{t('rules.calendar.lead')}</p>
      {props.saturdaysCount && <p class="govuk-body">{t('rules.calendar.saturdays')}</p>}
      <h2 class="govuk-heading-m">{t('rules.calendar.closures')}</h2>
      {mayChange && <Button href={`/rules/closures/new?year=${year}`}>{t('rules.calendar.add')}</Button>}
      <Closures {...props} />
      <h2 class="govuk-heading-m">{t('rules.calendar.holidays')}</h2>
      <Holidays language={language} days={days} />
      <h2 class="govuk-heading-m">{t('rules.calendar.yearEnd')}</h2>
      <p class="govuk-body">
        {t(props.yearEndCounts ? 'rules.calendar.yearEndCounts' : 'rules.calendar.yearEndNotCounted')}
      </p>
      <h2 class="govuk-heading-m">{t('rules.calendar.months')}</h2>
      <Months language={language} days={days} />
      <p class="govuk-body govuk-!-font-weight-bold">{t('rules.calendar.workingDays', { year, count })}</p>
      <Pagination
        landmarkLabel={t('rules.calendar.years')}
        previous={{ href: address(year - 1), text: String(year - 1) }}
        next={{ href: address(year + 1), text: String(year + 1) }}
      />
    </RulesPage>
  );
}

function Closures({ language, year, closures, mayChange, bridgeDaysCount }: CalendarPageProps): VNode {
  const t = textsIn(language);
  if (closures.length === 0) return <p class="govuk-body">{t('rules.calendar.noClosure', { year })}</p>;
  return (
    <>
      {bridgeDaysCount && <p class="govuk-body">{t('rules.calendar.bridgeDaysCount')}</p>}
      <SummaryList
        rows={closures.map(({ id, name, reason, ...span }) => {
          const of = name[language];
          const actions = (['correct', 'takeBack'] as const).map((what) => ({
            href: `/rules/closures/${id}/${what === 'correct' ? 'correct' : 'take-back'}`,
            text: t(`rules.calendar.${what}`),
            visuallyHiddenText: of,
          }));
          return {
            key: { text: capitalised(of) },
            value: { text: `${capitalised(spanText(language, span))} – ${t(`dayReason.${reason}`)}` },
            ...(mayChange ? { actions: { items: actions } } : {}),
          };
        })}
      />
    </>
  );
}

/** A day, or from a day to a day. */
export const spanText = (language: Language, { from, until }: Pick<Closure, 'from' | 'until'>): string =>
  from === until ? longDate(language, from) : textsIn(language)('rules.calendar.span', { from, until });

function Holidays({ language, days }: { readonly language: Language; readonly days: CalendarYear }): VNode {
  const t = textsIn(language);
  return (
    <Scroll label={t('rules.calendar.holidays')}>
      <Table
        head={(['days', 'what'] as const).map((each) => ({ text: t(`rules.calendar.head.${each}`) }))}
        firstCellIsHeader
        rows={days.holidays.map(({ date, key, weekday, onWeekend }) => [
          { text: `${capitalised(weekdayName(language, weekday))} ${longDate(language, date)}` },
          {
            text: `${capitalised(t(`holiday.${key}`))}${onWeekend ? `, ${t('rules.calendar.onWeekend')}` : ''}`,
          },
        ])}
      />
    </Scroll>
  );
}

const Months = ({ language, days }: { readonly language: Language; readonly days: CalendarYear }): VNode => (
  <Table
    head={[
      { text: textsIn(language)('rules.calendar.month') },
      { text: textsIn(language)('rules.calendar.head.workingDays'), format: 'numeric' },
    ]}
    firstCellIsHeader
    rows={days.workingDays.map((count, index) => [
      { text: capitalised(monthName(language, index + 1)) },
      { text: count, format: 'numeric' },
    ])}
  />
);
