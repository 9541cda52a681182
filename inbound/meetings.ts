import type { Instant } from '../domain/calendar/dates.ts';
import type { MeetingCommand } from '../domain/meetings/meeting/commands.ts';
import { fileIdOf } from '../mail/invitation/uid.ts';
import type { Database } from '../prisma/client.ts';
import { partyWrittenTo } from '../prisma/queries/invited-party.ts';
import type { MeetingOutcome, MeetingRecord } from '../prisma/record/meetings.ts';
import type { InboundPorts } from './take-in.ts';

export interface MeetingsByMail {
  readonly db: Database;
  readonly meetings: Pick<MeetingRecord, 'record'>;
  /** Tells a meeting's workflow of what was recorded here. */
  readonly wake: (fileId: string, seq: number, news: MeetingOutcome<unknown>['news']) => void;
  readonly now: () => Instant;
}

/** What comes in by mail, brought to the meetings it concerns. */
export function meetingPorts(parts: MeetingsByMail): Pick<InboundPorts, 'cameBack' | 'isInvited' | 'answered'> {
  const { db } = parts;
  const partyOf = (uid: string, email: string) => partyWrittenTo(db, fileIdOf(uid), email);
  return {
    cameBack: async ({ fileId }) => {
      if ((await db.meeting.count({ where: { id: fileId } })) === 0) return;
      await carryOut(parts, fileId, { type: 'JUDGE_CONVOCATION' });
    },
    isInvited: async (uid, email) => (await partyOf(uid, email)) !== undefined,
    answered: async ({ uid, email, answer, sequence }) => {
      const party = await partyOf(uid, email);
      if (party === undefined) return;
      await carryOut(parts, fileIdOf(uid), { type: 'ANSWER_INVITATION', party, answer, sequence });
    },
  };
}

/** @throws RuleViolation as `decideMeeting`. */
async function carryOut(parts: MeetingsByMail, fileId: string, command: MeetingCommand): Promise<void> {
  const { meetings, wake, now } = parts;
  const { wakes, seq, news } = await meetings.record(fileId, {
    command,
    actor: { kind: 'PROCEDURE' },
    now: now(),
    wake: true,
    answer: () => undefined,
  });
  if (wakes) wake(fileId, seq, news);
}
