import type { VNode } from 'preact';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import type { PdfSignature } from '../../documents/pdf/signed/signature.ts';
import { SignaturesPage, type SignatureShown } from '../../web/pages/dossier/signatures-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { signaturesSeenBy } from '../evidence.ts';
import { Refusal } from '../http/refusal.ts';
import { sha256 } from '../schemas/common.ts';
import { fileNamed } from './file-named.ts';
import type { Visit } from './visit.ts';

/** Who signed a proof of signature. */
export async function signaturesPage(deps: AppDependencies, { request, caller, frame }: Visit): Promise<VNode> {
  const id = fileNamed(request);
  const hash = sha256.safeParse(request.params['sha256']);
  if (!hash.success) throw new Refusal('NOT_FOUND');
  const { is, given, written } = await signaturesSeenBy(deps, { id, hash: hash.data }, caller);
  return SignaturesPage({ ...frame, amendmentId: id, written, finding: is, signatures: given.map(shown) });
}

const shown = ({ signer, ...signature }: PdfSignature): SignatureShown => ({
  ...signature,
  ...signer,
  validFrom: brusselsDate(signer.validFrom),
  validUntil: brusselsDate(signer.validUntil),
});
