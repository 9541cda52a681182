import { setTimeout as wait } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { fastForward } from '../../embedded/fast-forward.ts';
import { consultationIdOf, workflowIdOf } from '../../workflows/contract.ts';
import type { ApiClient } from './api-client.ts';

const DAY_MS = 86_400_000;
/** The server's words for a workflow that is at work. */
const RUNNING = 1;
/** gRPC's code. */
const NOT_FOUND = 5;
const PATIENCE_MS = 120_000;
const BETWEEN_MS = 500;

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
  readonly #runs = new Map<string, string>();

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
  pass(fileId: string, round: number, days: number): Promise<void> {
    return this.#pass(`amendments/${fileId}`, fileId, workflowsOf(fileId, round), days);
  }

  /** Lets days pass for one meeting. */
  passMeeting(meetingId: string, days: number): Promise<void> {
    return this.#pass(`meetings/${meetingId}`, meetingId, [workflowIdOf(meetingId)], days);
  }

  async #pass(address: string, fileId: string, workflows: readonly string[], days: number): Promise<void> {
    const offsetMs = (this.#offsets.get(fileId) ?? 0) + days * DAY_MS;
    await Promise.all(workflows.map((id) => patiently(() => this.#move(id, days * DAY_MS, offsetMs))));
    const path = `/development/${address}/clock`;
    await this.#api.call({ method: 'POST', path, token: this.#token, body: { offsetMs } });
    this.#offsets.set(fileId, offsetMs);
  }

  /** Brings the runs that began since, at real time, to where the file's clock is: after a lost engine, or a long history. */
  catchUp(fileId: string, round: number): Promise<void> {
    return this.#catchUp(fileId, workflowsOf(fileId, round));
  }

  /** The same for a meeting. */
  catchUpMeeting(meetingId: string): Promise<void> {
    return this.#catchUp(meetingId, [workflowIdOf(meetingId)]);
  }

  async #catchUp(fileId: string, workflows: readonly string[]): Promise<void> {
    const offsetMs = this.#offsets.get(fileId);
    if (offsetMs === undefined) return;
    await Promise.all(workflows.map((id) => patiently(() => this.#move(id, 0, offsetMs))));
  }

  /** A run that began since the last time, as after a lost engine, began at real time: it has the whole way to go. */
  async #move(workflowId: string, step: number, whole: number): Promise<void> {
    const runId = await this.#runOf(workflowId);
    if (runId === undefined) return;
    const duration = this.#runs.get(workflowId) === runId ? step : whole;
    if (duration > 0) await fastForward(this.#connection, this.#namespace, workflowId, duration);
    this.#runs.set(workflowId, runId);
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** The run that is at work; `undefined` when none is. */
  async #runOf(workflowId: string): Promise<string | undefined> {
    const request = { namespace: this.#namespace, execution: { workflowId } };
    try {
      const { workflowExecutionInfo } = await this.#connection.workflowService.describeWorkflowExecution(request);
      const status: number | null | undefined = workflowExecutionInfo?.status;
      return status === RUNNING ? (workflowExecutionInfo?.execution?.runId ?? undefined) : undefined;
    } catch (error) {
      const code: number | undefined = isGrpcServiceError(error) ? error.code : undefined;
      if (code === NOT_FOUND) return undefined;
      throw error;
    }
  }
}

const workflowsOf = (fileId: string, round: number): readonly string[] => [
  workflowIdOf(fileId),
  consultationIdOf(fileId, 'cocobase', round),
  consultationIdOf(fileId, 'stakeholders', round),
];

/** The engine may be away for a moment. */
async function patiently(work: () => Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(BETWEEN_MS);
    }
  }
}
