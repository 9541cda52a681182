import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  certificatesIn,
  checkTimeStamp,
  requestTimeStamp,
  type TimeStamp,
} from '../../../activities/proof/time-stamp.ts';
import { startTimeStampAuthority, type TimeStampAuthority } from '../../../embedded/time-stamp-authority.ts';
import { runDirectory } from '../../support/run.ts';

const run = promisify(execFile);
const TEXT = '{"root":"é"}';

describe('A time stamp', () => {
  let directory: string;
  let authority: TimeStampAuthority;
  let other: TimeStampAuthority;
  let trusted: ReturnType<typeof certificatesIn>;
  let stamp: TimeStamp;
  let clock: Date | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(runDirectory(), 'time-stamps-'));
    const now = () => clock ?? new Date();
    authority = await startTimeStampAuthority({ port: 0, directory: path.join(directory, 'one'), now });
    other = await startTimeStampAuthority({ port: 0, directory: path.join(directory, 'other') });
    trusted = certificatesIn(await readFile(authority.caFile, 'utf8'));
    stamp = await requestTimeStamp(authority.url, trusted, TEXT);
  });
  afterAll(() => Promise.all([authority.stop(), other.stop()]));

  it('tells when the text was there, and can be checked again', async () => {
    expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(60_000);
    expect(await checkTimeStamp(stamp.token, trusted, TEXT)).toBe(stamp.at);
  });

  it('is verified by OpenSSL as well', async () => {
    const token = path.join(directory, 'token.der');
    await writeFile(token, stamp.token);
    const digest = (text: string) => createHash('sha256').update(text).digest('hex');
    const verify = (text: string) =>
      run('openssl', [
        'ts',
        '-verify',
        '-digest',
        digest(text),
        '-in',
        token,
        '-token_in',
        '-CAfile',
        authority.caFile,
      ]);
    expect((await verify(TEXT)).stdout).toContain('Verification: OK');
    await expect(verify('another text')).rejects.toThrow('message imprint mismatch');
  });

  it('shows nothing for another text, from an authority that is not trusted, nor with a byte changed', async () => {
    await expect(checkTimeStamp(stamp.token, trusted, `${TEXT} `)).rejects.toThrow('TSTInfo verification is failed');
    await expect(requestTimeStamp(other.url, trusted, TEXT)).rejects.toThrow("signer's certificate failed");
    const end = stamp.token.length - 1;
    await expect(checkTimeStamp(stamp.token.with(end, (stamp.token[end] ?? 0) ^ 1), trusted, TEXT)).rejects.toThrow(
      'signature',
    );
    await expect(checkTimeStamp(Uint8Array.of(1, 2, 3), trusted, TEXT)).rejects.toThrow('RFC 3161');
  });

  it('is none where the certificates had expired by then', async () => {
    clock = new Date('2060-01-01T00:00:00Z');
    await expect(requestTimeStamp(authority.url, trusted, TEXT)).rejects.toThrow("signer's certificate failed");
    clock = undefined;
  });

  it('is not taken from an answer to another question', async () => {
    const replayed = await answering(await answerOf(authority.url, TEXT));
    await expect(requestTimeStamp(replayed.url, trusted, TEXT)).rejects.toThrow('another question');
    replayed.server.close();
  });

  it('is not taken from one who refuses, answers something else, or is away', async () => {
    for (const [bytes, reason] of [
      [Buffer.from('<html>'), 'RFC 3161'],
      [Buffer.from('30053003020102', 'hex'), 'status 2'],
    ] as const) {
      const { server, url } = await answering(bytes);
      await expect(requestTimeStamp(url, trusted, TEXT)).rejects.toThrow(reason);
      server.close();
    }
    await expect(requestTimeStamp('http://127.0.0.1:1/', trusted, TEXT)).rejects.toThrow('fetch failed');
  });

  it('is none where its signer is named by SHA-1 alone', async () => {
    const named = await namedBySomeone(await mkdtemp(path.join(directory, 'openssl-')));
    const { sha256: good, sha1: weak } = named;
    expect(Date.parse(await checkTimeStamp(good.token, good.trusted, TEXT))).toBeLessThan(Date.now() + 60_000);
    await expect(checkTimeStamp(weak.token, weak.trusted, TEXT)).rejects.toThrow('SHA-256 or better');
  });

  it('is refused by the authority for what is no request', async () => {
    const ask = (type: string) =>
      fetch(authority.url, { method: 'POST', headers: { 'content-type': type }, body: 'x' });
    expect(Buffer.from(await (await ask('application/timestamp-query')).arrayBuffer()).toString('hex')).toBe(
      '30053003020102',
    );
    expect((await ask('text/plain')).status).toBe(400);
  });
});

/** Tokens of an authority made with OpenSSL, which names its certificate by one hash or the other. */
async function namedBySomeone(folder: string) {
  const at = (name: string): string => path.join(folder, name);
  const [key, certificate, query] = [at('key.pem'), at('certificate.pem'), at('query.tsq')];
  const [caKey, ca] = [at('ca-key.pem'), at('ca.pem')];
  const newKey = (out: string): readonly string[] => ['-newkey', 'rsa:2048', '-nodes', '-keyout', out];
  await run('openssl', ['req', '-x509', '-days', '1', '-subj', '/CN=authority', ...newKey(caKey), '-out', ca]);
  await run('openssl', ['req', '-new', '-subj', '/CN=stamps', ...newKey(key), '-out', at('request')]);
  await writeFile(at('uses'), 'extendedKeyUsage = critical, timeStamping\n');
  const by = ['-CA', ca, '-CAkey', caKey, '-days', '1', '-extfile', at('uses')];
  await run('openssl', ['x509', '-req', '-in', at('request'), ...by, '-out', certificate]);
  await writeFile(at('text'), TEXT);
  await run('openssl', ['ts', '-query', '-data', at('text'), '-sha256', '-cert', '-out', query]);
  const trusted = certificatesIn(await readFile(ca, 'utf8'));
  const tokenBy = async (hash: string) => {
    const settings = [
      '[tsa]',
      'default_tsa = here',
      '[here]',
      `serial = ${at('serial')}`,
      `signer_cert = ${certificate}`,
      `signer_key = ${key}`,
      'default_policy = 2.999.1',
      'digests = sha256',
      'signer_digest = sha256',
      `ess_cert_id_alg = ${hash}`,
    ];
    await writeFile(at('serial'), '01\n');
    await writeFile(at('settings'), `${settings.join('\n')}\n`);
    const token = at(`${hash}.der`);
    await run('openssl', ['ts', '-reply', '-config', at('settings'), '-queryfile', query, '-token_out', '-out', token]);
    return { token: await readFile(token), trusted };
  };
  return { sha256: await tokenBy('sha256'), sha1: await tokenBy('sha1') };
}

/** A recorded answer: what someone between has seen before. */
async function answerOf(url: string, text: string): Promise<Buffer> {
  let answer = Buffer.of();
  const between = createServer((request, response) => {
    request.toArray().then(async (chunks: Buffer[]) => {
      const headers = { 'content-type': 'application/timestamp-query' };
      const given = await fetch(url, { method: 'POST', headers, body: Uint8Array.from(Buffer.concat(chunks)) });
      answer = Buffer.from(await given.arrayBuffer());
      response.end(answer);
    }, response.destroy.bind(response));
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  await requestTimeStamp(urlOf(between), [], text).catch(() => undefined);
  between.close();
  return answer;
}

async function answering(bytes: Buffer): Promise<{ url: string; server: Server }> {
  const server = createServer((_request, response) => response.end(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: urlOf(server), server };
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}
