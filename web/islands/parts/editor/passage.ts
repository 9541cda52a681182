import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorSetting } from '../../../editor/setting.ts';

type Place = Pick<EditorSetting['comments'][number], 'id' | 'provisionId' | 'start' | 'end'>;

/** A passage of the text as the draft has it, in which nothing proposed is counted. */
export interface Chosen {
  readonly provisionId: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const isInserted = ({ marks }: Node): boolean => marks.some(({ type }) => type.name === 'insertion');

/** Where in a document the passages of some comments stand. */
export function commentRanges(
  doc: Node,
  places: readonly Place[],
): readonly { readonly from: number; readonly to: number; readonly id: string }[] {
  const ranges: { from: number; to: number; id: string }[] = [];
  doc.forEach((block, offset) => {
    for (const { id, provisionId, start, end } of places) {
      if (block.attrs['provision'] !== provisionId) continue;
      const [from, to] = [positionAt(block, start), positionAt(block, end)];
      if (from < to) ranges.push({ from: offset + 1 + from, to: offset + 1 + to, id });
    }
  });
  return ranges;
}

/** How far into a block a place of its text without insertions is. */
function positionAt(block: Node, place: number): number {
  let [position, left] = [0, place];
  for (const inline of block.children) {
    if (!isInserted(inline)) {
      if (left <= inline.nodeSize) return position + left;
      left -= inline.nodeSize;
    }
    position += inline.nodeSize;
  }
  return position;
}

/** The passage that is selected, in the provision in which the selection begins; `undefined` where none of the draft's is. */
export function chosenIn({ selection, doc }: EditorState): Chosen | undefined {
  const { $from, from, to } = selection;
  const block = $from.parent;
  const provisionId: unknown = block.attrs['provision'];
  if (typeof provisionId !== 'string') return undefined;
  const start = countedTo(block, $from.parentOffset);
  const end = countedTo(block, Math.min(to - $from.start(), block.content.size));
  const words = doc.textBetween(from, Math.min(to, $from.end()));
  return { provisionId, start, end, words };
}

/** The other way round. */
function countedTo(block: Node, offset: number): number {
  let [counted, position] = [0, 0];
  for (const inline of block.children) {
    const taken = Math.max(0, Math.min(offset - position, inline.nodeSize));
    if (!isInserted(inline)) counted += taken;
    position += inline.nodeSize;
  }
  return counted;
}
