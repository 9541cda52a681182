import { z } from 'zod';

/**
 * Licences that may stand in a product under the EUPL-1.2: they ask for their notice alone, or bind their own files and not
 * those beside them (MPL, EPL: both in the EUPL's appendix of compatible licences).
 */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What the packages that do not name their licence in the way of npm say in their LICENSE file: read by hand, per version. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'busboy@1.6.0': 'MIT',
  'dejavu-fonts-ttf@2.37.3': 'Bitstream-Vera',
  'png-js@2.0.0': 'MIT',
  'seq-queue@0.0.5': 'MIT',
  'streamsearch@1.1.0': 'MIT',
  'unionfs@4.6.0': 'Unlicense',
};

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** A package that is installed where the product runs. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; `undefined` where nobody knows. */
  readonly licence: string | undefined;
}

/** Every package of a lock file that is not for development alone, in order of its name, each version once. */
export function shippedIn(lock: unknown): readonly Shipped[] {
  const found = new Map<string, Shipped>();
  for (const [path, { version = '', license, dev = false }] of Object.entries(lockFile.parse(lock).packages)) {
    if (path === '' || dev) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const id = `${name}@${version}`;
    found.set(id, { name, version, licence: READ_BY_HAND[id] ?? license });
  }
  return [...found.values()].toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** Whether an expression can be met with allowed licences alone: all that `AND` joins, one of what `OR` joins. */
export function isAllowed(licence: string | undefined): boolean {
  const plain = licence?.replaceAll(/[()]/g, '').trim() ?? '';
  if (plain === '') return false;
  const choices = plain.split(/ or /i);
  return choices.some((choice) => choice.split(/ and /i).every((each) => ALLOWED.has(each.trim())));
}

/** docs/licences.md, from the lock file alone. */
export function licencesDocument(lock: unknown): string {
  const shipped = shippedIn(lock);
  const counts = new Map<string, number>();
  for (const { licence = '?' } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return [
    '# Licences of what is shipped',
    '',
    'Avenant itself is under the EUPL-1.2. Written by `npm run docs:licences` from `package-lock.json`; a test fails when a',
    'package is added under a licence that is not allowed (`scripts/supply/licences.ts`), and when this page is not what the',
    'lock file says. Packages for development alone are not listed.',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...byCount.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...shipped.map(({ name, version, licence = '?' }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}
