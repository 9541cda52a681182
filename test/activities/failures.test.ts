import { PassThrough } from 'node:stream';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { withoutDetails } from '../../activities/failures.ts';
import type { Activities } from '../../activities/ports.ts';
import { MailServerUnavailable } from '../../mail/transport.ts';

const ADDRESS = 'someone@service.example';

/** Fails as a mail server does, naming an address. */
async function fail(): Promise<never> {
  throw new MailServerUnavailable(new Error(`450 <${ADDRESS}> greylisted`));
}

const failing: Activities = {
  readFile: fail,
  openPhase: fail,
  nudge: fail,
  closeTerm: fail,
  freezeAct: fail,
  enterIntoForce: fail,
  consolidate: fail,
  consolidatePart: fail,
  startConsultation: fail,
  sendMails: fail,
  readMeeting: fail,
  invite: fail,
  judgeConvocation: fail,
  freezeAgenda: fail,
  askWhetherHeld: fail,
  nudgeMeeting: fail,
  closeRemarks: fail,
  tellFiles: fail,
  planMeetings: fail,
  readMatter: fail,
  lookAtPlan: fail,
  passOnTasks: fail,
  anchorRecord: fail,
  writeAnchors: fail,
  stampAnchors: fail,
};

describe('A failing activity', () => {
  it('tells the engine and the log which kind of error it was, and no address', async () => {
    const log = new PassThrough();
    const guarded = withoutDetails(failing, pino(log));
    const failure = await guarded.sendMails({ fileId: 'f' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      type: 'MailServerUnavailable',
      message: 'sendMails failed: MailServerUnavailable',
    });
    const logged = String(log.read());
    expect(logged).toContain('MailServerUnavailable');
    expect(`${inspect(failure)} ${logged}`).not.toContain(ADDRESS);
  });
});
