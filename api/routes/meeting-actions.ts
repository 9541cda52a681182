import type { z } from 'zod';
import type { MeetingCommand } from '../../domain/meetings/meeting/commands.ts';
import { meetingIdOf } from '../../domain/meetings/meeting/meeting.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post, put, type Post } from '../http/operations.ts';
import { carryOutMeeting, meetingSeenBy } from '../meeting-command.ts';
import { empty } from '../schemas/common.ts';
import { meetingDecision } from '../schemas/meeting-decision.ts';
import {
  call,
  cancelling,
  delivery,
  meeting,
  meetingParams,
  moving,
  participation,
  taskParams,
  urgency,
  wantedAgenda,
} from '../schemas/meeting.ts';
import { meetingView } from '../views/meetings/meeting.ts';

/** What people do with a meeting. */
export const meetingActionRoutes = (deps: Dependencies): readonly Operation[] => [
  callMeeting(deps),
  setAgenda(deps),
  grantUrgency(deps),
  sendInvitation(deps),
  proveDelivery(deps),
  moveMeeting(deps),
  cancelMeeting(deps),
  answerInvitation(deps),
  decideMeetingTask(deps),
];

const ON_MEETING = ['NOT_ALLOWED', 'MEETING_UNKNOWN', 'MEETING_OVER'];
const DAY = ['MEETING_IN_PAST', 'DAY_CLOSED', 'DAY_TAKEN', 'CALENDAR_CLOSED'];
const SENDING = ['ROLE_NOT_HELD', 'AGENDA_EMPTY', 'CONVOCATION_TOO_LATE'];
const common = { tag: 'Meetings', params: meetingParams, answer: meeting } as const;

const act = (
  deps: Dependencies,
  { params: { id }, caller: asker, request }: Post<{ readonly id: string }, unknown>,
  command: MeetingCommand,
): Promise<z.input<typeof meeting>> => carryOutMeeting(deps, { id, command, asker, request, answer: meetingView });

export const callMeeting = (deps: Dependencies): Operation =>
  post({
    tag: 'Meetings',
    path: '/meetings',
    act: 'CALL_MEETING',
    summary: 'Call a meeting, beside those the contract promises',
    body: call,
    answer: meeting,
    refusals: ['NOT_ALLOWED', 'MEETING_EXISTS', ...DAY],
    locationOf: ({ id }) => `/meetings/${id}`,
    handle: ({ body: { series, place }, caller: asker, request }) =>
      carryOutMeeting(deps, {
        id: meetingIdOf(`${series}/${place.on}`),
        command: { type: 'CALL', series, place },
        asker,
        request,
        answer: meetingView,
      }),
  });

export const setAgenda = (deps: Dependencies): Operation =>
  put({
    ...common,
    path: '/meetings/:id/agenda',
    act: 'SET_AGENDA',
    summary: 'Put the agenda in order, complete it, take points off; nothing is sent by it',
    body: wantedAgenda,
    refusals: [...ON_MEETING, ...SENDING, 'AGENDA_FROZEN', 'POINT_TWICE', 'POINT_UNKNOWN', 'TITLE_REQUIRED_BOTH'],
    handle: async ({ params: { id }, body, caller: asker }) => {
      const { state } = await meetingSeenBy(deps, id, asker);
      const known = new Map(state.points.map((point) => [point.id, point]));
      // What is known of a point, the rules keep: they look it up among those that stand and those that wait.
      const points = body.points.map((wanted) => ({
        ...(known.get(wanted.id) ?? { subject: { kind: 'OTHER' as const }, carried: 0 }),
        ...wanted,
      }));
      return carryOutMeeting(deps, { id, command: { type: 'SET_AGENDA', points }, asker, answer: meetingView });
    },
  });

export const grantUrgency = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/urgency',
    act: 'GRANT_URGENCY',
    summary: 'Shorten the term of a convocation, as the president of COCOBASE',
    body: urgency,
    refusals: [...ON_MEETING, 'NOT_CONVOKED', 'URGENCY_AFTER_SENDING', 'REASON_REQUIRED'],
    handle: (input) => act(deps, input, { type: 'GRANT_URGENCY', reason: input.body.reason }),
  });

export const sendInvitation = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/invitation',
    act: 'SEND_INVITATION',
    summary: 'Send the invitation or the convocation; again after a change',
    body: empty,
    refusals: [...ON_MEETING, ...SENDING, 'CONVOCATION_INVALID', 'INVITATION_UNCHANGED', 'CALENDAR_CLOSED'],
    handle: (input) => act(deps, input, { type: 'SEND_INVITATION' }),
  });

export const proveDelivery = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/delivery-proofs',
    act: 'PROVE_DELIVERY',
    summary: 'Prove otherwise than by the mail that an organisation was convoked',
    body: delivery,
    refusals: [
      ...ON_MEETING,
      'NOT_CONVOKED',
      'NOT_SENT_YET',
      'NOT_INVITED',
      'PROOF_REQUIRED',
      'DATE_IN_FUTURE',
      'CALENDAR_CLOSED',
    ],
    handle: (input) => act(deps, input, { type: 'PROVE_DELIVERY', ...input.body }),
  });

export const moveMeeting = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/move',
    act: 'CHANGE_MEETING',
    summary: 'Put the meeting on another day, at another hour or in another room',
    body: moving,
    refusals: [...ON_MEETING, ...DAY, ...SENDING, 'REASON_REQUIRED', 'PLACE_UNCHANGED', 'SLOT_LEAVES_MONTH'],
    handle: (input) => act(deps, input, { type: 'MOVE', ...input.body }),
  });

export const cancelMeeting = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/cancel',
    act: 'CHANGE_MEETING',
    summary: 'Cancel the meeting, with a reason',
    body: cancelling,
    refusals: [...ON_MEETING, ...DAY, 'REASON_REQUIRED'],
    handle: (input) => act(deps, input, { type: 'CANCEL', ...input.body }),
  });

export const answerInvitation = (deps: Dependencies): Operation =>
  post({
    ...common,
    path: '/meetings/:id/answer',
    act: 'ANSWER_INVITATION',
    summary: 'Say whether you come, to the invitation as it stands',
    body: participation,
    refusals: ['MEETING_UNKNOWN', 'NOT_INVITED'],
    handle: async (input) => {
      const { id } = input.params;
      const { state } = await meetingSeenBy(deps, id, input.caller);
      const { sequence } = state;
      return act(deps, input, { type: 'ANSWER_INVITATION', party: input.caller.actor, sequence, ...input.body });
    },
  });

const decideMeetingTask = (deps: Dependencies): Operation =>
  post({
    tag: 'Meetings',
    path: '/meetings/:id/tasks/:seq/decision',
    act: 'DECIDE_OF_MEETING',
    summary: 'Answer what a meeting asks: what became of it, its minutes, its actions',
    params: taskParams,
    body: meetingDecision,
    answer: meeting,
    refusals: [
      ...ON_MEETING,
      ...SENDING,
      'ACTION_DUE_PAST',
      'ACTION_EMPTY',
      'ACTION_NOBODY',
      'ANSWER_MISFIT',
      'CALENDAR_CLOSED',
      'CONVOCATION_INVALID',
      'CONVOCATION_NOT_PROVEN',
      'DECISION_EMPTY',
      'INVITATION_UNCHANGED',
      'MANDATE_ENDED',
      'MEETING_NOT_YET',
      'MINUTES_EMPTY',
      'NOBODY_PRESENT',
      'NOT_INVITED',
      'NOT_YOURS',
      'POINT_TWICE',
      'POINT_UNKNOWN',
      'REASON_REQUIRED',
      'REMARK_EMPTY',
      'SIGNED_AS_THE_OTHER',
      'STEP_CLOSED',
      'TASK_UNKNOWN',
    ],
    handle: ({ params: { id, seq: task }, body: decision, caller: asker, request }) =>
      carryOutMeeting(deps, { id, command: { type: 'DECIDE', task, decision }, asker, request, answer: meetingView }),
  });
