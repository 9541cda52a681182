import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { contractUrl } from './reading.ts';

/** The day as on which a text is read. */
export interface DayShown {
  readonly on: IsoDate;
  /** As it was known on a day, where that is asked. */
  readonly knownOn?: IsoDate | undefined;
  /** Whether it is still to come: nobody knows yet what will be signed until then. */
  readonly isFuture: boolean;
  /** The acts that made the text, in the order of their force. */
  readonly acts: readonly {
    readonly amendmentId: string;
    readonly actNumber: number;
    readonly title: Bilingual;
    readonly signedOn: IsoDate;
    readonly inForceOn: IsoDate;
  }[];
  /** The whole short address by which it is cited. */
  readonly citedAt: string;
}

interface NoticeProps {
  readonly language: Language;
  readonly day: DayShown;
  /** Where the text of today is read. */
  readonly today: string;
}

/** Of which day the text is, by which acts, and how it is cited. */
export function DayNotice({ language, day, today }: NoticeProps): VNode {
  const t = textsIn(language);
  const { on, isFuture, acts, citedAt } = day;
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{t('textOfDay.on', { on })}</p>
      {day.knownOn !== undefined && <p class="govuk-body">{t('textOfDay.known', { on: day.knownOn })}</p>}
      {isFuture && <p class="govuk-body">{t('textOfDay.future')}</p>}
      {acts.length === 0 ? (
        <p class="govuk-body">{t('textOfDay.noAct')}</p>
      ) : (
        <>
          <p class="govuk-body">{t('textOfDay.acts')}</p>
          <ol class="govuk-list govuk-list--bullet">
            {acts.map(({ amendmentId, actNumber: number, title, signedOn, inForceOn }) => (
              <li key={amendmentId}>
                <a class="govuk-link" href={`/amendments/${amendmentId}`}>
                  {t('contracts.provision.act', { number, title: title[language] })}
                </a>{' '}
                {t('textOfDay.act', { signedOn, inForceOn })}
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="govuk-body">
        {t('textOfDay.cite')} <code class="app-hash">{citedAt}</code>
      </p>
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={today}>
          {t('textOfDay.today')}
        </a>
      </p>
    </InsetText>
  );
}

interface FormProps {
  readonly language: Language;
  readonly contractId: string;
  readonly on?: IsoDate | undefined;
  /** The first day on which the contract has a text. */
  readonly from: IsoDate;
  /** Where it asks for one provision's text alone. */
  readonly provisionId?: string | undefined;
}

/** Asks for the text of another day. */
export function DayForm({ language, contractId, on, from, provisionId }: FormProps): VNode {
  const t = textsIn(language);
  const page = provisionId === undefined ? '' : `/provisions/${encodeURIComponent(provisionId)}`;
  return (
    <form class="app-no-print" method="get" action={contractUrl(contractId, {}, page)}>
      <Input
        id="as-on"
        name="as-on"
        type="date"
        label={{ text: t('textOfDay.ask'), classes: 'govuk-label--s' }}
        hint={{ text: t('textOfDay.askHint', { from: longDate(language, from) }) }}
        classes="govuk-input--width-10"
        value={on}
      />
      <Button classes="govuk-button--secondary">{t('textOfDay.button')}</Button>
    </form>
  );
}
