import type { Language } from '../domain/language.ts';
import { listOf } from './dates.ts';

/**
 * `en l’absence de Claire Fontaine et d’Olivier Martin`, `bij afwezigheid van Claire Fontaine en Olivier Martin`: what stands
 * behind the name of who acts in the place of another, on pages, in messages and in minutes.
 */
export function inAbsenceOf(language: Language, ...names: readonly string[]): string {
  return language === 'fr'
    ? `en l’absence ${listOf('fr', names.map(deName))}`
    : `bij afwezigheid van ${listOf('nl', names)}`;
}

/** `de Claire`, `d’Olivier`, `d’Hélène`, `de Hilde`: French elides before a vowel and before an h that is not heard. */
export const deName = (name: string): string => (isElided(name) ? `d’${name}` : `de ${name}`);

const VOWEL = /^[aeiouàâäéèêëîïôöùûüæœ]/iu;
/** `Yves` begins with a vowel, `Yasmine` does not. */
const Y_AS_VOWEL = /^y[^aeiouyàâäéèêëîïôöùûü]/iu;
/** First names whose h French does not hear. Germanic ones keep theirs: `de Hilde`, `de Hans`. */
const SILENT_H = new Set(
  (
    'hector hégésippe hélène helène héléna hélia hélie hélier hélio héloïse henri henriette héracle hermance hermeline ' +
    'hermine hermione hervé hilaire hilarion hippolyte honoré honorine horace hortense hubert huberte hugues huguette ' +
    'humbert hyacinthe'
  ).split(' '),
);
const firstNameIn = (name: string): string => name.split(/[\s-]/u, 1)[0]?.toLocaleLowerCase('fr') ?? '';

const isElided = (name: string): boolean =>
  VOWEL.test(name) || Y_AS_VOWEL.test(name) || SILENT_H.has(firstNameIn(name));
