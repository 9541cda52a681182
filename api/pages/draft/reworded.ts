import type { Instruction } from '../../../domain/contract/instruction.ts';
import { replacementBetween, standsIn, withPassage } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { LANGUAGES, type Twins } from '../../../domain/language.ts';

type Rewording = Extract<Instruction, { readonly kind: 'REPLACE_WORDS' }>;

/** The text that a rewording leaves, where its passage still stands; a language it says nothing of is absent. */
export function rewordedText({ replaced }: Rewording, target: Provision | undefined): Twins {
  const entries = LANGUAGES.flatMap((language) => {
    const replacement = replaced[language];
    if (replacement === undefined) return [];
    const text = target?.text[language] ?? '';
    return standsIn(text, replacement.passage)
      ? [[language, withPassage(text, replacement.passage, replacement.words)]]
      : [[language, text]];
  });
  return Object.fromEntries(entries);
}

/** What was changed in a text that was written over as a whole: people type a text, the act names a passage. */
export function replacedIn(
  target: Provision | undefined,
  typed: Readonly<Record<string, string>>,
): Rewording['replaced'] {
  const entries = LANGUAGES.flatMap((language) => {
    const after = typed[language];
    return after === undefined ? [] : [[language, replacementBetween(target?.text[language] ?? '', after)]];
  });
  return Object.fromEntries(entries);
}
