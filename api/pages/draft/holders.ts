import type { Option } from '../../../web/forms/field.ts';
import type { DraftBefore } from './draft-before.ts';

/** A function's title holds blanks, which part the values of a field: it is sent encoded. */
export const holderOptions = ({ functions }: DraftBefore): readonly Option[] =>
  functions.map((title) => ({ value: encodeURIComponent(title), label: title }));

/** The functions that were chosen; what is none of them stays as it was sent, for the rules to judge. */
export const holdersChosen = ({ functions }: DraftBefore, sent: readonly unknown[]): readonly unknown[] =>
  sent.map((value) => functions.find((title) => encodeURIComponent(title) === value) ?? value);
