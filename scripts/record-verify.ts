import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { connect } from '../prisma/client.ts';
import { verifyRecord } from '../prisma/record/verify.ts';

/** `npm run record:verify`: every row compared with the events it comes from. Exit code 1 when one differs. */
const { databaseUrl } = loadConfig(readEnvironment());
const db = connect(databaseUrl, 4);
const { files, discrepancies } = await verifyRecord(db);
for (const { fileId, table, key, columns } of discrepancies)
  console.log(`${fileId} ${table} ${key}: ${columns.join(', ')}`);
console.log(`${files} files verified, ${discrepancies.length} discrepancies.`);
if (discrepancies.length > 0) process.exitCode = 1;
await db.$disconnect();
