import { z } from 'zod';
import { readContractFile } from '../../documents/contract-source.ts';
import { MAX_IMPORT_BYTES } from '../../documents/contract-text/decode.ts';
import { findingText } from '../../locales/violation-text.ts';
import { importContract, type ImportReport } from '../../prisma/import-contract.ts';
import { changesBetween } from '../../prisma/queries/contract-changes.ts';
import {
  contractHead,
  contractsPage,
  provisionRow,
  versionsOf,
  type ContractHead,
} from '../../prisma/queries/contracts.ts';
import { explained } from '../../prisma/queries/pedigree.ts';
import { provisionsOf } from '../../prisma/record/contract-facts.ts';
import { hashOf } from '../../domain/hash.ts';
import { identityOf, stillApplied, textAsOn } from '../../prisma/queries/text-as-on.ts';
import { keptAnswer } from '../../prisma/work/answer-once.ts';
import { askedDay } from '../../domain/contract/as-on.ts';
import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { citedAt } from '../../web/pages/contracts/reading.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { keyOf, pageFrom } from '../http/cursor.ts';
import type { Operation } from '../http/operation.ts';
import { get, upload, type Upload } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { doing, mustWorkHere } from '../rights.ts';
import { DOCX_REFUSALS } from './word.ts';
import { id, language, optional, pageOf, paging, provisionId } from '../schemas/common.ts';
import {
  asKnownOnDay,
  asOnDay,
  changesQuery,
  contract,
  contractChanges,
  contractForm,
  contractSummary,
  importReport,
  provisionDetail,
  versionNumber,
} from '../schemas/contract.ts';
import { contractSummaryView, contractView, provisionView } from '../views/contract.ts';

/** A contract is text or a word processor's document, whatever its sender calls it. */
const CONTRACT_FILE = { mediaType: 'text/plain', orDocx: true, maxBytes: MAX_IMPORT_BYTES };
const contractParams = z.strictObject({ id });
const version = optional(versionNumber.meta({ description: 'A consolidated version; the newest without it.' }));
const place = { version, 'as-on': asOnDay, 'as-known-on': asKnownOnDay };
/** A text is that of a version or that of a day. */
interface AskedDays {
  readonly 'as-on'?: string;
  readonly 'as-known-on'?: string;
}
const asksDay = (query: AskedDays): boolean => query['as-on'] !== undefined || query['as-known-on'] !== undefined;
const isOneOf = (query: AskedDays & { readonly version?: number }): boolean =>
  query.version === undefined || !asksDay(query);
const DAY_REFUSALS = ['DATE_UNKNOWN', 'DATE_BEFORE_CONTRACT', 'DATE_IN_FUTURE'] as const;

export const contractRoutes = (deps: Dependencies): readonly Operation[] => [
  listContracts(deps),
  readContract(deps),
  readProvision(deps),
  readChanges(deps),
  importText(deps),
];

const listContracts = (deps: Dependencies): Operation =>
  get({
    path: '/contracts',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'The contracts',
    query: z.strictObject(paging),
    answer: pageOf(contractSummary),
    refusals: ['NOT_ALLOWED'],
    handle: async ({ query: { cursor, limit }, caller }) => {
      mustWorkHere(caller);
      const [afterId] = keyOf(z.tuple([z.string()]), cursor) ?? [];
      return pageFrom(await contractsPage(deps.db, limit + 1, afterId), limit, (row) => [row.id], contractSummaryView);
    },
  });

const readContract = (deps: Dependencies): Operation =>
  get({
    path: '/contracts/:id',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'A contract with its provisions as a tree, in one of its versions or as it applies on a day',
    params: contractParams,
    query: z.strictObject({ ...place, language: optional(language) }).refine(isOneOf, { path: ['as-on'] }),
    answer: contract,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', ...DAY_REFUSALS],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      const head = await contractHead(deps.db, params.id);
      if (asksDay(query)) return shownAsOn(deps, head, query, caller);
      return shownIn(deps, head, query.version ?? head.version, query.language);
    },
  });

const readProvision = (deps: Dependencies): Operation =>
  get({
    path: '/contracts/:id/provisions/:provisionId',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'A provision in a version or as it applies on a day, with the acts that made it what it is',
    params: z.strictObject({ id, provisionId }),
    query: z.strictObject(place).refine(isOneOf, { path: ['as-on'] }),
    answer: provisionDetail,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND', 'PROVISION_NOT_ON_DAY', ...DAY_REFUSALS],
    handle: async ({ params, query, caller }) => {
      mustWorkHere(caller);
      if (asksDay(query)) return provisionAsOn(deps, params, query, caller);
      const asked = query.version ?? (await contractHead(deps.db, params.id)).version;
      const row = await provisionRow(deps.db, params.id, asked, params.provisionId);
      if (row === undefined) throw new Refusal('NOT_FOUND');
      const [pedigree = []] = await explained(deps.db, [row.pedigree]);
      return provisionView({ version: asked }, row, pedigree);
    },
  });

const readChanges = (deps: Dependencies): Operation =>
  get({
    path: '/contracts/:id/changes',
    act: 'READ_CONTRACT',
    tag: 'Contracts',
    summary: 'What changed between two versions of a contract, by which acts',
    params: contractParams,
    query: changesQuery,
    answer: contractChanges,
    refusals: ['NOT_ALLOWED', 'CONTRACT_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params, query: { from, to }, caller }) => {
      mustWorkHere(caller);
      const { version: newest } = await contractHead(deps.db, params.id);
      if (to > newest) throw new Refusal('NOT_FOUND');
      return { from, to, changes: await changesBetween(deps.db, params.id, from, to) };
    },
  });

export const importText = (deps: Dependencies): Operation =>
  upload({
    path: '/contracts/import',
    act: 'IMPORT_CONTRACT',
    tag: 'Contracts',
    summary: 'Import a contract from its text, or the other language of one',
    body: contractForm,
    upload: CONTRACT_FILE,
    answer: importReport,
    refusals: [
      'NOT_ALLOWED',
      'CONTRACT_EXISTS',
      'CONTRACT_UNKNOWN',
      'TWIN_ALREADY_PAIRED',
      'TWIN_AFTER_AMENDMENT',
      'TWIN_SAME_LANGUAGE',
      'IMPORT_EMPTY',
      'IMPORT_NOT_UTF8',
      'IMPORT_NOT_A_CONTRACT',
      'IMPORT_OTHER_LANGUAGE',
      ...DOCX_REFUSALS,
    ],
    locationOf: (made) => `/contracts/${made.id}`,
    handle: async (input) => {
      const report = (await keptAnswer<ImportReport>(deps.db, input.request)) ?? (await imported(deps, input));
      const findings = report.findings.map((each) => ({ ...each, text: findingText(input.caller.language, each) }));
      return { ...report, findings };
    },
  });

/** @throws RuleViolation `DATE_UNKNOWN`, `DATE_BEFORE_CONTRACT`. */
async function shownAsOn(
  { db }: Dependencies,
  head: ContractHead,
  query: AskedDays & { readonly language?: Language },
  { today }: Caller,
): Promise<z.input<typeof contract>> {
  const day = askedDay(query['as-on'], query['as-known-on'], head.header, today);
  const [versions, text] = await Promise.all([versionsOf(db, head.id), textAsOn(db, head.id, day.on, day.knownOn)]);
  const { missing, rows } = text;
  const { hash, version: number } = await identityOf(db, head.id, text);
  return contractView(head, {
    versions,
    shown: { number, missing_fr: missing.fr, missing_nl: missing.nl },
    asOn: { ...day, hash, acts: stillApplied(text, day.knownOn) },
    provisions: rows.map(({ content }) => content),
    language: query.language,
  });
}

/** @throws RuleViolation those of `shownAsOn`, and `PROVISION_NOT_ON_DAY` where that day's text has none of that id. */
async function provisionAsOn(
  { db }: Dependencies,
  { id: contractId, provisionId: wanted }: { readonly id: string; readonly provisionId: string },
  query: AskedDays,
  { today }: Caller,
): Promise<z.input<typeof provisionDetail>> {
  const { header } = await contractHead(db, contractId);
  const day = askedDay(query['as-on'], query['as-known-on'], header, today);
  const text = await textAsOn(db, contractId, day.on, day.knownOn);
  const row = text.rows.find(({ content }) => content.id === wanted);
  if (row === undefined) throw new RuleViolation('PROVISION_NOT_ON_DAY', { provision: wanted, on: day.on });
  const [{ version: number }, [pedigree = []]] = await Promise.all([
    identityOf(db, contractId, text),
    explained(db, [row.pedigree]),
  ]);
  const address = citedAt(contractId, day.on, wanted);
  return provisionView(
    { asOn: day, address, ...(number !== undefined && { version: number }) },
    { ...row, hash: hashOf(row.content) },
    pedigree,
  );
}

/** @throws Refusal `NOT_FOUND` for a version the contract does not have. */
async function shownIn(
  { db }: Dependencies,
  head: ContractHead,
  number: number,
  shownLanguage: 'fr' | 'nl' | undefined,
): Promise<z.input<typeof contract>> {
  const versions = await versionsOf(db, head.id);
  const shown = versions.find((each) => each.number === number);
  if (shown === undefined) throw new Refusal('NOT_FOUND');
  const provisions = await provisionsOf(db, head.id, number);
  return contractView(head, { versions, shown, provisions, language: shownLanguage });
}

type ImportForm = Upload<unknown, z.output<typeof contractForm>>;

function imported(deps: Dependencies, { body, file, caller, request }: ImportForm): Promise<ImportReport> {
  const by = doing(caller, 'IMPORT_CONTRACT');
  const source = readContractFile(file.bytes, body.language);
  const twin = body.twinOf === undefined ? {} : { twinOf: body.twinOf };
  return importContract(deps, source, { ...twin, by, now: deps.now(), request });
}
