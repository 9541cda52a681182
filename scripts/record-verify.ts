import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { copiesIn } from '../activities/proof/anchor-files.ts';
import { anchorKeys, isSigned } from '../activities/proof/signing-key.ts';
import { certificatesIn, checkTimeStamp, TimeStampFault } from '../activities/proof/time-stamp.ts';
import type { AnchorConfig } from '../config/anchor.ts';
import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { stampedText, type Anchor } from '../domain/proof/anchor.ts';
import { connect } from '../prisma/client.ts';
import { verifyProof } from '../prisma/record/verify-proof.ts';
import { verifyRecord } from '../prisma/record/verify.ts';
import type { Witness } from '../prisma/record/witness.ts';
import { lineOf } from './record-verify/lines.ts';

/**
 * `npm run record:verify`: every row compared with the events it comes from; every chain, the log of heads and the anchors
 * with their signatures, time stamps and copies. `-- --anchors FOLDER`, as often as wanted: copies that somebody kept.
 * Exit code 1 when anything was found.
 */
const { values } = parseArgs({ options: { anchors: { type: 'string', multiple: true, default: [] } } });
const { databaseUrl, anchor } = loadConfig(readEnvironment());
const db = connect(databaseUrl, 4);
try {
  const report = await verifyProof(db, await witnessOf(anchor, values.anchors));
  for (const finding of report.findings) console.log(lineOf(finding));
  const { files, events, anchors, copies, unstamped, late, findings } = report;
  console.log(`${events} events of ${files} files, ${anchors} anchors and ${copies} copies verified.`);
  if (unstamped > 0) console.log(`${unstamped} anchors wait for their time stamp.`);
  if (late > 0) console.log(`${late} anchors were stamped more than a day after they were taken.`);
  const { discrepancies } = await verifyRecord(db);
  for (const { fileId, table, key, columns } of discrepancies)
    console.log(`${fileId} ${table} ${key}: ${columns.join(', ')}`);
  console.log(`${files} files verified, ${findings.length} findings, ${discrepancies.length} discrepancies.`);
  if (findings.length + discrepancies.length > 0) process.exitCode = 1;
} finally {
  await db.$disconnect();
}

/** What is known outside the database: the keys, the authority's certificates, the copies. */
async function witnessOf(config: AnchorConfig, kept: readonly string[]): Promise<Witness> {
  const { key, publicKeysFile, directory, authority } = config;
  const keys = anchorKeys(key, publicKeysFile === undefined ? '' : await readFile(publicKeysFile, 'utf8'));
  const own = directory === undefined ? [] : [copiesIn(directory, true)];
  const witness = {
    isSigned: (each: Anchor) => isSigned(each, keys),
    copies: [...own, ...kept.map((folder) => copiesIn(folder, false))],
    now: new Date().toISOString(),
  };
  if (authority === undefined) return witness;
  const trusted = certificatesIn(await readFile(authority.caFile, 'utf8'));
  return {
    ...witness,
    stampedAt: (each, token) =>
      checkTimeStamp(token, trusted, stampedText(each)).catch((error: unknown) => {
        if (error instanceof TimeStampFault) return undefined;
        throw error;
      }),
  };
}
