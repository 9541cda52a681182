import { Connection } from '@temporalio/client';
import { fastForward } from '../../embedded/fast-forward.ts';
import { consultationIdOf, workflowIdOf } from '../../workflows/contract.ts';
import type { ApiClient } from './api-client.ts';

const DAY_MS = 86_400_000;
/** The server's words for a workflow that is at work. */
const RUNNING = 1;

/**
 * Moves the two clocks of a file together: those of its workflows, whose timers and mails on the way really happen, and the
 * offset that the API adds to what people do. Development only: the engine and the API both have to allow it.
 */
export class DemoClock {
  readonly #connection: Connection;
  readonly #namespace: string;
  readonly #api: ApiClient;
  readonly #token: string;
  readonly #offsets = new Map<string, number>();

  private constructor(connection: Connection, namespace: string, api: ApiClient, token: string) {
    this.#connection = connection;
    this.#namespace = namespace;
    this.#api = api;
    this.#token = token;
  }

  static async connect(address: string, namespace: string, api: ApiClient, token: string): Promise<DemoClock> {
    return new DemoClock(await Connection.connect({ address }), namespace, api, token);
  }

  /** Lets days pass for one file. */
  async pass(fileId: string, round: number, days: number): Promise<void> {
    const offsetMs = (this.#offsets.get(fileId) ?? 0) + days * DAY_MS;
    const ids = [
      workflowIdOf(fileId),
      consultationIdOf(fileId, 'cocobase', round),
      consultationIdOf(fileId, 'stakeholders', round),
    ];
    const running = await Promise.all(ids.map(async (id) => ((await this.#isRunning(id)) ? [id] : [])));
    await Promise.all(running.flat().map((id) => fastForward(this.#connection, this.#namespace, id, days * DAY_MS)));
    const path = `/development/amendments/${fileId}/clock`;
    await this.#api.call({ method: 'POST', path, token: this.#token, body: { offsetMs } });
    this.#offsets.set(fileId, offsetMs);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #isRunning(workflowId: string): Promise<boolean> {
    try {
      const request = { namespace: this.#namespace, execution: { workflowId } };
      const { workflowExecutionInfo } = await this.#connection.workflowService.describeWorkflowExecution(request);
      const status: number | null | undefined = workflowExecutionInfo?.status;
      return status === RUNNING;
    } catch {
      return false;
    }
  }
}
