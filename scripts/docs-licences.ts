import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';
import { licencesDocument } from './supply/licences.ts';

/** `npm run docs:licences`: writes docs/licences.md anew from package-lock.json. */
const lock: unknown = JSON.parse(await readFile(path.join(repositoryRoot, 'package-lock.json'), 'utf8'));
await writeFile(path.join(repositoryRoot, 'docs/licences.md'), licencesDocument(lock));
