import type { InstructionKind } from '../domain/contract/instruction.ts';
import type { ProvisionChange } from '../domain/contract/redline.ts';
import type { Bilingual, Language } from '../domain/language.ts';
import { citedPath } from './citation.ts';
import { textsIn } from './texts.ts';

/** Where in the act something stands: a provision with the headings above it. */
export type Place = Pick<ProvisionChange, 'kind' | 'number' | 'ordinal' | 'path'>;

/** An instruction by its place among those of its act. */
export interface InstructionName {
  readonly number: number;
  readonly kind: InstructionKind;
  /** The amendment it stands in, when it is another than the one spoken of. */
  readonly amendmentId?: string;
  readonly title: Bilingual;
}

/** A provision with all that is above it: `Partie 2 › Article 4`. */
export const placeName = (language: Language, { path, ...place }: Place): string =>
  citedPath(language, [...path, place]);

export function instructionName(language: Language, { number, kind, amendmentId, title }: InstructionName): string {
  const t = textsIn(language);
  const what = t(`instruction.${kind}`);
  return amendmentId === undefined
    ? t('remark.instruction.own', { number, what })
    : t('remark.instruction.other', { number, what, title: title[language] });
}
