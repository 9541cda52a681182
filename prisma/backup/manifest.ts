import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { parsedJson } from '../../domain/json.ts';

/** The file in a backup that says what the others are. */
export const MANIFEST = 'backup.json';

const manifest = z.strictObject({
  format: z.literal(1),
  /** When the backup saw the database: everything committed by then is in it, nothing else. */
  takenAt: z.iso.datetime(),
  /** The migrations the database had, the oldest first. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.int(),
      file: z.string().regex(/^[\w-]+\.copy\.gz$/),
      sha256: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

/** A backup that cannot be used, or a place it cannot go to; says why in one sentence. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}

/**
 * What a folder holds, after every file in it was found to be what the backup says.
 *
 * @throws BackupFault for a folder that holds no whole backup.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch(() => {
    throw new BackupFault(`${folder} holds no backup: it has no ${MANIFEST}.`);
  });
  const read = manifest.safeParse(parsedJson(text));
  if (!read.success) throw new BackupFault(`${path.join(folder, MANIFEST)} is not that of a backup.`);
  for (const { file, sha256 } of read.data.tables) {
    const found = await sha256OfFile(path.join(folder, file)).catch(() => undefined);
    if (found === undefined) throw new BackupFault(`The backup is not whole: ${file} is missing.`);
    if (found !== sha256) throw new BackupFault(`The backup is not whole: ${file} was changed.`);
  }
  return read.data;
}

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
