import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { createTransport } from 'nodemailer';
import { freePort } from '../../embedded/free-port.ts';
import { startMailCatcher, type MailCatcher } from '../../embedded/mail-catcher.ts';
import { createTestMailCatcher } from '../support/mail.ts';
import { runDirectory } from '../support/run.ts';

const letter = {
  from: 'Avenant <avenant@service.example>',
  to: 'Zoé <Zoe@service.example>',
  bcc: 'hidden@service.example',
  subject: 'Un accord à donner',
  messageId: '<task-1@avenant>',
  text: 'Voir http://localhost:3000/tasks/1?a=1&b=2 <script>',
  html: '<p>Voir <a href="http://localhost:3000/tasks/1?a=1&amp;b=2">la tâche</a></p>',
};

describe('The mail catcher', () => {
  let catcher: MailCatcher;

  beforeAll(async () => {
    catcher = await createTestMailCatcher();
    await send(catcher, letter);
  });
  afterAll(() => catcher.stop());

  it('keeps a mail with its envelope, bodies, links and headers', () => {
    expect(catcher.mails()).toEqual([
      expect.objectContaining({
        id: 1,
        envelope: { from: 'avenant@service.example', to: ['zoe@service.example', 'hidden@service.example'] },
        messageId: '<task-1@avenant>',
        from: 'avenant@service.example',
        to: ['zoe@service.example'],
        subject: 'Un accord à donner',
        text: expect.stringContaining('Voir http'),
        html: expect.stringContaining('la tâche'),
        links: ['http://localhost:3000/tasks/1?a=1&b=2'],
        headers: expect.arrayContaining([expect.stringMatching(/^Message-ID: <task-1@avenant>/i)]),
      }),
    ]);
  });

  it('finds the mails of an address by whom they were delivered to', () => {
    expect(catcher.mails({ to: 'HIDDEN@service.example' })).toHaveLength(1);
    expect(catcher.mails({ to: 'nobody@service.example' })).toEqual([]);
    expect(catcher.mails({ after: 1 })).toEqual([]);
  });

  it('answers the same over HTTP', async () => {
    await expect(get('api/mails?to=zoe@service.example').then((r) => r.json())).resolves.toEqual(
      asJson(catcher.mails()),
    );
    await expect(get('api/mails/1').then((r) => r.json())).resolves.toMatchObject({ subject: letter.subject });
    expect((await get('api/mails/99')).status).toBe(404);
  });

  it('shows the list and a mail, and runs nothing that a mail brings', async () => {
    const list = load(await (await get('')).text());
    expect(list('tbody a').attr('href')).toBe('/mails/1');
    const mail = load(await (await get('mails/1')).text());
    expect(mail('h1').text()).toBe(letter.subject);
    expect(mail('script')).toHaveLength(0);
    expect(mail('iframe').attr('sandbox')).toBe('');
    const body = await get('mails/1/html');
    expect(body.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('refuses an address at refused.example, and delivers to the others', async () => {
    const sent = await send(catcher, { ...letter, bcc: 'gone@refused.example' });
    expect(sent.rejected).toEqual(['gone@refused.example']);
    await expect(send(catcher, { ...letter, to: 'gone@refused.example', bcc: [] })).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  it('keeps an invitation with its method', async () => {
    await send(catcher, {
      ...letter,
      to: 'guest@service.example',
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR' },
    });
    const [mail] = catcher.mails({ to: 'guest@service.example' });
    expect(mail?.attachments).toContainEqual(expect.objectContaining({ mimeType: 'text/calendar', method: 'REQUEST' }));
  });

  it('has its mails again after a restart', async () => {
    const ports = { smtpPort: await freePort(), pagePort: await freePort() };
    const directory = await mkdtemp(path.join(runDirectory(), 'mails-'));
    const first = await startMailCatcher({ ...ports, directory });
    await send(first, letter);
    const before = first.mails();
    await first.stop();
    const second = await startMailCatcher({ ...ports, directory });
    expect(second.mails()).toEqual(before);
    await send(second, letter);
    expect(second.mails().map(({ id }) => id)).toEqual([1, 2]);
    await second.stop();
  });

  it('says that a port is taken', async () => {
    const taken = Number(new URL(catcher.pageUrl).port);
    await expect(startMailCatcher({ smtpPort: await freePort(), pagePort: taken })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  function get(where: string): Promise<Response> {
    return fetch(new URL(where, catcher.pageUrl));
  }
});

function send({ smtpUrl }: MailCatcher, mail: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]) {
  return createTransport(smtpUrl).sendMail(mail);
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
