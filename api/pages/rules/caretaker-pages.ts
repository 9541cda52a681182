import type { Router } from 'express';
import type { VNode } from 'preact';
import type { CaretakerPeriod } from '../../../domain/rules/policy-file.ts';
import { textsIn } from '../../../locales/texts.ts';
import { date, prose } from '../../../web/forms/fields.ts';
import { PeopleFormPage } from '../../../web/pages/people/people-form-page.tsx';
import { CaretakerPage, periodText } from '../../../web/pages/rules/caretaker-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustDo } from '../../rights.ts';
import { beginCaretaker, endCaretaker, takeBackCaretaker } from '../../routes/caretaker.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { rulesFrame } from './rules-frame.ts';

const LIST = '/rules/caretaker';
const DONE = `${LIST}?done=1`;

type Period = CaretakerPeriod & { readonly id: string };

export async function caretakerPage({ policy }: AppDependencies, visit: Visit): Promise<VNode> {
  const frame = rulesFrame(visit);
  const { caretaker } = await policy.file();
  const periods = Object.entries(caretaker).map(([id, period]) => ({ id, ...period }));
  return CaretakerPage({ ...frame, periods: periods.sort((a, b) => (a.from < b.from ? 1 : -1)) });
}

/** The pages on which a caretaker period is begun, ended and taken back. */
export function caretakerPages(router: Router, context: PageContext): void {
  beginPage(router, context);
  endPage(router, context);
  takeBackPage(router, context);
}

function beginPage(router: Router, context: PageContext): void {
  formPage<undefined>(router, context, {
    route: `${LIST}/begin`,
    operation: beginCaretaker(context.deps),
    find: async ({ caller }) => {
      mustDo(caller, 'CHANGE_SETTINGS');
      return undefined;
    },
    form: (_none, { frame }) => {
      const t = textsIn(frame.language);
      return [
        date('from', t('rules.caretaker.from')),
        prose('reason', t('rules.reason'), { hint: t('rules.reasonHint') }),
      ];
    },
    places: { CARETAKER_OVERLAPS: 'from' },
    show: ({ frame }, _none, filled) => {
      const t = textsIn(frame.language);
      const title = t('rules.caretaker.beginTitle');
      return PeopleFormPage({ ...frame, ...filled, title, back: backIn(t), action: `${LIST}/begin` });
    },
    leadsTo: () => DONE,
  });
}

function endPage(router: Router, context: PageContext): void {
  formPage<Period>(router, context, {
    route: `${LIST}/:id/end`,
    operation: endCaretaker(context.deps),
    find: (visit) => askedPeriod(context.deps, visit),
    form: (_period, { frame }) => [date('until', textsIn(frame.language)('rules.caretaker.until'))],
    places: { PERIOD_REVERSED: 'until', ALREADY_ENDED: 'until' },
    show: ({ frame }, { id, ...period }, filled) => {
      const t = textsIn(frame.language);
      const title = t('rules.caretaker.endTitle');
      const lead = periodText(frame.language, period);
      return PeopleFormPage({ ...frame, ...filled, title, lead, back: backIn(t), action: `${LIST}/${id}/end` });
    },
    leadsTo: () => DONE,
  });
}

function takeBackPage(router: Router, context: PageContext): void {
  formPage<Period>(router, context, {
    route: `${LIST}/:id/take-back`,
    operation: takeBackCaretaker(context.deps),
    find: (visit) => askedPeriod(context.deps, visit),
    form: (_period, { frame }) => {
      const t = textsIn(frame.language);
      return [prose('reason', t('rules.reason'), { hint: t('rules.reasonHint') })];
    },
    show: ({ frame }, { id, ...period }, filled) => {
      const t = textsIn(frame.language);
      const title = t('rules.caretaker.takeBackTitle');
      const lead = t('rules.caretaker.takeBackLead', { days: periodText(frame.language, period) });
      return PeopleFormPage({ ...frame, ...filled, title, lead, back: backIn(t), action: `${LIST}/${id}/take-back` });
    },
    leadsTo: () => DONE,
  });
}

const backIn = (t: ReturnType<typeof textsIn>) => ({ href: LIST, text: t('rules.caretaker.title') });

/** @throws Refusal `NOT_FOUND` */
async function askedPeriod({ policy }: AppDependencies, { request, caller }: Visit): Promise<Period> {
  mustDo(caller, 'CHANGE_SETTINGS');
  const { caretaker } = await policy.file();
  const id = String(request.params['id']);
  const period = Object.hasOwn(caretaker, id) ? caretaker[id] : undefined;
  if (period === undefined) throw new Refusal('NOT_FOUND');
  return { id, ...period };
}
