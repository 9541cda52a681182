import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { Role } from '../../../domain/people/roles.ts';
import { listOf } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { PeoplePage, type PeopleFrame } from './people-page.tsx';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** Today's. */
  readonly roles: readonly Role[];
  /** The names of today's. */
  readonly substitutes: readonly string[];
}

interface PersonsPageProps extends PeopleFrame {
  readonly persons: readonly Listed[];
  readonly next?: string | undefined;
}

/** Everyone known here, by name. */
export function PersonsPage({ persons, next, ...frame }: PersonsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const key = 'people.persons';
  return (
    <PeoplePage {...frame} title={t(`${key}.title`)} here="persons">
      <Button href="/people/persons/new">{t(`${key}.register`)}</Button>
      {persons.length === 0 && <p class="govuk-body">{t(`${key}.empty`)}</p>}
      {persons.length > 0 && (
        <Scroll label={t(`${key}.title`)}>
          <Table
            firstCellIsHeader
            head={(['name', 'roles', 'substitutes', 'language'] as const).map((head) => ({
              text: t(`${key}.head.${head}`),
            }))}
            rows={persons.map((person) => rowOf(language, person))}
          />
        </Scroll>
      )}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t(`${key}.pages`)}
          next={{ href: `/people?cursor=${next}`, text: t(`${key}.next`) }}
        />
      )}
    </PeoplePage>
  );
}

function rowOf(language: Language, { id, name, roles, substitutes, language: own }: Listed) {
  const t = textsIn(language);
  return [
    {
      text: (
        <a class="govuk-link" href={`/people/persons/${id}`}>
          {name}
        </a>
      ),
    },
    {
      text:
        roles.length === 0
          ? t('people.persons.noRole')
          : listOf(
              language,
              roles.map((role) => t(`role.${role}`)),
            ),
    },
    { text: listOf(language, substitutes) },
    { text: t(`language.${own}`) },
  ];
}
