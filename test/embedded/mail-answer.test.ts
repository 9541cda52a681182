import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { freePort } from '../../embedded/free-port.ts';
import { startMailCatcher, type MailCatcher } from '../../embedded/mail-catcher.ts';
import { cancellation, invitation } from '../../mail/invitation/invitation.ts';
import { createMailTransport, type OutgoingMail } from '../../mail/transport.ts';
import { ADDRESS, ANNE, PostOffice, SENT, UID } from '../inbound/post-office.ts';
import { MEETING } from '../mail/invitation/meetings.ts';

describe('A caught mail', () => {
  let post: PostOffice;
  let catcher: MailCatcher;
  beforeAll(async () => {
    post = await PostOffice.open();
    const [smtpPort, pagePort] = [await freePort(), await freePort()];
    catcher = await startMailCatcher({ smtpPort, pagePort, answersTo: `smtp://127.0.0.1:${post.port}` });
  });
  beforeEach(() => post.clear());
  afterAll(async () => {
    await catcher.stop();
    await post.close();
  });

  /** The number of a mail that was sent. */
  async function sent(mail: Partial<OutgoingMail>): Promise<number> {
    const transport = createMailTransport({ url: catcher.smtpUrl, from: ADDRESS, returnPath: ADDRESS });
    const letter = { subject: 'Réunion', text: 'x', html: '<p>x</p>', threadRoot: '<file-3@avenant.example>' };
    await transport.send({ ...letter, languages: ['fr'], to: ANNE, messageId: SENT.messageId, ...mail });
    transport.close();
    return catcher.mails().at(-1)?.id ?? 0;
  }

  const buttonsOf = async (id: number): Promise<readonly string[]> => {
    const $ = load(await (await fetch(`${catcher.pageUrl}mails/${id}`)).text());
    return $('button')
      .toArray()
      .map((button) => $(button).attr('value') ?? '');
  };

  const press = (id: number, answer: string): Promise<Response> =>
    fetch(`${catcher.pageUrl}mails/${id}/answer`, {
      method: 'POST',
      body: new URLSearchParams({ answer }),
      redirect: 'manual',
    });

  it('that invites can be accepted or declined, as the program of its reader does', async () => {
    const id = await sent({ invitation: invitation({ ...MEETING, sequence: 3 }) });
    expect(await buttonsOf(id)).toEqual(['ACCEPTED', 'TENTATIVE', 'DECLINED', 'BOUNCED']);
    expect((await press(id, 'DECLINED')).status).toBe(303);
    expect(post.answered).toEqual([
      { uid: UID, sequence: 3, email: ANNE, answer: 'DECLINED', at: expect.stringMatching(/^20\d\d-/u) },
    ]);
  });

  it('can be sent back, as the server of its reader does', async () => {
    const id = await sent({ to: SENT.to });
    expect(await buttonsOf(id)).toEqual(['BOUNCED']);
    expect((await press(id, 'BOUNCED')).status).toBe(303);
    expect(await post.status()).toBe('BOUNCED');
  });

  it('that cancels asks for no answer, and none that nobody knows is given', async () => {
    const id = await sent({ invitation: cancellation(MEETING) });
    expect(await buttonsOf(id)).toEqual(['BOUNCED']);
    expect((await press(id, 'MAYBE')).status).toBe(404);
    expect((await press(999, 'BOUNCED')).status).toBe(404);
    expect(post.answered).toEqual([]);
  });
});
