import { createHash, X509Certificate } from 'node:crypto';
import { Certificate, CertificateChainValidationEngine, type SignedData } from 'pkijs';
import type { Instant } from '../../../domain/calendar/dates.ts';

/** What a certificate says of whom it was given to. */
export interface Holder {
  readonly name: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  /** Whether its issuer declares it a qualified one [ETSI EN 319 412-5]: a claim, until its chain is validated. */
  readonly isQualified: boolean;
}

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const QUALIFIED_STATEMENTS = '1.3.6.1.5.5.7.1.3';
/** `id-etsi-qcs-QcCompliance`, 0.4.0.1862.1.1, as it stands in DER. */
const QUALIFIED = Buffer.from('060604008e460101', 'hex');

type Names = Certificate['subject'];

export function holderOf(certificate: Certificate): Holder {
  const statements = (certificate.extensions ?? []).find(({ extnID }) => extnID === QUALIFIED_STATEMENTS);
  return {
    name: named(certificate.subject),
    issuer: named(certificate.issuer),
    validFrom: certificate.notBefore.value.toISOString(),
    validUntil: certificate.notAfter.value.toISOString(),
    isQualified:
      statements !== undefined && Buffer.from(statements.extnValue.valueBlock.valueHexView).includes(QUALIFIED),
  };
}

/** By its common name, or by its organisation where it has none; never by the numbers that a certificate bears too. */
function named({ typesAndValues }: Names): string {
  const of = (wanted: string): string | undefined => {
    const value: unknown = typesAndValues.find(({ type }) => type === wanted)?.value.valueBlock.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return of(COMMON_NAME) ?? of(ORGANISATION) ?? '';
}

/** Whether it was valid on a day. */
export const heldAt = ({ notBefore, notAfter }: Certificate, at: Date): boolean =>
  notBefore.value <= at && at <= notAfter.value;

/**
 * Whether a certificate leads, by those that were sent with it, to one that is trusted, each valid at that moment. Whether one
 * was withdrawn is not asked: that needs their authorities, and this reads nothing but the file.
 */
export async function leadsToTrusted(
  signer: Certificate,
  { certificates = [] }: SignedData,
  trusted: readonly Certificate[],
  at: Date,
): Promise<boolean> {
  const others = certificates.filter((each) => each instanceof Certificate).filter((each) => !isSame(each, signer));
  // The one to begin with stands last.
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    certs: [...others, signer],
    checkDate: at,
  });
  try {
    const { result } = await engine.verify({ passedWhenNotRevValues: true });
    return result;
  } catch {
    return false;
  }
}

const isSame = (a: Certificate, b: Certificate): boolean => derOf(a).equals(derOf(b));

export const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema().toBER());

/** The attributes that name the certificate of the signer, and the hashes that they may name it by [RFC 5035]. */
const SIGNING_CERTIFICATE = {
  '1.2.840.113549.1.9.16.2.47': ['sha256', 'sha384', 'sha512'],
  '1.2.840.113549.1.9.16.2.12': ['sha1'],
} as const;

/** Whether what was signed names that very certificate: `undefined` where it names none. */
export function isNamedBy(signed: SignedData, certificate: Certificate): boolean | undefined {
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const named = attributes.filter(({ type }) => type in SIGNING_CERTIFICATE);
  if (named.length === 0) return undefined;
  return named.some((attribute) => {
    const bytes = Buffer.from(attribute.toSchema().toBER());
    return Object.entries(SIGNING_CERTIFICATE)
      .filter(([type]) => type === attribute.type)
      .some(([, algorithms]) => algorithms.some((algorithm) => bytes.includes(octets(algorithm, derOf(certificate)))));
  });
}

/** A hash as it stands in DER: an octet string. */
function octets(algorithm: string, bytes: Uint8Array): Buffer {
  const hash = createHash(algorithm).update(bytes).digest();
  return Buffer.concat([Uint8Array.of(4, hash.length), hash]);
}

const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu;

/** The certificates of a file, PEM or DER. @throws Error for a file that holds none. */
export function certificatesIn(file: Uint8Array): readonly Certificate[] {
  const blocks: readonly (string | Uint8Array)[] = Buffer.from(file).toString('latin1').match(PEM_BLOCK) ?? [file];
  return blocks.map((block) => Certificate.fromBER(Uint8Array.from(new X509Certificate(block).raw)));
}
