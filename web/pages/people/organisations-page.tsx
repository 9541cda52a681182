import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { Organisation } from '../../../domain/people/directory.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { PeoplePage, type PeopleFrame } from './people-page.tsx';

interface OrganisationsPageProps extends PeopleFrame {
  readonly organisations: readonly Organisation[];
}

/** The unions and stakeholders that are invited. */
export function OrganisationsPage({ organisations, ...frame }: OrganisationsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage {...frame} title={t('people.organisations.title')} here="organisations">
      <p class="govuk-body">{t('people.organisations.lead')}</p>
      <Button href="/people/organisations/new">{t('people.organisations.register')}</Button>
      {organisations.length === 0 && <p class="govuk-body">{t('people.organisations.empty')}</p>}
      {organisations.map((organisation) => (
        <OrganisationCard key={organisation.id} {...{ language, organisation }} />
      ))}
    </PeoplePage>
  );
}

interface CardProps {
  readonly language: Language;
  readonly organisation: Organisation;
}

function OrganisationCard({ language, organisation }: CardProps): VNode {
  const t = textsIn(language);
  const { id, name, kind, email, language: own, active } = organisation;
  const state = active ? 'active' : 'inactive';
  const rows = [
    ['kind', t(`role.${kind}`)],
    ['email', email],
    ['language', own === undefined ? t('people.organisations.both') : t(`language.${own}`)],
    [
      'state',
      <Tag classes={active ? 'govuk-tag--green' : 'govuk-tag--grey'}>{t(`people.organisations.${state}`)}</Tag>,
    ],
  ] as const;
  const change = { href: `/people/organisations/${id}/change`, text: t('people.organisations.change') };
  return (
    <SummaryList
      card={{ title: { text: name[language] }, actions: { items: [change] } }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`people.organisations.head.${key}`) }, value: { text } }))}
    />
  );
}
