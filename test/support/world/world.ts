import { randomUUID } from 'node:crypto';
import { meetingName } from '../../../locales/meeting-name.ts';
import { connect, type Database } from '../../../prisma/client.ts';
import { AmendmentRecord } from '../../../prisma/record/amendments.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { DirectoryRecord } from '../../../prisma/record/directory.ts';
import { MatterRecord } from '../../../prisma/record/matters.ts';
import { MeetingRecord } from '../../../prisma/record/meetings.ts';
import { PolicyRecord } from '../../../prisma/record/policy.ts';
import { createTestDatabase } from '../postgres.ts';
import { HEADER, PROVISIONS } from './contract.ts';
import { populate } from './people.ts';

export interface World {
  readonly db: Database;
  readonly url: string;
  readonly adminUrl: string;
  readonly directory: DirectoryRecord;
  readonly policy: PolicyRecord;
  readonly contracts: ContractRecord;
  readonly amendments: AmendmentRecord;
  readonly matters: MatterRecord;
  readonly meetings: MeetingRecord;
  readonly contractId: string;
  close(): Promise<void>;
}

/** A service with its people and a contract, on a database of its own; nobody drives the procedure yet. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase();
  const db = connect(database.url, 5);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const contracts = new ContractRecord(db);
  const mailHost = 'avenant.example';
  const amendments = new AmendmentRecord({ db, directory, policy, mailHost });
  const matters = new MatterRecord({ db, directory, policy, mailHost });
  const meetings = new MeetingRecord({ db, directory, policy, mailHost, nameOf: meetingName });
  await populate(directory);
  const contractId = await addContract({ contracts });
  return {
    db,
    url: database.url,
    adminUrl: database.adminUrl,
    directory,
    policy,
    contracts,
    amendments,
    matters,
    meetings,
    contractId,
    close: async () => {
      await db.$disconnect();
      await database.drop();
    },
  };
}

/** Another contract with the same text. Returns its id. */
export async function addContract({ contracts }: Pick<World, 'contracts'>): Promise<string> {
  const contractId = randomUUID();
  await contracts.record(contractId, {
    command: { type: 'IMPORT', sourceHash: contractId, language: 'fr', header: HEADER, provisions: PROVISIONS },
    by: { kind: 'PROCEDURE' },
    now: '2026-01-15T08:00:00.000Z',
    findings: [],
    answer: () => undefined,
  });
  return contractId;
}

/** The same service as another process of it sees it: own connections, own memory of what it has read. */
export function secondView({ url, ...world }: World): World {
  const db = connect(url, 5);
  const directory = new DirectoryRecord(db);
  const policy = new PolicyRecord(db);
  const contracts = new ContractRecord(db);
  const mailHost = 'avenant.example';
  const amendments = new AmendmentRecord({ db, directory, policy, mailHost });
  const matters = new MatterRecord({ db, directory, policy, mailHost });
  const meetings = new MeetingRecord({ db, directory, policy, mailHost, nameOf: meetingName });
  return {
    ...world,
    url,
    db,
    directory,
    policy,
    contracts,
    amendments,
    matters,
    meetings,
    close: () => db.$disconnect(),
  };
}
