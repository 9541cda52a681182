import type { Language } from '../domain/language.ts';
import type { Capacity } from '../domain/people/roles.ts';
import { inAbsenceOf } from './in-absence.ts';
import { textsIn } from './texts.ts';

/** In whose place somebody acts. */
export interface InPlaceOf {
  /** The person he stands in for. */
  readonly absent?: string | undefined;
  /** The organisation whose answer he enters. */
  readonly organisation?: string | undefined;
}

/** Who did something, by the name he is known under. */
export interface NamedDoer extends InPlaceOf {
  readonly name: string;
  readonly capacity: Capacity;
}

/** `en l’absence d’Olivier Martin`, `au nom de CGSP`; `undefined` of one who acts for himself. */
export function inPlaceOf(language: Language, { absent, organisation }: InPlaceOf): string | undefined {
  if (organisation !== undefined) return textsIn(language)('onBehalfOf', { organisation });
  return absent === undefined ? undefined : inAbsenceOf(language, absent);
}

/** `Claire Fontaine, secrétaire du contrat, en l’absence d’Olivier Martin`: the one way to say who acted. */
export function doerWords(language: Language, { name, capacity, ...whose }: NamedDoer): string {
  const known = textsIn(language)('doer', { name, capacity });
  const instead = inPlaceOf(language, whose);
  return instead === undefined ? known : `${known}, ${instead}`;
}
