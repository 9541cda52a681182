import type { Router } from 'express';
import { ERASURE_RULES } from '../../../domain/people/erasure.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { PersonRow } from '../../../prisma/queries/people.ts';
import type { Form } from '../../../web/forms/field.ts';
import { choice, options, several } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import { DuePage, NobodyDuePage } from '../../../web/pages/privacy/due-page.tsx';
import { Obstacles } from '../../../web/pages/privacy/obstacles.tsx';
import { erasureAhead, personsDue, type DuePerson, type ErasureAhead } from '../../privacy/due-persons.ts';
import { mustDo } from '../../rights.ts';
import { eraseDue, erasePerson } from '../../routes/erasures.ts';
import { formPage } from '../form-page.ts';
import { askedPerson, personAddress } from '../people/person.ts';
import { DONE } from '../people/people-frame.ts';
import type { PageContext } from '../visit.ts';

const REGISTER = '/people/erasures';

interface Erasing extends ErasureAhead {
  readonly person: PersonRow;
}

/** The pages on which a person is erased, and several whose term is over. */
export function erasePages(router: Router, context: PageContext): void {
  erasePage(router, context);
  duePage(router, context);
}

function erasePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Erasing>(router, context, {
    route: '/people/persons/:id/erase',
    operation: erasePerson(deps),
    find: async (visit) => {
      mustDo(visit.caller, 'ERASE_PERSON');
      const person = await askedPerson(deps, visit);
      return { person, ...(await erasureAhead(deps, visit.caller, person.id)) };
    },
    form: (erasing, { frame }) => eraseForm(textsIn(frame.language), erasing),
    places: { RETENTION_RUNS: 'rule' },
    show: ({ frame }, { person: { id, name }, obstacles }, filled) => {
      const { language } = frame;
      const t = textsIn(language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('privacy.erase.title', { name }),
        back: { href: personAddress(id), text: name },
        action: `${personAddress(id)}/erase`,
        lead: t('privacy.erase.lead'),
        above: Obstacles({ language, obstacles }),
        save: t('privacy.erase.save'),
      });
    },
    leadsTo: () => REGISTER + DONE,
  });
}

const eraseForm = (t: Texts, { retainedUntil: until }: Erasing): Form => [
  choice(
    'rule',
    t('privacy.erase.rule'),
    options(ERASURE_RULES, (rule) => t(`privacy.rule.${rule}`)),
    until === undefined ? {} : { hint: t('privacy.erase.until', { until }) },
  ),
];

function duePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<readonly DuePerson[]>(router, context, {
    route: `${REGISTER}/due`,
    operation: eraseDue(deps),
    find: async ({ caller }) => {
      mustDo(caller, 'ERASE_PERSON');
      return personsDue(deps, caller);
    },
    form: (due, { frame }) => dueForm(textsIn(frame.language), due.filter(isFree)),
    show: ({ frame }, due, filled) => {
      const blocked = due.filter((each) => !isFree(each));
      if (blocked.length === due.length) return NobodyDuePage({ ...frame, isDone: false, blocked });
      return DuePage({ ...frame, ...filled, action: `${REGISTER}/due`, blocked });
    },
    leadsTo: () => REGISTER + DONE,
  });
}

const isFree = ({ obstacles }: DuePerson): boolean => obstacles.length === 0;

const dueForm = (t: Texts, due: readonly DuePerson[]): Form => [
  several(
    'personIds',
    t('privacy.due.choose'),
    due.map(({ id, name, retainedUntil: until }) => ({ value: id, label: t('privacy.due.option', { name, until }) })),
  ),
];
