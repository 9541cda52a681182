import { brusselsDate, type Instant } from '../domain/calendar/dates.ts';
import type { ContractHeader } from '../domain/contract/header.ts';
import type { Provision } from '../domain/contract/provision.ts';
import type { By } from '../domain/file.ts';
import type { Language } from '../domain/language.ts';
import { holderOfTitle } from '../domain/people/holders.ts';
import { RuleViolation, type ViolationDetails } from '../domain/violation.ts';
import type { Database } from './client.ts';
import { contractHead, contractOfSource } from './queries/contracts.ts';
import type { ContractRecord } from './record/contracts.ts';
import { provisionsOf } from './record/contract-facts.ts';
import type { DirectoryRecord } from './record/directory.ts';
import type { Request } from './record/file-record.ts';

/** Something found wrong (`ERROR`), unsure (`WARNING`) or settled by itself (`INFO`), at a line of the source. */
export interface ImportFinding {
  readonly code: string;
  readonly line: number;
  readonly severity: 'ERROR' | 'WARNING' | 'INFO';
  readonly details: ViolationDetails;
}

/** What pairing two languages of one contract gives. */
export interface Paired {
  readonly provisions: readonly Provision[];
  readonly unpaired: { readonly baseIds: readonly string[]; readonly twinIds: readonly string[] };
  readonly findings: readonly ImportFinding[];
}

/** A contract as it was read from a file; `lines` says where each provision begins. */
export interface ContractSource {
  /** SHA-256 of the file's bytes: the same file makes no second contract. */
  readonly sourceHash: string;
  readonly language: Language;
  readonly header: ContractHeader;
  readonly provisions: readonly Provision[];
  readonly lines: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ImportFinding[];
  readonly pairWith: (base: readonly Provision[], baseLanguage: Language) => Paired;
}

/** What an import tells the person who asked for it. */
export interface ImportReport {
  readonly id: string;
  readonly version: number;
  readonly language: Language;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ImportFinding[];
  /** Function titles of the contract that no person's mandate bears today. */
  readonly holdersWithoutPerson: readonly string[];
  /** Of a twin: what has no counterpart in the other language. */
  readonly unpaired?: Paired['unpaired'];
}

export interface ImportDeps {
  readonly db: Database;
  readonly contracts: ContractRecord;
  readonly directory: DirectoryRecord;
}

export interface ImportOptions {
  /** The contract of which the file is the other language; absent: the file is a contract of its own. */
  readonly twinOf?: string;
  readonly by: By;
  readonly now: Instant;
  readonly request?: Request;
}

/**
 * Imports a contract, or completes one with its other language.
 *
 * @throws RuleViolation `CONTRACT_EXISTS` with the contract that this file already made or completed; of a twin
 * `CONTRACT_UNKNOWN`, `TWIN_SAME_LANGUAGE`, `TWIN_ALREADY_PAIRED`, `TWIN_AFTER_AMENDMENT`.
 */
export const importContract = (
  deps: ImportDeps,
  source: ContractSource,
  { twinOf, ...who }: ImportOptions,
): Promise<ImportReport> =>
  twinOf === undefined ? importNew(deps, source, who) : importTwin(deps, source, twinOf, who);

type Who = Omit<ImportOptions, 'twinOf'>;

async function importNew(deps: ImportDeps, source: ContractSource, who: Who): Promise<ImportReport> {
  const { sourceHash, language, header, provisions, counts } = source;
  const id = `c-${sourceHash.slice(0, 16)}`;
  const existing = await contractOfSource(deps.db, sourceHash);
  if (existing !== undefined && existing !== id) throw new RuleViolation('CONTRACT_EXISTS', { contract: existing });
  const holdersWithoutPerson = await unmatchedHolders(deps, provisions, who.now);
  const findings = inOrder([...source.findings, ...holdersWithoutPerson.map((title) => unmatched(title, source))]);
  const report = { id, version: 1, language, counts, findings, holdersWithoutPerson };
  const command = { type: 'IMPORT', sourceHash, language, header, provisions } as const;
  try {
    return await deps.contracts.record(id, { ...who, command, findings, answer: () => report });
  } catch (error) {
    const exists = error instanceof RuleViolation && error.code === 'CONTRACT_EXISTS';
    throw exists ? new RuleViolation('CONTRACT_EXISTS', { contract: id }) : error;
  }
}

async function importTwin(deps: ImportDeps, source: ContractSource, twinOf: string, who: Who): Promise<ImportReport> {
  const { sourceHash, language, counts } = source;
  const { header: ownHeader, language: ownLanguage, version: newest } = await contractHead(deps.db, twinOf);
  const paired = source.pairWith(await provisionsOf(deps.db, twinOf, newest), ownLanguage);
  const { provisions, unpaired } = paired;
  const holdersWithoutPerson = await unmatchedHolders(deps, provisions, who.now);
  // The reading of one file misses the other language; the pairing knows what is really missing.
  const findings = inOrder([...source.findings.filter(({ code }) => code !== 'TWIN_MISSING'), ...paired.findings]);
  const header = withTwin(ownHeader, source.header);
  const command = { type: 'PAIR_TWIN', sourceHash, language, header, provisions, newestVersion: newest } as const;
  const report = { id: twinOf, version: newest + 1, language, counts, findings, holdersWithoutPerson, unpaired };
  return deps.contracts.record(twinOf, { ...who, command, findings, answer: () => report });
}

async function unmatchedHolders(
  { directory }: ImportDeps,
  provisions: readonly Provision[],
  now: Instant,
): Promise<readonly string[]> {
  const known = await directory.current();
  const titles = new Set(provisions.flatMap(({ holders }) => holders ?? []));
  return [...titles].filter((title) => holderOfTitle(known, title, brusselsDate(now)) === undefined);
}

function unmatched(title: string, { provisions, lines }: ContractSource): ImportFinding {
  const objectives = provisions.filter(({ holders }) => holders?.includes(title) === true);
  const line = lines[objectives[0]?.id ?? ''] ?? 1;
  return { code: 'HOLDER_UNMATCHED', line, severity: 'WARNING', details: { title, objectives: objectives.length } };
}

const inOrder = (findings: readonly ImportFinding[]): readonly ImportFinding[] =>
  findings.toSorted((a, b) => a.line - b.line);

const withTwin = (base: ContractHeader, twin: ContractHeader): ContractHeader => ({
  ...base,
  service: { ...base.service, ...twin.service },
  title: { ...base.title, ...twin.title },
});
