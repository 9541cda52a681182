import type { AmendmentState } from '../../domain/amendment/state.ts';
import type { Proposal } from '../../domain/contract/proposal.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { authorOf } from '../../documents/docx/contract-docx.ts';
import { openDocx, propertiesIn } from '../../documents/docx/read/package.ts';
import { proposalsIn } from '../../documents/docx/read/proposals.ts';
import { stampIn, type Stamp } from '../../documents/docx/stamp.ts';
import type { Database } from '../../prisma/client.ts';
import { headerOf, newestVersion, provisionsOf } from '../../prisma/record/contract-facts.ts';
import { currentDraft } from '../../prisma/work/drafts.ts';
import { draftAt } from '../../prisma/work/word-uploads.ts';
import { possibleText } from './possible-text.ts';

/** What a file that came back for a draft proposes, and in which language. */
export interface ReadUpload {
  readonly language: Language;
  readonly proposals: readonly Proposal[];
}

/**
 * Reads a word processor's file that comes back for a draft: against the very text that was given away where it still says which
 * that was, else against the draft as it is.
 *
 * @throws RuleViolation as `openDocx`; `DOCX_OTHER_CONTRACT`, `DOCX_OTHER_FILE` for what was given away of another.
 */
export async function readUpload(
  db: Database,
  fileId: string,
  state: AmendmentState,
  bytes: Uint8Array,
  written: Language,
): Promise<ReadUpload> {
  const docx = openDocx(bytes);
  const stamp = stampIn(propertiesIn(docx));
  if (stamp !== undefined && stamp.contract !== state.contractId) throw new RuleViolation('DOCX_OTHER_CONTRACT');
  if (stamp?.amendment !== undefined && stamp.amendment !== fileId) throw new RuleViolation('DOCX_OTHER_FILE');
  const language = stamp?.language ?? written;
  const own = stamp?.author ?? authorOf(language, await headerOf(db, state.contractId));
  const { base, provisions } = await givenAway(db, fileId, state, stamp);
  const present = new Set(provisions.map(({ id }) => id));
  const gone = base.map(({ id }) => id).filter((id) => !present.has(id));
  return { language, proposals: proposalsIn(docx, { provisions, gone, language, own }) };
}

interface Away {
  readonly base: readonly Provision[];
  readonly provisions: readonly Provision[];
}

/** The text that a document was printed from. */
async function givenAway(db: Database, fileId: string, state: AmendmentState, stamp: Stamp | undefined): Promise<Away> {
  const newest = await newestVersion(db, state.contractId);
  const version = stamp !== undefined && stamp.version >= 1 && stamp.version <= newest ? stamp.version : newest;
  const base = await provisionsOf(db, state.contractId, version);
  if (stamp !== undefined && stamp.amendment === undefined) return { base, provisions: base };
  const printed = stamp?.revision === undefined ? undefined : await draftAt(db, fileId, stamp.revision);
  const { instructions } = printed ?? (await currentDraft(db, fileId)).text;
  return { base, provisions: possibleText(base, instructions) };
}
