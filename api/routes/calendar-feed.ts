import { createHmac } from 'node:crypto';
import { sha256 } from '../../domain/hash.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { readReply } from '../../mail/invitation/read-reply.ts';
import { fileIdOf } from '../../mail/invitation/uid.ts';
import { personRow } from '../../prisma/queries/people.ts';
import { renewFeed, revokeFeed } from '../../prisma/work/calendar-feeds.ts';
import type { AppDependencies } from '../dependencies.ts';
import type { Operation } from '../http/operation.ts';
import { post, remove } from '../http/operations.ts';
import { carryOutMeeting } from '../meeting-command.ts';
import { mustWorkHere } from '../rights.ts';
import { empty } from '../schemas/common.ts';
import { feedAddress, meeting, meetingId, pastedReply } from '../schemas/meeting.ts';
import { meetingView } from '../views/meetings/meeting.ts';

/** With which a text that a calendar made is refused. */
const REPLIES = [
  'NOT_YOURS',
  'REPLY_COUNTER',
  'REPLY_DELEGATED',
  'REPLY_NOT_A_REPLY',
  'REPLY_SEVERAL_MEETINGS',
  'REPLY_TOO_LONG',
  'REPLY_UNREADABLE',
  'REPLY_WITHOUT_ANSWER',
  'REPLY_WITHOUT_ATTENDEE',
  'REPLY_WITHOUT_MEETING',
];

export const calendarFeedRoutes = (deps: AppDependencies): readonly Operation[] => [
  makeFeed(deps),
  endFeed(deps),
  pasteReply(deps),
];

/** Of the secret in an address, what is stored. */
export const hashOfFeed = (secret: string): string => sha256(secret);

/**
 * The address is made from the request's key and a secret of the installation: a repeat of the request gets the same one,
 * though only its hash is kept.
 */
export const makeFeed = (deps: AppDependencies): Operation =>
  post({
    tag: 'Meetings',
    path: '/me/calendar-feed',
    act: 'MAKE_OWN_FEED',
    summary: 'Get a secret address under which your calendar shows your meetings; the one before becomes void',
    body: empty,
    answer: feedAddress,
    refusals: ['NOT_ALLOWED'],
    handle: async ({ caller, request: { key } }) => {
      mustWorkHere(caller);
      const { id } = caller.actor;
      const secret = createHmac('sha256', deps.secret).update(`calendar-feed:${id}:${key}`).digest('base64url');
      await renewFeed(deps.db, { hash: hashOfFeed(secret), personId: id }, deps.now());
      const url = `${deps.publicUrl}/calendar/${secret}.ics`;
      return { url, webcal: url.replace(/^https?:/u, 'webcal:') };
    },
  });

export const endFeed = (deps: AppDependencies): Operation =>
  remove({
    tag: 'Meetings',
    path: '/me/calendar-feed',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Make the secret address of your calendar void',
    answer: empty,
    handle: async ({ caller }) => {
      await revokeFeed(deps.db, caller.actor.id, deps.now());
      return {};
    },
  });

export const pasteReply = (deps: AppDependencies): Operation =>
  post({
    tag: 'Meetings',
    path: '/me/invitation-replies',
    act: 'KEEP_OWN_AFFAIRS',
    summary: 'Hand in the answer to an invitation that your calendar made (.ics)',
    body: pastedReply,
    answer: meeting,
    refusals: ['MEETING_UNKNOWN', 'NOT_INVITED', ...REPLIES],
    handle: async ({ body: { text }, caller: asker, request }) => {
      const { uid, sequence, email, answer } = readReply(text);
      const id = meetingId.safeParse(fileIdOf(uid));
      if (!id.success) throw new RuleViolation('MEETING_UNKNOWN');
      const own = await personRow(deps.db, asker.actor.id);
      if (own?.email.toLowerCase() !== email) throw new RuleViolation('NOT_YOURS');
      return carryOutMeeting(deps, {
        id: id.data,
        command: { type: 'ANSWER_INVITATION', party: asker.actor, answer, sequence },
        asker,
        request,
        answer: meetingView,
      });
    },
  });
