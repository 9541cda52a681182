import { readFile } from 'node:fs/promises';
import { loadStartConfig } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { readContractFile } from '../documents/contract-source.ts';
import { PROCEDURE } from '../domain/file.ts';
import type { Language } from '../domain/language.ts';
import { RuleViolation } from '../domain/violation.ts';
import { violationText } from '../locales/violation-text.ts';
import { connect } from '../prisma/client.ts';
import { importContract } from '../prisma/import-contract.ts';
import { ContractRecord } from '../prisma/record/contracts.ts';
import { DirectoryRecord } from '../prisma/record/directory.ts';
import { orderFrom, USAGE } from './import/order.ts';
import { printed } from './import/printed.ts';

/** `npm run import`: 0 imported, or there already; 1 refused, with the reason; 2 not understood. */
async function main(): Promise<number> {
  const order = orderFrom(process.argv.slice(2));
  const { DATABASE_URL } = loadStartConfig(readEnvironment());
  if (order === undefined || DATABASE_URL === undefined) {
    console.error(order === undefined ? USAGE : 'Importing needs DATABASE_URL, or a system that is up.');
    return 2;
  }
  const reader = process.env['LANG']?.startsWith('nl') === true ? 'nl' : 'fr';
  const db = connect(DATABASE_URL, 2);
  try {
    const source = readContractFile(await readFile(order.file), order.language);
    const deps = { db, contracts: new ContractRecord(db), directory: new DirectoryRecord(db) };
    const twin = order.twinOf === undefined ? {} : { twinOf: order.twinOf };
    const now = new Date().toISOString();
    console.log(printed(reader, await importContract(deps, source, { ...twin, by: PROCEDURE, now })));
    return 0;
  } catch (error) {
    return told(reader, error);
  } finally {
    await db.$disconnect();
  }
}

/** The same file again changes nothing and is no failure. */
function told(reader: Language, error: unknown): number {
  if (error instanceof RuleViolation) {
    const again = error.code === 'CONTRACT_EXISTS';
    const contract = again ? ` (${String(error.details['contract'])})` : '';
    console.error(violationText(reader, error) + contract);
    return again ? 0 : 1;
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    console.error(error.message);
    return 1;
  }
  throw error;
}

process.exitCode = await main();
