import { freePort } from '../../embedded/free-port.ts';
import { startMailCatcher, type MailCatcher } from '../../embedded/mail-catcher.ts';

/** A mail catcher of its own for a test file. Call `stop` in `afterAll`. */
export async function createTestMailCatcher(): Promise<MailCatcher> {
  return startMailCatcher({ smtpPort: await freePort(), pagePort: await freePort() });
}
