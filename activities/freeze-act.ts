import type { ActContent } from '../documents/act/act-content.ts';
import { amendmentXml } from '../documents/akn/amendment-xml.ts';
import { aknAttachment } from '../documents/pdf/akn-attachment.ts';
import type { PackContent } from '../documents/pdf/pack/pack-content.ts';
import { isCaretaker } from '../domain/amendment/policy.ts';
import type { AmendmentState } from '../domain/amendment/state.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { anchorAtSignature } from '../prisma/queries/anchors.ts';
import { timeline } from '../prisma/queries/timeline.ts';
import { textNamed } from '../prisma/record/amendments.ts';
import { headerOf, provisionsOf } from '../prisma/record/contract-facts.ts';
import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { carryOut, progressSince } from './progress.ts';
import { storeDocument } from './store-document.ts';

/** Far more than any file has. */
const EVERY_EVENT = 1_000_000;

/**
 * Freezes the act as a document in both languages, and makes the pack that is read beside it. The bytes are stored under their
 * SHA-256 before the record names them; a second run makes the same bytes and finds them there.
 */
export const freezeAct =
  (deps: ActivityDeps) =>
  async (input: FileInput): Promise<Progress> => {
    const state = await deps.amendments.read(input.fileId);
    const content = await contentOf(deps, input.fileId, state);
    if (content === undefined) return progressSince(deps, input);
    const documents = await inBoth((language) => printed(deps, input, content, language));
    const pack = await packOf(deps, input.fileId, state, content, documents);
    await inBoth((language) => packed(deps, input, pack, language));
    return carryOut(deps, input, { type: 'FREEZE_ACT', documents, textHash: content.textHash });
  };

async function inBoth(make: (language: Language) => Promise<string>): Promise<Readonly<Record<Language, string>>> {
  const [fr, nl] = await Promise.all([make('fr'), make('nl')]);
  return { fr, nl };
}

/** `undefined` when the file is not at its signature. */
async function contentOf(deps: ActivityDeps, fileId: string, state: AmendmentState): Promise<ActContent | undefined> {
  const { text, actNumber, reference, title, qualification, procedure, contractId } = state;
  const opened = state.visits.findLast((visit) => visit.phase === 'SIGNATURE')?.openedOn;
  if (procedure.phases.SIGNATURE?.status !== 'OPEN' || procedure.frozen) return undefined;
  if (text === undefined || actNumber === undefined || reference === undefined || opened === undefined)
    return undefined;
  const header = await headerOf(deps.db, contractId);
  const act = {
    header,
    title,
    reference,
    actNumber,
    text: await textNamed(deps.db, text.hash),
    textHash: text.hash,
    before: await provisionsOf(deps.db, contractId, text.baseVersion),
    qualification,
    frozenOn: opened,
    anchor: await anchorAtSignature(deps.db, fileId),
  };
  const xml = { contractId, amendmentId: fileId, header, act };
  const [fr, nl] = LANGUAGES.map((language) => aknAttachment(language, amendmentXml(xml, language)));
  return { ...act, ...(fr !== undefined && nl !== undefined && { attachments: { fr, nl } }) };
}

async function packOf(
  { db }: ActivityDeps,
  fileId: string,
  { tasks, remarks, policy }: AmendmentState,
  { attachments: _attached, ...act }: ActContent,
  signed: PackContent['signed'],
): Promise<PackContent> {
  const rows = await timeline(db, fileId, EVERY_EVENT);
  return {
    act,
    signed,
    file: { tasks, remarks },
    caretaker: isCaretaker(policy, act.frozenOn),
    happened: rows.map(({ at, by, event }) => ({ at: at.toISOString(), by, event })),
  };
}

const printed = async (deps: ActivityDeps, input: FileInput, act: ActContent, language: Language): Promise<string> =>
  storeDocument(deps, input, { bytes: await deps.printAct(act, language), purpose: 'ACT', language });

const packed = async (deps: ActivityDeps, input: FileInput, pack: PackContent, language: Language): Promise<string> =>
  storeDocument(deps, input, { bytes: await deps.printPack(pack, language), purpose: 'PACK', language });
