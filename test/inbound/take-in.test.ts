import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { replyText } from '../mail/invitation/replies.ts';
import { ANNE, PostOffice, SENT, UID } from './post-office.ts';
import { exchangeReport, gmailReport, letter, postfixReport, replyMail } from './reports.ts';

let post: PostOffice;
beforeAll(async () => {
  post = await PostOffice.open();
});
beforeEach(() => post.clear());
afterAll(() => post.close());

describe('a report that a message did not arrive', () => {
  it.each([
    ['Postfix', postfixReport(SENT)],
    ['Exchange', exchangeReport(SENT)],
    ['Gmail', gmailReport(SENT)],
  ])('by %s is recorded with the message, and its file is told', async (_server, raw) => {
    expect(await post.send(raw)).toMatch(/^250 /u);
    expect(await post.status()).toBe('BOUNCED');
    expect(post.cameBack).toEqual([{ mailId: 'file-3.7.1', fileId: 'file-3' }]);
    expect(post.logged()).toEqual([['BOUNCE', 'RECORDED']]);
  });

  it('changes nothing when it comes again, but for telling the file once more', async () => {
    await post.send(postfixReport(SENT));
    const before = await post.db.mail.findMany();
    expect(await post.send(gmailReport(SENT))).toMatch(/^250 /u);
    expect(await post.db.mail.findMany()).toEqual(before);
    expect(post.cameBack).toHaveLength(2);
    expect(post.logged()).toEqual([
      ['BOUNCE', 'RECORDED'],
      ['BOUNCE', 'KNOWN'],
    ]);
  });

  it.each([
    ['about a message that we never sent', { ...SENT, messageId: '<forged@avenant.example>' }],
    ['about somebody whom the message did not go to', { ...SENT, to: 'president@spp.example' }],
  ])('%s counts for nothing', async (_what, forged) => {
    expect(await post.send(postfixReport(forged))).toMatch(/^250 /u);
    expect(await post.status()).toBe('SENT');
    expect(post.cameBack).toEqual([]);
    expect(post.logged()).toEqual([['BOUNCE', 'NOT_OURS']]);
  });

  it('of a delay alone changes nothing', async () => {
    expect(await post.send(postfixReport(SENT, { action: 'delayed' }))).toMatch(/^250 /u);
    expect(await post.status()).toBe('SENT');
    expect(post.logged()).toEqual([['BOUNCE', 'NOBODY_GIVEN_UP']]);
  });

  it('is to come again while the sending is not recorded yet', async () => {
    await post.db.mail.updateMany({ data: { status: 'PENDING', address: null } });
    expect(await post.send(postfixReport(SENT))).toMatch(/^451 /u);
    await post.db.mail.updateMany({ data: { status: 'SENT', address: SENT.to } });
    expect(await post.send(postfixReport(SENT))).toMatch(/^250 /u);
    expect(await post.status()).toBe('BOUNCED');
  });

  it('is to come again when the file could not be told, and is told then', async () => {
    post.failing = new Error('away');
    expect(await post.send(postfixReport(SENT))).toMatch(/^451 /u);
    post.failing = undefined;
    expect(await post.send(postfixReport(SENT))).toMatch(/^250 /u);
    expect(post.cameBack).toHaveLength(1);
  });

  it('is to come again while the database is away, which a letter does not need', async () => {
    const other = await PostOffice.withoutDatabase();
    expect(await other.send(postfixReport(SENT))).toMatch(/^451 /u);
    expect(await other.send(letter(ANNE))).toMatch(/^250 /u);
    await other.close();
  });
});

describe('an answer to an invitation', () => {
  const reply = replyText({ uid: UID, email: ANNE, answer: 'DECLINED', sequence: 2 });

  it.each(['text/calendar; charset=utf-8; method=REPLY', 'application/ics; name=reply.ics'])(
    'of somebody invited is handed on, as %s',
    async (type) => {
      expect(await post.send(replyMail(`Anne Lambert <${ANNE}>`, reply, type), { from: ANNE })).toMatch(/^250 /u);
      expect(post.answered).toEqual([
        { uid: UID, sequence: 2, email: ANNE, answer: 'DECLINED', at: '2026-11-23T08:15:00.000Z' },
      ]);
      expect(post.logged()).toEqual([['REPLY', 'TAKEN']]);
    },
  );

  it.each([
    ['is written by another', replyMail('piet@kabinet.example', reply), 'WRITTEN_BY_ANOTHER'],
    ['is written by several', replyMail(`${ANNE}, piet@kabinet.example`, reply), 'WRITTEN_BY_ANOTHER'],
    [
      'is of somebody not invited',
      replyMail('piet@kabinet.example', replyText({ uid: UID, email: 'piet@kabinet.example' })),
      'NOT_INVITED',
    ],
    ['is to another meeting', replyMail(ANNE, replyText({ uid: 'other@x', email: ANNE })), 'NOT_INVITED'],
    [
      'proposes another time',
      replyMail(ANNE, replyText({ uid: UID, email: ANNE, method: 'COUNTER' })),
      'REPLY_COUNTER',
    ],
    ['is an invitation', replyMail(ANNE, replyText({ uid: UID, email: ANNE, method: 'REQUEST' })), 'REPLY_NOT_A_REPLY'],
    [
      'sends somebody else',
      replyMail(ANNE, replyText({ uid: UID, email: ANNE, answer: 'DELEGATED' })),
      'REPLY_DELEGATED',
    ],
    ['is unreadable', replyMail(ANNE, 'BEGIN:VCALENDAR'), 'REPLY_UNREADABLE'],
  ])('is taken and leads to nothing where it %s', async (_what, raw, outcome) => {
    expect(await post.send(raw, { from: ANNE })).toMatch(/^250 /u);
    expect(post.answered).toEqual([]);
    expect(post.logged()).toEqual([['REPLY', outcome]]);
  });
});
