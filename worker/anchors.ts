import { readFile } from 'node:fs/promises';
import type { Anchoring } from '../activities/proof/anchoring.ts';
import { anchorSigner } from '../activities/proof/signing-key.ts';
import { certificatesIn, requestTimeStamp } from '../activities/proof/time-stamp.ts';
import type { AnchorConfig } from '../config/anchor.ts';

/**
 * With what the record is anchored, from the configuration; `undefined` where there is no key.
 * @throws AnchorKeyFault, TimeStampFault for a key or certificates that are none.
 */
export async function createAnchoring(
  { key, directory, authority }: AnchorConfig,
  mailHost: string,
): Promise<Anchoring | undefined> {
  if (key === undefined || directory === undefined) return undefined;
  const anchoring = { signer: anchorSigner(key), directory, mailHost };
  if (authority === undefined) return anchoring;
  const trusted = certificatesIn(await readFile(authority.caFile, 'utf8'));
  return { ...anchoring, stamp: (text) => requestTimeStamp(authority.url, trusted, text) };
}
