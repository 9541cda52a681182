import type { ActContent } from '../documents/act/act-content.ts';
import type { PackContent } from '../documents/pdf/pack/pack-content.ts';
import type { Instant } from '../domain/calendar/dates.ts';
import type { NewsOf } from '../domain/file.ts';
import type { Language } from '../domain/language.ts';
import type { Database } from '../prisma/client.ts';
import type { AmendmentRecord } from '../prisma/record/amendments.ts';
import type { DirectoryRecord } from '../prisma/record/directory.ts';
import type { MatterRecord } from '../prisma/record/matters.ts';
import type { MeetingRecord } from '../prisma/record/meetings.ts';
import type { PolicyRecord } from '../prisma/record/policy.ts';
import type { Engine } from '../temporal/engine.ts';
import type { Delivery } from '../mail/transport.ts';
import type { Anchoring } from './proof/anchoring.ts';
import type { PendingMail } from './send-mails.ts';

/** What the activities work with; the worker's composition root builds it. */
export interface ActivityDeps {
  readonly db: Database;
  readonly amendments: AmendmentRecord;
  readonly directory: DirectoryRecord;
  readonly matters: MatterRecord;
  readonly meetings: MeetingRecord;
  readonly policy: PolicyRecord;
  /** An act as the bytes of a document. */
  readonly printAct: (act: ActContent, language: Language) => Promise<Uint8Array>;
  /** The pack that is read beside an act, likewise. */
  readonly printPack: (pack: PackContent, language: Language) => Promise<Uint8Array>;
  /** Waits until the mail server may be given another message. */
  readonly mailTurn: () => Promise<void>;
  /** Writes a message and hands it to the mail server. */
  readonly deliver: (mail: PendingMail) => Promise<Delivery>;
  /** Tells a file's workflow of what was recorded for it elsewhere. */
  readonly wake: (fileId: string, seq: number, news?: NewsOf<unknown>) => void;
  /** Tells the engine that a long activity is still at work. */
  readonly heartbeat: () => void;
  readonly engine: Pick<Engine, 'consult'>;
  /** Absent where no key is set: the record is not anchored then. */
  readonly anchoring?: Anchoring | undefined;
  readonly now: () => Instant;
}
