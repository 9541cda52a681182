import { fromBER } from 'asn1js';
import { ContentInfo, SignedData, type Certificate } from 'pkijs';

import { computeWithOwn } from './engine.ts';
import { heldAt, holderOf, isNamedBy, leadsToTrusted, type Holder } from './certificates.ts';
import type { HeldSignature } from './opened.ts';
import { givenAt, type GivenAt } from './time-stamp.ts';

/**
 * How far a signature's certificate could be followed. `NO_ANCHORS`: this installation trusts no authority, so that nothing was
 * checked beyond the signature itself; `NOT_TRUSTED`: it leads to none of those trusted; `NOT_HELD`: it was not valid then.
 */
export type Chain = 'VALIDATED' | 'NO_ANCHORS' | 'NOT_TRUSTED' | 'NOT_HELD';

/** A signature that holds: of these very bytes, with this certificate. */
export interface PdfSignature {
  readonly signer: Holder;
  /** Absent where it does not say when. */
  readonly given?: GivenAt | undefined;
  readonly chain: Chain;
  /** Whether it is of the form of PAdES, which names its certificate in what is signed. */
  readonly isPades: boolean;
}

const PADES = 'ETSI.CAdES.detached';

/**
 * Verifies a signature over the bytes it says it is over [ISO 32000-1, 12.8; ETSI EN 319 142-1].
 *
 * @param now for a certificate of a signature that does not say when it was given.
 * @returns `undefined` for one that does not hold, or that cannot be read.
 */
export async function verified(
  held: HeldSignature,
  bytes: Uint8Array,
  trusted: readonly Certificate[],
  now: Date,
): Promise<PdfSignature | undefined> {
  computeWithOwn();
  const signed = signedIn(held.contents);
  // What it holds itself would be verified in the place of the file.
  if (signed?.signerInfos.length !== 1 || signed.encapContentInfo.eContent !== undefined) return undefined;
  const certificate = await certificateOf(signed, coveredBy(held, bytes));
  if (certificate === undefined) return undefined;
  const named = isNamedBy(signed, certificate);
  if (named === false) return undefined;
  const given = await givenAt(signed);
  const at = given === undefined ? now : new Date(given.at);
  return {
    signer: holderOf(certificate),
    given,
    chain: await chainOf(certificate, signed, trusted, at),
    isPades: held.format === PADES && named === true,
  };
}

function signedIn(contents: Uint8Array): SignedData | undefined {
  try {
    const { offset, result } = fromBER(Uint8Array.from(contents).buffer);
    return offset === -1 ? undefined : new SignedData({ schema: new ContentInfo({ schema: result }).content });
  } catch {
    return undefined;
  }
}

const coveredBy = ({ range: [a, b, c, d] }: HeldSignature, bytes: Uint8Array): ArrayBuffer =>
  Uint8Array.from(Buffer.concat([bytes.subarray(a, b), bytes.subarray(c, d)])).buffer;

/** The certificate with which the signature over these bytes holds. */
async function certificateOf(signed: SignedData, data: ArrayBuffer): Promise<Certificate | undefined> {
  try {
    const answer = await signed.verify({ signer: 0, data, checkChain: false, extendedMode: true });
    return answer.signatureVerified === true ? (answer.signerCertificate ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

async function chainOf(
  certificate: Certificate,
  signed: SignedData,
  trusted: readonly Certificate[],
  at: Date,
): Promise<Chain> {
  if (!heldAt(certificate, at)) return 'NOT_HELD';
  if (trusted.length === 0) return 'NO_ANCHORS';
  return (await leadsToTrusted(certificate, signed, trusted, at)) ? 'VALIDATED' : 'NOT_TRUSTED';
}
