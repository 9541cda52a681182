import { hkdfSync } from 'node:crypto';

/** What the installation's secret is used for; each use has a key of its own, so that none says anything of another. */
export type KeyPurpose = 'subject' | 'sign-in-transaction' | 'session-cookie' | 'id-token' | 'api-token';

const KEY_BYTES = 32;

/** The key of one use: HKDF-SHA-256 (RFC 5869) of the secret. */
export const keyFor = (secret: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `avenant/${purpose}/1`, KEY_BYTES));
