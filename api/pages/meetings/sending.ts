import type { Router } from 'express';
import type { Language } from '../../../domain/language.ts';
import { versionToSend } from '../../../domain/meetings/meeting/agenda.ts';
import { nextValidMeeting } from '../../../domain/meetings/convocation/term.ts';
import { listOf, longDate } from '../../../locales/dates.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { textsIn } from '../../../locales/texts.ts';
import { takenDays } from '../../../prisma/queries/taken-days.ts';
import { ExplainedDay } from '../../../web/pages/meetings/convocation.tsx';
import { MeetingFormPage, type MeetingFormPageProps } from '../../../web/pages/meetings/meeting-form-page.tsx';
import { sendingOf } from '../../../web/pages/meetings/meeting-page.tsx';
import type { MeetingShown } from '../../../web/pages/meetings/meeting-shown.ts';
import type { Caller } from '../../caller.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { sendInvitation } from '../../routes/meeting-actions.ts';
import { meetingShown } from '../../views/meetings/shown.ts';
import { formPage } from '../form-page.ts';
import type { PageContext } from '../visit.ts';
import { askedMeeting, backTo, meetingAddress, mustAllow, subjectOf } from './subject.ts';

interface Sending extends SeenMeeting<Caller> {
  readonly shown: MeetingShown;
  /** The days that other meetings have. */
  readonly taken: readonly string[];
}

/** Before anything is sent: to whom, what, until when it can be, and what is possible where it is too late. */
export function sendingPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Sending>(router, context, {
    route: '/meetings/:id/invitation',
    operation: sendInvitation(deps),
    roles: ({ state }) => rolesFor('SEND_INVITATION', state.series),
    find: async (visit) => {
      const seen = await askedMeeting(deps, visit);
      const [shown, taken] = await Promise.all([meetingShown(deps, seen), takenDays(deps.db, seen.id)]);
      return { ...seen, shown, taken };
    },
    form: () => [],
    show: ({ frame }, sending, filled) => {
      if (filled.problem === undefined) mustAllow(sending, ['SEND_INVITATION'], 'KEEPER');
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t(TITLES[sendingOf(sending.shown)]),
        subject: subjectOf(frame.language, sending.state),
        back: backTo(frame.language, sending.id),
        action: `${meetingAddress(sending.id)}/invitation`,
        facts: factsOf(frame.language, sending),
        ...standingOf(frame.language, sending),
        send: t('meetingForm.send.send'),
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=sent`,
  });
}

const TITLES = {
  CONVOKE: 'meetingForm.send.titleConvoke',
  SEND_AGAIN: 'meetingForm.send.titleAgain',
  SEND_INVITATION: 'meetingForm.send.title',
} as const;

function factsOf(language: Language, { state, reader, shown }: Sending): NonNullable<MeetingFormPageProps['facts']> {
  const t = textsIn(language);
  const titles = state.points.map(({ title }, place) => `${place + 1}. ${title[language]}`);
  return [
    ...(shown.convocation === undefined
      ? []
      : [
          [t('meetingForm.send.latest'), ExplainedDay({ language, day: shown.convocation.latest })] as const,
          [t('meetingForm.send.today'), longDate(language, reader.today)] as const,
        ]),
    [
      t('meetingForm.send.to'),
      listOf(
        language,
        shown.invited.map(({ name }) => name),
      ),
    ],
    [t('meetingForm.send.letter'), versionToSend(state).letter],
    [t('meetingForm.send.points'), titles.length === 0 ? t('meetingForm.send.noPoints') : titles.join(' – ')],
  ];
}

/** Whether a convocation is in time; where it is not, what can be done instead, and no way to send it. */
function standingOf(
  language: Language,
  { id, state, reader, shown, taken }: Sending,
): Pick<MeetingFormPageProps, 'note' | 'warning' | 'ways' | 'form'> {
  const t = textsIn(language);
  const calendars = t('meetingForm.send.calendars');
  if (shown.convocation === undefined) return { ways: [[calendars]] };
  const { today } = reader;
  const latest = shown.convocation.latest.on;
  const proof = t('meetingForm.send.proof');
  if (today <= latest) return { note: t('meetingForm.send.inTime'), ways: [[calendars], [proof]] };
  const urgent = state.urgency !== undefined;
  const next = nextValidMeeting(state.policy, { on: today, urgent, taken }).on;
  const count = state.policy.settings['cocobase.urgentConvocationWorkingDays'];
  return {
    warning: t('meetingForm.send.tooLate', { latest, today }),
    form: undefined,
    ways: [
      [t('meetingForm.send.next', { date: next })],
      [t('meetingForm.send.orMove'), `${meetingAddress(id)}/move`],
      ...(urgent ? [] : [[t('meetingForm.send.orUrgent', { count })] as const]),
    ],
  };
}
