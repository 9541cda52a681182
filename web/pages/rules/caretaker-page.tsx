import type { VNode } from 'preact';
import type { CaretakerPeriod } from '../../../domain/rules/policy-file.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { RulesPage, type RulesFrame } from './rules-page.tsx';

interface CaretakerPageProps extends RulesFrame {
  readonly periods: readonly (CaretakerPeriod & { readonly id: string })[];
}

/** Since when the government is a caretaker one, and until when it was. */
export const periodText = (language: Language, { from, until }: CaretakerPeriod): string => {
  const t = textsIn(language);
  return until === undefined ? t('rules.caretaker.since', { from }) : t('rules.caretaker.span', { from, until });
};

/** The periods in which the minister signs with a statement (B13). */
export function CaretakerPage({ periods, ...frame }: CaretakerPageProps): VNode {
  const { language, mayChange } = frame;
  const t = textsIn(language);
  return (
    <RulesPage {...frame} title={t('rules.caretaker.title')} here="caretaker">
      <p class="govuk-body-l">{t('rules.caretaker.lead')}</p>
      {mayChange && <Button href="/rules/caretaker/begin">{t('rules.caretaker.begin')}</Button>}
      {periods.length === 0 && <p class="govuk-body">{t('rules.caretaker.none')}</p>}
      {periods.length > 0 && (
        <SummaryList
          rows={periods.map(({ id, ...period }) => {
            const text = periodText(language, period);
            const end = {
              href: `/rules/caretaker/${id}/end`,
              text: t('rules.caretaker.end'),
              visuallyHiddenText: text,
            };
            const back = {
              href: `/rules/caretaker/${id}/take-back`,
              text: t('rules.caretaker.takeBack'),
              visuallyHiddenText: text,
            };
            return {
              key: { text: t('rules.caretaker.period') },
              value: { text: capitalised(text) },
              ...(mayChange ? { actions: { items: period.until === undefined ? [end, back] : [back] } } : {}),
            };
          })}
        />
      )}
    </RulesPage>
  );
}
