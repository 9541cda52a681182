import type { Mark as ProseMark, Node } from 'prosemirror-model';
import type { Mark, Run, SuggestedProvision, SuggestedText } from './suggested-text.ts';
import { schema, startOf } from './schema.ts';

const MARKS = { INSERTED: 'insertion', DELETED: 'deletion' } as const satisfies Record<Mark['kind'], string>;

/** A text as ProseMirror edits it. An empty one has one empty provision, to write in. */
export function documentOf(text: SuggestedText): Node {
  const blocks = text.map(blockOf);
  return schema.node('doc', null, blocks.length === 0 ? [schema.node('provision')] : blocks);
}

export const blockOf = ({ id, start, runs }: SuggestedProvision): Node =>
  schema.node('provision', { provision: id ?? null, start: start ?? null }, runs.map(inlineOf));

const inlineOf = ({ text, mark }: Run): Node => schema.text(text, mark && [markOf(mark)]);

const markOf = ({ kind, change }: Mark): ProseMark => schema.mark(MARKS[kind], { id: change });

/** The text that a document holds. Of two blocks that a split left with one id the first keeps it. */
export function suggestedTextOf(doc: Node): SuggestedText {
  const taken = new Set<string>();
  return doc.children.map((block): SuggestedProvision => {
    const id = idOf(block);
    const isFirst = id !== undefined && !taken.has(id);
    if (id !== undefined) taken.add(id);
    const start = startOf(block.attrs);
    return {
      ...(isFirst ? { id } : {}),
      ...(start === undefined ? {} : { start }),
      runs: block.children.map(runOf),
    };
  });
}

const runOf = (inline: Node): Run => ({ text: inline.text ?? '', ...marked(inline) });

function idOf({ attrs }: Node): string | undefined {
  const id: unknown = attrs['provision'];
  return typeof id === 'string' ? id : undefined;
}

function marked({ marks }: Node): { mark?: Mark } {
  const [found] = marks;
  if (found === undefined) return {};
  return {
    mark: { kind: found.type.name === MARKS.INSERTED ? 'INSERTED' : 'DELETED', change: String(found.attrs['id']) },
  };
}
