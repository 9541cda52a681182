import { z } from 'zod';
import { LIFE, PROPOSER } from '../life/life.ts';
import type { HttpClient } from './http-client.ts';
import type { InboxWatch } from './inbox-watch.ts';

/** Those who live a life: over HTTP, and with an eye on their inboxes. */
export interface Cast {
  readonly http: HttpClient;
  readonly inbox: InboxWatch;
  /** Lays the draft ready that is submitted; only the application reads it. */
  readonly draft: (fileId: string) => Promise<void>;
  /** Whether tasks are opened by a procedure; else all of them are there from the beginning. */
  readonly hasProcedure: boolean;
}

/** In milliseconds. */
export interface Samples {
  /** From sending a decision to its answer. */
  readonly decisions: number[];
  /** From sending a decision until the task that the procedure opens after it is in an inbox. */
  readonly nextTasks: number[];
}

const proposed = z.object({ id: z.string() });

/** Proposes a file. Returns its id. */
export async function propose({ http }: Cast, contractId: string): Promise<string> {
  const title = { fr: 'Prolongation du contrat', nl: 'Verlenging van de overeenkomst' };
  const body = { contractId, title, origin: { kind: 'CABINET' } };
  return proposed.parse(await http.post('/amendments', PROPOSER, body)).id;
}

/** Lives one file: proposed, then each decision as soon as its task is in the inbox. Returns the file's id. */
export async function live(cast: Cast, contractId: string, { decisions, nextTasks }: Samples): Promise<string> {
  const fileId = await propose(cast, contractId);
  const drafted = cast.draft(fileId);
  let sent: number | undefined;
  for (const { by, decision, openedBy } of LIFE) {
    const task = await cast.inbox.taskFor(by, fileId, decision.kind);
    if (openedBy === 'PROCEDURE' && cast.hasProcedure && sent !== undefined) nextTasks.push(performance.now() - sent);
    await drafted;
    sent = performance.now();
    await cast.http.post(`/tasks/${task}/decision`, by, decision);
    decisions.push(performance.now() - sent);
  }
  return fileId;
}
