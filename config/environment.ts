import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** The folder of the clone or installation: the nearest one upwards that holds package.json, from source or `dist`. */
export const repositoryRoot = findRoot(import.meta.dirname);

/** Written by `npm start`: where the parts it brought answer, for the scripts that use the system that is up. */
export const STARTED_ENVIRONMENT = path.join(repositoryRoot, '.avenant', 'run', 'environment');

/** The environment of a process: its own variables, else those of `.env`, else those of the system that is up. */
export function readEnvironment(): NodeJS.ProcessEnv {
  return { ...readFile(STARTED_ENVIRONMENT), ...readFile(path.join(repositoryRoot, '.env')), ...process.env };
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
