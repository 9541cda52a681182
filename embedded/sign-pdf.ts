import { CryptoKeySigner, PDF } from '@libpdf/core';
import { CryptoEngine, setEngine } from 'pkijs';
import { derOfCertificate, makeAuthority, makeSigner, type Identity } from './time-stamp/certificates.ts';

/** Someone who signs documents, with the certificate of who vouches for him. */
export interface Signatory {
  readonly identity: Identity;
  readonly authority: Identity;
}

/**
 * A signatory of the demo and of the tests: his certificate, valid from that moment, is made on the spot, and no authority knows
 * of it. The moment is given because the days on which such a person signs are not this machine's.
 */
export async function makeSignatory(name: string, from: Date, given?: Identity): Promise<Signatory> {
  const authority = given ?? (await makeAuthority(AUTHORITY, from));
  return { identity: await makeSigner(name, AUTHORITY, authority, from), authority };
}

export const AUTHORITY = 'Avenant demo – no authority';

/** Signs a PDF as a card does [PAdES B-B]: the signature is appended to its bytes. */
export async function signPdf(bytes: Uint8Array, { identity, authority }: Signatory, at: Date): Promise<Uint8Array> {
  const signer = new CryptoKeySigner(identity.privateKey, derOfCertificate(identity), 'EC', 'ECDSA', [
    derOfCertificate(authority),
  ]);
  const pdf = await PDF.load(bytes);
  const { bytes: signed } = await pdf.sign({ signer, signingTime: at });
  // The release of pkijs that `@libpdf/core` brings has put its engine in the place of this one's, under one global name.
  setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));
  return signed;
}
