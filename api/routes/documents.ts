import { z } from 'zod';
import { SIGNED_DOCUMENT_FINDINGS } from '../../domain/amendment/signed-document.ts';
import { allowedActions } from '../../domain/amendment/rights.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { documentOf } from '../../prisma/queries/documents.ts';
import { keptAnswer } from '../../prisma/work/answer-once.ts';
import type { StoredEvidence } from '../../prisma/work/evidence.ts';
import { seenBy } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PdfSignature } from '../../documents/pdf/signed/signature.ts';
import { keepEvidence, signaturesSeenBy } from '../evidence.ts';
import type { Operation, UploadRule } from '../http/operation.ts';
import { get, getBytes, upload } from '../http/operations.ts';
import { Refusal } from '../http/refusal.ts';
import { auditReading } from '../privacy/audit-reading.ts';
import { demandRoom } from '../upload-quota.ts';
import { amendmentId, amendmentParams, instant, language, optional, sha256 } from '../schemas/common.ts';

export const EVIDENCE: UploadRule = { mediaType: 'application/pdf', maxBytes: 100_000_000 };

const evidence = z
  .strictObject({
    sha256,
    language,
    extendsDocument: z.boolean().meta({
      description: 'Whether the bytes begin with the frozen act, as those of a qualified electronic signature do.',
    }),
    signature: optional(
      z.enum(SIGNED_DOCUMENT_FINDINGS).meta({
        description:
          'What the PDF was found to be: the act with signatures that hold (`SIGNED`), or why it is not. Absent while no act is frozen.',
      }),
    ),
    size: z.int().meta({ description: 'Bytes.' }),
    amendmentId,
  })
  .meta({ id: 'Evidence' });

export const documentRoutes = (deps: Dependencies): readonly Operation[] => [
  uploadEvidence(deps),
  readDocument(deps),
  readSignatures(deps),
];

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
      const { state, reader } = await seenBy(deps, id, caller);
      if (!allowedActions(state, reader).includes('UPLOAD_EVIDENCE')) throw new RuleViolation('NOT_YOURS');
      await demandRoom(deps, caller.actor.id, file.bytes.length);
      const { bytes, name: fileName } = file;
      const uploaded = { fileId: id, bytes, fileName, uploadedBy: caller.actor.id, ...body };
      const signedDocument = state.documents?.[body.language];
      return { ...(await keepEvidence(deps, { ...uploaded, signedDocument }, request)), amendmentId: id };
    },
  });

const readDocument = (deps: Dependencies): Operation =>
  getBytes({
    path: '/amendments/:id/documents/:sha256',
    act: 'READ_DOCUMENT',
    tag: 'Amendments',
    summary: 'A document of the file: the frozen act, its signing pack or a proof of signature',
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

const signature = z
  .strictObject({
    signer: z.string().meta({ description: 'The name in the certificate.' }),
    issuer: z.string().meta({ description: 'Who issued the certificate.' }),
    validFrom: instant,
    validUntil: instant,
    isQualified: z.boolean().meta({ description: 'Whether the certificate declares itself a qualified one.' }),
    givenAt: optional(instant),
    givenBy: optional(
      z.enum(['AUTHORITY', 'SIGNER']).meta({
        description: 'By whose clock: that of a time-stamp authority, or that of who signed, which proves nothing.',
      }),
    ),
    chain: z.enum(['VALIDATED', 'NO_ANCHORS', 'NOT_TRUSTED', 'NOT_HELD']).meta({
      description:
        'How far the certificate could be followed; `NO_ANCHORS`: this installation trusts no authority, the chain is not validated. Whether a certificate was withdrawn is never asked.',
    }),
    isPades: z.boolean(),
  })
  .meta({ id: 'PdfSignature' });

const signatures = z
  .strictObject({ signature: z.enum(SIGNED_DOCUMENT_FINDINGS), signatures: z.array(signature) })
  .meta({ id: 'PdfSignatures' });

const readSignatures = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/documents/:sha256/signatures',
    act: 'READ_DOCUMENT',
    tag: 'Amendments',
    summary: 'Who signed a proof of signature, when, and how far that can be validated here',
    params: z.strictObject({ id: amendmentId, sha256 }),
    answer: signatures,
    refusals: ['FILE_UNKNOWN', 'NOT_FOUND'],
    handle: async ({ params: { id, sha256: hash }, caller }) => {
      const { is, given } = await signaturesSeenBy(deps, { id, hash }, caller);
      return { signature: is, signatures: given.map(signatureView) };
    },
  });

const signatureView = ({ signer, given, chain, isPades }: PdfSignature): z.input<typeof signature> => {
  const { name, ...holder } = signer;
  return {
    signer: name,
    ...holder,
    ...(given && { givenAt: given.at, givenBy: given.by }),
    chain,
    isPades,
  };
};
