import path from 'node:path';
import { pino } from 'pino';
import type { AppDependencies } from '../../../api/dependencies.ts';
import { openSessions } from '../../../api/sign-in/open-sessions.ts';
import { repositoryRoot } from '../../../config/environment.ts';
import { meetingName } from '../../../locales/meeting-name.ts';
import { connect } from '../../../prisma/client.ts';
import { AmendmentRecord } from '../../../prisma/record/amendments.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { DirectoryRecord } from '../../../prisma/record/directory.ts';
import { MatterRecord } from '../../../prisma/record/matters.ts';
import { MeetingRecord } from '../../../prisma/record/meetings.ts';
import { PolicyRecord } from '../../../prisma/record/policy.ts';
import type { Wake } from '../../../temporal/wake.ts';
import { publicUrl, SECRET, type Setting } from './setting.ts';

/** What every server of the bench works with: that of the application, mails off. */
export function serverDependencies<W extends Wake>(
  setting: Setting,
  wakeWith: (db: AppDependencies['db']) => W,
): AppDependencies & { readonly wake: W; readonly close: () => Promise<void> } {
  const db = connect(setting.databaseUrl);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const works = async (): Promise<boolean> => true;
  const open = benchSessions(setting.databaseUrl, publicUrl(setting));
  return {
    db,
    directory,
    policy,
    contracts: new ContractRecord(db),
    amendments: new AmendmentRecord({ db, directory, policy, mailHost: 'bench.example', mails: false }),
    matters: new MatterRecord({ db, directory, policy, mailHost: 'bench.example' }),
    meetings: new MeetingRecord({ db, directory, policy, mailHost: 'bench.example', nameOf: meetingName }),
    wake: wakeWith(db),
    now: () => new Date().toISOString(),
    logger: pino({ name: 'bench', level: setting.logLevel }),
    checks: { database: works, temporal: works, smtp: works },
    sessions: open.sessions,
    developmentClock: false,
    publicUrl: publicUrl(setting),
    secret: SECRET,
    // A bench asks as much as it can.
    limits: { address: 0, reads: 0, searches: 0, writes: 0, uploads: 0, signIns: 0, wrongLinks: 0 },
    trustProxy: 0,
    uploads: { file: 15_000_000, day: 0 },
    trustedSigners: [],
    publicFiles: path.join(repositoryRoot, 'dist/public'),
    close: async () => {
      await Promise.all([open.close(), db.$disconnect()]);
    },
  };
}

/** The sessions of a server of the bench. */
export const benchSessions = (databaseUrl: string, url: string): ReturnType<typeof openSessions> =>
  openSessions({
    databaseUrl,
    secret: SECRET,
    publicUrl: url,
    times: { idle: 1_800_000, absolute: 28_800_000 },
    now: () => new Date().toISOString(),
    // Sessions that cannot be read are pages that cannot be: whoever measures those finds out.
    onFailure: () => undefined,
  });
