import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { withSecretFiles } from './secret-files.ts';

/** The folder of the clone or installation: the nearest one upwards that holds package.json, from source or `dist`. */
export const repositoryRoot = findRoot(import.meta.dirname);

/** Where `npm start` keeps everything. */
export const STATE_DIRECTORY = path.join(repositoryRoot, '.avenant');

/** A process's own variables, else those of `.env`. */
export function readOwnEnvironment(): NodeJS.ProcessEnv {
  return { ...withSecretFiles(readFile(path.join(repositoryRoot, '.env'))), ...withSecretFiles(process.env) };
}

/** For the scripts that use the system that is up: what is not set comes from the note `npm start` leaves. */
export function readEnvironment(): NodeJS.ProcessEnv {
  return { ...readFile(path.join(STATE_DIRECTORY, 'run', 'environment')), ...readOwnEnvironment() };
}

function readFile(file: string): NodeJS.ProcessEnv {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('Avenant runs from a folder that holds its package.json.');
  return findRoot(parent);
}
