import { applyInstructions } from '../../../domain/contract/apply.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { frozen } from './frozen.ts';

const paragraph = (id: string, parentId: string, fr: string, nl: string): Provision => ({
  id,
  parentId,
  kind: 'PARAGRAPH',
  text: { fr, nl },
});
const article = (id: string, number: string, fr: string, nl: string): Provision => ({
  id,
  kind: 'ARTICLE',
  number,
  text: { fr, nl },
});

/** A contract whose provisions name each other, for two files that are under way at the same time. */
export const SHARED: readonly Provision[] = frozen([
  article('art-1', '1', 'Réunions', 'Vergaderingen'),
  paragraph(
    'p-1',
    'art-1',
    'Le cabinet est reçu deux fois par mois, et le comité deux fois par an, selon l’article 2.',
    'Het kabinet wordt twee keer per maand ontvangen, en het comité twee keer per jaar, volgens artikel 2.',
  ),
  paragraph('p-2', 'art-1', 'Un rapport est remis le 30 juin 2022.', 'Een verslag wordt bezorgd op 30 juni 2022.'),
  paragraph('p-3', 'art-1', 'Il est public.', 'Het is openbaar.'),
  article('art-2', '2', 'Moyens', 'Middelen'),
  paragraph('p-4', 'art-2', 'Le crédit est de 1.476.510 euros.', 'Het krediet bedraagt 1.476.510 euro.'),
  {
    id: 'budget',
    parentId: 'art-2',
    kind: 'BUDGET_LINE',
    text: { fr: 'Total', nl: 'Totaal' },
    figures: { '2022': 1_476, '2023': 1_510 },
  },
  { id: 'os-1', kind: 'STRATEGIC_OBJECTIVE', number: '1', text: { fr: 'Servir', nl: 'Dienen' } },
  {
    id: 'oo-1.1',
    parentId: 'os-1',
    kind: 'OPERATIONAL_OBJECTIVE',
    number: '1.1',
    text: { fr: 'Répondre vite', nl: 'Snel antwoorden' },
    maturity: { now: 2, target: 4 },
    holders: ['Directeur A', 'Directeur B'],
  },
  {
    id: 'item-1',
    parentId: 'oo-1.1',
    kind: 'ITEM',
    itemKind: 'PROCESS',
    text: { fr: 'Tri du courrier', nl: 'Sorteren van de post' },
  },
]);

type Bare<I> = I extends Instruction ? Omit<I, 'id' | 'motive'> : never;

/** An instruction of an author, known by what it is called. */
export const told = (id: string, what: Bare<Instruction>): Instruction => ({
  id,
  motive: { fr: `Motif de ${id}.`, nl: `Motief van ${id}.` },
  ...what,
});

/** Other words in the place of the `nth` (from 0) of those that read alike, in both twins. */
export function words(
  id: string,
  provisionId: string,
  changes: Readonly<Partial<Record<Language, readonly [old: string, words: string, nth?: number]>>>,
  provisions: readonly Provision[] = SHARED,
): Instruction {
  const text = provisions.find((each) => each.id === provisionId)?.text ?? {};
  const replaced = Object.entries(changes).map(([language, [old, put, nth = 0]]) => {
    const whole = text[language === 'fr' ? 'fr' : 'nl'] ?? '';
    let start = whole.indexOf(old);
    for (let more = nth; more > 0; more -= 1) start = whole.indexOf(old, start + 1);
    if (start < 0) throw new Error(`“${old}” does not stand in ${provisionId}.`);
    return [language, { passage: passageAt(whole, start, start + old.length), words: put }];
  });
  return told(id, { kind: 'REPLACE_WORDS', provisionId, replaced: Object.fromEntries(replaced) });
}

export const made = (provisions: readonly Provision[], ...instructions: readonly Instruction[]): readonly Provision[] =>
  applyInstructions(frozen(provisions), frozen(instructions));

export const frOf = (provisions: readonly Provision[], id: string): string | undefined =>
  provisions.find((each) => each.id === id)?.text.fr;
