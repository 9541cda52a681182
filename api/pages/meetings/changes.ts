import type { Router } from 'express';
import { calendarOf } from '../../../domain/amendment/policy.ts';
import { substituteDates } from '../../../domain/meetings/meeting/days.ts';
import { isPromised } from '../../../domain/meetings/meeting/meeting.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { fullDate } from '../../../locales/meeting-times.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { takenDays } from '../../../prisma/queries/taken-days.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { choice, date, figure, hidden, is, line, prose } from '../../../web/forms/fields.ts';
import { ExplainedDay } from '../../../web/pages/meetings/convocation.tsx';
import { MeetingFormPage } from '../../../web/pages/meetings/meeting-form-page.tsx';
import type { Caller } from '../../caller.ts';
import type { AppDependencies } from '../../dependencies.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { namesInDirectory } from '../../rights.ts';
import { cancelMeeting, grantUrgency, moveMeeting, proveDelivery } from '../../routes/meeting-actions.ts';
import { organisationsOf } from '../../views/meetings/convocation.ts';
import { latestExplained } from '../../views/meetings/why.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { askedMeeting, backTo, meetingAddress, mustAllow, subjectOf } from './subject.ts';

/** What changes a meeting or its convocation, each on a page of its own that says what it leads to. */
export function changePages(router: Router, context: PageContext): void {
  urgencyPage(router, context);
  deliveryPage(router, context);
  movePage(router, context);
  cancelPage(router, context);
}

function urgencyPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<SeenMeeting<Caller>>(router, context, {
    route: '/meetings/:id/urgency',
    operation: grantUrgency(deps),
    roles: ({ state }) => rolesFor('GRANT_URGENCY', state.series),
    find: (visit) => askedMeeting(deps, visit),
    form: (_seen, { frame }) => {
      const t = textsIn(frame.language);
      return [prose('reason', t('meetingForm.urgency.reason'), { hint: t('meetingForm.urgency.hint') })];
    },
    show: ({ frame }, seen, filled) => {
      if (filled.problem === undefined) mustAllow(seen, ['GRANT_URGENCY'], 'CHAIR');
      const { language } = frame;
      const t = textsIn(language);
      const { policy, place } = seen.state;
      const count = policy.settings['cocobase.urgentConvocationWorkingDays'];
      const latest = (urgent: boolean) =>
        ExplainedDay({ language, day: latestExplained(language, policy, place.on, urgent) });
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('meetingForm.urgency.title'),
        subject: subjectOf(language, seen.state),
        back: backTo(language, seen.id),
        action: `${meetingAddress(seen.id)}/urgency`,
        lead: t('meetingForm.urgency.lead', { count }),
        facts: [
          [t('meetingForm.urgency.normal'), latest(false)],
          [t('meetingForm.urgency.urgent'), latest(true)],
        ],
        send: t('meetingForm.urgency.send'),
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=urgency`,
  });
}

interface Delivery extends SeenMeeting<Caller> {
  readonly organisation: string;
  readonly name: string;
}

function deliveryPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Delivery>(router, context, {
    route: '/meetings/:id/delivery/:organisation',
    operation: proveDelivery(deps),
    roles: () => rolesFor('PROVE_DELIVERY'),
    params: ({ id }) => ({ id }),
    find: (visit) => delivery(deps, visit),
    form: ({ organisation }, { frame }) => {
      const t = textsIn(frame.language);
      return [
        hidden('organisation', organisation),
        date('on', t('meetingForm.delivery.on')),
        line('means', t('meetingForm.delivery.means'), { hint: t('meetingForm.delivery.hint') }),
      ];
    },
    places: { DATE_IN_FUTURE: 'on', PROOF_REQUIRED: 'means' },
    show: ({ frame }, seen, filled) => {
      if (filled.problem === undefined) mustAllow(seen, ['PROVE_DELIVERY'], 'KEEPER');
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('meetingForm.delivery.title'),
        subject: subjectOf(frame.language, seen.state),
        back: backTo(frame.language, seen.id),
        action: `${meetingAddress(seen.id)}/delivery/${seen.organisation}`,
        lead: t('meetingForm.delivery.lead', { name: seen.name }),
        send: t('meetingForm.delivery.send'),
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=proved`,
  });
}

/** @throws RuleViolation `MEETING_UNKNOWN`, for an organisation that was not invited too. */
async function delivery(deps: AppDependencies, visit: Visit): Promise<Delivery> {
  const seen = await askedMeeting(deps, visit);
  const organisation = organisationsOf(seen.state).find((each) => each === visit.request.params['organisation']);
  if (organisation === undefined) throw new RuleViolation('MEETING_UNKNOWN');
  return { ...seen, organisation, name: namesInDirectory(seen.reader, [organisation])[organisation] ?? organisation };
}

interface Moving extends SeenMeeting<Caller> {
  /** The days of its month that would do. */
  readonly days: readonly string[];
}

const ANOTHER = 'another';

function movePage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Moving>(router, context, {
    route: '/meetings/:id/move',
    operation: moveMeeting(deps),
    roles: ({ state }) => rolesFor('CHANGE_MEETING', state.series),
    find: (visit) => moving(deps, visit),
    form: (seen, { frame }) => moveForm(textsIn(frame.language), frame.language, seen),
    initial: ({ state: { place } }) => ({
      'to.at': place.at,
      'to.minutes': String(place.minutes),
      ...(place.where !== undefined && { 'to.where': place.where }),
    }),
    body: (said, _seen, values) => bodyOfMove(said, values['day'] ?? ''),
    places: PLACES,
    show: ({ frame }, seen, filled) => {
      if (filled.problem === undefined) mustAllow(seen, ['MOVE'], 'EITHER');
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('meetingForm.move.title'),
        subject: subjectOf(frame.language, seen.state),
        back: backTo(frame.language, seen.id),
        action: `${meetingAddress(seen.id)}/move`,
        lead: t(seen.state.sequence === 0 ? 'meetingForm.move.nobodyYet' : 'meetingForm.move.lead'),
        send: t('meetingForm.move.send'),
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=moved`,
  });
}

const PLACES = {
  DAY_CLOSED: 'to.on',
  DAY_TAKEN: 'to.on',
  MEETING_IN_PAST: 'to.on',
  SLOT_LEAVES_MONTH: 'to.on',
  PLACE_UNCHANGED: 'day',
  REASON_REQUIRED: 'reason',
};

async function moving(deps: AppDependencies, visit: Visit): Promise<Moving> {
  const seen = await askedMeeting(deps, visit);
  const { state, reader, id } = seen;
  const taken = await takenDays(deps.db, id);
  return { ...seen, days: substituteDates(state, calendarOf(state.policy), taken, reader.today) };
}

function moveForm(t: Texts, language: 'fr' | 'nl', { days, state }: Moving): Form {
  const same: Option = {
    value: state.place.on,
    label: fullDate(language, state.place.on),
    hint: t('meetingForm.move.same'),
  };
  const proposed = days.map((day) => ({ value: day, label: fullDate(language, day) }));
  const another = { value: ANOTHER, label: t('meetingForm.move.another') };
  return [
    choice('day', t('meetingForm.move.to'), [...proposed, same, another], {
      hint: days.length === 0 ? t('meetingForm.move.none') : t('meetingForm.move.proposed'),
    }),
    date('to.on', t('meetingForm.move.date'), { when: is('day', ANOTHER) }),
    line('to.at', t('meetingForm.move.at'), { hint: t('meetingForm.move.atHint') }),
    figure('to.minutes', t('meetingForm.move.minutes')),
    line('to.where', t('meetingForm.move.where')),
    prose('reason', t('meetingForm.move.reason')),
  ];
}

/** The day that was chosen from the list stands in for one that was written. */
function bodyOfMove(said: object, day: string): object {
  const { day: _day, ...rest } = { day, to: {}, ...said };
  return day === ANOTHER || day === '' ? rest : { ...rest, to: { ...rest.to, on: day } };
}

function cancelPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<SeenMeeting<Caller>>(router, context, {
    route: '/meetings/:id/cancel',
    operation: cancelMeeting(deps),
    roles: ({ state }) => rolesFor('CHANGE_MEETING', state.series),
    find: (visit) => askedMeeting(deps, visit),
    form: (_seen, { frame }) => {
      const t = textsIn(frame.language);
      return [prose('reason', t('meetingForm.cancel.reason')), date('insteadOn', t('meetingForm.cancel.insteadOn'))];
    },
    places: {
      DAY_CLOSED: 'insteadOn',
      DAY_TAKEN: 'insteadOn',
      MEETING_IN_PAST: 'insteadOn',
      REASON_REQUIRED: 'reason',
    },
    show: ({ frame }, seen, filled) => {
      if (filled.problem === undefined) mustAllow(seen, ['CANCEL'], 'EITHER');
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('meetingForm.cancel.title'),
        subject: subjectOf(frame.language, seen.state),
        back: backTo(frame.language, seen.id),
        action: `${meetingAddress(seen.id)}/cancel`,
        lead: t('meetingForm.cancel.lead'),
        ...(isPromised(seen.state.key) && {
          warning: t('meetingForm.cancel.promised'),
          ways: [[t('meetingForm.cancel.move'), `${meetingAddress(seen.id)}/move`] as const],
        }),
        send: t('meetingForm.cancel.send'),
        final: true,
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=cancelled`,
  });
}
