import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { instructionsFor, type Namer } from '../../../domain/contract/edits.ts';
import type { Edited, EditedParagraph } from '../../../domain/contract/edits-aligned.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { LANGUAGES, type Language, type Twins } from '../../../domain/language.ts';

const ARTICLE: Provision = { id: 'art-4', kind: 'ARTICLE', number: '4', text: { fr: 'Réunions', nl: 'Vergaderingen' } };
const paragraph = (id: string, text: Twins): Provision => ({ id, kind: 'PARAGRAPH', parentId: 'art-4', text });
const MONTHLY = paragraph('art-4/p-1', {
  fr: 'Les parties se voient deux fois par mois.',
  nl: 'De partijen zien elkaar tweemaal per maand.',
});
const MINUTES = paragraph('art-4/p-2', { fr: 'Un procès-verbal est tenu.', nl: 'Er wordt een verslag gemaakt.' });
const OTHER: Provision = { id: 'art-5', kind: 'ARTICLE', number: '5', text: { fr: 'Fin' } };

const counting = (): Namer => {
  let last = 0;
  const next = (): number => (last += 1);
  return { instruction: () => `i${next()}`, provision: (parentId) => `${parentId ?? 'new'}/n-${next()}` };
};

const UNIT = ['art-4', 'art-4/p-1', 'art-4/p-2'];
const TEXT = [ARTICLE, MONTHLY, MINUTES, OTHER];

/** The text with one language of some provisions edited. */
const made = (language: Language, paragraphs: readonly EditedParagraph[], other: Edited = {}): readonly Instruction[] =>
  instructionsFor(TEXT, UNIT, { [language]: paragraphs, ...other }, 'fr', counting());

const as = ({ id, text }: Provision, language: Language, words = text[language] ?? ''): EditedParagraph => ({
  id,
  text: words,
});

describe('What an edit says as instructions', () => {
  it('is nothing where nothing was changed', () => {
    const same = [ARTICLE, MONTHLY, MINUTES];
    expect(
      made(
        'fr',
        same.map((each) => as(each, 'fr')),
        { nl: same.map((each) => as(each, 'nl')) },
      ),
    ).toEqual([]);
  });

  it('is one replacement of words for each stretch, with its twin, the last first', () => {
    const fr = as(MONTHLY, 'fr', 'Les parties se voient quatre fois par trimestre.');
    const nl = as(MONTHLY, 'nl', 'De partijen zien elkaar viermaal per kwartaal.');
    const found = made('fr', [as(ARTICLE, 'fr'), fr, as(MINUTES, 'fr')], {
      nl: [as(ARTICLE, 'nl'), nl, as(MINUTES, 'nl')],
    });
    expect(found).toMatchObject([
      {
        kind: 'REPLACE_WORDS',
        provisionId: 'art-4/p-1',
        replaced: { fr: { words: 'trimestre' }, nl: { words: 'kwartaal' } },
      },
      {
        kind: 'REPLACE_WORDS',
        provisionId: 'art-4/p-1',
        replaced: { fr: { words: 'quatre' }, nl: { words: 'viermaal' } },
      },
    ]);
    for (const one of found) expect(() => applyInstructions(TEXT, [one])).not.toThrow();
  });

  it('waits for the twin where one language alone was changed', () => {
    const [found] = made('fr', [
      as(ARTICLE, 'fr'),
      as(MONTHLY, 'fr', 'Les parties se voient trois fois par mois.'),
      as(MINUTES, 'fr'),
    ]);
    expect(found).toMatchObject({ kind: 'REPLACE_WORDS', replaced: { fr: { words: 'trois' } } });
    expect(found).not.toHaveProperty('replaced.nl');
  });

  it('says the words of the language it is drafted in alike, whatever the other one says', () => {
    const fr = [as(ARTICLE, 'fr'), as(MONTHLY, 'fr', 'Les parties se voient trois fois par an.'), as(MINUTES, 'fr')];
    const alone = made('fr', fr);
    expect(alone.length).toBe(2);
    for (const words of ['De partijen zien elkaar driemaal per maand.', 'Driemaal jaarlijks.', '']) {
      const found = made('fr', fr, { nl: [as(ARTICLE, 'nl'), as(MONTHLY, 'nl', words), as(MINUTES, 'nl')] });
      expect(found).toMatchObject(alone.map(({ id: _id, ...instruction }) => instruction));
      expect(applyInstructions(TEXT, found)[1]?.text.nl).toBe(words);
    }
  });

  it('is another text where no word was kept, another title for a heading, and a deletion where nothing is left', () => {
    const nl = [as(ARTICLE, 'nl'), as(MONTHLY, 'nl'), as(MINUTES, 'nl')];
    expect(made('fr', [as(ARTICLE, 'fr', 'Rencontres'), as(MINUTES, 'fr', 'Rien ne s’écrit.')], { nl })).toMatchObject([
      { kind: 'CHANGE_TITLE', provisionId: 'art-4', text: { fr: 'Rencontres' } },
      { kind: 'REPLACE_TEXT', provisionId: 'art-4/p-1', text: { fr: '' } },
      { kind: 'REPLACE_TEXT', provisionId: 'art-4/p-2', text: { fr: 'Rien ne s’écrit.' } },
    ]);
    const both = made('fr', [as(ARTICLE, 'fr'), as(MINUTES, 'fr')], { nl: [as(ARTICLE, 'nl'), as(MINUTES, 'nl')] });
    expect(both).toMatchObject([{ kind: 'DELETE', provisionId: 'art-4/p-1' }]);
  });

  it('is new paragraphs, each after the one before, and keeps the ids of those that have one', () => {
    const found = made(
      'fr',
      [
        as(ARTICLE, 'fr'),
        { text: 'D’abord.' },
        as(MONTHLY, 'fr'),
        as(MINUTES, 'fr'),
        { id: 'art-4/n-x', text: 'Ensuite.' },
        { text: 'Enfin.' },
      ],
      {
        nl: [as(ARTICLE, 'nl'), { text: 'Eerst.' }, as(MONTHLY, 'nl'), as(MINUTES, 'nl')],
      },
    );
    expect(found).toMatchObject([
      { kind: 'INSERT_PARAGRAPH', provisionId: 'art-4', text: { fr: 'D’abord.', nl: 'Eerst.' } },
      { kind: 'INSERT_PARAGRAPH', provisionId: 'art-4/p-2', newId: 'art-4/n-x', text: { fr: 'Ensuite.' } },
      { kind: 'INSERT_PARAGRAPH', provisionId: 'art-4/n-x', text: { fr: 'Enfin.' } },
    ]);
  });

  it('knows a paragraph again by its words when a new one was written before it in its block', () => {
    const found = made('fr', [
      as(ARTICLE, 'fr'),
      as(MONTHLY, 'fr', 'D’abord.'),
      { text: MONTHLY.text.fr ?? '' },
      as(MINUTES, 'fr'),
    ]);
    expect(found).toMatchObject([{ kind: 'INSERT_PARAGRAPH', provisionId: 'art-4', text: { fr: 'D’abord.' } }]);
  });

  it('puts what is pasted below a text that takes no paragraphs on lines of its own', () => {
    const preamble: Provision = { id: 'preamble', kind: 'PREAMBLE', text: { fr: 'Vu la loi.' } };
    const found = instructionsFor(
      [preamble],
      ['preamble'],
      { fr: [as(preamble, 'fr'), { text: '– un' }] },
      'fr',
      counting(),
    );
    expect(applyInstructions([preamble], found)[0]?.text.fr).toBe('Vu la loi.\n– un');
  });
});

const sentence = fc
  .array(fc.constantFrom('le', 'contrat', 'lie', 'deux', 'parties', '12.500', '–', 'mois\t'), { maxLength: 9 })
  .map((words) => words.join(' '));
const twins = fc.record({ fr: sentence, nl: sentence }, { requiredKeys: ['fr'] });

describe('The instructions of any edit', () => {
  it('make the text that was edited, language by language', () => {
    fc.assert(
      fc.property(
        fc.array(twins, { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        fc.array(sentence),
        (texts, chance, fresh) => {
          const unit = [ARTICLE, ...texts.map((text, index) => paragraph(`art-4/p-${index}`, text))];
          const whole = [...unit, OTHER];
          const edited = Object.fromEntries(
            LANGUAGES.map((language) => [language, edit(unit, language, chance, fresh)]),
          );
          const ids = unit.map(({ id }) => id);
          const after = applyInstructions(whole, instructionsFor(whole, ids, edited, 'nl', counting()));
          for (const language of LANGUAGES) {
            expect(readings(after, language)).toEqual(
              readings(
                [...(edited[language] ?? []).map(({ text }) => ({ text: { [language]: text } })), OTHER],
                language,
              ),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const readings = (provisions: readonly { readonly text: Twins }[], language: Language): readonly string[] =>
  provisions.map(({ text }) => text[language] ?? '').filter((text) => text.trim() !== '');

/** What a hand may make of a list of paragraphs: kept, changed, dropped, split, run together, and new ones between. */
function edit(
  unit: readonly Provision[],
  language: Language,
  chance: Iterator<number>,
  fresh: readonly string[],
): readonly EditedParagraph[] {
  const next = (): number => chance.next().value ?? 0;
  return unit.flatMap((provision): EditedParagraph[] => {
    const { id, text } = as(provision, language);
    const some = fresh[next() % (fresh.length + 1)] ?? 'neuf';
    switch (next() % 6) {
      case 0:
        return provision.kind === 'ARTICLE' ? [as(provision, language)] : [];
      case 1:
        return [as(provision, language, `${text} ${some}`)];
      case 2:
        return [as(provision, language, text.slice(0, 4)), { text: text.slice(4) }];
      case 3:
        return [as(provision, language), { text: some }];
      case 4:
        if (provision.kind === 'ARTICLE') return [as(provision, language)];
        return [{ ...(id === undefined ? {} : { id }), text: some }, { text }];
      default:
        return [as(provision, language)];
    }
  });
}
