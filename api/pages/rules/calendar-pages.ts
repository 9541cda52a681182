import type { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { yearOf } from '../../../domain/calendar/dates.ts';
import type { Closure } from '../../../domain/calendar/calendar.ts';
import { yearIn } from '../../../domain/calendar/year.ts';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import type { Language } from '../../../domain/language.ts';
import { policyIn, type PolicyFile } from '../../../domain/rules/policy-file.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Form } from '../../../web/forms/field.ts';
import { choice, date, line, options, prose } from '../../../web/forms/fields.ts';
import { CalendarPage, spanText } from '../../../web/pages/rules/calendar-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { NOT_YET_SAID } from '../../policy-change.ts';
import { addClosure, correctClosure, takeBackClosure } from '../../routes/closures.ts';
import { closure } from '../../schemas/rules.ts';
import type { PageContext, Visit } from '../visit.ts';
import { policyForm, type PolicyForm } from './policy-form.ts';
import { rulesFrame } from './rules-frame.ts';

const CALENDAR = '/rules/calendar';
const KINDS = ['BRIDGE_DAY', 'CLOSURE'] as const;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

interface KeptClosure extends Closure {
  readonly id: string;
}

/** A year of the calendar, the present one where none is asked for. */
export async function calendarPage({ policy }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = rulesFrame(visit);
  const file = await policy.file();
  const year = yearAsked(visit);
  const calendar = calendarOf(policyIn(file));
  const closures = Object.entries(file.closures)
    .map(([id, each]) => ({ id, ...each }))
    .filter(({ from, until }) => yearOf(from) <= year && year <= yearOf(until))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return CalendarPage({
    ...frame,
    year,
    closures,
    days: yearIn(calendar, year),
    saturdaysCount: calendar.saturdayIsWorkingDay,
    yearEndCounts: calendar.countDec27to31,
    bridgeDaysCount: calendar.countBridgeDays && closures.some(({ reason }) => reason === 'BRIDGE_DAY'),
  });
}

function yearAsked({ request, caller }: Visit): number {
  const asked = Number(request.query['year']);
  return Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= LAST_YEAR ? asked : yearOf(caller.today);
}

function closureForm(language: Language): Form {
  const t = textsIn(language);
  const hint = t('rules.closure.nameHint');
  return [
    date('closure.from', t('rules.closure.from')),
    date('closure.until', t('rules.closure.until'), { hint: t('rules.closure.untilHint') }),
    choice(
      'closure.reason',
      t('rules.closure.kind'),
      options(KINDS, (kind) => t(`dayReason.${kind}`)),
    ),
    line('closure.name.fr', t('rules.closure.nameFr'), { lang: 'fr', hint }),
    line('closure.name.nl', t('rules.closure.nameNl'), { lang: 'nl', hint }),
    prose('why', t('rules.reason'), { hint: t('rules.reasonHint') }),
  ];
}

/** A closure of which nothing was filled in is missing where it is asked for. */
const withClosure = (said: object): object => {
  const { closure: within, ...rest } = { closure: {}, ...said };
  return { ...rest, closure: { name: {}, ...within } };
};

const previewed = z.object({ closure });
const back = { href: CALENDAR, text: (t: Texts) => t('rules.nav.calendar') };
const places = {
  PERIOD_REVERSED: 'closure.until',
  CLOSURE_TOO_LONG: 'closure.until',
  CLOSURE_OVERLAPS: 'closure.from',
  CLOSURE_NAME_REQUIRED: 'closure.name.fr',
};

/** The pages on which closures are added, corrected and taken back. */
export function closurePages(router: Router, context: PageContext): void {
  const { deps } = context;
  policyForm<undefined>(router, context, {
    route: '/rules/closures/new',
    operation: addClosure(deps),
    find: () => undefined,
    form: closureForm,
    body: withClosure,
    command: (body) => {
      const { success, data } = previewed.safeParse(body);
      return success ? { type: 'ADD_CLOSURE', id: 'new', ...data } : undefined;
    },
    places,
    words: (t) => ({ title: t('rules.closure.addTitle'), save: t('rules.save') }),
    back,
    action: () => '/rules/closures/new',
  });
  policyForm(router, context, correction(deps));
  policyForm(router, context, takingBack(deps));
}

const correction = (deps: AppDependencies): PolicyForm<KeptClosure> => ({
  route: '/rules/closures/:id/correct',
  operation: correctClosure(deps),
  find: askedClosure,
  form: closureForm,
  initial: ({ what: { from, until, reason, name } }) => ({
    'closure.from': from,
    'closure.until': until,
    'closure.reason': reason,
    'closure.name.fr': name.fr,
    'closure.name.nl': name.nl,
  }),
  params: ({ id }) => ({ id }),
  body: withClosure,
  command: (body, { id }) => {
    const { success, data } = previewed.safeParse(body);
    return success ? { type: 'CORRECT_CLOSURE', id, reason: NOT_YET_SAID, ...data } : undefined;
  },
  places,
  words: (t) => ({ title: t('rules.closure.correctTitle'), save: t('rules.save') }),
  back,
  action: ({ id }) => `/rules/closures/${id}/correct`,
});

const takingBack = (deps: AppDependencies): PolicyForm<KeptClosure> => ({
  route: '/rules/closures/:id/take-back',
  operation: takeBackClosure(deps),
  find: askedClosure,
  form: (language) => {
    const t = textsIn(language);
    return [prose('reason', t('rules.reason'), { hint: t('rules.reasonHint') })];
  },
  params: ({ id }) => ({ id }),
  body: (said) => said,
  command: (_body, { id }) => ({ type: 'TAKE_BACK_CLOSURE', id, reason: NOT_YET_SAID }),
  words: (t, { caller: { language }, what: { name, ...span } }) => ({
    title: t('rules.closure.takeBackTitle'),
    lead: t('rules.closure.takeBackLead', { name: name[language], days: spanText(language, span) }),
    save: t('rules.closure.takeBack'),
  }),
  back,
  action: ({ id }) => `/rules/closures/${id}/take-back`,
});

/** @throws Refusal `NOT_FOUND` */
function askedClosure({ request }: Visit, { closures }: PolicyFile): KeptClosure {
  const id = String(request.params['id']);
  const known = Object.hasOwn(closures, id) ? closures[id] : undefined;
  if (known === undefined) throw new Refusal('NOT_FOUND');
  return { id, ...known };
}
