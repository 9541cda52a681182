import { createHmac } from 'node:crypto';
import { keyFor } from './keys.ts';

/**
 * How a person is known to the identity provider, as it is kept in `person.subject`: HMAC-SHA-256 of the provider's subject, in
 * hexadecimals, under a key of its own. The subject may be a national number: it is never kept, logged or mailed, and who
 * reads the table cannot find it by trying all of them without the installation's secret.
 */
export const subjectHash = (secret: string, subject: string): string =>
  createHmac('sha256', keyFor(secret, 'subject')).update(subject).digest('hex');
