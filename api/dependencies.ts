import type { Certificate } from 'pkijs';
import type { Logger } from 'pino';
import type { Limits, UploadLimits } from '../config/edge.ts';
import type { Instant } from '../domain/calendar/dates.ts';
import type { Database } from '../prisma/client.ts';
import type { AmendmentRecord } from '../prisma/record/amendments.ts';
import type { ContractRecord } from '../prisma/record/contracts.ts';
import type { DirectoryRecord } from '../prisma/record/directory.ts';
import type { MatterRecord } from '../prisma/record/matters.ts';
import type { MeetingRecord } from '../prisma/record/meetings.ts';
import type { PolicyRecord } from '../prisma/record/policy.ts';
import type { Wake } from '../temporal/wake.ts';
import type { OidcProvider } from './sign-in/provider.ts';
import type { Sessions } from './sign-in/sessions.ts';

/** What the routes work with; the composition root builds it. */
export interface Dependencies {
  readonly db: Database;
  readonly amendments: AmendmentRecord;
  readonly contracts: ContractRecord;
  readonly directory: DirectoryRecord;
  readonly matters: MatterRecord;
  readonly meetings: MeetingRecord;
  /** The settings and the calendar in force. */
  readonly policy: PolicyRecord;
  /** Tells a file's workflow of what was recorded, without waiting. */
  readonly wake: Wake;
  readonly now: () => Instant;
  /** How much one person may leave here. */
  readonly uploads: UploadLimits;
  /** The authorities whose certificates of signatories are trusted; none: no chain is validated. */
  readonly trustedSigners: readonly Certificate[];
}

/** A part of the system beside this server; resolves to whether it answers, and never rejects. */
export type Check = () => Promise<boolean>;

export interface AppDependencies extends Dependencies {
  readonly logger: Logger;
  readonly checks: { readonly database: Check; readonly temporal: Check; readonly smtp: Check };
  /** Of the browsers that someone is signed in with. */
  readonly sessions: Sessions;
  /** With which people sign in; absent: nobody can. */
  readonly provider?: OidcProvider | undefined;
  /** Whether a file's clock can be moved. Never in production. */
  readonly developmentClock: boolean;
  /** How people reach the application, without a slash at the end. */
  readonly publicUrl: string;
  /** How many requests are taken. */
  readonly limits: Limits;
  /** How many proxies stand before the server. */
  readonly trustProxy: number;
  /** Where signing in and out lead to, when that is another server. */
  readonly signInOrigin?: string | undefined;
  /** Makes addresses that cannot be guessed. */
  readonly secret: string;
  /** The folder of what browsers fetch: the style sheet, the script of the API page. */
  readonly publicFiles: string;
}
