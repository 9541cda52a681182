import type { MeetingEvent } from './events.ts';
import type { Convocation, MeetingState } from './meeting.ts';
import { statusWith } from './procedure.ts';

export type ConvocationEvent = Extract<
  MeetingEvent,
  {
    type:
      | 'UrgencyGranted'
      | 'ConvocationProven'
      | 'ConvocationNotProven'
      | 'ConvocationDelivered'
      | 'ConvocationLate'
      | 'LatenessCured';
  }
>;

/** What an event changes in how a convocation stands, and with it in whether the meeting can be held. */
export function afterConvocation(state: MeetingState, event: ConvocationEvent): Partial<MeetingState> {
  switch (event.type) {
    case 'UrgencyGranted':
      return { urgency: event.reason };
    case 'ConvocationProven':
      return standing(state, { kind: 'PROVEN', on: event.on });
    case 'ConvocationNotProven':
      return standing(state, { kind: 'NOT_PROVEN', organisations: event.organisations });
    case 'ConvocationDelivered':
      return { delivered: { ...state.delivered, [event.organisation]: event.on } };
    case 'ConvocationLate': {
      const { type: _type, ...late } = event;
      return standing(state, { kind: 'LATE', ...late });
    }
    case 'LatenessCured':
      return standing(state, { kind: 'CURED' });
  }
}

const standing = ({ status }: MeetingState, convocation: Convocation): Partial<MeetingState> => ({
  convocation,
  status: statusWith(convocation.kind, status),
});
