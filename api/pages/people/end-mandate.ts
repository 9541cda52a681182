import type { Router } from 'express';
import { isIsoDate } from '../../../domain/calendar/dates.ts';
import type { Mandate } from '../../../domain/people/directory.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { namesOf } from '../../../prisma/queries/people.ts';
import { openTasksOf, type AddressedTask } from '../../../prisma/queries/tasks-of.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { date, prose } from '../../../web/forms/fields.ts';
import { EFFECT, MandateEnd, type MandateEndEffect } from '../../../web/pages/people/mandate-end.tsx';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { mustDo } from '../../rights.ts';
import { endMandate } from '../../routes/mandates.ts';
import { effectOfEnd } from '../../views/mandate-end.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { DONE } from './people-frame.ts';
import { personAddress } from './person.ts';

interface Ending {
  readonly mandate: Mandate;
  readonly name: string;
  /** The open tasks that wait for the person in that role. */
  readonly tasks: readonly AddressedTask[];
}

const formOf = (t: Texts): Form => [
  date('until', t('people.endForm.until')),
  prose('reason', t('people.endForm.reason')),
];

/** The page on which a mandate is ended: what that does to open tasks is said before it is sent. */
export function endMandatePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Ending>(router, context, {
    route: '/people/mandates/:id/end',
    operation: endMandate(deps),
    find: (visit) => askedEnding(deps, visit),
    form: (_ending, { frame }) => formOf(textsIn(frame.language)),
    places: { PERIOD_REVERSED: 'until', ALREADY_ENDED: 'until' },
    show: async (visit, ending, filled) => {
      const { frame } = visit;
      const t = textsIn(frame.language);
      const { mandate, name } = ending;
      const { id, role, from, personId } = mandate;
      const action = `/people/mandates/${id}/end`;
      const effect = await effectOf(deps, visit, ending, filled.values);
      return PeopleFormPage({
        ...frame,
        ...filled,
        title: t('people.endForm.title', { name }),
        back: { href: personAddress(personId), text: name },
        action,
        save: t('people.endForm.save'),
        lead: t('people.endForm.what', { name, role, from }),
        effect: { id: EFFECT, shown: MandateEnd({ language: frame.language, action, effect }) },
      });
    },
    leadsTo: (_answer, { mandate }) => personAddress(mandate.personId) + DONE,
  });
}

/** @throws RuleViolation `NOT_ALLOWED`, `MANDATE_UNKNOWN`. */
async function askedEnding({ db }: AppDependencies, { request, caller }: Visit): Promise<Ending> {
  mustDo(caller, 'KEEP_PEOPLE');
  const { mandates } = caller.directory;
  const id = String(request.params['id']);
  const mandate = Object.hasOwn(mandates, id) ? mandates[id] : undefined;
  if (mandate === undefined) throw new RuleViolation('MANDATE_UNKNOWN', { id });
  const { personId, role } = mandate;
  const [names, tasks] = await Promise.all([namesOf(db, [personId], caller.language), openTasksOf(db, personId, role)]);
  return { mandate, tasks, name: names[personId] ?? personId };
}

/** On the day that is typed; today where none is. */
async function effectOf(
  { db }: AppDependencies,
  { caller: { directory, today, language } }: Visit,
  { mandate, tasks }: Ending,
  { until }: Values,
): Promise<MandateEndEffect> {
  const effect = effectOfEnd(directory, mandate, tasks, isIsoDate(until) ? until : today);
  const names = await namesOf(
    db,
    effect.falls.flatMap(({ ids }) => ids),
    language,
  );
  return {
    ...effect,
    falls: effect.falls.map(({ ids, ...fall }) => ({ ...fall, names: ids.map((id) => names[id] ?? id) })),
  };
}
