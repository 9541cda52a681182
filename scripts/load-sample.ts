import { loadStartConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { connect } from '../prisma/client.ts';
import { ContractRecord } from '../prisma/record/contracts.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { loadSample } from './sample/load-sample.ts';

/** The sample's people and contract, into an installation that has none. Safe to run again. */
const { DATABASE_URL, SECRET } = loadStartConfig(readEnvironment());
if (DATABASE_URL === undefined || SECRET === undefined) {
  throw new Error('Loading the sample needs DATABASE_URL and SECRET.');
}
const db = connect(DATABASE_URL, 2);
const deps = { db, contracts: new ContractRecord(db), directory: new DirectoryRecord(db) };
console.log(await loadSample(deps, new Date().toISOString(), SECRET));
await db.$disconnect();
