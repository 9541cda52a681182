import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { signedText, type Anchor } from '../../domain/proof/anchor.ts';
import type { AnchorSigner } from '../../prisma/work/anchors.ts';

/** Public keys by their id. */
export type AnchorKeys = ReadonlyMap<string, KeyObject>;

/** What was given as a key is none; the message does not quote it. */
export class AnchorKeyFault extends Error {
  override readonly name = 'AnchorKeyFault';
}

/**
 * The key with which the installation signs its anchors.
 * @param text an Ed25519 private key: PEM, or the Base64 of its PKCS #8 DER on one line.
 * @throws AnchorKeyFault
 */
export function anchorSigner(text: string): AnchorSigner {
  const key = privateKeyIn(text);
  return {
    keyId: idOf(createPublicKey(key)),
    sign: (statement) => sign(null, Buffer.from(signedText(statement)), key).toString('base64'),
  };
}

/**
 * The keys against which anchors are verified: that of the installation, where it is at hand, and those kept.
 * @param kept public keys in PEM, one after the other. @throws AnchorKeyFault
 */
export function anchorKeys(own: string | undefined, kept = ''): AnchorKeys {
  const blocks = kept.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu) ?? [];
  const keys = blocks.map((pem) => ed25519(() => createPublicKey(pem)));
  if (own !== undefined) keys.push(createPublicKey(privateKeyIn(own)));
  return new Map(keys.map((key) => [idOf(key), key]));
}

/** The public half of a key, as it is kept and handed out. @throws AnchorKeyFault */
export const publicPem = (text: string): string =>
  createPublicKey(privateKeyIn(text)).export({ type: 'spki', format: 'pem' }).toString();

/** Whether an anchor is signed with the key it names; `undefined` when that key is not known. */
export function isSigned(anchor: Anchor, keys: AnchorKeys): boolean | undefined {
  const key = keys.get(anchor.keyId);
  return key && verify(null, Buffer.from(signedText(anchor)), key, Buffer.from(anchor.signature, 'base64'));
}

const privateKeyIn = (text: string): KeyObject =>
  ed25519(() =>
    text.includes('-----BEGIN')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' }),
  );

function ed25519(read: () => KeyObject): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = read();
  } catch {
    // The fault of the library may quote what it was given.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw new AnchorKeyFault('This is no Ed25519 key.');
  return key;
}

/** The first 64 bits of the SHA-256 of a public key, in hexadecimal. */
const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
