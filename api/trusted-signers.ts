import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Certificate } from 'pkijs';
import { certificatesIn } from '../documents/pdf/signed/certificates.ts';

const CERTIFICATE_FILE = /\.(?:pem|crt|cer|der)$/iu;

/** The certificates in the files of a folder; none without one. @throws Error for a folder or a file that cannot be read. */
export function trustedSignersIn(folder: string | undefined): readonly Certificate[] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => CERTIFICATE_FILE.test(name))
    .toSorted()
    .flatMap((name) => certificatesIn(readFileSync(path.join(folder, name))));
}
