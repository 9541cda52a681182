import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { z } from 'zod';
import { DEFAULT_API_PORT, DEFAULT_WORKER_METRICS_PORT, type StartConfig } from '../../config/config.ts';
import { errorCode, SetupProblem } from '../../embedded/setup-problem.ts';

const VARIABLES = [
  'API_PORT',
  'WORKER_METRICS_PORT',
  'INBOUND_SMTP_PORT',
  'AVENANT_PORT_POSTGRES',
  'AVENANT_PORT_TEMPORAL',
  'AVENANT_PORT_TEMPORAL_UI',
  'AVENANT_PORT_SMTP',
  'AVENANT_PORT_MAILS',
  'AVENANT_PORT_IDENTITY',
  'AVENANT_PORT_TIME_STAMPS',
] as const;
export type PortVariable = (typeof VARIABLES)[number];

const USUAL: Readonly<Record<PortVariable, number>> = {
  API_PORT: DEFAULT_API_PORT,
  WORKER_METRICS_PORT: DEFAULT_WORKER_METRICS_PORT,
  INBOUND_SMTP_PORT: 2525,
  AVENANT_PORT_POSTGRES: 54_320,
  AVENANT_PORT_TEMPORAL: 7233,
  AVENANT_PORT_TEMPORAL_UI: 8233,
  AVENANT_PORT_SMTP: 1025,
  AVENANT_PORT_MAILS: 8025,
  AVENANT_PORT_IDENTITY: 8180,
  AVENANT_PORT_TIME_STAMPS: 3161,
};

/** How far from the usual port a free one is looked for. */
const NEIGHBOURS = 100;

export interface Ports {
  readonly numbers: Readonly<Record<PortVariable, number>>;
  /** Until then the port is held, so that a second clone that starts meanwhile takes another. */
  readonly release: (variable: PortVariable) => Promise<void>;
  readonly releaseAll: () => Promise<void>;
}

/**
 * Chooses the ports: a set one, else the one of the last start, else the usual one or the next that is free.
 * @throws SetupProblem when a set port is taken; it names the variable.
 */
export async function reservePorts(config: StartConfig, lastPortsFile: string): Promise<Ports> {
  const last = await readLastPorts(lastPortsFile);
  const held = new Map<PortVariable, Server>();
  const release = async (variable: PortVariable) => {
    const server = held.get(variable);
    if (server === undefined) return;
    held.delete(variable);
    server.close();
    await once(server, 'close');
  };
  const releaseAll = async () => {
    await Promise.all([...held.keys()].map(release));
  };
  try {
    const numbers = { ...USUAL };
    for (const variable of VARIABLES) {
      const host = variable === 'API_PORT' ? config.API_HOST : '127.0.0.1';
      const server = await choose(variable, config[variable], last[variable] ?? USUAL[variable], host);
      held.set(variable, server);
      Object.assign(numbers, { [variable]: portOf(server) });
    }
    await writeFile(lastPortsFile, JSON.stringify(numbers));
    return { numbers, release, releaseAll };
  } catch (error) {
    await releaseAll();
    throw error;
  }
}

async function choose(variable: PortVariable, set: number | undefined, wanted: number, host: string): Promise<Server> {
  if (set !== undefined) {
    const server = await hold(set, host);
    if (typeof server !== 'string') return server;
    const reason = server === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${server})`;
    throw new SetupProblem(`Port ${set} (${variable}) ${reason}: stop what has it, or set ${variable} to a free port.`);
  }
  for (let port = wanted; port < wanted + NEIGHBOURS; port += 1) {
    const server = await hold(port, host);
    if (typeof server !== 'string') return server;
  }
  throw new SetupProblem(`No port from ${wanted} on is free on ${host}: set ${variable} to a free port.`);
}

/** Listens on a port, or tells the system's error code. */
async function hold(port: number, host: string): Promise<Server | string> {
  const server = createServer((socket) => socket.destroy());
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return server;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A held port has an address.');
  return address.port;
}

async function readLastPorts(file: string): Promise<Partial<Record<PortVariable, number>>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return z.partialRecord(z.enum(VARIABLES), z.number()).catch({}).parse(JSON.parse(text));
}
