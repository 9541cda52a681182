import { LANGUAGES, type Language } from '../language.ts';
import type { Directory } from './directory.ts';
import type { Party } from './roles.ts';

/**
 * The languages in which someone is written to, in reading order: one person alone in his own, one of `several` staff in both,
 * as is a union; a stakeholder in its registered language, or in both where none is (language laws, art. 39 § 3).
 */
export function languagesFor(directory: Directory, party: Party, several: boolean): readonly Language[] {
  if (party.kind === 'ORGANISATION') {
    const organisation = directory.organisations[party.id];
    return organisation?.kind === 'STAKEHOLDER_ORGANISATION' && organisation.language !== undefined
      ? [organisation.language]
      : LANGUAGES;
  }
  const own = directory.persons[party.id]?.language ?? 'fr';
  return several ? [own, ...LANGUAGES.filter((each) => each !== own)] : [own];
}
