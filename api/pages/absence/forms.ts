import type { Router } from 'express';
import { addDays, type IsoDate } from '../../../domain/calendar/dates.ts';
import type { Substitution } from '../../../domain/people/directory.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { namesOf, personsByName } from '../../../prisma/queries/people.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { check, date, hidden, select } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { disposing } from '../../rights.ts';
import { endSubstitution, nameSubstitute, substitutionNamed } from '../../routes/substitutions.ts';
import { formPage } from '../form-page.ts';
import { DONE } from '../people/people-frame.ts';
import { MOST_PERSONS, SUBSTITUTE_PLACES } from '../people/substitutes.ts';
import type { PageContext, Visit } from '../visit.ts';

const ABSENCE = '/absence';

/** The page on which one says that one will be away, and who stands in. */
export function addAbsencePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<readonly Option[]>(router, context, {
    route: `${ABSENCE}/new`,
    operation: nameSubstitute(deps),
    find: (visit) => othersThan(deps, visit),
    form: (others, visit) => absenceForm(others, visit),
    initial: () => ({ absent: 'true' }),
    places: SUBSTITUTE_PLACES,
    show: ({ frame }, _others, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        section: 'HOME',
        title: t('absence.form.title'),
        back: { href: ABSENCE, text: t('absence.back') },
        action: `${ABSENCE}/new`,
        lead: t('absence.lead'),
        save: t('absence.form.save'),
      });
    },
    leadsTo: () => ABSENCE + DONE,
  });
}

/** @throws RuleViolation `NOT_ALLOWED` to one who holds no mandate himself. */
async function othersThan({ db }: AppDependencies, { caller }: Visit): Promise<readonly Option[]> {
  disposing(caller, caller.actor.id);
  const everyone = await personsByName(db, MOST_PERSONS);
  return everyone.filter(({ id }) => id !== caller.actor.id).map(({ id, name }) => ({ value: id, label: name }));
}

function absenceForm(others: readonly Option[], { caller, frame }: Visit): Form {
  const t = textsIn(frame.language);
  return [
    hidden('personId', caller.actor.id),
    select('substituteId', t('people.substituteForm.substitute'), [
      { value: '', label: t('people.substituteForm.choose') },
      ...others,
    ]),
    date('from', t('absence.form.from')),
    date('until', t('absence.form.until')),
    check('absent', t('absence.form.absent'), { hint: t('absence.form.absentHint') }),
  ];
}

interface Ending {
  readonly substitution: Substitution;
  readonly substitute: string;
  /** Whether it has begun: then it ends on a day, else it is called off. */
  readonly has: 'PRESENT' | 'FUTURE';
  readonly yesterday: IsoDate;
}

/** The page on which one comes back earlier than was said, or calls an absence off. */
export function endAbsencePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Ending>(router, context, {
    route: `${ABSENCE}/:id/end`,
    operation: endSubstitution(deps),
    find: (visit) => ownEnding(deps, visit),
    form: (ending, visit) => endForm(ending, visit),
    // Who is back has been since this morning.
    initial: ({ yesterday }) => ({ until: yesterday }),
    places: { PERIOD_REVERSED: 'until', ALREADY_ENDED: 'until' },
    show: ({ frame }, { substitution: { id, from, until }, substitute, has }, filled) => {
      const t = textsIn(frame.language);
      return PeopleFormPage({
        ...frame,
        ...filled,
        section: 'HOME',
        title: t(`absence.endForm.${has}`),
        back: { href: ABSENCE, text: t('absence.back') },
        action: `${ABSENCE}/${id}/end`,
        lead: t(has === 'PRESENT' ? 'absence.endForm.what' : 'absence.endForm.calledOff', { substitute, from, until }),
        save: t(has === 'PRESENT' ? 'absence.endForm.savePresent' : 'absence.endForm.saveFuture'),
      });
    },
    leadsTo: () => ABSENCE + DONE,
  });
}

/** @throws RuleViolation `SUBSTITUTION_UNKNOWN`, also of another’s. */
async function ownEnding({ db }: AppDependencies, { request, caller }: Visit): Promise<Ending> {
  const id = String(request.params['id']);
  const substitution = substitutionNamed(caller.directory, id);
  if (substitution?.personId !== caller.actor.id) throw new RuleViolation('SUBSTITUTION_UNKNOWN', { id });
  const { substituteId, from } = substitution;
  const names = await namesOf(db, [substituteId], caller.language);
  return {
    substitution,
    substitute: names[substituteId] ?? substituteId,
    has: caller.today < from ? 'FUTURE' : 'PRESENT',
    yesterday: addDays(caller.today, -1),
  };
}

function endForm({ substitution: { from }, has }: Ending, { frame }: Visit): Form {
  const t = textsIn(frame.language);
  if (has === 'FUTURE') return [hidden('until', addDays(from, -1))];
  return [date('until', t('absence.endForm.until'), { hint: t('absence.endForm.untilHint') })];
}
