import { strToU8, zipSync } from 'fflate';
import { LANGUAGES } from '../../domain/language.ts';
import { indexPage } from './index-page.tsx';
import type { PersonData } from './person-data.ts';

/** Everything kept about one person as one archive: `person.json` for programs, an index in each language for people. */
export function personDataZip(data: PersonData): Uint8Array {
  const pages = LANGUAGES.map((language) => [`index.${language}.html`, strToU8(indexPage(language, data))] as const);
  const json = strToU8(JSON.stringify(data, undefined, 2));
  // A ZIP knows no moments before 1980 and writes those it has in the zone of the machine: the same day for all.
  return zipSync({ 'person.json': json, ...Object.fromEntries(pages) }, { mtime: '1980-01-01T12:00:00Z' });
}
