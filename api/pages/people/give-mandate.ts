import type { Router } from 'express';
import { ROLES } from '../../../domain/people/roles.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { PersonRow } from '../../../prisma/queries/people.ts';
import type { Form } from '../../../web/forms/field.ts';
import { date, hidden, is, line, options, select } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import { giveMandate } from '../../routes/mandates.ts';
import { formPage } from '../form-page.ts';
import type { PageContext } from '../visit.ts';
import { DONE } from './people-frame.ts';
import { askedPerson, personAddress } from './person.ts';

const TITLED = is('role', 'MANDATE_HOLDER');

function formOf(t: Texts, { id }: PersonRow): Form {
  const key = 'people.mandateForm';
  const hint = t(`${key}.titleHint`);
  return [
    hidden('personId', id),
    select('role', t(`${key}.role`), [
      { value: '', label: t(`${key}.choose`) },
      ...options(ROLES, (role) => t(`role.${role}`)),
    ]),
    line('title.fr', t(`${key}.titleFr`), { when: TITLED, hint, lang: 'fr' }),
    line('title.nl', t(`${key}.titleNl`), { when: TITLED, hint, lang: 'nl' }),
    date('from', t(`${key}.from`)),
    date('until', t(`${key}.until`)),
  ];
}

/** The page on which a person is given a mandate. */
export function giveMandatePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<PersonRow>(router, context, {
    route: '/people/persons/:id/mandate',
    operation: giveMandate(deps),
    find: (visit) => askedPerson(deps, visit),
    form: (person, { frame }) => formOf(textsIn(frame.language), person),
    params: () => ({}),
    places: { PERIOD_REVERSED: 'until', MANDATE_OVERLAPS: 'from', TITLE_REQUIRED: 'title.fr' },
    show: ({ frame }, { id, name }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.mandateForm.title', { name }),
        back: { href: personAddress(id), text: name },
        action: `${personAddress(id)}/mandate`,
        save: t('people.mandateForm.save'),
      });
    },
    leadsTo: (_answer, { id }) => personAddress(id) + DONE,
  });
}
