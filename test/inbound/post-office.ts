import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { Writable } from 'node:stream';
import { createTransport, type NodemailerError } from 'nodemailer';
import { pino } from 'pino';
import { freePort } from '../../embedded/free-port.ts';
import { createListener, type Listener } from '../../inbound/listener.ts';
import type { BouncedMail } from '../../inbound/take-in.ts';
import type { InvitationReply } from '../../mail/invitation/read-reply.ts';
import { connect, type Database } from '../../prisma/client.ts';
import { recordBounce } from '../../prisma/record/bounces.ts';
import { createTestDatabase } from '../support/postgres.ts';

/** The one address that mail is accepted for. */
export const ADDRESS = 'reunions@avenant.example';
/** The one meeting, and who is invited to it. */
export const UID = 'tutelle/2026-12/1@avenant.example';
export const ANNE = 'anne.lambert@spp.example';
/** The one message that was sent. */
export const SENT = { messageId: '<file-3.7.1@avenant.example>', to: 'someone@kabinet.example' };

const NOW = '2026-11-22T12:00:00.000Z';

interface Letter {
  readonly to?: string;
  readonly from?: string;
}

/** A post office of its own for a test file, and what it handed on. Call `close` in `afterAll`. */
export class PostOffice {
  log = '';
  readonly cameBack: BouncedMail[] = [];
  readonly answered: InvitationReply[] = [];
  /** What telling the file ends with. */
  failing: Error | undefined;
  readonly port: number;
  readonly db: Database;
  readonly close: () => Promise<void>;
  readonly #listener: Listener;

  private constructor(port: number, db: Database, done: () => Promise<void>) {
    this.port = port;
    this.db = db;
    const kept = new Writable({
      write: (chunk, _encoding, written) => {
        this.log += String(chunk);
        written();
      },
    });
    this.#listener = createListener({
      host: '127.0.0.1',
      port,
      address: ADDRESS,
      logger: pino(kept),
      recordBounce: (bounce, at) => recordBounce(db, bounce, at),
      cameBack: async (mail) => {
        if (this.failing !== undefined) throw this.failing;
        this.cameBack.push(mail);
      },
      isInvited: async (uid, email) => uid === UID && email === ANNE,
      answered: async (reply) => {
        this.answered.push(reply);
      },
      now: () => NOW,
    });
    this.close = async () => {
      await this.#listener.close();
      await db.$disconnect();
      await done();
    };
  }

  static async open(): Promise<PostOffice> {
    const database = await createTestDatabase();
    const office = new PostOffice(await freePort(), connect(database.url, 3), () => database.drop());
    await office.#listener.listen();
    return office;
  }

  /** One whose database is away. */
  static async withoutDatabase(port?: number): Promise<PostOffice> {
    const nobody = `postgresql://nobody:nobody@127.0.0.1:${await freePort()}/nowhere`;
    const office = new PostOffice(port ?? (await freePort()), connect(nobody, 1), async () => undefined);
    await office.#listener.listen();
    return office;
  }

  /** Forgets what happened; the one message stands in the record as sent. */
  async clear(): Promise<void> {
    this.log = '';
    this.cameBack.length = 0;
    this.answered.length = 0;
    this.failing = undefined;
    await this.db.mail.deleteMany();
    const message = { id: 'file-3.7.1', fileId: 'file-3', seq: 7, kind: 'TASK_OPENED', messageId: SENT.messageId };
    const party = { partyKind: 'PERSON', partyId: 'someone', languages: ['fr'], address: SENT.to };
    const delivered = { status: 'SENT', orderedAt: NOW, sentAt: NOW, response: '250 Ok' };
    await this.db.mail.create({ data: { ...message, ...party, ...delivered } });
  }

  /** The server's answer to a message, its code first. */
  async send(raw: Uint8Array, { to = ADDRESS, from = '' }: Letter = {}): Promise<string> {
    const smtp = createTransport({ host: '127.0.0.1', port: this.port });
    try {
      return (await smtp.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) })).response;
    } catch (error) {
      const failure: NodemailerError = error instanceof Error ? error : new Error(String(error));
      return failure.response ?? failure.message;
    } finally {
      smtp.close();
    }
  }

  /** Says each line after the answer to the one before it; the last answer. */
  async converse(lines: readonly string[]): Promise<string> {
    const socket = dial(this.port, '127.0.0.1');
    const answer = async (): Promise<string> => {
      let text = '';
      while (!/^\d{3} .*\r\n$/mu.test(text)) {
        const [chunk]: unknown[] = await once(socket, 'data');
        text += String(chunk);
      }
      return text;
    };
    let last = await answer();
    for (const line of lines) {
      socket.write(`${line}\r\n`);
      last = await answer();
    }
    socket.destroy();
    return last;
  }

  /** Where the one message stands. */
  async status(): Promise<string> {
    return (await this.db.mail.findUniqueOrThrow({ where: { id: 'file-3.7.1' } })).status;
  }

  /** What the log says of each message that came in: its kind, and what was done. */
  logged(): readonly (readonly unknown[])[] {
    const lines = this.log.trim().split('\n');
    return lines.map((line) => {
      const { kind, outcome }: { kind?: string; outcome?: string } = JSON.parse(line);
      return [kind, outcome];
    });
  }
}
