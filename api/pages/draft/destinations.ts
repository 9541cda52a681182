import { destinationsFor } from '../../../domain/contract/apply-structure.ts';
import type { Destination } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Option } from '../../../web/forms/field.ts';
import { otherLanguage } from '../../../web/layout/other-language.ts';
import { citedIn } from './cited-in.ts';
import type { InstructionBefore } from './instruction-before.ts';

/** A destination as one value of a list. */
export const destinationValue = ({ side, provisionId }: Destination): string => `${side} ${provisionId}`;

/** The destination that a value names; what names none stays as it was sent, for the schema to refuse. */
export function destinationIn(value: unknown): unknown {
  const [side, provisionId, ...rest] = typeof value === 'string' ? value.split(' ') : [];
  return provisionId === undefined || rest.length > 0 ? value : { side, provisionId };
}

/** Where the provision at hand can be moved to. */
export function destinationOptions({ before, target, language }: InstructionBefore): readonly Option[] {
  if (target === undefined) return [];
  const byId = new Map(before.map((provision) => [provision.id, provision]));
  return destinationsFor(before, target).flatMap((destination) => {
    const place = byId.get(destination.provisionId);
    if (place === undefined) return [];
    const label = textsIn(language)(`draft.instruction.place.${destination.side}`, {
      place: nameOf(language, before, place),
    });
    return [{ value: destinationValue(destination), label }];
  });
}

const LONGEST = 60;

function nameOf(language: Language, provisions: readonly Provision[], place: Provision): string {
  const path = citedIn(provisions, language, place);
  const text = place.text[language] ?? place.text[otherLanguage(language)] ?? '';
  return text === '' ? path : `${path} – ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
}
