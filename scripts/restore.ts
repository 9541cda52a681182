import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { copiesIn } from '../activities/proof/anchor-files.ts';
import { loadConfig, type Config } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { BackupFault } from '../prisma/backup/manifest.ts';
import { lostSince } from '../prisma/backup/lost-since.ts';
import { restoreBackup } from '../prisma/backup/restore.ts';
import { connect, type Database } from '../prisma/client.ts';
import { verifyRecord } from '../prisma/record/verify.ts';
import { engineConnection } from '../temporal/connection.ts';
import { createEngine } from '../temporal/engine.ts';
import { restartWorkflows } from '../temporal/restart.ts';

/**
 * `npm run restore -- FOLDER`: a backup into the empty database of DATABASE_URL, the record in it verified, what is lost since
 * told by the anchors of ANCHOR_DIRECTORY, and the workflows started again over it. The API and the worker are down meanwhile.
 */
const config = loadConfig(readEnvironment());
const [folder] = process.argv.slice(2);
try {
  if (folder === undefined) throw new BackupFault('Which backup? npm run restore -- FOLDER');
  if (config.databaseAdminUrl === undefined) throw new BackupFault('Restoring needs DATABASE_ADMIN_URL (the owner).');
  await restore(config, config.databaseAdminUrl, path.resolve(folder));
} catch (error) {
  if (!(error instanceof BackupFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function restore({ databaseUrl, ...set }: Config, adminUrl: string, from: string): Promise<void> {
  const migrations = path.join(repositoryRoot, 'prisma/migrations');
  const { takenAt, tables } = await restoreBackup({ folder: from, adminUrl, applicationUrl: databaseUrl, migrations });
  console.log(`Brought back what the database held at ${takenAt}: ${tables.length} tables. Everybody signs in again.`);
  const db = connect(databaseUrl, 2);
  const { files, discrepancies } = await verifyRecord(db);
  console.log(`${files} files verified, ${discrepancies.length} discrepancies.`);
  if (set.anchor.directory !== undefined) await tellLoss(db, set.anchor.directory);
  await startWorkflows(db, { ...set, databaseUrl });
  await db.$disconnect();
  if (discrepancies.length > 0) process.exitCode = 1;
}

async function tellLoss(db: Database, directory: string): Promise<void> {
  const lost = await lostSince(db, copiesIn(directory, false));
  for (const { fileId, from, to, knownAt } of lost) {
    console.log(`LOST ${fileId}: events ${from} to ${to}, known by the anchor of ${knownAt}`);
  }
  console.log(
    lost.length === 0
      ? `No anchor in ${directory} knows of more than was brought back.`
      : `Keep ${directory} as it is, as the witness of what was lost, and set ANCHOR_DIRECTORY to a new folder.`,
  );
}

/** A restored record knows less than the engine: every workflow is started again over it. */
async function startWorkflows(db: Database, set: Config): Promise<void> {
  const connection = await Connection.connect(engineConnection(set)).catch(() => undefined);
  if (connection === undefined) {
    console.log('Temporal does not answer: start it, then npm run workflows:rebuild.');
    return;
  }
  const client = new Client({ connection, namespace: set.temporalNamespace });
  const count = await restartWorkflows(db, client, createEngine(client, set.temporalTaskQueue));
  console.log(`${count} workflows were started again over the record.`);
  await connection.close();
}
