import { once } from 'node:events';
import path from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { createApp } from '../../../api/app.ts';
import type { AppDependencies } from '../../../api/dependencies.ts';
import { createPatientServer } from '../../../api/http/server.ts';
import { OidcProvider } from '../../../api/sign-in/provider.ts';
import { openSessions } from '../../../api/sign-in/open-sessions.ts';
import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting/commands.ts';
import type { MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import type { SignInLevel } from '../../../domain/people/sign-in-level.ts';
import type { AmendmentState } from '../../../domain/amendment/state.ts';
import { meetingName } from '../../../locales/meeting-name.ts';
import { connect, type Database } from '../../../prisma/client.ts';
import { AmendmentRecord } from '../../../prisma/record/amendments.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { DirectoryRecord } from '../../../prisma/record/directory.ts';
import { MatterRecord } from '../../../prisma/record/matters.ts';
import { MeetingRecord } from '../../../prisma/record/meetings.ts';
import { PolicyRecord } from '../../../prisma/record/policy.ts';
import { loadSample } from '../../../scripts/sample/load-sample.ts';
import { createFilledDatabase } from '../../support/postgres.ts';
import { BrowsersOfTheWorld } from './browser-sessions.ts';
import { TokensOfTheWorld } from './tokens.ts';
import { Client } from './client.ts';
import { ContractCheck, openApi, type OpenApi } from './contract-check.ts';

/** The moment at which the tests' service lives: a Monday morning. */
export const NOW = '2026-11-23T09:00:00.000Z';

/** Of every installation of these tests. */
export const SECRET = 'a secret of the tests, long enough to be one';

/** How people reach it. */
export const PUBLIC_URL = 'http://avenant.example';

/** People may sign in, but nobody is at the identity provider: a test that really signs in brings its own. */
const PROVIDER_AWAY = new OidcProvider({
  issuer: 'http://127.0.0.1:9',
  clientId: 'avenant',
  scopes: 'openid',
  acr: { PASSWORD: ['password'], CODE: ['code'], EID: ['eid'] },
  redirectUri: `${PUBLIC_URL}/sign-in/callback`,
  signedOutUri: `${PUBLIC_URL}/sign-in`,
});

/** Sessions last 30 minutes without a request, 8 hours in all. */
export const SESSION_TIMES = { idle: 1_800_000, absolute: 28_800_000 };

/** Nothing is counted: tests ask much in a short time. */
export const UNLIMITED = {
  address: 0,
  reads: 0,
  searches: 0,
  writes: 0,
  uploads: 0,
  signIns: 0,
  wrongLinks: 30,
} as const;

export interface ApiWorld {
  readonly app: Express;
  readonly db: Database;
  readonly adminUrl: string;
  readonly baseUrl: string;
  /** The API's description of itself. */
  readonly document: OpenApi;
  readonly amendments: AmendmentRecord;
  readonly directory: DirectoryRecord;
  readonly meetings: MeetingRecord;
  readonly policy: PolicyRecord;
  /** What a program of a person of the sample shows as his bearer token. */
  tokenOf(personId: string): Promise<string>;
  /** The cookie, `name=value`, of the browser that a person of the sample is signed in with, at a level: that of an eID without one. */
  cookieOf(personId: string, level?: SignInLevel): Promise<string>;
  readonly contractId: string;
  /** The wake-ups that were asked for, in order. */
  readonly wakes: { fileId: string; seq: number }[];
  /** Sends requests as a person of the sample; as nobody without one. */
  as(personId?: string): Client;
  /** Has the procedure do a step, as its workflow would. */
  run(fileId: string, command: AmendmentCommand): Promise<AmendmentState>;
  /** The same in a meeting, at a moment. */
  runMeeting(id: string, command: MeetingCommand, now?: Instant): Promise<MeetingState>;
  close(): Promise<void>;
}

/** The sample service behind a listening server, on a database of its own; the tests play the procedure. */
export async function createApiWorld(overrides: Partial<AppDependencies> = {}): Promise<ApiWorld> {
  const database = await createFilledDatabase('sample', fillWithSample);
  const db = connect(database.url, 5);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const contracts = new ContractRecord(db);
  const amendments = new AmendmentRecord({ db, directory, policy, mailHost: 'avenant.example' });
  const meetings = new MeetingRecord({ db, directory, policy, mailHost: 'avenant.example', nameOf: meetingName });
  const { id: contractId } = await db.contract.findFirstOrThrow();
  const wakes: ApiWorld['wakes'] = [];
  const tokens = new TokensOfTheWorld(db);
  const browsers = new BrowsersOfTheWorld({ db, secret: SECRET, publicUrl: overrides.publicUrl ?? PUBLIC_URL });
  const tokenOf = (personId: string): Promise<string> => tokens.tokenOf(personId);
  const up = async () => true;
  const open = openSessions({
    databaseUrl: database.url,
    secret: SECRET,
    publicUrl: overrides.publicUrl ?? PUBLIC_URL,
    times: SESSION_TIMES,
    now: overrides.now ?? (() => NOW),
    onFailure: () => undefined,
  });
  const app = createApp({
    db,
    directory,
    policy,
    contracts,
    amendments,
    matters: new MatterRecord({ db, directory, policy, mailHost: 'avenant.example' }),
    meetings,
    wake: (fileId, seq) => wakes.push({ fileId, seq }),
    now: () => NOW,
    logger: pino({ level: 'silent' }),
    checks: { database: up, temporal: up, smtp: up },
    sessions: open.sessions,
    provider: PROVIDER_AWAY,
    developmentClock: true,
    publicUrl: PUBLIC_URL,
    secret: SECRET,
    publicFiles: path.join(import.meta.dirname, '../../../dist/public'),
    limits: UNLIMITED,
    trustProxy: 0,
    uploads: { file: 15_000_000, day: 200_000_000 },
    trustedSigners: [],
    ...overrides,
  });
  const server = createPatientServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const baseUrl = `http://127.0.0.1:${port ?? 0}`;
  const document = openApi.parse(await (await fetch(`${baseUrl}/api/v1/openapi.json`)).json());
  const contract = new ContractCheck(document);
  return {
    app,
    db,
    document,
    adminUrl: database.adminUrl,
    baseUrl,
    amendments,
    directory,
    meetings,
    policy,
    contractId,
    wakes,
    tokenOf,
    cookieOf: (personId, level) => browsers.cookieOf(personId, level),
    as: (personId) => new Client(baseUrl, contract, personId === undefined ? undefined : () => tokenOf(personId)),
    run: async (fileId, command) =>
      (
        await amendments.record(fileId, {
          command,
          actor: { kind: 'PROCEDURE' },
          now: NOW,
          answer: () => undefined,
        })
      ).state,
    runMeeting: async (id, command, now = NOW) => {
      const actor = { kind: 'PROCEDURE' } as const;
      return (await meetings.record(id, { command, actor, now, answer: () => undefined })).state;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await open.close();
      await db.$disconnect();
      await database.drop();
    },
  };
}

/** The people and the contract of the sample. */
export async function fillWithSample(url: string): Promise<void> {
  const db = connect(url, 2);
  await loadSample({ db, contracts: new ContractRecord(db), directory: new DirectoryRecord(db) }, NOW, SECRET);
  await db.$disconnect();
}
