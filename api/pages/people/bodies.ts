import type { Router } from 'express';
import type { Body } from '../../../domain/people/directory.ts';
import { BODY_KINDS } from '../../../domain/people/roles.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { personsByName } from '../../../prisma/queries/people.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { choice, line, options, several } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustDo } from '../../rights.ts';
import { changeBody, registerBody } from '../../routes/bodies.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { DONE } from './people-frame.ts';
import { MOST_PERSONS } from './substitutes.ts';

const LIST = '/people/bodies';

/** Who may sit in a body. */
interface Members {
  readonly persons: readonly Option[];
  readonly organisations: readonly Option[];
}

interface Changing extends Members {
  readonly body: Body;
}

function formOf(t: Texts, { persons, organisations }: Members): Form {
  const key = 'people.bodyForm';
  return [
    choice(
      'kind',
      t(`${key}.kind`),
      options(BODY_KINDS, (kind) => t(`body.${kind}`)),
    ),
    line('name.fr', t(`${key}.nameFr`), { lang: 'fr' }),
    line('name.nl', t(`${key}.nameNl`), { lang: 'nl' }),
    several('personIds', t(`${key}.persons`), persons, { hint: t(`${key}.running`) }),
    several('organisationIds', t(`${key}.organisations`), organisations),
  ];
}

const withName = (said: object): object => ({ name: {}, ...said });
const places = { PERSON_UNKNOWN: 'personIds', ORGANISATION_UNKNOWN: 'organisationIds' };

/** The pages on which a body is registered with its members, and on which these are changed. */
export function bodyForms(router: Router, context: PageContext): void {
  registerPage(router, context);
  changePage(router, context);
}

function registerPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Members>(router, context, {
    route: `${LIST}/new`,
    operation: registerBody(deps),
    find: (visit) => membersToChoose(deps, visit),
    form: (members, { frame }) => formOf(textsIn(frame.language), members),
    body: withName,
    places,
    show: ({ frame }, _members, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.bodyForm.register'),
        back: { href: LIST, text: t('people.bodies.title') },
        action: `${LIST}/new`,
      });
    },
    leadsTo: () => LIST + DONE,
  });
}

function changePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Changing>(router, context, {
    route: `${LIST}/:id/change`,
    operation: changeBody(deps),
    find: async (visit) => ({ ...(await membersToChoose(deps, visit)), body: askedBody(visit) }),
    form: (members, { frame }) => formOf(textsIn(frame.language), members),
    initial: ({ body: { kind, name, personIds, organisationIds } }) => ({
      kind,
      'name.fr': name.fr,
      'name.nl': name.nl,
      personIds: personIds.join(' '),
      organisationIds: organisationIds.join(' '),
    }),
    body: withName,
    places,
    show: ({ frame }, { body: { id, name } }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.bodyForm.change', { name: name[frame.language] }),
        back: { href: LIST, text: t('people.bodies.title') },
        action: `${LIST}/${id}/change`,
      });
    },
    leadsTo: () => LIST + DONE,
  });
}

/** @throws RuleViolation `NOT_ALLOWED` */
async function membersToChoose({ db }: AppDependencies, { caller }: Visit): Promise<Members> {
  mustDo(caller, 'KEEP_ORGANISATIONS');
  const { directory, language } = caller;
  const persons = await personsByName(db, MOST_PERSONS);
  return {
    persons: persons.map(({ id, name }) => ({ value: id, label: name })),
    organisations: Object.values(directory.organisations).map(({ id, name }) => ({ value: id, label: name[language] })),
  };
}

/** @throws Refusal `NOT_FOUND` */
function askedBody({ request, caller: { directory } }: Visit): Body {
  const id = String(request.params['id']);
  const body = Object.hasOwn(directory.bodies, id) ? directory.bodies[id] : undefined;
  if (body === undefined) throw new Refusal('NOT_FOUND');
  return body;
}
