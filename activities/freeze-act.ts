import { createHash } from 'node:crypto';
import type { ActContent } from '../documents/act/act-content.ts';
import type { AmendmentState } from '../domain/amendment/state.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { textNamed } from '../prisma/record/amendments.ts';
import { headerOf, provisionsOf } from '../prisma/record/contract-facts.ts';
import { anchorAtSignature } from '../prisma/queries/anchors.ts';
import type { ActivityDeps } from './deps.ts';
import type { FileInput, Progress } from './ports.ts';
import { carryOut, progressSince } from './progress.ts';

/**
 * Freezes the act as a document in both languages. The bytes are stored under their SHA-256 before the record names them;
 * a second run makes the same bytes and finds them there.
 */
export const freezeAct =
  (deps: ActivityDeps) =>
  async (input: FileInput): Promise<Progress> => {
    const state = await deps.amendments.read(input.fileId);
    const content = await contentOf(deps, input.fileId, state);
    if (content === undefined) return progressSince(deps, input);
    const [fr, nl] = await Promise.all(LANGUAGES.map((language) => store(deps, input, content, language)));
    if (fr === undefined || nl === undefined) throw new Error('An act is printed in both languages.');
    return carryOut(deps, input, { type: 'FREEZE_ACT', documents: { fr, nl }, textHash: content.textHash });
  };

/** `undefined` when the file is not at its signature. */
async function contentOf(deps: ActivityDeps, fileId: string, state: AmendmentState): Promise<ActContent | undefined> {
  const { text, actNumber, reference, title, qualification, procedure } = state;
  const opened = state.visits.findLast((visit) => visit.phase === 'SIGNATURE')?.openedOn;
  if (procedure.phases.SIGNATURE?.status !== 'OPEN' || procedure.frozen) return undefined;
  if (text === undefined || actNumber === undefined || reference === undefined || opened === undefined)
    return undefined;
  return {
    header: await headerOf(deps.db, state.contractId),
    title,
    reference,
    actNumber,
    text: await textNamed(deps.db, text.hash),
    textHash: text.hash,
    before: await provisionsOf(deps.db, state.contractId, text.baseVersion),
    qualification,
    frozenOn: opened,
    anchor: await anchorAtSignature(deps.db, fileId),
  };
}

async function store(
  deps: ActivityDeps,
  { fileId, at }: FileInput,
  content: ActContent,
  language: Language,
): Promise<string> {
  const bytes = Uint8Array.from(await deps.printAct(content, language));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await deps.db.document.createMany({ data: [{ sha256, mediaType: 'application/pdf', bytes }], skipDuplicates: true });
  const purpose = 'ACT';
  await deps.db.fileDocument.createMany({ data: [{ fileId, sha256, purpose, language, at }], skipDuplicates: true });
  return sha256;
}
