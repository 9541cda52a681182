import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { copiesIn, presentIn, writeAnchorFile } from '../../../activities/proof/anchor-files.ts';
import { anchorKeys, anchorSigner, isSigned } from '../../../activities/proof/signing-key.ts';
import { certificatesIn, checkTimeStamp, requestTimeStamp } from '../../../activities/proof/time-stamp.ts';
import { stampedText } from '../../../domain/proof/anchor.ts';
import type { Finding } from '../../../domain/proof/finding.ts';
import { startTimeStampAuthority, type TimeStampAuthority } from '../../../embedded/time-stamp-authority.ts';
import { connect, type Database } from '../../../prisma/client.ts';
import type { Witness } from '../../../prisma/record/witness.ts';
import { leavesOf } from '../../../prisma/record/verify-anchors.ts';
import { verifyProof } from '../../../prisma/record/verify-proof.ts';
import { keepTimeStamp, takeAnchor } from '../../../prisma/work/anchors.ts';
import { runDirectory } from '../run.ts';

export const aKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

/** Who anchors a record, and what is kept of it outside the database. */
export interface Keeper {
  readonly key: string;
  readonly directory: string;
  readonly authority: TimeStampAuthority;
}

/** @param authority one that is up already. */
export async function createKeeper(authority?: TimeStampAuthority): Promise<Keeper> {
  const directory = await mkdtemp(path.join(runDirectory(), 'anchors-'));
  const own = authority ?? (await startTimeStampAuthority({ port: 0, directory: `${directory}-authority` }));
  return { key: aKey(), directory, authority: own };
}

/** Takes an anchor, has it stamped, and writes its copy; the number, or `undefined` where nothing changed. */
export async function anchorNow(db: Database, { key, directory, authority }: Keeper): Promise<number | undefined> {
  const anchor = await takeAnchor(db, new Date().toISOString(), anchorSigner(key));
  if (anchor === undefined) return undefined;
  const trusted = certificatesIn(await readFile(authority.caFile, 'utf8'));
  const { at, token } = await requestTimeStamp(authority.url, trusted, stampedText(anchor));
  await keepTimeStamp(db, anchor.number, at, token);
  const before = await db.anchor.findUnique({ where: { number: anchor.number - 1 } });
  const leaves = await leavesOf(db, before?.size ?? 0, anchor.size);
  await writeAnchorFile(directory, { anchor, leaves, token }, await presentIn(directory));
  return anchor.number;
}

/** What a verification has at hand; `kept` are folders of copies that somebody else has. */
export async function witnessOf(
  { key, directory, authority }: Keeper,
  { kept = [], copies = true }: { readonly kept?: readonly string[]; readonly copies?: boolean } = {},
): Promise<Witness> {
  const keys = anchorKeys(key);
  const trusted = certificatesIn(await readFile(authority.caFile, 'utf8'));
  return {
    isSigned: (anchor) => isSigned(anchor, keys),
    stampedAt: (anchor, token) => checkTimeStamp(token, trusted, stampedText(anchor)).catch(() => undefined),
    copies: [...(copies ? [copiesIn(directory, true)] : []), ...kept.map((folder) => copiesIn(folder, false))],
    // Copies are expected of every anchor, also of the youngest.
    now: new Date(Date.now() + 7_200_000).toISOString(),
  };
}

export const findingsIn = async (db: Database, witness: Witness): Promise<readonly Finding[]> =>
  (await verifyProof(db, witness)).findings;

/** A folder of copies as it is now, somewhere else. */
export async function keptCopies({ directory }: Keeper): Promise<string> {
  const kept = await mkdtemp(path.join(runDirectory(), 'kept-'));
  await cp(directory, kept, { recursive: true });
  return kept;
}

/** A database in the hands of its superuser. */
export interface Victim {
  readonly db: Database;
  readonly owner: Client;
  close(): Promise<void>;
}

/** A copy of a database to which nobody is connected. */
export async function copyOf({ url, adminUrl }: { readonly url: string; readonly adminUrl: string }): Promise<Victim> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const at = (address: string, database: string) => Object.assign(new URL(address), { pathname: `/${database}` }).href;
  const server = new Client({ connectionString: at(adminUrl, 'postgres') });
  await server.connect();
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(adminUrl).pathname.slice(1)}`);
  const owner = new Client({ connectionString: at(adminUrl, name) });
  await owner.connect();
  // No trigger fires and no foreign key is asked: whatever the application relies on, a superuser may switch off.
  await owner.query(`SET session_replication_role = 'replica'`);
  const db = connect(at(url, name), 3);
  return {
    db,
    owner,
    close: async () => {
      await db.$disconnect();
      await owner.end();
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.end();
    },
  };
}
