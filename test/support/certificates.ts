import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A certificate and its key, as PEM files. */
export interface Pair {
  readonly cert: string;
  readonly key: string;
}

/** An authority of a test's own, which nobody knows. */
export interface Authority extends Pair {
  /** A certificate for a host, signed by the authority. */
  issue(host: string): Promise<Pair>;
}

/** Makes authorities in a folder that is gone after `remove`. */
export async function createCertificates(): Promise<{
  readonly folder: string;
  readonly authority: (name: string) => Promise<Authority>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), 'avenant-certificates-'));
  const at = (name: string): string => path.join(folder, name);
  const openssl = (...args: readonly string[]) => run('openssl', args);
  const keyFor = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

  const issueWith =
    (name: string, authority: Pair) =>
    async (host: string): Promise<Pair> => {
      const pair = { cert: at(`${name}-${host}.pem`), key: at(`${name}-${host}.key`) };
      const request = at(`${name}-${host}.csr`);
      const extensions = at(`${name}-${host}.ext`);
      const isAddress = /^[\d.]+$/.test(host);
      await writeFile(extensions, `subjectAltName=${isAddress ? 'IP' : 'DNS'}:${host}\n`);
      await openssl('req', ...keyFor, '-keyout', pair.key, '-out', request, '-subj', `/CN=${host}`);
      const signing = ['-CA', authority.cert, '-CAkey', authority.key, '-CAcreateserial', '-days', '2'];
      await openssl('x509', '-req', '-in', request, ...signing, '-extfile', extensions, '-out', pair.cert);
      return pair;
    };

  return {
    folder,
    authority: async (name) => {
      const pair = { cert: at(`${name}.pem`), key: at(`${name}.key`) };
      const subject = ['-subj', `/CN=${name}`, '-addext', 'basicConstraints=critical,CA:TRUE'];
      await openssl('req', '-x509', ...keyFor, '-keyout', pair.key, '-out', pair.cert, '-days', '2', ...subject);
      return { ...pair, issue: issueWith(name, pair) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
