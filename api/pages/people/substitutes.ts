import type { Router } from 'express';
import type { Substitution } from '../../../domain/people/directory.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { namesOf, personsByName, type PersonRow } from '../../../prisma/queries/people.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { check, date, hidden, select } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { mustDo } from '../../rights.ts';
import { endSubstitution, nameSubstitute, substitutionNamed } from '../../routes/substitutions.ts';
import { formPage } from '../form-page.ts';
import type { Places } from '../problem-in.ts';
import type { PageContext, Visit } from '../visit.ts';
import { DONE } from './people-frame.ts';
import { askedPerson, personAddress } from './person.ts';

/** The fields that what is refused of a substitute is about. */
export const SUBSTITUTE_PLACES: Places = {
  PERIOD_REVERSED: 'until',
  OWN_SUBSTITUTE: 'substituteId',
  PERSON_UNKNOWN: 'substituteId',
  SUBSTITUTE_ABSENT: 'substituteId',
  SUBSTITUTION_OVERLAPS: 'from',
};

/** As many as a list can be chosen from. */
export const MOST_PERSONS = 500;

interface Absent {
  readonly person: PersonRow;
  readonly others: readonly Option[];
}

/** The pages on which a substitute is named for a person, and on which that is ended earlier than was said. */
export function substitutePages(router: Router, context: PageContext): void {
  namePage(router, context);
  endPage(router, context);
}

function namePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Absent>(router, context, {
    route: '/people/persons/:id/substitute',
    operation: nameSubstitute(deps),
    find: (visit) => absentWithOthers(deps, visit),
    form: (absent, { frame }) => nameForm(textsIn(frame.language), absent),
    params: () => ({}),
    places: SUBSTITUTE_PLACES,
    show: ({ frame }, { person: { id, name } }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.substituteForm.title', { name }),
        back: { href: personAddress(id), text: name },
        action: `${personAddress(id)}/substitute`,
        lead: t('people.substituteForm.lead', { name }),
        save: t('people.substituteForm.save'),
      });
    },
    leadsTo: (_answer, { person }) => personAddress(person.id) + DONE,
  });
}

async function absentWithOthers(deps: AppDependencies, visit: Visit): Promise<Absent> {
  const person = await askedPerson(deps, visit);
  const everyone = await personsByName(deps.db, MOST_PERSONS);
  const others = everyone.filter(({ id }) => id !== person.id).map(({ id, name }) => ({ value: id, label: name }));
  return { person, others };
}

const nameForm = (t: Texts, { person, others }: Absent): Form => [
  hidden('personId', person.id),
  select('substituteId', t('people.substituteForm.substitute'), [
    { value: '', label: t('people.substituteForm.choose') },
    ...others,
  ]),
  date('from', t('people.substituteForm.from')),
  date('until', t('people.substituteForm.until')),
  check('absent', t('people.substituteForm.absent'), { hint: t('people.substituteForm.absentHint') }),
];

interface Ending {
  readonly substitution: Substitution;
  readonly name: string;
  readonly substitute: string;
}

function endPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Ending>(router, context, {
    route: '/people/substitutions/:id/end',
    operation: endSubstitution(deps),
    find: (visit) => askedEnding(deps, visit),
    form: (_ending, { frame }) => [date('until', textsIn(frame.language)('people.endSubstitutionForm.until'))],
    places: { PERIOD_REVERSED: 'until', ALREADY_ENDED: 'until' },
    show: ({ frame }, { substitution: { id, personId, from, until }, name, substitute }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.endSubstitutionForm.title'),
        back: { href: personAddress(personId), text: name },
        action: `/people/substitutions/${id}/end`,
        lead: t('people.endSubstitutionForm.what', { name, substitute, from, until }),
        save: t('people.endSubstitutionForm.save'),
      });
    },
    leadsTo: (_answer, { substitution }) => personAddress(substitution.personId) + DONE,
  });
}

/** @throws RuleViolation `NOT_ALLOWED`, `SUBSTITUTION_UNKNOWN`. */
async function askedEnding({ db }: AppDependencies, { request, caller }: Visit): Promise<Ending> {
  mustDo(caller, 'NAME_SUBSTITUTE');
  const id = String(request.params['id']);
  const substitution = substitutionNamed(caller.directory, id);
  if (substitution === undefined) throw new RuleViolation('SUBSTITUTION_UNKNOWN', { id });
  const { personId, substituteId } = substitution;
  const names = await namesOf(db, [personId, substituteId], caller.language);
  return { substitution, name: names[personId] ?? personId, substitute: names[substituteId] ?? substituteId };
}
