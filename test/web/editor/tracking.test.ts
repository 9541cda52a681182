import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { suggestedTextOf } from '../../../web/editor/document.ts';
import {
  plainText,
  proposedIn,
  unchanged,
  type PlainProvision,
  type SuggestedText,
} from '../../../web/editor/suggested-text.ts';
import { settle, sliceOf, stateOf, tracked } from '../../../web/editor/tracking.ts';

/** What one does to a text: at places counted as shares of it, so that they lie in it whatever was done before. */
type Edit =
  | { readonly does: 'TYPE'; readonly at: number; readonly words: string }
  | { readonly does: 'DELETE'; readonly at: number; readonly length: number }
  | { readonly does: 'SPLIT'; readonly at: number }
  | { readonly does: 'JOIN'; readonly at: number }
  | { readonly does: 'PASTE'; readonly at: number; readonly paragraphs: readonly string[] };

const words = fc.stringMatching(/^[a-zé ,.]{1,12}$/u);
const at = fc.double({ min: 0, max: 1, noNaN: true });
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ does: fc.constant('TYPE' as const), at, words }),
  fc.record({ does: fc.constant('DELETE' as const), at, length: fc.integer({ min: 1, max: 25 }) }),
  fc.record({ does: fc.constant('SPLIT' as const), at }),
  fc.record({ does: fc.constant('JOIN' as const), at }),
  fc.record({ does: fc.constant('PASTE' as const), at, paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }) }),
);
const aText = fc
  .array(fc.stringMatching(/^[a-zé ,.\n\t]{0,30}$/u), { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((text, index) => ({ id: `p-${index}`, text })));

/** The nearest place in which one can write. */
function placeIn({ doc }: EditorState, share: number): number {
  const near = Math.round(share * doc.content.size);
  return TextSelection.near(doc.resolve(Math.min(near, doc.content.size))).from;
}

function done(state: EditorState, edit: Edit): Transaction | undefined {
  const from = placeIn(state, edit.at);
  const { tr, doc } = state;
  switch (edit.does) {
    case 'TYPE':
      return tr.insertText(edit.words, from);
    case 'DELETE': {
      const to = TextSelection.near(doc.resolve(Math.min(from + edit.length, doc.content.size)), -1).to;
      return to > from ? tr.delete(from, to) : undefined;
    }
    case 'SPLIT':
      return tr.split(from);
    case 'JOIN': {
      const end = doc.resolve(from).after();
      return end < doc.content.size ? tr.join(end) : undefined;
    }
    case 'PASTE':
      return tr.setSelection(TextSelection.create(doc, from)).replaceSelection(sliceOf(edit.paragraphs));
  }
}

const changes = (): (() => string) => {
  let last = 0;
  return () => `c${(last += 1)}`;
};

/** A text after some edits, each of them tracked. */
function worked(base: readonly PlainProvision[], edits: readonly Edit[]): EditorState {
  const newChange = changes();
  return edits.reduce(
    (state, edit) => {
      const transaction = done(state, edit);
      return transaction === undefined ? state : state.apply(tracked(transaction, state, newChange));
    },
    stateOf(unchanged(base)),
  );
}

const open = ({ doc }: EditorState) => proposedIn('fr', suggestedTextOf(doc));

const texts = (text: SuggestedText, decision: 'ACCEPT' | 'REJECT'): readonly string[] =>
  plainText(text, decision).map((provision) => provision.text);

describe('A tracked text', () => {
  it('is the base when everything proposed is rejected, whatever was done to it', () => {
    fc.assert(
      fc.property(aText, fc.array(anEdit, { maxLength: 12 }), (base, edits) => {
        const state = worked(base, edits);
        expect(plainText(suggestedTextOf(state.doc), 'REJECT')).toEqual(base);
      }),
      { numRuns: 500 },
    );
  });

  it('is the plain edit when what one edit proposes is accepted', () => {
    fc.assert(
      fc.property(aText, anEdit, (base, edit) => {
        const before = stateOf(unchanged(base));
        const transaction = done(before, edit);
        if (transaction === undefined) return;
        const plain = before.apply(transaction);
        const proposed = before.apply(tracked(transaction, before, changes()));
        expect(texts(suggestedTextOf(proposed.doc), 'ACCEPT')).toEqual(texts(suggestedTextOf(plain.doc), 'ACCEPT'));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whether what is proposed is decided at once or one by one, in any order', () => {
    fc.assert(
      fc.property(aText, fc.array(anEdit, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (base, edits, order) => {
        const state = worked(base, edits);
        for (const decision of ['ACCEPT', 'REJECT'] as const) {
          let now = state;
          for (let left = open(now); left.length > 0; left = open(now)) {
            const chosen = left[(order.next().value ?? 0) % left.length]?.change;
            settle((change) => (change === chosen ? decision : 'KEEP'))(now, (transaction) => {
              now = now.apply(transaction);
            });
          }
          expect(texts(suggestedTextOf(now.doc), 'REJECT')).toEqual(texts(suggestedTextOf(state.doc), decision));
        }
      }),
    );
  });

  it('names each change by the words it puts in and takes out, and undoes it as one', () => {
    const before = stateOf(unchanged([{ id: 'p', text: 'trois fois par mois' }]));
    const { tr } = before;
    const after = before.apply(tracked(tr.insertText('quatre', 1, 6), before, () => 'c1'));
    expect(proposedIn('fr', suggestedTextOf(after.doc))).toEqual([
      { change: 'c1', language: 'fr', at: 0, provisionId: 'p', inserted: 'quatre', deleted: 'trois' },
    ]);
    let undone = after;
    undo(after, (transaction) => {
      undone = after.apply(tracked(transaction, after, () => 'c2'));
    });
    expect(undone.doc.eq(before.doc)).toBe(true);
  });
});
