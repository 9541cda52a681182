import type { VNode } from 'preact';
import type { Mandate, Substitution } from '../../../domain/people/directory.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { PeoplePage, type PeopleFrame } from './people-page.tsx';
import { Mandates, StandIns } from './spans.tsx';

/** Where a mandate or a substitution lies as seen from today. */
export type SpanState = 'PRESENT' | 'PAST' | 'FUTURE';

export interface MandateShown extends Mandate {
  readonly state: SpanState;
}

/** A substitution with the name of the other person in it. */
export interface SubstitutionShown extends Substitution {
  readonly state: SpanState;
  readonly name: string;
}

export interface PersonPageProps extends PeopleFrame {
  readonly person: { readonly id: string; readonly name: string; readonly email: string; readonly language: Language };
  /** Present ones first. */
  readonly mandates: readonly MandateShown[];
  /** Who stands in for the person. */
  readonly substitutes: readonly SubstitutionShown[];
  /** For whom the person stands in. */
  readonly standsInFor: readonly SubstitutionShown[];
  readonly bodies: readonly Bilingual[];
}

/** A person: what is registered, the mandates, who stands in for whom. */
export function PersonPage(props: PersonPageProps): VNode {
  const { person, bodies, language } = props;
  const t = textsIn(language);
  const address = `/people/persons/${person.id}`;
  return (
    <PeoplePage {...props} title={person.name} here="persons" back={{ href: '/people', text: t('people.person.back') }}>
      <Facts {...props} />
      <h2 class="govuk-heading-m">{t('people.person.mandates')}</h2>
      <Mandates {...props} />
      <Button href={`${address}/mandate`} classes="govuk-button--secondary">
        {t('people.person.giveMandate')}
      </Button>
      <h2 class="govuk-heading-m">{t('people.person.substitutes')}</h2>
      <StandIns {...props} spans={props.substitutes} kind="substitutes" />
      <Button href={`${address}/substitute`} classes="govuk-button--secondary">
        {t('people.person.nameSubstitute')}
      </Button>
      {props.standsInFor.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('people.person.standsInFor')}</h2>
          <StandIns {...props} spans={props.standsInFor} kind="standsInFor" />
        </>
      )}
      {bodies.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('people.person.bodies')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {bodies.map((name) => (
              <li key={name.fr}>{name[language]}</li>
            ))}
          </ul>
        </>
      )}
    </PeoplePage>
  );
}

function Facts({ language, person }: PersonPageProps): VNode {
  const t = textsIn(language);
  const rows = [
    ['name', person.name],
    ['email', person.email],
    ['language', t(`language.${person.language}`)],
  ] as const;
  const change = { href: `/people/persons/${person.id}/change`, text: t('people.person.change') };
  return (
    <SummaryList
      card={{ title: { text: t('people.person.facts') }, actions: { items: [change] } }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`people.person.${key}`) }, value: { text } }))}
    />
  );
}
