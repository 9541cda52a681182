import { z } from 'zod';
import { RuleViolation } from '../../domain/violation.ts';
import { DOCX_TYPE } from '../../documents/docx/media-type.ts';
import { MAX_DOCX_BYTES } from '../../documents/docx/read/package.ts';
import { answerOnce, keptAnswer } from '../../prisma/work/answer-once.ts';
import { keptUpload, wordUploadsOf, type WordUpload } from '../../prisma/work/word-uploads.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { draftSeenBy } from '../draft-seen-by.ts';
import { idMadeBy, sha256Of } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { get, post, upload } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { amendmentParams, amendmentId, id, language, list, optional } from '../schemas/common.ts';
import { decided, verdicts, wordUpload } from '../schemas/proposal.ts';
import { demandRoom } from '../upload-quota.ts';
import { decideProposals } from '../word/decide.ts';
import { readUpload } from '../word/read-upload.ts';
import { mustEdit } from './drafts.ts';

export const DOCX_FILE = { mediaType: DOCX_TYPE, maxBytes: MAX_DOCX_BYTES };

/** What a file is refused for before anything is made of it. */
export const DOCX_REFUSALS = [
  'DOCX_TOO_LARGE',
  'DOCX_ENCRYPTED',
  'DOCX_NOT_READABLE',
  'DOCX_PACKED',
  'DOCX_MACROS',
  'DOCX_EXTERNAL',
  'DOCX_EMBEDDED',
] as const;

export const wordRoutes = (deps: Dependencies): readonly Operation[] => [
  uploadWord(deps),
  listWord(deps),
  decideWord(deps),
];

export const uploadWord = (deps: Dependencies): Operation =>
  upload({
    path: '/amendments/:id/word-files',
    act: 'PROPOSE_CHANGES',
    tag: 'Amendments',
    summary: 'Bring a word processor’s file back: its tracked changes and comments become proposals for the draft',
    params: amendmentParams,
    body: z.strictObject({ language: optional(language) }),
    upload: DOCX_FILE,
    answer: z.strictObject({ id, amendmentId, language, proposals: z.int() }).meta({ id: 'WordUploaded' }),
    refusals: [
      'FILE_UNKNOWN',
      'NOT_ALLOWED',
      'FILE_ENDED',
      'UPLOAD_QUOTA',
      'DOCX_OTHER_CONTRACT',
      'DOCX_OTHER_FILE',
      ...DOCX_REFUSALS,
    ],
    locationOf: (made) => `/amendments/${made.amendmentId}/word-files`,
    handle: async ({ params, body, file, caller, request }) => {
      const before = await keptAnswer<Uploaded>(deps.db, request);
      if (before !== undefined) return before;
      const { state, at } = await draftSeenBy(deps, params.id, caller);
      if (state.procedure.end !== undefined) throw new RuleViolation('FILE_ENDED');
      await demandRoom(deps, caller.actor.id, file.bytes.length);
      const written = body.language ?? state.language ?? caller.language;
      const read = await readUpload(deps.db, params.id, state, file.bytes, written);
      const made = {
        id: idMadeBy(request).slice(0, 16),
        amendmentId: params.id,
        sha256: sha256Of(file.bytes),
        fileName: file.name,
        uploadedBy: caller.actor.id,
        uploadedAt: at,
        ...read,
      };
      const answer = { id: made.id, amendmentId: params.id, language: read.language, proposals: read.proposals.length };
      return answerOnce(deps.db, { request, at, changes: [keptUpload(made, file.bytes)], answer });
    },
  });

interface Uploaded {
  readonly id: string;
  readonly amendmentId: string;
  readonly language: 'fr' | 'nl';
  readonly proposals: number;
}

const listWord = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/word-files',
    act: 'READ_DRAFT',
    tag: 'Amendments',
    summary: 'The word processors’ files that came back for a draft, with what they propose and what was decided of it',
    params: amendmentParams,
    answer: list(wordUpload),
    refusals: ['FILE_UNKNOWN', 'NOT_ALLOWED'],
    handle: async ({ params, caller }) => {
      await draftSeenBy(deps, params.id, caller);
      return (await wordUploadsOf(deps.db, params.id)).map(shown);
    },
  });

const shown = ({ verdicts: decisions, proposals, ...file }: WordUpload): z.input<typeof wordUpload> => ({
  ...file,
  proposals: proposals.map((proposal) => {
    const verdict = decisions[proposal.no];
    return verdict === undefined ? proposal : { ...proposal, verdict };
  }),
});

export const decideWord = (deps: Dependencies): Operation =>
  post({
    path: '/amendments/:id/word-files/:fileId/verdicts',
    act: 'EDIT_DRAFT',
    tag: 'Amendments',
    summary: 'Accept or refuse what a word processor’s file proposes: what is accepted enters the draft',
    params: z.strictObject({ id: amendmentId, fileId: id }),
    body: verdicts,
    answer: decided,
    refusals: [
      'FILE_UNKNOWN',
      'NOT_FOUND',
      'STEP_CLOSED',
      'NOT_YOURS',
      'STALE_DRAFT',
      'PROPOSAL_OVERTAKEN',
      'PROPOSAL_NOT_ACCEPTABLE',
      'PROVISION_UNKNOWN',
      'INSTRUCTION_MISFIT',
    ],
    handle: async ({ params, body, caller, request }) => {
      const before = await keptAnswer<z.input<typeof decided>>(deps.db, request);
      if (before !== undefined) return before;
      const seen = await seenBy(deps, params.id, caller);
      mustEdit(seen);
      const file = (await wordUploadsOf(deps.db, params.id)).find((each) => each.id === params.fileId);
      if (file === undefined) throw new Refusal('NOT_FOUND');
      return answerOnce(deps.db, { request, at: seen.at, ...(await decideProposals(deps.db, seen, file, body)) });
    },
  });
