import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler } from 'express';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Names the files that browsers fetch by what is in them. Empty where none were built. */
export function versionOf(folder: string): string {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

/** Serves them: under their present version a browser asks once a year. */
export const serveAssets = (folder: string, version: string): RequestHandler =>
  express.static(folder, {
    index: false,
    cacheControl: false,
    setHeaders: ({ req }, _file) => {
      const isPresent = version !== '' && new URL(req.url ?? '/', 'http://here').searchParams.get('v') === version;
      req.res?.set('Cache-Control', isPresent ? A_YEAR : 'no-cache');
    },
  });
