import { describe, expect, it } from '@jest/globals';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import { instructionOf, placeIn, type Proposed } from '../../../domain/contract/proposal.ts';
import type { Provision } from '../../../domain/contract/provision.ts';

const TEXT = 'Le chat dort deux fois par jour, le chat mange trois fois.';
const provisions: readonly Provision[] = [
  { id: 'art-1', kind: 'ARTICLE', number: '1', text: { fr: 'Le chat' } },
  { id: 'art-1/p-1', parentId: 'art-1', kind: 'PARAGRAPH', text: { fr: TEXT, nl: 'De kat' } },
];
const adopting = { id: 'w-1', newId: 'art-1/p-new', language: 'fr' as const };
const words = (found: string, instead: string, before = TEXT): Proposed => {
  const start = before.lastIndexOf(found);
  return { kind: 'WORDS', provisionId: 'art-1/p-1', before, start, end: start + found.length, words: instead };
};
const after = (proposed: Proposed, text = provisions): readonly Provision[] =>
  applyInstructions(text, [instructionOf(proposed, text, adopting)]);

describe('a proposal', () => {
  it('changes the very words it names, not the first that read alike, and leaves the other language', () => {
    expect(after(words('chat', 'chien'))[1]?.text).toEqual({
      fr: 'Le chat dort deux fois par jour, le chien mange trois fois.',
      nl: 'De kat',
    });
  });

  it('finds its words where others were changed since', () => {
    const moved = after(words('deux', 'quatre ou cinq'));
    expect(after(words('trois', 'six'), moved)[1]?.text.fr).toBe(
      'Le chat dort quatre ou cinq fois par jour, le chat mange six fois.',
    );
  });

  it('is overtaken where its own words were changed since', () => {
    const changed = after(words('trois', 'six'));
    expect(() => after(words('trois', 'neuf'), changed)).toThrow('PROPOSAL_OVERTAKEN');
  });

  it.each<[Proposed, string]>([
    [{ kind: 'PARAGRAPH', provisionId: 'art-1/p-1', text: 'Nouveau.' }, 'art-1/p-new'],
    [{ kind: 'PARAGRAPH', provisionId: 'art-1', text: 'Nouveau.' }, 'art-1/p-new'],
  ])('puts a paragraph behind the provision it follows', (proposed, id) => {
    expect(after(proposed).find((each) => each.id === id)?.text).toEqual({ fr: 'Nouveau.' });
  });

  it('that is a remark, or has no place, is no instruction', () => {
    expect(() => after({ kind: 'REMARK', quoted: '', text: 'Ah ?' })).toThrow('PROPOSAL_NOT_ACCEPTABLE');
    expect(() => after({ kind: 'UNPLACED', reason: 'NOT_THERE', removed: '', added: 'x' })).toThrow(
      'PROPOSAL_NOT_ACCEPTABLE',
    );
    expect(() => after({ kind: 'DELETION', provisionId: 'art-9' })).toThrow('PROVISION_UNKNOWN');
  });
});

describe('the place of a passage', () => {
  it('is where it was when nothing before it changed, and moves with what did', () => {
    const passage = passageAt('a b c', 2, 3);
    expect(placeIn('a b c', 'a b d', passage)).toEqual(passage);
    expect(placeIn('a b c', 'x a b c', passage)).toEqual({ ...passage, start: 4, end: 5 });
    expect(placeIn('a b c', 'a x c', passage)).toBeUndefined();
  });
});
