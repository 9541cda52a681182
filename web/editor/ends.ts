import { suggestChangesKey } from '@handlewithcare/prosemirror-suggest-changes';
import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { blockOf, suggestedTextOf } from './document.ts';
import type { Mark, SuggestedProvision, SuggestedText } from './suggested-text.ts';

/** A character of a text, or the place where a provision begins. */
interface Token {
  /** `undefined` where a provision begins. */
  readonly character?: string;
  readonly id?: string;
  readonly mark?: Mark;
}

/** What a transaction does to a text as a whole: which tokens it takes away, from `from` up to `to`, and which it puts there. */
interface Replaced {
  readonly before: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly put: readonly Token[];
}

/** Whether a transaction puts in or takes out the end of a paragraph. */
export function crossesEnds(transaction: Transaction): boolean {
  const { before, from, to, put } = replacedBy(transaction);
  return [...before.slice(from, to), ...put].some(({ character }) => character === undefined);
}

/** The proposal to put in and to take out ends of paragraphs, with the words between them. */
export function trackedEnds(transaction: Transaction, state: EditorState, change: string): Transaction {
  const { before, from, to, put } = replacedBy(transaction);
  const taken = before.slice(from, to).flatMap((token): Token[] => {
    if (token.mark?.kind === 'INSERTED') return [];
    return [token.mark === undefined ? { ...token, mark: { kind: 'DELETED', change } } : token];
  });
  const added = put.flatMap(({ character, mark }): Token[] => {
    if (mark?.kind === 'DELETED') return [];
    return [{ ...(character === undefined ? {} : { character }), mark: { kind: 'INSERTED', change } }];
  });
  const after = [...before.slice(0, from), ...taken, ...added, ...before.slice(to)];
  const result = state.tr.replaceWith(0, state.doc.content.size, textOf(after).map(blockOf));
  const isBackward = !state.selection.empty || positionOf(before, to) === state.selection.from;
  const at = put.length > 0 || !isBackward ? from + taken.length + added.length : from;
  const place = TextSelection.near(result.doc.resolve(positionOf(after, at)));
  return result.setSelection(place).setMeta(suggestChangesKey, { skip: true }).scrollIntoView();
}

function replacedBy({ before: old, doc }: Transaction): Replaced {
  const [before, after] = [tokensOf(old), tokensOf(doc)];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const to = before.length - tail;
  return { before, from: head, to, put: after.slice(head, after.length - tail) };
}

const isSame = (a: Token | undefined, b: Token | undefined): boolean =>
  a?.character === b?.character && a?.mark?.change === b?.mark?.change && a?.mark?.kind === b?.mark?.kind;

const tokensOf = (doc: Node): readonly Token[] =>
  suggestedTextOf(doc).flatMap(({ id, start, runs }) => [
    { ...(id === undefined ? {} : { id }), ...(start === undefined ? {} : { mark: start }) },
    ...runs.flatMap(({ text, mark }) =>
      Array.from({ length: text.length }, (_, at): Token => ({ character: text.charAt(at), ...(mark && { mark }) })),
    ),
  ]);

function textOf(tokens: readonly Token[]): SuggestedText {
  const blocks: { head: Omit<SuggestedProvision, 'runs'>; runs: { text: string; mark?: Mark }[] }[] = [];
  for (const { character, id, mark } of tokens) {
    const block = blocks.at(-1);
    const run = block?.runs.at(-1);
    if (character === undefined || block === undefined) {
      blocks.push({ head: { ...(id === undefined ? {} : { id }), ...(mark && { start: mark }) }, runs: [] });
    } else if (run !== undefined && run.mark?.change === mark?.change && run.mark?.kind === mark?.kind) {
      run.text += character;
    } else block.runs.push({ text: character, ...(mark && { mark }) });
  }
  return blocks.map(({ head, runs }) => ({ ...head, runs }));
}

/** Where one stands in a document before the token at a place: a block's end and its beginning count one each. */
const positionOf = (tokens: readonly Token[], at: number): number =>
  tokens.slice(0, at).reduce((sum, { character }, index) => sum + (character === undefined && index > 0 ? 2 : 1), 0);
