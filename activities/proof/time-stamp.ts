import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { Integer } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  MessageImprint,
  SignedData,
  SignedDataVerifyError,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import type { Instant } from '../../domain/calendar/dates.ts';

/** What an authority said: when it was given something, and the token that shows it (RFC 3161, DER). */
export interface TimeStamp {
  readonly at: Instant;
  readonly token: Uint8Array<ArrayBuffer>;
}

/** An answer or a token that does not show what it should; the message says why, and nothing of what was stamped. */
export class TimeStampFault extends Error {
  override readonly name = 'TimeStampFault';
}

const ANSWER_MS = 15_000;
/** PKIStatus: granted, and granted with modifications. */
const GRANTED: ReadonlySet<number> = new Set([0, 1]);
const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/**
 * The attribute that names the certificate of the signer, and the hashes that it may name it by (RFC 5816). That of RFC 2634,
 * which names it by SHA-1, names nothing: another certificate may be made with the same.
 */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const NAMED_BY = ['sha256', 'sha384', 'sha512'] as const;

/** The certificates of a PEM file. @throws TimeStampFault for a file without any. */
export function certificatesIn(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  if (blocks.length === 0) throw new TimeStampFault('The file of the authority holds no certificate.');
  return blocks.map((block) => Certificate.fromBER(Uint8Array.from(new X509Certificate(block).raw)));
}

/**
 * Has an authority stamp a text by its SHA-256, and checks the answer: nonce, imprint, signature, and the certificates up to one
 * of those trusted. The authority learns nothing but the hash.
 *
 * @throws TimeStampFault for an answer that is none; the error of `fetch` where the authority is away.
 */
export async function requestTimeStamp(url: string, trusted: readonly Certificate[], text: string): Promise<TimeStamp> {
  const nonce = aNonce();
  const messageImprint = await MessageImprint.create('SHA-256', new TextEncoder().encode(text));
  const asked = new TimeStampReq({ version: 1, messageImprint, nonce, certReq: true });
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: asked.toSchema().toBER(),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (!answer.ok) throw new TimeStampFault(`The authority answers ${answer.status}.`);
  const bytes = await answer.arrayBuffer();
  const { status, timeStampToken } = read(() => TimeStampResp.fromBER(bytes));
  if (!GRANTED.has(status.status) || timeStampToken === undefined) {
    throw new TimeStampFault(`The authority refuses, with status ${status.status}.`);
  }
  const token = new Uint8Array(timeStampToken.toSchema().toBER());
  const info = await verified(token, trusted, text);
  if (info.nonce?.isEqual(nonce) !== true) throw new TimeStampFault('The answer is to another question.');
  return { at: info.genTime.toISOString(), token };
}

/**
 * Checks a token that was kept: that it is over this text, signed by whom it names, for time stamps, and that the certificates
 * held at its time. Whether one was withdrawn since is not asked.
 *
 * @returns when the text was there, by the authority's clock.
 * @throws TimeStampFault
 */
export async function checkTimeStamp(
  token: Uint8Array,
  trusted: readonly Certificate[],
  text: string,
): Promise<Instant> {
  return (await verified(token, trusted, text)).genTime.toISOString();
}

async function verified(token: Uint8Array, trusted: readonly Certificate[], text: string): Promise<TSTInfo> {
  const signed = read(() => new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(token)).content }));
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== TST_INFO || eContent === undefined || signed.signerInfos.length !== 1) {
    throw new TimeStampFault('This is no token of a time stamp.');
  }
  const info = read(() => TSTInfo.fromBER(eContent.getValue()));
  if (info.messageImprint.hashAlgorithm.algorithmId !== SHA_256) {
    throw new TimeStampFault('The token is over a hash that was not asked for.');
  }
  checkSigner(signed, await signerOf(signed, trusted, text));
  return info;
}

/** The certificate that signed, after its signature, the imprint and its chain were verified. */
async function signerOf(signed: SignedData, trusted: readonly Certificate[], text: string): Promise<X509Certificate> {
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      signer: 0,
      data: new TextEncoder().encode(text).buffer,
      trustedCerts: [...trusted],
      checkChain: true,
      passedWhenNotRevValues: true,
      extendedMode: true,
    });
    if (signatureVerified !== true || !signerCertificate) throw new TimeStampFault('The signature does not hold.');
    return new X509Certificate(Buffer.from(signerCertificate.toSchema().toBER()));
  } catch (error) {
    if (!(error instanceof SignedDataVerifyError)) throw error;
    throw new TimeStampFault(error.message, { cause: error });
  }
}

function checkSigner({ signerInfos: [signer] }: SignedData, certificate: X509Certificate): void {
  if (!(certificate.keyUsage ?? []).includes(TIME_STAMPING)) {
    throw new TimeStampFault('The certificate is not one for time stamps.');
  }
  const isNamed = (signer?.signedAttrs?.attributes ?? [])
    .filter(({ type }) => type === SIGNING_CERTIFICATE)
    .some((attribute) => {
      const bytes = Buffer.from(attribute.toSchema().toBER());
      return NAMED_BY.some((algorithm) => bytes.includes(octets(algorithm, certificate.raw)));
    });
  if (!isNamed)
    throw new TimeStampFault('The token does not name the certificate that signed it by SHA-256 or better.');
}

/** A hash as it stands in DER: an octet string. */
function octets(algorithm: string, bytes: Uint8Array): Buffer {
  const hash = createHash(algorithm).update(bytes).digest();
  return Buffer.concat([Uint8Array.of(4, hash.length), hash]);
}

/** 128 bits, of which the first two make it a positive number without a leading zero. */
function aNonce(): Integer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: bytes.buffer });
}

function read<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new TimeStampFault('The bytes are not of the form that RFC 3161 gives them.', { cause: error });
  }
}
