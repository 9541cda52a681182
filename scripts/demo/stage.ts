import type { ApiClient } from './api-client.ts';
import type { DemoClock } from './clock.ts';
import type { Mailbox } from './mailbox.ts';

/** Someone one can sign in as. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly language: 'fr' | 'nl';
  readonly roles: readonly string[];
  readonly token: string;
}

/** The system the demo plays on, and the people who play. */
export interface Stage {
  readonly api: ApiClient;
  readonly mailbox: Mailbox;
  readonly clock: DemoClock;
  readonly people: readonly DemoPerson[];
  readonly say: (line: string) => void;
}

/** The first who holds a role. */
export function holderOf({ people }: Pick<Stage, 'people'>, role: string): DemoPerson {
  const found = people.find((person) => person.roles.includes(role));
  if (found === undefined) throw new Error(`Nobody of the demo holds the role ${role}.`);
  return found;
}

/** Tells what was done, and the mails that went out meanwhile. */
export async function tell({ say, mailbox }: Stage, line: string): Promise<void> {
  say(`• ${line}`);
  for (const mail of await mailbox.news()) say(`    ✉ ${mail.to.join(', ')}: ${mail.subject}`);
}
