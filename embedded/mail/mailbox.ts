import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, onDisk } from '../setup-problem.ts';
import { bareAddress, readMail, type CaughtMail, type Envelope } from './mail.ts';

const storedMail = z.object({
  receivedAt: z.string(),
  envelope: z.object({ from: z.string(), to: z.array(z.string()) }),
  raw: z.base64(),
});

/** All mails caught so far, the oldest first; with a folder they are there again after a restart. */
export class Mailbox {
  readonly #directory: string | undefined;
  readonly #mails = new Map<number, CaughtMail>();
  #lastId = 0;

  private constructor(directory: string | undefined) {
    this.#directory = directory;
  }

  static async open(directory?: string): Promise<Mailbox> {
    const mailbox = new Mailbox(directory);
    if (directory === undefined) return mailbox;
    await onDisk(directory, () => makeFolder(directory));
    for (const name of (await readdir(directory)).filter((file) => file.endsWith('.json')).sort()) {
      const { raw, ...received } = storedMail.parse(JSON.parse(await readFile(path.join(directory, name), 'utf8')));
      const id = Number.parseInt(name, 10);
      mailbox.#mails.set(id, { id, ...received, ...(await readMail(Buffer.from(raw, 'base64'))) });
      mailbox.#lastId = id;
    }
    return mailbox;
  }

  /** Keeps a mail and returns its number; it is on disk by then. */
  async add(raw: Uint8Array, envelope: Envelope): Promise<number> {
    const content = await readMail(raw);
    this.#lastId += 1;
    const mail: CaughtMail = { id: this.#lastId, receivedAt: new Date().toISOString(), envelope, ...content };
    await this.#store(mail, raw);
    this.#mails.set(mail.id, mail);
    return mail.id;
  }

  get(id: number): CaughtMail | undefined {
    return this.#mails.get(id);
  }

  /** Those delivered to an address (all without one) that came after the mail `after`. */
  list({ to, after = 0 }: { to?: string | undefined; after?: number | undefined } = {}): CaughtMail[] {
    const address = to === undefined ? undefined : bareAddress(to);
    return [...this.#mails.values()].filter(
      ({ envelope, id }) => id > after && (address === undefined || envelope.to.includes(address)),
    );
  }

  async #store({ envelope, id, receivedAt }: CaughtMail, raw: Uint8Array): Promise<void> {
    if (this.#directory === undefined) return;
    const file = path.join(this.#directory, `${String(id).padStart(8, '0')}.json`);
    const stored = { receivedAt, envelope, raw: Buffer.from(raw).toString('base64') };
    await writeFile(`${file}.new`, JSON.stringify(stored));
    await rename(`${file}.new`, file);
  }
}
