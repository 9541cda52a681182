import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { createDelivery } from '../../../activities/mail/deliver.ts';
import { createMailTransport } from '../../../mail/transport.ts';
import { NOW, type ApiWorld } from './world.ts';

/** A message as a mail server took it. */
export interface Taken {
  /** For whom it was written. */
  readonly to: string;
  /** To whom the server was told to bring it. */
  readonly envelope: readonly string[];
  /** Every byte of it. */
  readonly source: string;
  readonly mail: Email;
}

/** Every message the record of a world owes, through the product's own writing and sending, to a real server. */
export async function deliverAll(world: ApiWorld): Promise<readonly Taken[]> {
  const taken: Omit<Taken, 'to'>[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      void buffer(stream).then(async (bytes) => {
        const mail = await PostalMime.parse(bytes);
        taken.push({ envelope: envelope.rcptTo.map(({ address }) => address), source: bytes.toString('latin1'), mail });
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const transport = createMailTransport({ url: `smtp://127.0.0.1:${port}`, from: 'Avenant <avenant@spp.example>' });
  const deliver = createDelivery({
    db: world.db,
    directory: world.directory,
    transport,
    publicUrl: 'https://avenant.example',
    mailHost: 'avenant.example',
    organizer: { name: 'Avenant', email: 'avenant@spp.example' },
    secret: 'a secret of the tests, long enough to be one',
    now: () => NOW,
  });
  const messages: Taken[] = [];
  for (const mail of await world.db.mail.findMany({ where: { status: 'PENDING' } })) {
    const before = taken.length;
    const { address: to, kind } = await deliver(mail);
    const [received] = taken.slice(before);
    if (kind === 'ACCEPTED' && received !== undefined) messages.push({ to, ...received });
  }
  transport.close();
  await new Promise<void>((closed) => server.close(() => closed()));
  return messages;
}
