import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { ErasureRule } from '../../../domain/people/erasure.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Table } from '../../components/table.tsx';
import { doerText, type Doer } from '../../parts/doer.ts';
import { Scroll } from '../../parts/scroll.tsx';
import { PeoplePage, type PeopleFrame } from '../people/people-page.tsx';

interface PlaceShown {
  readonly place: string;
  readonly outcome: 'ERASED' | 'KEPT';
  readonly rule: ErasureRule | 'ACT' | 'RECORD' | 'CONTRACT' | 'DERIVED';
  readonly count: number;
}

export interface ErasureShown {
  readonly personId: string;
  readonly rule: ErasureRule;
  readonly at: Instant;
  readonly doer: Doer;
  readonly places: readonly PlaceShown[];
}

interface RegisterPageProps extends PeopleFrame {
  readonly erasures: readonly ErasureShown[];
  readonly next?: string | undefined;
  /** Whether the reader may erase, and so sees who is due. */
  readonly mayErase: boolean;
}

/** Whom the service no longer knows: when, by whom, by which rule, and what became of him where. */
export function RegisterPage({ erasures, next, mayErase, ...frame }: RegisterPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage {...frame} title={t('privacy.register.title')} here="erasures">
      <p class="govuk-body-l">{t('privacy.register.lead')}</p>
      {mayErase && (
        <p class="govuk-body">
          <a class="govuk-link" href="/people/erasures/due">
            {t('privacy.register.due')}
          </a>
        </p>
      )}
      {erasures.length === 0 && <p class="govuk-body">{t('privacy.register.none')}</p>}
      {erasures.map((each) => (
        <ErasureCard key={each.personId} language={language} erasure={each} />
      ))}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('privacy.register.pages')}
          next={{ href: `/people/erasures?cursor=${next}`, text: t('privacy.register.next') }}
        />
      )}
    </PeoplePage>
  );
}

function ErasureCard({ language, erasure }: { readonly language: Language; readonly erasure: ErasureShown }): VNode {
  const t = textsIn(language);
  const { personId, rule, at, doer, places } = erasure;
  const rows = [
    [t('privacy.register.head.person'), personId],
    [t('privacy.register.head.rule'), t(`privacy.rule.${rule}`)],
    [t('privacy.register.head.by'), doerText(language, doer)],
    [t('privacy.register.head.at'), longMoment(language, at)],
  ];
  return (
    <section>
      <SummaryList rows={rows.map(([key = '', text]) => ({ key: { text: key }, value: { text } }))} />
      <Details summaryText={t('privacy.register.places')}>
        <Scroll label={t('privacy.register.places')}>
          <Table
            firstCellIsHeader
            head={(['place', 'outcome', 'rule', 'count'] as const).map((head) => ({
              text: t(`privacy.register.placesHead.${head}`),
            }))}
            rows={places.map((each) => [
              { text: each.place },
              { text: t(`privacy.register.outcome.${each.outcome}`) },
              { text: t(`privacy.rule.${each.rule}`) },
              { text: String(each.count), format: 'numeric' },
            ])}
          />
        </Scroll>
      </Details>
    </section>
  );
}
