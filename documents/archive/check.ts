// Checks an archive of Avenant offline: `node check.mjs KEY.pem`, in its folder, with Node 20 or newer and nothing else
// installed. KEY.pem holds the public keys that the service published; without it, signatures are not judged.
//
// 1. Every file has the SHA-256 that the manifests say, none is missing and none was added [RFC 8493].
// 2. Texts and documents are what their names say: the SHA-256 of their bytes.
// 3. The events of each file form a chain: the link of an event is SHA-256(link before ‖ event), the first one follows
//    SHA-256(id of the file).
// 4. The chain had come to that link when the log of all files was anchored: the leaf is in the tree [RFC 6962] whose root the
//    installation signed (Ed25519).
// What a time stamp says is checked with openssl: README.txt says how.
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Linked {
  readonly seq: number;
  readonly canonical: string;
  readonly chain: string;
}

interface Proof {
  readonly leaf: { readonly position: number; readonly fileId: string; readonly seq: number; readonly head: string };
  readonly inclusion: readonly string[];
  readonly anchor: {
    readonly number: number;
    readonly at: string;
    readonly size: number;
    readonly root: string;
    readonly keyId: string;
    readonly signature: string;
  };
}

const root = import.meta.dirname;
const [, , keyFile] = process.argv;
const faults: string[] = [];
const said: string[] = [];

const read = (file: string): Buffer => readFileSync(path.join(root, file));
const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const own = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(own) : [own];
  });
}

function checkManifests(files: readonly string[]): void {
  const listed = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'].flatMap((manifest) =>
    read(manifest)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ hash: line.slice(0, 64), file: line.slice(66) })),
  );
  const names = new Set([...listed.map(({ file }) => file), 'tagmanifest-sha256.txt']);
  for (const { hash, file } of listed) {
    if (!files.includes(file)) faults.push(`${file} is missing`);
    else if (sha256(read(file)).toString('hex') !== hash) faults.push(`${file} was changed`);
  }
  for (const file of files) if (!names.has(file)) faults.push(`${file} was added`);
  said.push(`${listed.length} files have the SHA-256 that the manifests say`);
}

function checkNames(files: readonly string[]): void {
  const named = files.filter((file) => /^data\/(?:texts|documents)\//u.test(file));
  for (const file of named) {
    const hash = path.basename(file).split('.')[0];
    if (sha256(read(file)).toString('hex') !== hash) faults.push(`${file} is not what its name says`);
  }
  said.push(`${named.length} texts and documents are what their names say`);
}

/** Follows the chain of a file; gives the link of each event. */
function checkChain(fileId: string): ReadonlyMap<number, string> {
  const lines = read(`data/record/${fileId}/events.jsonl`).toString('utf8').split('\n');
  const events = lines.filter((line) => line !== '').map((line): Linked => JSON.parse(line));
  let link = sha256(fileId);
  for (const [index, { seq, canonical, chain }] of events.entries()) {
    link = sha256(link, canonical);
    if (seq !== index + 1) faults.push(`${fileId}: event ${index + 1} is missing`);
    if (link.toString('hex') !== chain) faults.push(`${fileId}: event ${seq} does not follow`);
  }
  said.push(`${fileId}: ${events.length} events form a chain`);
  return new Map(events.map(({ seq, chain }) => [seq, chain]));
}

/** Members of an object in the order of their names, as they were hashed. */
const canonical = (value: Readonly<Record<string, string | number>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));

function checkProof(fileId: string, links: ReadonlyMap<number, string>): void {
  const proof: Proof = JSON.parse(read(`data/record/${fileId}/proof.json`).toString('utf8'));
  const {
    leaf: { position, ...leaf },
    inclusion,
    anchor,
  } = proof;
  const { signature, ...statement } = anchor;
  const at = `anchor ${anchor.number} of ${anchor.at}`;
  if (leaf.fileId !== fileId || links.get(leaf.seq) !== leaf.head) faults.push(`${fileId}: ${at} is of another chain`);
  if (!isIncluded(leaf, position, inclusion, anchor)) faults.push(`${fileId}: not in the tree of ${at}`);
  const signed = Buffer.from(canonical({ purpose: 'avenant anchor 1', ...statement }));
  const keys = publishedKeys();
  const isSigned = keys.some((key) => verify(null, signed, key, Buffer.from(signature, 'base64')));
  if (keys.length > 0 && !isSigned) faults.push(`${fileId}: the signature of ${at} is wrong`);
  const judged =
    keys.length > 0 ? 'signed with a published key' : 'its signature was not judged: name the published keys';
  said.push(`${fileId}: sealed up to event ${leaf.seq} by ${at}, ${judged}`);
}

function publishedKeys(): readonly KeyObject[] {
  if (keyFile === undefined) return [];
  const pems = readFileSync(keyFile, 'utf8').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/gu);
  return (pems ?? []).map((pem) => createPublicKey(pem));
}

/** RFC 9162, section 2.1.3.2. */
function isIncluded(
  leaf: Omit<Proof['leaf'], 'position'>,
  index: number,
  inclusion: readonly string[],
  tree: { readonly size: number; readonly root: string },
): boolean {
  let hash = sha256(Buffer.of(0), canonical({ ...leaf }));
  let [position, last] = [index, tree.size - 1];
  for (const beside of inclusion.map((each) => Buffer.from(each, 'hex'))) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = sha256(Buffer.of(1), beside, hash);
      while (position % 2 === 0 && position !== 0) [position, last] = [position >> 1, last >> 1];
    } else {
      hash = sha256(Buffer.of(1), hash, beside);
    }
    [position, last] = [position >> 1, last >> 1];
  }
  return last === 0 && hash.toString('hex') === tree.root;
}

function checkRecord(fileId: string): void {
  const links = checkChain(fileId);
  if (files.includes(`data/record/${fileId}/proof.json`)) checkProof(fileId, links);
  else said.push(`${fileId}: not yet anchored when the archive was made`);
}

const files = filesUnder('');
checkManifests(files);
checkNames(files);
for (const fileId of readdirSync(path.join(root, 'data/record'))) {
  try {
    checkRecord(fileId);
  } catch (error) {
    faults.push(`${fileId}: its record cannot be read: ${String(error)}`);
  }
}
for (const line of said) console.log(line);
for (const fault of faults) console.error(`FAULT: ${fault}`);
console.log(faults.length === 0 ? 'The archive is whole.' : `The archive has ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
