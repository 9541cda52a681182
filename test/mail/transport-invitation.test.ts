import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../embedded/free-port.ts';
import type { CaughtMail } from '../../embedded/mail/mail.ts';
import { startMailCatcher, type MailCatcher } from '../../embedded/mail-catcher.ts';
import { messageIdOf, threadRootOf } from '../../domain/amendment/message-id.ts';
import { cancellation, invitation } from '../../mail/invitation/invitation.ts';
import { createMailTransport, type MailTransport, type OutgoingMail } from '../../mail/transport.ts';
import { runDirectory } from '../support/run.ts';
import { MEETING } from './invitation/meetings.ts';
import { readWithIcalJs } from './invitation/readers.ts';

const HOST = 'avenant.example';
const MAIL: OutgoingMail = {
  to: 'anne.lambert@spp.example',
  subject: 'Invitation',
  text: 'Bonjour',
  html: '<!doctype html><p>Bonjour</p>',
  messageId: messageIdOf('mail-7', HOST),
  threadRoot: threadRootOf('file-3', HOST),
  languages: ['fr'],
};

describe('a message with an invitation', () => {
  let catcher: MailCatcher;
  let transport: MailTransport;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(path.join(runDirectory(), 'mails-'));
    catcher = await startMailCatcher({ smtpPort: await freePort(), pagePort: await freePort(), directory });
    transport = createMailTransport({
      url: catcher.smtpUrl,
      from: 'Avenant <avenant@spp.example>',
      returnPath: 'retours@spp.example',
    });
  });
  afterAll(async () => {
    transport.close();
    await catcher.stop();
  });

  async function sent(mail: OutgoingMail): Promise<{ readonly mail: CaughtMail; readonly source: string }> {
    await expect(transport.send(mail)).resolves.toMatchObject({ kind: 'ACCEPTED' });
    const last = catcher.mails().at(-1);
    const file = (await readdir(directory)).toSorted().at(-1) ?? '';
    const { raw } = JSON.parse(await readFile(path.join(directory, file), 'utf8'));
    if (last === undefined) throw new Error('No mail came.');
    return { mail: last, source: Buffer.from(String(raw), 'base64').toString('latin1') };
  }

  it.each([
    ['invites', invitation(MEETING), 'REQUEST', 'invite.ics'],
    ['cancels', cancellation({ ...MEETING, sequence: 1 }), 'CANCEL', 'cancel.ics'],
  ] as const)('that %s has it as a body of its own and as a file', async (_what, invited, method, filename) => {
    const { mail, source } = await sent({ ...MAIL, invitation: invited });
    // The reader makes every line end the same.
    const base64 = Buffer.from(invited.content.replaceAll('\r\n', '\n')).toString('base64');
    expect(mail.attachments).toEqual([
      { filename: '', mimeType: 'text/calendar', method, base64 },
      { filename, mimeType: 'application/ics', base64 },
    ]);
    expect(readWithIcalJs(Buffer.from(mail.attachments[0]?.base64 ?? '', 'base64').toString()).method).toBe(method);
    expect([mail.text.trim(), mail.html.trim()]).toEqual([MAIL.text, MAIL.html]);
    const types = [...source.matchAll(/^Content-Type: ([^;\r]+)/gmu)].map(([, type]) => type);
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(source.replaceAll('\r\n', '')).toContain(Buffer.from(invited.content).toString('base64'));
    expect(source).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${method}\\r\\n`, 'u'));
  });

  it('has reports of its failure sent to the return path, whoever writes it', async () => {
    const { mail } = await sent(MAIL);
    expect(mail).toMatchObject({
      from: 'avenant@spp.example',
      envelope: { from: 'retours@spp.example', to: [MAIL.to] },
      attachments: [],
    });
  });

  it('suppresses notes of absence, not the report that it did not arrive', async () => {
    const { mail } = await sent(MAIL);
    const suppressed = mail.headers.find((line) => line.startsWith('X-Auto-Response-Suppress:')) ?? '';
    expect(suppressed.split(/[:,]/u).map((word) => word.trim())).toContain('OOF');
    expect(suppressed).not.toMatch(/NDR|All/u);
  });
});
