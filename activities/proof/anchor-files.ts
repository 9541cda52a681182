import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../../domain/json.ts';
import type { AnchorCopy, Copies, DamagedCopy } from '../../prisma/record/witness.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const anchorFile = z.strictObject({
  anchor: z.strictObject({
    number: z.int().positive(),
    at: z.iso.datetime({ precision: 3 }),
    size: z.int().positive(),
    root: hash,
    keyId: z.string(),
    signature: z.base64(),
  }),
  leaves: z.array(z.strictObject({ fileId: z.string(), seq: z.int().positive(), head: hash })),
});

const NAME = /^anchor-(\d{8})\.json$/u;
const STAMP = /^anchor-(\d{8})\.tst$/u;
const baseOf = (number: number): string => `anchor-${String(number).padStart(8, '0')}`;

/** Which anchors lie in a folder, and which of them with their time stamp. */
export interface Present {
  readonly anchors: ReadonlySet<number>;
  readonly stamps: ReadonlySet<number>;
}

/** The folder is made where it is missing. */
export async function presentIn(directory: string): Promise<Present> {
  await mkdir(directory, { recursive: true });
  const names = await readdir(directory);
  return { anchors: numbersIn(names, NAME), stamps: numbersIn(names, STAMP) };
}

const numbersIn = (names: readonly string[], pattern: RegExp): Set<number> =>
  new Set(names.flatMap((name) => pattern.exec(name)?.slice(1, 2).map(Number) ?? []));

/**
 * Writes an anchor beside the database: ids and hashes alone. Its time stamp is a file of its own (`.tst`, RFC 3161 token in
 * DER), as it may come later: nothing that was written is written again, so that the folder may be one that only grows.
 */
export async function writeAnchorFile(directory: string, copy: AnchorCopy, present: Present): Promise<void> {
  const { anchor, leaves, token } = copy;
  const base = path.join(directory, baseOf(anchor.number));
  if (!present.anchors.has(anchor.number)) {
    await writeWhole(`${base}.json`, `${JSON.stringify({ anchor, leaves }, undefined, 1)}\n`);
  }
  if (token !== undefined && !present.stamps.has(anchor.number)) await writeWhole(`${base}.tst`, token);
}

/** Under its name once it is whole; whoever writes the same beside it has a file of his own until then. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`;
  await writeFile(partial, content, { flush: true });
  await rename(partial, file);
}

/** The copies in a folder, one at a time, by number. */
export const copiesIn = (directory: string, whole: boolean): Copies => ({
  source: directory,
  whole,
  read: async function* () {
    const { anchors, stamps } = await presentIn(directory);
    for (const number of [...anchors].sort((a, b) => a - b)) yield readCopy(directory, number, stamps.has(number));
  },
});

async function readCopy(directory: string, number: number, isStamped: boolean): Promise<AnchorCopy | DamagedCopy> {
  const base = path.join(directory, baseOf(number));
  const read = anchorFile.safeParse(parsedJson(await readFile(`${base}.json`, 'utf8')));
  if (read.data?.anchor.number !== number) return { damaged: number };
  return isStamped ? { ...read.data, token: await readFile(`${base}.tst`) } : read.data;
}
