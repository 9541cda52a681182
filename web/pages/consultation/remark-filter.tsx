import type { VNode } from 'preact';
import type { RemarkFilter } from '../../../domain/amendment/consultation.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';

/** By what the table can be narrowed: values with their names. */
export interface RemarkChoices {
  readonly organisations: readonly (readonly [id: string, name: string])[];
  readonly provisions: readonly (readonly [id: string, name: string])[];
}

interface Props {
  readonly language: Language;
  readonly address: string;
  readonly filter: RemarkFilter;
  readonly choices: RemarkChoices;
}

/** Narrows the table by what its address says. */
export function RemarkFilterForm({ language, address, filter, choices }: Props): VNode {
  const t = textsIn(language);
  const narrowing = (name: 'organisation' | 'provision', options: readonly (readonly [string, string])[]): VNode => (
    <Select
      id={`filter-${name}`}
      name={name}
      label={{ text: t(`consultationPage.filter.${name}`), classes: 'govuk-label--s' }}
      value={filter[name] ?? ''}
      items={[
        { value: '', text: t('consultationPage.filter.all') },
        ...options.map(([value, text]) => ({ value, text })),
      ]}
    />
  );
  return (
    <Details summaryText={t('consultationPage.filter.heading')} classes="app-filter">
      <form method="get" action={address} class="app-filter__form">
        {narrowing('organisation', choices.organisations)}
        {narrowing('provision', choices.provisions)}
        <Checkboxes
          name="unanswered"
          idPrefix="filter-unanswered"
          classes="govuk-checkboxes--small"
          items={[
            { value: 'true', text: t('consultationPage.filter.unanswered'), checked: filter.unanswered === true },
          ]}
        />
        <Button classes="govuk-button--secondary">{t('consultationPage.filter.apply')}</Button>
      </form>
    </Details>
  );
}
