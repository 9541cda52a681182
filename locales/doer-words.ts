import type { Language } from '../domain/language.ts';
import type { NamedMeeting } from '../domain/meetings/named-meeting.ts';
import type { Capacity } from '../domain/people/roles.ts';
import { inAbsenceOf } from './in-absence.ts';
import { textsIn } from './texts.ts';

/** In whose place somebody acts. */
export interface InPlaceOf {
  /** The person he stands in for. */
  readonly absent?: string | undefined;
  /** The organisation whose answer he enters. */
  readonly organisation?: string | undefined;
  /** Who decided it himself in a meeting, of which he keeps the record. */
  readonly decider?: string | undefined;
  readonly inMeeting?: Pick<NamedMeeting, 'series' | 'on'> | undefined;
}

/** Who did something, by the name he is known under. */
export interface NamedDoer extends InPlaceOf {
  readonly name: string;
  readonly capacity: Capacity;
}

/** `en l’absence d’Olivier Martin`, `au nom de CGSP`, or both; `undefined` of one who acts for himself. */
export function inPlaceOf(
  language: Language,
  { absent, organisation, decider, inMeeting }: InPlaceOf,
): string | undefined {
  if (inMeeting !== undefined) return decidedInMeeting(language, inMeeting, decider);
  const places = [
    ...(absent === undefined ? [] : [inAbsenceOf(language, absent)]),
    ...(organisation === undefined ? [] : [textsIn(language)('onBehalfOf', { organisation })]),
  ];
  return places.length === 0 ? undefined : places.join(', ');
}

/** `décision prise par Olivier Martin à la réunion du 2 mars 2026 (Comité de direction)`. */
function decidedInMeeting(
  language: Language,
  { series, on }: Pick<NamedMeeting, 'series' | 'on'>,
  decider: string | undefined,
): string {
  const t = textsIn(language);
  const said = { on, series: t(`meetingSeries.${series}`) };
  return decider === undefined ? t('decidedInMeeting.by', said) : t('decidedInMeeting.byOne', { ...said, decider });
}

/** `Claire Fontaine, secrétaire du contrat, en l’absence d’Olivier Martin`: the one way to say who acted. */
export function doerWords(language: Language, { name, capacity, ...whose }: NamedDoer): string {
  const known = textsIn(language)('doer', { name, capacity });
  const instead = inPlaceOf(language, whose);
  return instead === undefined ? known : `${known}, ${instead}`;
}
