import type { Provision } from '../../domain/contract/provision.ts';
import type { NoteCall } from './notes.ts';
import type { Rendering } from './rendering.ts';
import { el, type XmlElement, type XmlNode } from './xml.ts';

/** A text in pieces: words, references and notes. */
export type Inline = readonly XmlNode[];

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly node: XmlElement;
}

/**
 * The words of a provision in the language of a document, with the references and the notes that stand in them. Undefined where
 * the language is missing.
 */
export function wordsOf(rendering: Rendering, provision: Provision): Inline | undefined {
  const text = provision.text[rendering.language];
  if (text === undefined) return undefined;
  const marks = [...referencesOf(rendering, provision, text), ...notesOf(rendering, provision)];
  const pieces: XmlNode[] = [];
  let at = 0;
  for (const { start, end, node } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), node);
    at = end;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

const referencesOf = (rendering: Rendering, provision: Provision, text: string): readonly Mark[] =>
  (rendering.references.get(provision.id) ?? []).flatMap(({ start, end, targetId }, index) => {
    const target = rendering.provisions.get(targetId);
    const attributes = (href: string) => ({ eId: `${rendering.eIdOf(provision)}__ref_${index + 1}`, href });
    return target === undefined
      ? []
      : [{ start, end, node: el('ref', attributes(rendering.hrefOf(target)), text.slice(start, end)) }];
  });

const notesOf = (rendering: Rendering, { id }: Provision): readonly Mark[] =>
  (rendering.notes.byProvision.get(id) ?? []).map((call) => ({ ...call, node: callNode(rendering, call) }));

const callNode = (rendering: Rendering, { note, marker, isFirst }: NoteCall): XmlElement =>
  isFirst ? noteNode(rendering, note, marker) : el('noteRef', { href: `#${rendering.eIdOf(note)}`, marker });

/** A footnote with its mark. */
export const noteNode = (rendering: Rendering, note: Provision, marker: string | undefined): XmlElement =>
  el(
    'authorialNote',
    { eId: rendering.eIdOf(note), marker, placement: 'bottom', period: rendering.periodOf(note.id) },
    ...paragraphs(rendering, note),
  );

/** A text as paragraphs, one a line; a text that lacks this language alone is said to be incomplete. */
export function paragraphs(rendering: Rendering, provision: Provision): readonly XmlElement[] {
  const words = wordsOf(rendering, provision);
  if (words === undefined) return [el('p', { status: isMissing(provision) ? 'incomplete' : undefined })];
  return parted(words, '\n').map((line) => el('p', {}, ...line));
}

/** Whether a provision has words, but not in this language. */
export const isMissing = ({ text }: Provision): boolean => Object.keys(text).length > 0;

/** Pieces parted where a sign stands in their words: lines, or the cells of a row. */
export function parted(pieces: Inline, sign: string): readonly Inline[] {
  const parts: XmlNode[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...others] = typeof piece === 'string' ? piece.split(sign) : [piece];
    if (first !== '') parts.at(-1)?.push(first);
    parts.push(...others.map((other) => (other === '' ? [] : [other])));
  }
  return parts;
}
