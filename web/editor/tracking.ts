import { suggestChangesKey, transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes';
import { history } from 'prosemirror-history';
import { EditorState, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { crossesEnds, trackedEnds } from './ends.ts';
import { documentOf, suggestedTextOf } from './document.ts';
import { schema } from './schema.ts';
import { settled, type Decision, type SuggestedText } from './suggested-text.ts';

/** A text under work, with what tracks its changes. */
export const stateOf = (text: SuggestedText, plugins: readonly Plugin[] = []): EditorState =>
  EditorState.create({ doc: documentOf(text), plugins: [history(), ...plugins] });

/**
 * What was done to a text, as a proposal: what it puts in is marked, what it takes out stays and is marked. What decides a
 * proposal, and what undoes or redoes, is done as it is.
 *
 * @param newChange gives a change its id.
 */
export function tracked(transaction: Transaction, state: EditorState, newChange: () => string): Transaction {
  if (!transaction.docChanged || transaction.getMeta('history$') !== undefined) return transaction;
  const meta: unknown = transaction.getMeta(suggestChangesKey);
  if (meta !== undefined) return transaction;
  return crossesEnds(transaction)
    ? trackedEnds(transaction, state, newChange())
    : transformToSuggestionTransaction(transaction, state, newChange);
}

/** Decides changes of a text. */
export const settle =
  (decide: (change: string) => Decision): Command =>
  (state, dispatch) => {
    const now = documentOf(settled(suggestedTextOf(state.doc), decide)).children;
    const was = state.doc.children;
    const most = Math.min(was.length, now.length);
    let head = 0;
    while (head < most && sameAt(was, now, head, head)) head += 1;
    let tail = 0;
    while (tail < most - head && sameAt(was, now, was.length - 1 - tail, now.length - 1 - tail)) tail += 1;
    if (head + tail === was.length && was.length === now.length) return false;
    const changed = now.slice(head, now.length - tail);
    const from = sizeOf(was.slice(0, head));
    const to = sizeOf(was.slice(0, was.length - tail));
    dispatch?.(state.tr.replaceWith(from, to, changed).setMeta(suggestChangesKey, { skip: true }));
    return true;
  };

const sameAt = (was: readonly Node[], now: readonly Node[], i: number, j: number): boolean => {
  const [a, b] = [was[i], now[j]];
  return a !== undefined && b !== undefined && a.eq(b);
};

const sizeOf = (blocks: readonly Node[]): number => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

/** Paragraphs as they are put into a text: the first and the last go on with what stands beside them. */
export function sliceOf(paragraphs: readonly string[]): Slice {
  const blocks = paragraphs.map((text) => schema.node('provision', null, text === '' ? [] : [schema.text(text)]));
  const isOne = blocks.length === 1;
  return isOne ? new Slice(Fragment.from(blocks[0]?.content ?? null), 0, 0) : new Slice(Fragment.from(blocks), 1, 1);
}
