import { LANGUAGES } from '../../domain/language.ts';
import { utf8, zipOf } from '../zip.ts';
import { indexPage } from './index-page.tsx';
import type { PersonData } from './person-data.ts';

/** Everything kept about one person as one archive: `person.json` for programs, an index in each language for people. */
export function personDataZip(data: PersonData): Uint8Array {
  const pages = LANGUAGES.map((language) => [`index.${language}.html`, utf8(indexPage(language, data))] as const);
  const json = utf8(JSON.stringify(data, undefined, 2));
  return zipOf(new Map([['person.json', json], ...pages]));
}
