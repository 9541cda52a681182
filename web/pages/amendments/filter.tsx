import type { VNode } from 'preact';
import type { Phase } from '../../../domain/amendment/phases.ts';
import type { FileStatus } from '../../../domain/amendment/state.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Select } from '../../components/select.tsx';

/** What the list is narrowed by; a member is absent where all are shown. */
export interface FileFilter {
  readonly minister?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly status?: FileStatus | undefined;
  readonly consulted?: boolean | undefined;
}

/** What it can be narrowed by. */
export interface FilterChoices {
  /** The titles that contracts give the ministers they concern. */
  readonly ministers: readonly string[];
  readonly phases: readonly Phase[];
  readonly statuses: readonly FileStatus[];
}

interface Props {
  readonly language: Language;
  readonly filter: FileFilter;
  readonly choices: FilterChoices;
}

/** Narrows the list by what its address says: it can be kept and sent on. On a phone it opens when it is asked for. */
export function FilterForm({ language, filter, choices }: Props): VNode {
  const t = textsIn(language);
  return (
    <Details summaryText={t('amendments.filter.heading')} classes="app-filter">
      <form method="get" action="/amendments" class="app-filter__form">
        <Narrowing
          name="minister"
          label={t('amendments.filter.minister')}
          any={t('amendments.filter.any')}
          value={filter.minister}
          options={choices.ministers.map((title) => [title, title])}
        />
        <Narrowing
          name="phase"
          label={t('amendments.filter.phase')}
          any={t('amendments.filter.anyPhase')}
          value={filter.phase}
          options={choices.phases.map((phase) => [phase, t(`phase.${phase}`)])}
        />
        <Narrowing
          name="status"
          label={t('amendments.filter.status')}
          any={t('amendments.filter.any')}
          value={filter.status}
          options={choices.statuses.map((status) => [status, t(`fileStatus.${status}`)])}
        />
        <Checkboxes
          name="consulted"
          idPrefix="filter-consulted"
          classes="govuk-checkboxes--small"
          items={[{ value: 'true', text: t('amendments.filter.consulted'), checked: filter.consulted === true }]}
        />
        <Button classes="govuk-button--secondary">{t('amendments.filter.apply')}</Button>
      </form>
    </Details>
  );
}

interface NarrowingProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}

const Narrowing = ({ name, label, any, value = '', options }: NarrowingProps): VNode => (
  <Select
    id={`filter-${name}`}
    name={name}
    label={{ text: label, classes: 'govuk-label--s' }}
    value={value}
    items={[{ value: '', text: any }, ...options.map(([each, text]) => ({ value: each, text }))]}
  />
);

/** By what the list is narrowed, in words. */
export function filterWords(language: Language, { minister, phase, status, consulted }: FileFilter): readonly string[] {
  const t = textsIn(language);
  return [
    ...(minister === undefined ? [] : [minister]),
    ...(phase === undefined ? [] : [t(`phase.${phase}`)]),
    ...(status === undefined ? [] : [t(`fileStatus.${status}`)]),
    ...(consulted === true ? [t('amendments.filter.byConsulted')] : []),
  ];
}
