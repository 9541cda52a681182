import { zipSync } from 'fflate';

/** Files by their path, with `/` between folders; letters, digits, `.`, `-` and `_` alone. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Entries bear the time of the machine's zone, and none before 1980: this one reads the same in every zone. */
const NO_DATE = new Date(1980, 0, 1);

/** Files as one ZIP: the same files in the same order give the same bytes, on every machine and at any time. */
export const zipOf = (files: Files): Uint8Array => zipSync(Object.fromEntries(files), { level: 6, mtime: NO_DATE });

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
