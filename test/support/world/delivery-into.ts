import { createDelivery } from '../../../activities/mail/deliver.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { OutgoingMail } from '../../../mail/transport.ts';
import type { World } from './world.ts';

/** Delivers messages, as they are written from the record, into a list instead of to a mail server; each is accepted. */
export const deliveryInto = (sent: OutgoingMail[], world: Pick<World, 'db' | 'directory'>, now: () => Instant) =>
  createDelivery({
    db: world.db,
    directory: world.directory,
    transport: {
      send: async (mail) => {
        sent.push(mail);
        return { kind: 'ACCEPTED', address: mail.to, response: '250 OK' };
      },
      verify: () => Promise.resolve(),
      close: () => undefined,
    },
    publicUrl: 'https://avenant.example',
    mailHost: 'avenant.example',
    organizer: { name: 'Avenant', email: 'avenant@avenant.example' },
    secret: 'a secret of the tests, long enough to be one',
    now,
  });
