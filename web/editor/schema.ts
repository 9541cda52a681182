import { addSuggestionMarks } from '@handlewithcare/prosemirror-suggest-changes';
import { Schema, type Attrs } from 'prosemirror-model';
import type { Mark } from './suggested-text.ts';

/** What is proposed for the end of the paragraph before a block; nothing before the first one. */
export function startOf(attrs: Attrs): Mark | undefined {
  const start: Mark | null = attrs['start'];
  return start ?? undefined;
}

/**
 * A provision is one block of plain text: lines of it are line ends, cells of a row tabs, an entry of a list begins with its
 * sign. So nothing can be written that the contract could not hold, and a place in the block is a place in the text.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'provision+', marks: 'insertion modification deletion' },
    provision: {
      content: 'text*',
      attrs: { provision: { default: null }, start: { default: null } },
      whitespace: 'pre',
      toDOM: ({ attrs }) => ['p', { class: 'app-editor__provision', 'data-start': startOf(attrs)?.kind }, 0],
      parseDOM: [{ tag: 'p' }],
    },
    text: {},
  },
  marks: addSuggestionMarks({}),
});
