import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../config/environment.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { bagOf, type BagInfo } from '../../documents/archive/bag.ts';
import { utf8, type Files } from '../../documents/zip.ts';
import { contractHead } from '../../prisma/queries/contracts.ts';
import { documentsOf } from '../../prisma/queries/documents.ts';
import type { Caller } from '../caller.ts';
import { seenBy, type Seen } from '../command.ts';
import type { AppDependencies, Dependencies } from '../dependencies.ts';
import { auditReading } from '../privacy/audit-reading.ts';
import { documentsIn, mailsIn, recordOf, textsIn, versionsIn } from './contents.ts';
import { explanation } from './explanation.ts';
import { meetingsInArchive } from './meetings.ts';
import { readableDossier, STYLE } from './readable.ts';

/** The program that checks an archive, which every one holds. */
const CHECK = path.join(repositoryRoot, 'dist/documents/archive/check.js');

/** With what archives are made. */
export type ArchiveDependencies = Dependencies & Pick<AppDependencies, 'publicFiles'>;

/** An archive as it is handed out: a ZIP. */
export interface FileArchive {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * A whole file as one archive [RFC 8493], which is read and checked without the application: its dossier in both languages,
 * texts, acts and proofs of signature, the versions of the contract before and after, the minutes of the meetings it was on the
 * agenda of, its messages, and its events with their chain and the proof that they were anchored.
 *
 * Minutes that the caller may not read are named as left out. The same file on the same day gives the same bytes.
 *
 * @throws RuleViolation `FILE_UNKNOWN` to one who may not see the file.
 */
export async function fileArchive(deps: ArchiveDependencies, caller: Caller, id: string): Promise<FileArchive> {
  const seen = await seenBy(deps, id, caller);
  const { state } = seen;
  const meetings = await meetingsInArchive(deps, caller, id);
  await auditProofs(deps, caller, id);
  const parts: readonly Files[] = await Promise.all([
    recordOf(deps.db, [id, ...meetings.readable]),
    textsIn(deps.db, id),
    documentsIn(deps.db, id),
    versionsIn(deps.db, state),
    mailsIn(deps.db, id),
    readableDossier(deps, caller, id, meetings.files),
  ]);
  const style = new Map([[STYLE, await bytesOf(path.join(deps.publicFiles, STYLE))]]);
  const payload = new Map([...parts, meetings.files, style].flatMap((files) => [...files]));
  const info = await infoOf(deps, seen, id);
  const beside = new Map([
    ['check.mjs', await bytesOf(CHECK)],
    ['README.txt', utf8(explanation(state, meetings.leftOut, info.baggingDate))],
  ]);
  return { bytes: bagOf(`avenant-${id}`, payload, beside, info), fileName: `avenant-${id}.zip` };
}

async function auditProofs(deps: Dependencies, caller: Caller, fileId: string): Promise<void> {
  for (const { purpose, sha256: objectId } of await documentsOf(deps.db, fileId)) {
    if (purpose === 'EVIDENCE') await auditReading(deps, caller, { kind: 'PROOF', objectId, fileId });
  }
}

async function infoOf({ db }: Dependencies, { state, at }: Seen<Caller>, id: string): Promise<BagInfo> {
  const service = (await contractHead(db, state.contractId))?.header.service;
  return {
    sourceOrganization: service?.fr ?? service?.nl ?? '',
    externalIdentifier: id,
    externalDescription: `${state.title.fr} / ${state.title.nl}`,
    baggingDate: brusselsDate(at),
  };
}

const bytesOf = async (file: string): Promise<Uint8Array> => new Uint8Array(await readFile(file));
