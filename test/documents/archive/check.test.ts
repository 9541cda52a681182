import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { repositoryRoot } from '../../../config/environment.ts';
import { bagOf } from '../../../documents/archive/bag.ts';
import { utf8, type Files } from '../../../documents/zip.ts';
import { canonical } from '../../../domain/hash.ts';
import { hashOfLeaf, signedText, type AnchorStatement } from '../../../domain/proof/anchor.ts';
import { beginningOf, nextLink } from '../../../domain/proof/chain.ts';
import { inclusionProof, treeRoot } from '../../../domain/proof/merkle.ts';

const SCRIPT = path.join(repositoryRoot, 'dist/documents/archive/check.js');
const FILE = 'amendment-1';
const INFO = {
  sourceOrganization: 'SPP Mémoire\r\nBag-Count: 9',
  externalIdentifier: FILE,
  externalDescription: 'Un avenant',
  baggingDate: '2026-11-23',
};
const events = [1, 2, 3].map((seq) => ({ seq, canonical: canonical({ fileId: FILE, seq, type: 'Noted' }) }));

/** A file of three events, anchored among five files. */
function archive(): Uint8Array {
  let { link } = beginningOf(FILE);
  const linked = events.map(({ seq, canonical: text }) => {
    link = nextLink(link, text);
    return { seq, canonical: text, chain: link };
  });
  const leaf = { fileId: FILE, seq: 3, head: link };
  const others = ['a', 'b', 'c', 'd'].map((fileId) => ({ fileId, seq: 1, head: link }));
  const leaves = [...others.slice(0, 2), leaf, ...others.slice(2)].map(hashOfLeaf);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const statement: AnchorStatement = {
    number: 7,
    at: '2026-11-23T09:00:00.000Z',
    size: leaves.length,
    root: treeRoot(leaves),
    keyId: 'k',
  };
  const proof = {
    leaf: { position: 2, ...leaf },
    inclusion: inclusionProof(2, leaves),
    anchor: { ...statement, signature: sign(null, Buffer.from(signedText(statement)), privateKey).toString('base64') },
  };
  published = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const text = utf8(canonical({ instructions: [] }));
  const payload: Files = new Map([
    [`record/${FILE}/events.jsonl`, utf8(linked.map((event) => `${canonical(event)}\n`).join(''))],
    [`record/${FILE}/proof.json`, utf8(JSON.stringify(proof))],
    [`texts/${createHash('sha256').update(text).digest('hex')}.json`, text],
  ]);
  return bagOf(
    'avenant-1',
    payload,
    new Map([
      ['README.txt', utf8('Read me.\n')],
      ['check.mjs', utf8(readFileSync(SCRIPT, 'utf8'))],
    ]),
    INFO,
  );
}

let built: Uint8Array;
let published: string;
let folder: string;
const bag = (): string => path.join(folder, 'avenant-1');
const inBag = (file: string): string => path.join(bag(), file);

beforeAll(() => {
  built = archive();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'avenant-bag-'));
  await writeFile(path.join(folder, 'published.pem'), published);
  for (const [name, bytes] of Object.entries(unzipSync(built))) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
});
afterEach(() => rm(folder, { recursive: true }));

const check = (
  keys: readonly string[] = ['../published.pem'],
): { readonly status: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['check.mjs', ...keys], {
    cwd: bag(),
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

const change = async (file: string, changed: (text: string) => string): Promise<void> =>
  writeFile(inBag(file), changed(await readFile(inBag(file), 'utf8')));

/** Makes the manifests say what is there, as whoever changes an archive on purpose would. */
async function rewriteManifests(file: string): Promise<void> {
  const hash = async (name: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(inBag(name)))
      .digest('hex');
  const own = await hash(file);
  await change('manifest-sha256.txt', (text) => text.replace(new RegExp(`^.{64}(?=  ${file}$)`, 'mu'), own));
  const manifest = await hash('manifest-sha256.txt');
  await change('tagmanifest-sha256.txt', (text) => text.replace(/^.{64}(?= {2}manifest-sha256.txt$)/mu, manifest));
}

describe('an archive', () => {
  it('is found whole by the program in it', () => {
    const { status, said } = check();
    expect(said).toContain('3 events form a chain');
    expect(said).toContain('sealed up to event 3 by anchor 7 of 2026-11-23T09:00:00.000Z, signed with a published key');
    expect([status, said.includes('FAULT')]).toEqual([0, false]);
  });

  it('is judged but for its signature by who has no published key', () => {
    const { status, said } = check([]);
    expect([status, said]).toEqual([0, expect.stringContaining('its signature was not judged')]);
  });

  it('is not found whole where another key is published', async () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    await writeFile(path.join(folder, 'published.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    expect(check()).toEqual({ status: 1, said: expect.stringContaining('the signature of anchor 7') });
  });

  it('is the same bytes for the same files', () => {
    const files: Files = new Map([['a.txt', utf8('a')]]);
    expect(bagOf('b', files, new Map(), INFO)).toEqual(bagOf('b', files, new Map(), INFO));
  });

  it('says what it is on one line each', async () => {
    const lines = (await readFile(inBag('bag-info.txt'), 'utf8')).split('\n');
    expect(lines).toEqual([
      'Source-Organization: SPP Mémoire Bag-Count: 9',
      `External-Identifier: ${FILE}`,
      'External-Description: Un avenant',
      'Bagging-Date: 2026-11-23',
      expect.stringMatching(/^Payload-Oxum: \d+\.3$/u),
      '',
    ]);
  });
});

describe('what was done to an archive is named', () => {
  const events = `data/record/${FILE}/events.jsonl`;

  it.each([
    ['a file changed', () => change('README.txt', () => 'Else'), 'README.txt was changed'],
    ['a file removed', () => rm(inBag(events)), `${events} is missing`],
    ['a file added', () => writeFile(inBag('data/more.txt'), 'x'), 'data/more.txt was added'],
    ['a file renamed', () => rename(inBag('README.txt'), inBag('README')), 'README.txt is missing'],
  ] as const)('%s', async (_what, tamper, fault) => {
    await tamper();
    const { status, said } = check();
    expect(said).toContain(fault);
    expect(status).toBe(1);
  });

  it.each([
    ['an event changed', (text: string) => text.replace('Noted', 'Voted'), 'event 1 does not follow'],
    ['an event removed', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'event 2 is missing'],
    ['the last one removed', (text: string) => text.split('\n').toSpliced(2, 1).join('\n'), 'is of another chain'],
  ] as const)('%s, and the manifests rewritten', async (_what, changed, fault) => {
    await change(events, changed);
    await rewriteManifests(events);
    const { status, said } = check();
    expect(said).not.toContain('was changed');
    expect([status, said]).toEqual([1, expect.stringContaining(fault)]);
  });

  it.each([
    ['the tree', (text: string) => text.replace('"position":2', '"position":1'), 'not in the tree'],
    ['the anchor', (text: string) => text.replace('"number":7', '"number":8'), 'the signature of anchor 8'],
  ] as const)('%s changed, and the manifests rewritten', async (_what, changed, fault) => {
    const proof = `data/record/${FILE}/proof.json`;
    await change(proof, changed);
    await rewriteManifests(proof);
    expect(check()).toEqual({ status: 1, said: expect.stringContaining(fault) });
  });
});
