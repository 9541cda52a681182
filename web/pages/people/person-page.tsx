import type { VNode } from 'preact';
import type { Mandate } from '../../../domain/people/directory.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { SpanState } from '../../parts/span-cells.tsx';
import { StandIns, type SubstitutionShown } from '../../parts/stand-ins.tsx';
import { SubstitutesAway } from '../../parts/substitutes-away.tsx';
import { PeoplePage, type PeopleFrame } from './people-page.tsx';
import { Mandates } from './mandates.tsx';
import { PersonAccess, type PersonAccessShown } from './person-access.tsx';

export interface MandateShown extends Mandate {
  readonly state: SpanState;
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
  readonly access: PersonAccessShown;
  /** Whether the reader may erase the person, and have all that is kept about him. */
  readonly mayErase: boolean;
}

const personAddress = (id: string): string => `/people/persons/${id}`;
const endAddress = (id: string): string => `/people/substitutions/${id}/end`;

/** A person: what is registered, the mandates, who stands in for whom. */
export function PersonPage(props: PersonPageProps): VNode {
  const { person, bodies, language } = props;
  const t = textsIn(language);
  const address = personAddress(person.id);
  return (
    <PeoplePage {...props} title={person.name} here="persons" back={{ href: '/people', text: t('people.person.back') }}>
      <Facts {...props} />
      <PersonAccess language={language} address={address} access={props.access} />
      <h2 class="govuk-heading-m">{t('people.person.mandates')}</h2>
      <Mandates {...props} />
      <Button href={`${address}/mandate`} classes="govuk-button--secondary">
        {t('people.person.giveMandate')}
      </Button>
      <h2 class="govuk-heading-m">{t('people.person.substitutes')}</h2>
      <SubstitutesAway language={language} spans={props.substitutes} of={person.name} />
      {props.substitutes.length === 0 ? (
        <p class="govuk-body">{t('people.person.noSubstitute')}</p>
      ) : (
        <StandIns
          language={language}
          spans={props.substitutes}
          others="substitute"
          linkTo={personAddress}
          endAt={endAddress}
        />
      )}
      <Button href={`${address}/substitute`} classes="govuk-button--secondary">
        {t('people.person.nameSubstitute')}
      </Button>
      {props.standsInFor.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('people.person.standsInFor')}</h2>
          <StandIns
            language={language}
            spans={props.standsInFor}
            others="person"
            linkTo={personAddress}
            endAt={endAddress}
          />
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
      {props.mayErase && <Privacy language={language} address={address} id={person.id} />}
    </PeoplePage>
  );
}

interface PrivacyProps {
  readonly language: Language;
  readonly address: string;
  readonly id: string;
}

function Privacy({ language, address, id }: PrivacyProps): VNode {
  const t = textsIn(language);
  return (
    <ul class="govuk-list app-no-print">
      <li>
        <a class="govuk-link" href={`/api/v1/persons/${id}/export`}>
          {t('privacy.erase.export')}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`${address}/erase`}>
          {t('privacy.erase.link')}
        </a>
      </li>
    </ul>
  );
}

function Facts({ language, person }: PersonPageProps): VNode {
  const t = textsIn(language);
  const rows = [
    ['name', person.name],
    ['email', person.email],
    ['language', t(`language.${person.language}`)],
  ] as const;
  const change = { href: `${personAddress(person.id)}/change`, text: t('people.person.change') };
  return (
    <SummaryList
      card={{ title: { text: t('people.person.facts') }, actions: { items: [change] } }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`people.person.${key}`) }, value: { text } }))}
    />
  );
}
