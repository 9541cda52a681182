import { z } from 'zod';
import { PHASES } from '../../domain/amendment/phases.ts';
import { ANSWERS, MEETING_STATUSES } from '../../domain/meetings/meeting/meeting.ts';
import { MEETING_ACTIONS } from '../../domain/meetings/meeting/rights.ts';
import { MEETING_TASK_KINDS } from '../../domain/meetings/meeting/tasks.ts';
import { OUTCOMES } from '../../domain/meetings/promise.ts';
import { MEETING_SERIES } from '../../domain/meetings/series.ts';
import { bilingual, id, instant, isoDate, line, list, optional, paging, prose, version } from './common.ts';
import { partyNamed, pointId, wantedPoint } from './meeting-decision.ts';
import { capacity } from './people.ts';

export const meetingId = z
  .string()
  .regex(/^meeting-[a-z]+(?:-\d{1,4}){3,5}$/)
  .meta({ example: 'meeting-tutelle-2026-12-1' });

export const meetingTaskId = z
  .string()
  .regex(/^meeting-[a-z]+(?:-\d{1,4}){3,5}\.[1-9]\d{0,8}$/)
  .meta({ example: 'meeting-tutelle-2026-12-1.7' });

export const meetingSeries = z.enum(MEETING_SERIES).meta({ id: 'MeetingSeries' });
const status = z.enum(MEETING_STATUSES).meta({ id: 'MeetingStatus' });
const answer = z.enum(ANSWERS);

const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'In Brussels.', example: '10:00' });

export const place = z
  .strictObject({ on: isoDate, at: time, minutes: z.int().min(5).max(720), where: optional(line) })
  .meta({ id: 'Place', example: { on: '2026-12-08', at: '10:00', minutes: 60 } });

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FILE'), fileId: id, phase: z.enum(PHASES) }),
  z.strictObject({ kind: z.literal('MATTER'), matterId: id }),
  z.strictObject({ kind: z.literal('OTHER') }),
]);

const point = z
  .strictObject({ id: pointId, subject, title: bilingual, carried: z.int().min(0) })
  .meta({ id: 'AgendaPoint' });

const outcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('DECIDED'), decision: z.string() }),
  z.strictObject({ outcome: z.literal('NOTED'), note: optional(z.string()) }),
  z.strictObject({ outcome: z.literal('CARRIED_OVER'), reason: optional(z.string()) }),
]);

const convocation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('SENT'), latestOn: isoDate, urgent: z.boolean() }),
    z.strictObject({ kind: z.literal('PROVEN'), on: isoDate }),
    z.strictObject({ kind: z.literal('NOT_PROVEN'), organisations: list(id) }),
    z.strictObject({ kind: z.literal('LATE'), on: isoDate, latestOn: isoDate, nextValidOn: isoDate }),
    z.strictObject({ kind: z.literal('CURED') }),
  ])
  .meta({ id: 'Convocation' });

const inPlace = partyNamed.extend({ onBehalfOf: optional(id) });

const task = z
  .strictObject({
    id: meetingTaskId,
    seq: z.int(),
    kind: z.enum(MEETING_TASK_KINDS),
    capacity,
    assignees: list(inPlace),
    openedOn: isoDate,
    dueOn: isoDate,
    action: optional(z.strictObject({ text: z.string(), personId: id, dueOn: isoDate, pointId: optional(pointId) })),
    status: z.enum(['OPEN', 'DONE', 'MOOT']),
    closedAt: optional(instant),
    mayDecide: z.boolean().meta({ description: 'Whether it waits for you, yourself or as a substitute.' }),
  })
  .meta({ id: 'MeetingTask' });

export const meeting = z
  .strictObject({
    id: meetingId,
    key: z.string(),
    series: meetingSeries,
    status,
    place,
    promised: optional(place.meta({ description: 'Where it was promised, when it was moved since.' })),
    reason: optional(z.string()),
    insteadOn: optional(isoDate),
    inviteOn: isoDate,
    freezeOn: isoDate,
    convokeBy: optional(isoDate),
    points: list(point),
    letters: list(z.string()).meta({ description: 'Of the versions of the agenda that were sent.' }),
    urgency: optional(z.string()),
    convocation: optional(convocation),
    sequence: z.int().meta({ description: 'Of the invitation in calendars.' }),
    invited: list(inPlace),
    answers: z.record(id, answer),
    present: list(inPlace),
    outcomes: z.record(pointId, outcome),
    minutes: z.enum(['NONE', 'DRAFT', 'FINAL']),
    tasks: list(task),
    allowedActions: list(z.enum(MEETING_ACTIONS)),
    version,
  })
  .meta({ id: 'Meeting' });

export const listedMeeting = z
  .strictObject({
    id: meetingId,
    key: z.string(),
    series: meetingSeries,
    status,
    place,
    promisedOn: isoDate,
    reason: optional(z.string()),
    letter: optional(z.string()),
    points: z.int(),
  })
  .meta({ id: 'ListedMeeting' });

export const meetingFilter = z.strictObject({
  ...paging,
  series: optional(meetingSeries),
  from: optional(isoDate),
  until: optional(isoDate),
});

export const agendaVersion = z
  .strictObject({ letter: z.string(), sentOn: optional(isoDate), points: list(point) })
  .meta({ id: 'AgendaVersion' });

export const meetingParams = z.strictObject({ id: meetingId });
export const letterParams = z.strictObject({ id: meetingId, letter: z.string().regex(/^[A-Z]{1,3}$/) });
export const taskParams = z.strictObject({
  id: meetingId,
  seq: z.coerce.number().int().min(1).max(2_147_483_647),
});

export const call = z
  .strictObject({ series: meetingSeries, place })
  .meta({ id: 'CallMeeting', example: { series: 'cocobase', place: { on: '2027-01-14', at: '10:00', minutes: 60 } } });
export const wantedAgenda = z
  .strictObject({ points: list(wantedPoint) })
  .meta({ id: 'WantedAgenda', example: { points: [{ id: 'p-1', title: { fr: 'Budget', nl: 'Begroting' } }] } });
export const urgency = z.strictObject({ reason: prose });
export const delivery = z
  .strictObject({ organisation: id, on: isoDate, means: line })
  .meta({ id: 'Delivery', example: { organisation: 'union-cgsp-acod', on: '2026-12-01', means: 'Recommandé 12345' } });
export const moving = z.strictObject({ to: place, reason: prose }).meta({ id: 'MoveMeeting' });
export const cancelling = z.strictObject({ reason: prose, insteadOn: optional(isoDate) }).meta({ id: 'CancelMeeting' });

export const participation = z.strictObject({ answer }).meta({
  id: 'Participation',
  description: 'Whether you come, to the invitation as it stands.',
  example: { answer: 'ACCEPTED' },
});

export const pastedReply = z
  .strictObject({
    text: z.string().min(1).max(300_000).meta({ description: 'An iTIP REPLY: the text of an .ics file.' }),
  })
  .meta({ id: 'PastedReply', example: { text: 'BEGIN:VCALENDAR…' } });

const counts = z.strictObject({
  KEPT: z.int(),
  MOVED: z.int(),
  MISSED: z.int(),
  CANCELLED: z.int(),
  OPEN: z.int(),
  UNRECORDED: z.int(),
});

export const rhythm = z
  .strictObject({
    contractId: z.string(),
    from: isoDate,
    until: isoDate,
    months: list(z.strictObject({ month: z.string(), series: meetingSeries, promised: z.int(), counts })),
    exceptions: list(
      z.strictObject({
        key: z.string(),
        series: meetingSeries,
        promisedOn: isoDate,
        outcome: z.enum(OUTCOMES),
        meetingId: optional(meetingId),
        on: optional(isoDate),
        reason: optional(z.string()),
      }),
    ).meta({ description: 'What was moved, cancelled or missed.' }),
  })
  .meta({ id: 'RhythmKept' });

export const feedAddress = z
  .strictObject({
    url: z.string().meta({ description: 'Shown once: only its hash is kept.' }),
    webcal: z.string(),
  })
  .meta({ id: 'CalendarFeed' });
