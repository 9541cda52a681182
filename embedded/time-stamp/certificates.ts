import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, ExtKeyUsage } from 'pkijs';

type KeyPair = webcrypto.CryptoKeyPair;
type Key = webcrypto.CryptoKey;

/** A certificate with its private key. */
export interface Identity {
  readonly certificate: Certificate;
  readonly privateKey: Key;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const COMMON_NAME = '2.5.4.3';
const YEARS = 20;

/** The bits of a key's usage, from the first. */
const KEY_CERT_SIGN = 0x04;
const NON_REPUDIATION = 0x40;
const DIGITAL_SIGNATURE = 0x80;

/** A certification authority of its own, which signs itself. Valid from that moment for twenty years, as all that is made here. */
export const makeAuthority = async (name: string, from: Date): Promise<Identity> => {
  const keys = await newKeys();
  const certificate = await certificateFor(name, name, keys, from, [
    extension('2.5.29.19', new BasicConstraints({ cA: true }).toSchema().toBER()),
    extension('2.5.29.15', usage(KEY_CERT_SIGN)),
  ]);
  return signedBy(keys.privateKey, certificate, keys);
};

/** The certificate of who stamps times: for that alone, as RFC 3161 wants it (section 2.3). */
export const makeStamper = async (name: string, issuer: string, authority: Identity, from: Date): Promise<Identity> => {
  const keys = await newKeys();
  const certificate = await certificateFor(name, issuer, keys, from, [
    extension('2.5.29.15', usage(DIGITAL_SIGNATURE)),
    extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER()),
  ]);
  return signedBy(authority.privateKey, certificate, keys);
};

/** The certificate of a person who signs documents. */
export const makeSigner = async (name: string, issuer: string, authority: Identity, from: Date): Promise<Identity> => {
  const keys = await newKeys();
  const certificate = await certificateFor(name, issuer, keys, from, [
    extension('2.5.29.15', usage(DIGITAL_SIGNATURE | NON_REPUDIATION)),
  ]);
  return signedBy(authority.privateKey, certificate, keys);
};

export const pemOf = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/gu) ?? []
  ).join('\n')}\n-----END ${label}-----\n`;

/** What `pemOf` wrote. */
const derIn = (pem: string): ArrayBuffer =>
  Uint8Array.from(Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/gu, ''), 'base64')).buffer;

export const writtenOf = async ({
  certificate,
  privateKey,
}: Identity): Promise<{ certificate: string; key: string }> => ({
  certificate: pemOf('CERTIFICATE', certificate.toSchema().toBER()),
  key: pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey)),
});

export const identityIn = async (written: { certificate: string; key: string }): Promise<Identity> => ({
  certificate: Certificate.fromBER(derIn(written.certificate)),
  privateKey: await webcrypto.subtle.importKey('pkcs8', derIn(written.key), ALGORITHM, true, ['sign']),
});

const newKeys = (): Promise<KeyPair> => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

async function certificateFor(
  subject: string,
  issuer: string,
  { publicKey }: KeyPair,
  from: Date,
  extensions: Extension[],
): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: aSerialNumber(), extensions });
  certificate.subject.typesAndValues.push(named(subject));
  certificate.issuer.typesAndValues.push(named(issuer));
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(from);
  certificate.notAfter.value.setUTCFullYear(from.getUTCFullYear() + YEARS);
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  return certificate;
}

async function signedBy(signer: Key, certificate: Certificate, { privateKey }: KeyPair): Promise<Identity> {
  await certificate.sign(signer, 'SHA-256');
  // Read again: a certificate that was only put together lacks the bytes that are verified.
  return { certificate: Certificate.fromBER(certificate.toSchema().toBER()), privateKey };
}

const named = (value: string): AttributeTypeAndValue =>
  new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value }) });

const extension = (extnID: string, extnValue: ArrayBuffer): Extension =>
  new Extension({ extnID, critical: true, extnValue });

const usage = (bits: number): ArrayBuffer => {
  const unusedBits = Math.log2(bits & -bits);
  return new BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits }).toBER();
};

/** Positive, without a leading zero. */
export function aSerialNumber(): Integer {
  const bytes = Uint8Array.from(randomBytes(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return new Integer({ valueHex: bytes.buffer });
}

export const derOfCertificate = ({ certificate }: Identity): Uint8Array =>
  new Uint8Array(certificate.toSchema().toBER());
