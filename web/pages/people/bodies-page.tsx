import type { VNode } from 'preact';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { PeoplePage, type PeopleFrame } from './people-page.tsx';

interface BodyShown {
  readonly id: string;
  readonly name: Bilingual;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly organisations: readonly string[];
}

interface BodiesPageProps extends PeopleFrame {
  readonly bodies: readonly BodyShown[];
}

/** The bodies with who sits in them. */
export function BodiesPage({ bodies, ...frame }: BodiesPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage {...frame} title={t('people.bodies.title')} here="bodies">
      <Button href="/people/bodies/new">{t('people.bodies.register')}</Button>
      {bodies.length === 0 && <p class="govuk-body">{t('people.bodies.empty')}</p>}
      {bodies.map((body) => (
        <BodyCard key={body.id} {...{ language, body }} />
      ))}
    </PeoplePage>
  );
}

interface CardProps {
  readonly language: Language;
  readonly body: BodyShown;
}

function BodyCard({ language, body: { id, name, members, organisations } }: CardProps): VNode {
  const t = textsIn(language);
  const change = { href: `/people/bodies/${id}/change`, text: t('people.bodies.change') };
  return (
    <SummaryList
      card={{ title: { text: name[language] }, actions: { items: [change] } }}
      rows={[
        {
          key: { text: t('people.bodies.persons') },
          value: { text: members.length === 0 ? t('people.bodies.nobody') : <Members members={members} /> },
        },
        ...(organisations.length === 0
          ? []
          : [{ key: { text: t('people.bodies.organisations') }, value: { text: organisations.join(', ') } }]),
      ]}
    />
  );
}

const Members = ({ members }: Pick<BodyShown, 'members'>): VNode => (
  <ul class="govuk-list">
    {members.map(({ id, name }) => (
      <li key={id}>
        <a class="govuk-link" href={`/people/persons/${id}`}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);
