import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';
import { readContractFile } from '../../documents/contract-source.ts';
import { PROCEDURE } from '../../domain/file.ts';
import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { importContract, type ImportDeps } from '../../prisma/import-contract.ts';
import { loadPeople } from './load-people.ts';
import { bindSamplePeople } from './subjects.ts';

/**
 * The sample's people, known to the demo's identity provider, and its contract. Loaded again, it adds what is missing and
 * changes nothing. `secret` is the installation's.
 */
export async function loadSample(deps: ImportDeps, now: string, secret: string): Promise<string> {
  const people = await loadPeople(deps.directory, now);
  await bindSamplePeople(deps.db, secret);
  const contract = await once(deps, 'fr', now);
  if (contract !== undefined) await once(deps, 'nl', now, contract);
  return people === 0 && contract === undefined
    ? 'The sample was already there.'
    : `The sample is loaded: ${people} entries of the directory${contract === undefined ? '' : `, contract ${contract}`}.`;
}

/** Imports a language of the sample's contract; its id, or `undefined` when it is there already. */
async function once(deps: ImportDeps, language: Language, now: string, twinOf?: string): Promise<string | undefined> {
  const bytes = await readFile(path.join(repositoryRoot, 'samples', `contract.${language}.txt`));
  try {
    const source = readContractFile(bytes, language);
    const twin = twinOf === undefined ? {} : { twinOf };
    return (await importContract(deps, source, { by: PROCEDURE, now, ...twin })).id;
  } catch (error) {
    if (error instanceof RuleViolation && error.code === 'CONTRACT_EXISTS') return undefined;
    throw error;
  }
}
