import { sendMails } from '../../../activities/send-mails.ts';
import { createDelivery } from '../../../activities/mail/deliver.ts';
import type { CaughtMail } from '../../../embedded/mail/mail.ts';
import type { MailCatcher } from '../../../embedded/mail-catcher.ts';
import { createMailTransport, type MailTransport } from '../../../mail/transport.ts';
import { createTestMailCatcher } from '../../support/mail.ts';
import { NOW, SECRET, type ApiWorld } from './world.ts';

/** Sends what files owe as the worker does, over a mail server of its own. Call `close` in `afterAll`. */
export class Postman {
  readonly #world: ApiWorld;
  readonly #catcher: MailCatcher;
  readonly #transport: MailTransport;
  readonly #send: (input: { readonly fileId: string }) => Promise<void>;

  private constructor(world: ApiWorld, catcher: MailCatcher) {
    this.#world = world;
    this.#catcher = catcher;
    this.#transport = createMailTransport({ url: catcher.smtpUrl, from: 'avenant@avenant.example' });
    const now = (): string => NOW;
    const deliver = createDelivery({
      db: world.db,
      directory: world.directory,
      transport: this.#transport,
      publicUrl: world.baseUrl,
      mailHost: 'avenant.example',
      organizer: { name: 'Avenant', email: 'avenant@avenant.example' },
      secret: SECRET,
      now,
    });
    this.#send = sendMails({ db: world.db, mailTurn: async () => undefined, deliver, heartbeat: () => undefined, now });
  }

  static async of(world: ApiWorld): Promise<Postman> {
    return new Postman(world, await createTestMailCatcher());
  }

  /** Sends what a file owes. */
  send(fileId: string): Promise<void> {
    return this.#send({ fileId });
  }

  /** Everything sent so far. */
  all(): readonly CaughtMail[] {
    return this.#catcher.mails();
  }

  /** What an organisation is sent by a file, of what it still owes; the newest last. */
  async bring(fileId: string, organisationId: string): Promise<readonly CaughtMail[]> {
    const before = this.#catcher.mails().length;
    await this.#send({ fileId });
    const { organisations } = await this.#world.directory.current();
    const to = organisations[organisationId]?.email ?? '';
    return this.#catcher.mails({ to, after: before });
  }

  async close(): Promise<void> {
    this.#transport.close();
    await this.#catcher.stop();
  }
}
