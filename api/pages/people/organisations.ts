import type { Router } from 'express';
import { LANGUAGES } from '../../../domain/language.ts';
import type { Organisation } from '../../../domain/people/directory.ts';
import { ORGANISATION_KINDS } from '../../../domain/people/roles.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { check, choice, email, line, options } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import { Refusal } from '../../http/refusal.ts';
import { mustDo } from '../../rights.ts';
import { changeOrganisation, registerOrganisation } from '../../routes/organisations.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { DONE } from './people-frame.ts';

const LIST = '/people/organisations';

function formOf(t: Texts): Form {
  const key = 'people.organisationForm';
  return [
    choice(
      'kind',
      t(`${key}.kind`),
      options(ORGANISATION_KINDS, (kind) => t(`role.${kind}`)),
    ),
    line('name.fr', t(`${key}.nameFr`), { lang: 'fr' }),
    line('name.nl', t(`${key}.nameNl`), { lang: 'nl' }),
    email('email', t(`${key}.email`)),
    choice('language', t(`${key}.language`), [
      ...options(LANGUAGES, (language) => t(`language.${language}`)),
      { value: '', label: t(`${key}.both`) },
    ]),
  ];
}

const valuesOf = ({ kind, name, email: address, language, active }: Organisation): Values => ({
  kind,
  'name.fr': name.fr,
  'name.nl': name.nl,
  email: address,
  language: language ?? '',
  active: active ? 'yes' : '',
});

/** The pages on which an organisation is registered, and on which what is registered of one is changed. */
export function organisationForms(router: Router, context: PageContext): void {
  registerPage(router, context);
  changePage(router, context);
}

function registerPage(router: Router, context: PageContext): void {
  formPage<void>(router, context, {
    route: `${LIST}/new`,
    operation: registerOrganisation(context.deps),
    find: async ({ caller }) => mustDo(caller, 'KEEP_ORGANISATIONS'),
    form: (_by, { frame }) => formOf(textsIn(frame.language)),
    // A name of which nothing was filled in is missing where it is asked for.
    body: (said) => ({ name: {}, ...said }),
    show: ({ frame }, _by, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.organisationForm.register'),
        back: { href: LIST, text: t('people.organisations.title') },
        action: `${LIST}/new`,
      });
    },
    leadsTo: () => LIST + DONE,
  });
}

function changePage(router: Router, context: PageContext): void {
  formPage<Organisation>(router, context, {
    route: `${LIST}/:id/change`,
    operation: changeOrganisation(context.deps),
    find: async (visit) => askedOrganisation(visit),
    form: (_organisation, { frame }) => {
      const t = textsIn(frame.language);
      return [...formOf(t), check('active', t('people.organisationForm.active'))];
    },
    initial: valuesOf,
    body: (said) => ({ name: {}, ...said }),
    show: ({ frame }, { id, name }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.organisationForm.change', { name: name[frame.language] }),
        back: { href: LIST, text: t('people.organisations.title') },
        action: `${LIST}/${id}/change`,
      });
    },
    leadsTo: () => LIST + DONE,
  });
}

/** @throws RuleViolation `NOT_ALLOWED`; Refusal `NOT_FOUND`. */
function askedOrganisation({ request, caller }: Visit): Organisation {
  mustDo(caller, 'KEEP_ORGANISATIONS');
  const { organisations } = caller.directory;
  const id = String(request.params['id']);
  const organisation = Object.hasOwn(organisations, id) ? organisations[id] : undefined;
  if (organisation === undefined) throw new Refusal('NOT_FOUND');
  return organisation;
}
