import type { Router } from 'express';
import type { VNode } from 'preact';
import { LANGUAGES } from '../../../domain/language.ts';
import { mayActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { personRow, type PersonRow } from '../../../prisma/queries/people.ts';
import type { Form } from '../../../web/forms/field.ts';
import { choice, email, line, options } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import { PersonPage } from '../../../web/pages/people/person-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustDo } from '../../rights.ts';
import { changePerson, registerPerson } from '../../routes/persons.ts';
import { made } from '../../schemas/common.ts';
import { byState, standInsShown, stateOf } from '../../views/stand-ins-shown.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { personAccess } from './access.ts';
import { DONE, peopleFrame } from './people-frame.ts';

export const personAddress = (id: string): string => `/people/persons/${id}`;

/**
 * A person as an address names him.
 *
 * @throws RuleViolation `NOT_ALLOWED`; Refusal `NOT_FOUND`.
 */
export async function askedPerson({ db }: AppDependencies, { request, caller }: Visit): Promise<PersonRow> {
  mustDo(caller, 'READ_PEOPLE');
  const person = await personRow(db, String(request.params['id']));
  if (person === undefined) throw new Refusal('NOT_FOUND');
  return person;
}

/** A person with the mandates, and who stands in for whom. */
export async function personPage(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const person = await askedPerson(deps, visit);
  const { directory, today } = visit.caller;
  return PersonPage({
    ...peopleFrame(visit),
    person,
    access: await personAccess(deps, visit, person.id),
    mayErase: mayActIn(visit.caller, rolesFor('ERASE_PERSON')),
    mandates: Object.values(directory.mandates)
      .filter(({ personId }) => personId === person.id)
      .map((mandate) => ({ ...mandate, state: stateOf(mandate, today) }))
      .toSorted(byState),
    ...(await standInsShown(deps, visit.caller, person.id)),
    bodies: Object.values(directory.bodies)
      .filter(({ personIds }) => personIds.includes(person.id))
      .map(({ name }) => name),
  });
}

const formOf = (t: Texts): Form => [
  line('name', t('people.personForm.name')),
  email('email', t('people.personForm.email')),
  choice(
    'language',
    t('people.personForm.language'),
    options(LANGUAGES, (language) => t(`language.${language}`)),
    { hint: t('people.personForm.languageHint') },
  ),
];

/** The pages on which a person is registered, and on which what is registered of one is changed. */
export function personForms(router: Router, context: PageContext): void {
  const { deps } = context;
  const places = { EMAIL_TAKEN: 'email' };
  formPage<void>(router, context, {
    route: '/people/persons/new',
    operation: registerPerson(deps),
    find: async ({ caller }) => mustDo(caller, 'KEEP_PEOPLE'),
    form: (_by, { frame }) => formOf(textsIn(frame.language)),
    places,
    show: ({ frame }, _by, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.personForm.register'),
        back: { href: '/people', text: t('people.person.back') },
        action: '/people/persons/new',
      });
    },
    leadsTo: (answer) => personAddress(made.parse(answer).id) + DONE,
  });
  formPage<PersonRow>(router, context, {
    route: '/people/persons/:id/change',
    operation: changePerson(deps),
    find: (visit) => askedPerson(deps, visit),
    form: (_person, { frame }) => formOf(textsIn(frame.language)),
    initial: ({ name, email: address, language }) => ({ name, email: address, language }),
    places,
    show: ({ frame }, person, filled) =>
      PeopleFormPage({
        ...frame,
        ...filled,
        title: textsIn(frame.language)('people.personForm.change', { name: person.name }),
        back: { href: personAddress(person.id), text: person.name },
        action: `${personAddress(person.id)}/change`,
      }),
    leadsTo: (_answer, { id }) => personAddress(id) + DONE,
  });
}
