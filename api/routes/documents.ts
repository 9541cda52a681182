import { z } from 'zod';
import { allowedActions } from '../../domain/amendment/rights.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { documentOf } from '../../prisma/queries/documents.ts';
import { keptAnswer } from '../../prisma/work/answer-once.ts';
import { storeEvidence, type StoredEvidence } from '../../prisma/work/evidence.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { sha256Of } from '../http/idempotency.ts';
import type { Operation, UploadRule } from '../http/operation.ts';
import { getBytes, upload } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { auditReading } from '../privacy/audit-reading.ts';
import { demandRoom } from '../upload-quota.ts';
import { amendmentId, amendmentParams, language, sha256 } from '../schemas/common.ts';

export const EVIDENCE: UploadRule = { mediaType: 'application/pdf', maxBytes: 100_000_000 };

const evidence = z
  .strictObject({
    sha256,
    language,
    extendsDocument: z.boolean().meta({
      description: 'Whether the bytes begin with the frozen act, as those of a qualified electronic signature do.',
    }),
    size: z.int().meta({ description: 'Bytes.' }),
    amendmentId,
  })
  .meta({ id: 'Evidence' });

export const documentRoutes = (deps: Dependencies): readonly Operation[] => [uploadEvidence(deps), readDocument(deps)];

const uploadEvidence = (deps: Dependencies): Operation =>
  upload({
    path: '/amendments/:id/evidence',
    act: 'UPLOAD_EVIDENCE',
    tag: 'Amendments',
    summary: 'Upload a proof of signature: the signed PDF of one language, or an attested scan',
    params: amendmentParams,
    body: z.strictObject({ language }),
    upload: EVIDENCE,
    answer: evidence,
    refusals: ['FILE_UNKNOWN', 'NOT_YOURS', 'UPLOAD_QUOTA'],
    locationOf: (made) => `/amendments/${made.amendmentId}/documents/${made.sha256}`,
    handle: async ({ params: { id }, body, file, caller, request }) => {
      const before = await keptAnswer<StoredEvidence>(deps.db, request);
      if (before !== undefined) return { ...before, amendmentId: id };
      const { state, reader, at } = await seenBy(deps, id, caller);
      if (!allowedActions(state, reader).includes('UPLOAD_EVIDENCE')) throw new RuleViolation('NOT_YOURS');
      await demandRoom(deps, caller.actor.id, file.bytes.length);
      const { bytes, name: fileName } = file;
      const uploaded = { fileId: id, sha256: sha256Of(bytes), bytes, fileName, uploadedBy: caller.actor.id, ...body };
      const signedDocument = state.documents?.[body.language];
      const stored = await storeEvidence(deps.db, { ...uploaded, signedDocument }, request, at);
      return { ...stored, amendmentId: id };
    },
  });

const readDocument = (deps: Dependencies): Operation =>
  getBytes({
    path: '/amendments/:id/documents/:sha256',
    act: 'READ_DOCUMENT',
    tag: 'Amendments',
    summary: 'A document of the file: the frozen act or a proof of signature',
    params: z.strictObject({ id: amendmentId, sha256 }),
    mediaType: 'application/pdf',
    refusals: ['FILE_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params: { id, sha256: hash }, caller }) => {
      await seenBy(deps, id, caller);
      const found = await documentOf(deps.db, id, hash);
      if (found === undefined) throw new Refusal('NOT_FOUND');
      if (found.purpose === 'EVIDENCE') {
        await auditReading(deps, caller, { kind: 'PROOF', objectId: hash, fileId: id });
      }
      const { bytes, language: written, purpose } = found;
      return { bytes, fileName: `${purpose.toLowerCase()}-${written}-${hash.slice(0, 12)}.pdf` };
    },
  });
