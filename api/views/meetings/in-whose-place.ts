import type { Language } from '../../../domain/language.ts';
import type { Assignee } from '../../../domain/people/roles.ts';
import { inAbsenceOf } from '../../../locales/in-absence.ts';
import type { Names } from '../doer-names.ts';

/** The ids of some who were invited or were there, and of those in whose place. */
export const idsOfAll = (parties: readonly Assignee[]): readonly string[] =>
  parties.flatMap(({ id, onBehalfOf }) => [id, ...(onBehalfOf === undefined ? [] : [onBehalfOf])]);

/**
 * `Claire Fontaine`, or `Claire Fontaine, en l’absence d’Olivier Martin`: someone among those invited or present, in whose place
 * he is there as well. `undefined` without a name that the reader may know.
 */
export function nameAmong(
  language: Language,
  parties: readonly Assignee[],
  partyId: string,
  names: Names,
): string | undefined {
  const name = names[partyId];
  if (name === undefined) return undefined;
  const absent = parties.flatMap(({ id, onBehalfOf }) =>
    id === partyId && onBehalfOf !== undefined ? (names[onBehalfOf] ?? []) : [],
  );
  return absent.length === 0 ? name : `${name}, ${inAbsenceOf(language, ...absent)}`;
}
