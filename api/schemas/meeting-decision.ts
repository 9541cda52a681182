import { z } from 'zod';
import { id, isoDate, line, list, optional, prose } from './common.ts';

const pointId = z
  .string()
  .regex(/^[\w.-]{1,120}$/)
  .meta({ example: 'p-1' });

/** Someone by his kind and id. */
const partyNamed = z.strictObject({ kind: z.enum(['PERSON', 'ORGANISATION']), id });

const pointOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ pointId, outcome: z.literal('DECIDED'), decision: prose }),
  z.strictObject({ pointId, outcome: z.literal('NOTED'), note: optional(prose) }),
  z.strictObject({ pointId, outcome: z.literal('CARRIED_OVER'), reason: optional(prose) }),
]);

const action = z.strictObject({ text: prose, personId: id, dueOn: isoDate, pointId: optional(pointId) });

export const minutes = z
  .strictObject({
    points: list(z.strictObject({ pointId, text: prose })),
    delegates: optional(prose.meta({ description: 'Names said in the meeting stand here and nowhere else.' })),
    general: optional(prose),
  })
  .meta({ id: 'Minutes', example: { points: [{ pointId: 'p-1', text: 'Le comité prend acte.' }] } });

const lateness = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('ACCEPT_LATENESS'), outcome: z.literal('ACCEPT') }),
  z.strictObject({ kind: z.literal('ACCEPT_LATENESS'), outcome: z.literal('OBJECT'), reason: prose }),
]);

const holding = z.discriminatedUnion('outcome', [
  z.strictObject({
    kind: z.literal('HOLD_MEETING'),
    outcome: z.literal('HELD'),
    present: list(partyNamed),
    points: list(pointOutcome),
    actions: list(action),
  }),
  z.strictObject({ kind: z.literal('HOLD_MEETING'), outcome: z.literal('MISSED'), reason: prose }),
]);

const remarking = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('REMARK_ON_MINUTES'), outcome: z.literal('AGREE') }),
  z.strictObject({ kind: z.literal('REMARK_ON_MINUTES'), outcome: z.literal('REMARK'), remark: prose }),
]);

const signing = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('SIGN_MINUTES'), outcome: z.literal('SIGN') }),
  z.strictObject({ kind: z.literal('SIGN_MINUTES'), outcome: z.literal('SEND_BACK'), reason: prose }),
]);

const acting = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('DO_ACTION'), outcome: z.literal('DONE'), remark: optional(prose) }),
  z.strictObject({ kind: z.literal('DO_ACTION'), outcome: z.literal('NOT_DONE'), reason: prose }),
]);

/** What is answered to a task of a meeting; `kind` is the task's. */
export const meetingDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('CONVOKE') }),
    lateness,
    holding,
    z.strictObject({ kind: z.literal('DRAFT_MINUTES'), minutes }),
    remarking,
    z.strictObject({ kind: z.literal('APPROVE_MINUTES'), minutes }),
    signing,
    acting,
  ])
  .meta({ id: 'MeetingDecision', example: { kind: 'REMARK_ON_MINUTES', outcome: 'AGREE' } });

/** A point of an agenda, as it is wanted: what else is known of it is kept. */
export const wantedPoint = z.strictObject({ id: pointId, title: z.strictObject({ fr: line, nl: line }) });

export { partyNamed, pointId };
