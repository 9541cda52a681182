import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { replyText } from '../mail/invitation/replies.ts';
import { ADDRESS, ANNE, PostOffice, SENT, UID } from './post-office.ts';
import { letter, postfixReport, replyMail } from './reports.ts';

let post: PostOffice;
beforeAll(async () => {
  post = await PostOffice.open();
});
beforeEach(() => post.clear());
afterAll(() => post.close());

describe('anything else that comes in', () => {
  it('is kept nowhere and answered nowhere', async () => {
    const before = await post.db.mail.findMany();
    expect(await post.send(letter(`Anne Lambert <${ANNE}>`), { from: ANNE })).toMatch(/^250 /u);
    expect(await post.db.mail.findMany()).toEqual(before);
    expect([post.cameBack, post.answered]).toEqual([[], []]);
    expect(post.logged()).toEqual([['OTHER', 'DROPPED']]);
  });

  it('is dropped where it is nested beyond all reason', async () => {
    const nested = Array.from({ length: 40 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary="N${depth}"`,
      '',
      `--N${depth}`,
    ]);
    expect(await post.send(Buffer.from(nested.flat().join('\r\n')))).toMatch(/^250 /u);
    expect(post.logged()).toEqual([['OTHER', 'UNREADABLE']]);
  });

  it('leaves neither address nor content in the log', async () => {
    await post.send(letter(`Anne Lambert <${ANNE}>`), { from: ANNE });
    await post.send(replyMail(ANNE, replyText({ uid: UID, email: ANNE })), { from: ANNE });
    await post.send(postfixReport(SENT));
    post.failing = new Error(`${ANNE} is away`);
    await post.send(postfixReport(SENT));
    expect(post.log.trim().split('\n')).toHaveLength(4);
    expect(post.log).not.toMatch(/@|Lambert|absente|avenant\.example|127\.0\.0\.1/u);
  });
});

describe('the listener', () => {
  it.each(['somebody@avenant.example', 'reunions@elsewhere.example', 'root@localhost'])(
    'relays nothing: %s is refused',
    async (to) => {
      expect(await post.send(letter(ANNE), { to })).toMatch(/^550 /u);
      expect(post.log).toBe('');
    },
  );

  it('knows its address in capitals too', async () => {
    expect(await post.send(letter(ANNE), { to: ADDRESS.toUpperCase() })).toMatch(/^250 /u);
  });

  it('refuses what is too large, announced or not', async () => {
    const large = Buffer.concat([letter(ANNE), Buffer.alloc(11 * 1024 * 1024, 'x\r\n')]);
    expect(await post.send(large)).toMatch(/^552 /u);
    expect(
      await post.converse(['EHLO x', 'MAIL FROM:<>', `RCPT TO:<${ADDRESS}>`, 'DATA', `${large.toString()}\r\n.`]),
    ).toMatch(/^552 /mu);
    expect(post.log).toBe('');
  });

  it('offers neither accounts nor encryption, which the gateway before it has', async () => {
    const hello = await post.converse(['EHLO x']);
    expect(hello).toContain('SIZE');
    expect(hello).not.toMatch(/AUTH|STARTTLS/u);
  });

  it('says that its port is taken', async () => {
    await expect(PostOffice.withoutDatabase(post.port)).rejects.toThrow('EADDRINUSE');
  });

  it('takes nothing more once it is closed', async () => {
    const other = await PostOffice.withoutDatabase();
    expect(await other.send(letter(ANNE))).toMatch(/^250 /u);
    await other.close();
    expect(await other.send(letter(ANNE))).toMatch(/ECONNREFUSED/u);
  });
});
