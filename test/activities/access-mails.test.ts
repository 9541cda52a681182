import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDelivery } from '../../activities/mail/deliver.ts';
import { sendMails } from '../../activities/send-mails.ts';
import { invitationTerm } from '../../domain/people/invitations.ts';
import { PROCEDURE } from '../../domain/file.ts';
import type { CaughtMail } from '../../embedded/mail/mail.ts';
import type { MailCatcher } from '../../embedded/mail-catcher.ts';
import { createMailTransport, type MailTransport } from '../../mail/transport.ts';
import { freePort } from '../../embedded/free-port.ts';
import { acceptInvitation, hashOfInvitation, invitationToken } from '../../prisma/work/sign-in-invitations.ts';
import { databaseAsText } from '../support/database-as-text.ts';
import { createTestMailCatcher } from '../support/mail.ts';
import { createWorld, type World } from '../support/world/world.ts';

const SECRET = 'a secret of the tests, long enough to be one';
const NOW = '2026-11-23T09:00:00.000Z';
const mailHost = 'avenant.example';

let world: World;
let catcher: MailCatcher;
let transport: MailTransport;
beforeAll(async () => {
  world = await createWorld();
  catcher = await createTestMailCatcher();
  transport = transportTo(catcher.smtpUrl);
}, 60_000);
afterAll(async () => {
  transport.close();
  await catcher.stop();
  await world.close();
});

const transportTo = (url: string): MailTransport =>
  createMailTransport({ url, from: 'Avenant <avenant@service.example>' });

const send = (by: MailTransport): Promise<void> =>
  sendMails({
    db: world.db,
    mailTurn: () => Promise.resolve(),
    deliver: createDelivery({
      ...world,
      transport: by,
      publicUrl: 'https://avenant.example',
      mailHost,
      organizer: { name: 'Avenant', email: 'avenant@service.example' },
      secret: SECRET,
      now: () => NOW,
    }),
    heartbeat: () => undefined,
    now: () => NOW,
  })({ fileId: 'directory' });

async function invite(personId: string, isBound = false): Promise<string> {
  const invitationId = `invitation-of-${personId}${isBound ? '-again' : ''}`;
  const token = invitationToken(SECRET, invitationId);
  const [hash, until] = [hashOfInvitation(token), invitationTerm(NOW)];
  const command = { type: 'INVITE_PERSON', personId, invitationId, hash, until, isBound } as const;
  await world.directory.record({ command, by: PROCEDURE, now: NOW, post: { mailHost } });
  return token;
}

const arrived = (personId: string) => catcher.mails({ to: `${personId}@service.example` });

/** The last message that a person got, its text on one line. */
const last = (personId: string): CaughtMail => {
  const mail = arrived(personId)
    .toSorted((a, b) => a.id - b.id)
    .at(-1);
  if (mail === undefined) throw new Error(`${personId} got no mail.`);
  return { ...mail, text: mail.text.replaceAll('\n', ' ') };
};

describe('The messages about how one signs in', () => {
  it('wait while the mail server is dead, and go out once under the id they always had', async () => {
    const token = await invite('president');
    const away = transportTo(`smtp://127.0.0.1:${await freePort()}`);
    await expect(send(away)).rejects.toThrow('The mail server did not take the message');
    away.close();
    const [pending] = await world.db.mail.findMany({ where: { fileId: 'directory' } });
    expect(pending).toMatchObject({ kind: 'SIGN_IN_INVITATION', status: 'PENDING' });
    await send(transport);
    await send(transport);
    expect(arrived('president')).toHaveLength(1);
    const { text, messageId } = last('president');
    expect(text).toContain(`https://avenant.example/invitation/${token}`);
    expect(text).toContain('30 novembre 2026 à 10\u00a0h\u00a000');
    expect(messageId).toBe(pending?.messageId);
    expect(await databaseAsText(world.adminUrl)).not.toContain(token);
  });

  it('bear a link that works, in the language of their reader, and tell that it was followed', async () => {
    const token = await invite('member-1');
    await send(transport);
    expect(last('member-1').subject).toBe('Uw toegang tot Avenant');
    expect(last('member-1').text).toContain(token);
    const hash = hashOfInvitation(token);
    expect(await acceptInvitation(world.db, { hash, subject: 'm1', now: NOW, mailHost })).toBe('member-1');
    await send(transport);
    expect(last('member-1').subject).toBe('Uw toegang tot Avenant is geopend');
    expect(last('member-1').text).toContain('23 november 2026 om 10.00 uur');
    expect(last('member-1').text).toContain('https://avenant.example/account');
  });

  it('say to who signs in already that it will be with another identity', async () => {
    await invite('member-3', true);
    await send(transport);
    expect(last('member-3').text).toContain('geeft de aanmelding die u tot nu gebruikte geen toegang meer');
  });

  it('go to the old address where it changed, and tell neither the new one nor a link', async () => {
    const details = { id: 'member-2', name: 'member-2', email: 'thief@elsewhere.example', language: 'fr' } as const;
    await world.directory.record({
      command: { type: 'CHANGE_PERSON', id: 'member-2', language: 'fr', hasMoved: true },
      by: PROCEDURE,
      now: NOW,
      details,
      post: { mailHost, formerAddress: 'member-2@service.example' },
    });
    await send(transport);
    const { subject, text, html } = last('member-2');
    expect(subject).toBe('Vos messages d’Avenant vont à une autre adresse');
    expect(text).toContain('prévenez tout de suite l’administrateur');
    for (const body of [text, html]) expect(body).not.toMatch(/elsewhere|https?:\/\//u);
    expect(arrived('thief')).toEqual([]);
  });

  it('are not ordered without the host of their ids', async () => {
    const command = {
      type: 'INVITE_PERSON',
      personId: 'cabinet',
      invitationId: 'without',
      hash: 'x',
      until: NOW,
      isBound: false,
    } as const;
    await expect(world.directory.record({ command, by: PROCEDURE, now: NOW })).rejects.toThrow('the host of its mails');
    expect(await world.db.signInInvitation.count({ where: { id: 'without' } })).toBe(0);
  });
});
