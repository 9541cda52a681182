import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { VNode } from 'preact';
import { agendaChanges } from '../../../domain/meetings/meeting/agenda.ts';
import type { Problem } from '../../../web/layout/problem-summary.tsx';
import { MeetingPage } from '../../../web/pages/meetings/meeting-page.tsx';
import { VersionPage } from '../../../web/pages/meetings/version-page.tsx';
import type { Caller } from '../../caller.ts';
import { seesMinutesRead } from '../../privacy/readings-seen.ts';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { answerInvitation } from '../../routes/meeting-actions.ts';
import { changeShown, meetingShown, pointShown } from '../../views/meetings/shown.ts';
import { choice, options } from '../../../web/forms/fields.ts';
import { ANSWERS } from '../../../domain/meetings/meeting/meeting.ts';
import { textsIn } from '../../../locales/texts.ts';
import { formPage } from '../form-page.ts';
import { page, type PageContext, type Visit } from '../visit.ts';
import { askedMeeting, backTo, meetingAddress, subjectOf } from './subject.ts';

/** A meeting, with the reader's own answer to its invitation; and the versions of its agenda. */
export function meetingPages(router: Router, context: PageContext): void {
  const { deps } = context;
  router.get(
    '/meetings/:id',
    page(context, '/meetings/:id', async (visit) =>
      show(deps, visit, await askedMeeting(deps, visit), { idempotencyKey: randomUUID() }),
    ),
  );
  formPage<SeenMeeting<Caller>>(router, context, {
    route: '/meetings/:id/answer',
    operation: answerInvitation(deps),
    find: (visit) => askedMeeting(deps, visit),
    form: (_seen, { frame }) => {
      const t = textsIn(frame.language);
      return [
        choice(
          'answer',
          t('meetingPage.invited.yours'),
          options(ANSWERS, (each) => t(`meetingPage.invited.own.${each}`)),
        ),
      ];
    },
    show: (visit, seen, filled) => show(deps, visit, seen, filled),
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=answered`,
  });
  router.get(
    '/meetings/:id/agenda/:letter',
    page(context, '/meetings/:id/agenda/:letter', (visit) => version(deps, visit)),
  );
}

interface Filled {
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
}

const show = async (
  deps: AppDependencies,
  { frame, request, caller }: Visit,
  seen: SeenMeeting<Caller>,
  { idempotencyKey, problem }: Filled,
): Promise<VNode> =>
  MeetingPage({
    ...frame,
    meeting: await meetingShown(deps, { ...seen, reader: { ...seen.reader, language: caller.language } }),
    today: seen.reader.today,
    idempotencyKey,
    problem,
    done: request.query['done'],
    seesReadings: seesMinutesRead(caller, seen.state.series),
  });

async function version(deps: AppDependencies, visit: Visit): Promise<VNode> {
  const { request, frame, caller } = visit;
  const { id, state } = await askedMeeting(deps, visit);
  const place = state.versions.findIndex(({ letter }) => letter === request.params['letter']);
  const shown = state.versions[place];
  if (shown === undefined) throw new Refusal('NOT_FOUND');
  const before = state.versions[place - 1];
  return VersionPage({
    ...frame,
    subject: subjectOf(caller.language, state),
    back: backTo(caller.language, id),
    letter: shown.letter,
    sentOn: shown.sentOn,
    points: shown.points.map((point) => pointShown(point, {})),
    change: before === undefined ? undefined : changeShown(caller.language, agendaChanges(before.points, shown.points)),
  });
}
