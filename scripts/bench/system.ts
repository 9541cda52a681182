import { freePort } from '../../embedded/free-port.ts';
import { publicUrl, type Setting } from './shapes/setting.ts';
import type { RoleName } from './shapes/roles.ts';

/** What is compared: the application, one SQL function that writes the same rows, and the textbook Temporal shape. */
export const SHAPES = ['avenant', 'sql', 'textbook'] as const;
export type ShapeName = (typeof SHAPES)[number];

const ROLES_OF: Readonly<Record<ShapeName, readonly RoleName[]>> = {
  avenant: ['avenant-worker', 'avenant-api'],
  sql: ['sql-api'],
  textbook: ['textbook-worker', 'textbook-api'],
};

export interface DatabasePlace {
  /** Of the application's role. */
  readonly url: string;
  /** Of the owner. */
  readonly adminUrl: string;
}

/** What the shapes stand on: a database each, one Temporal server. */
export interface Ground {
  readonly databases: Readonly<Record<ShapeName, DatabasePlace>>;
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly logLevel: Setting['logLevel'];
  stop(): Promise<void>;
}

/** Where the processes of the shapes run. */
export interface Host {
  start(role: RoleName, setting: Setting): Promise<void>;
  /** Processor time used so far by process, in milliseconds; none where it cannot be told. */
  cpu(): Readonly<Record<string, number>>;
  /** Memory in use, in bytes; `undefined` where it cannot be told. */
  memory(role: RoleName): number | undefined;
  stop(): Promise<void>;
}

/** A shape that answers. */
export interface Shape {
  readonly name: ShapeName;
  readonly url: string;
  readonly database: DatabasePlace;
  /** The processes whose work is its own; the servers they share are not among them. */
  readonly roles: readonly RoleName[];
}

export type Shapes = Readonly<Record<ShapeName, Shape>>;

/** Starts every process of every shape. */
export async function startShapes(ground: Ground, host: Host): Promise<Shapes> {
  const [avenant, sql, textbook] = [
    await startShape('avenant', ground, host),
    await startShape('sql', ground, host),
    await startShape('textbook', ground, host),
  ];
  return { avenant, sql, textbook };
}

async function startShape(name: ShapeName, ground: Ground, host: Host): Promise<Shape> {
  const { logLevel, namespace, temporalAddress } = ground;
  const database = ground.databases[name];
  const common = { databaseUrl: database.url, temporalAddress, namespace, logLevel };
  let url = '';
  for (const role of ROLES_OF[name]) {
    const setting = { ...common, port: await freePort() };
    await host.start(role, setting);
    if (role.endsWith('-api')) url = publicUrl(setting);
  }
  return { name, url, database, roles: ROLES_OF[name] };
}
