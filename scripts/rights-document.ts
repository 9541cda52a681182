import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../config/environment.ts';
import { rightsDocument } from './rights/document.ts';

/** Writes docs/rights.md anew from the table of rights. */
await writeFile(path.join(repositoryRoot, 'docs/rights.md'), rightsDocument());
