import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';

/** Where a text calls a footnote: at the first place stands the note, at others a reference to it. */
export interface NoteCall {
  readonly start: number;
  readonly end: number;
  readonly marker: string;
  readonly note: Provision;
  readonly isFirst: boolean;
}

export interface NoteCalls {
  /** By the provision that calls. */
  readonly byProvision: ReadonlyMap<string, readonly NoteCall[]>;
  /** The notes that some text calls. */
  readonly called: ReadonlySet<string>;
}

/** Digits beside each other are one mark: the note ¹ is not called by ¹². */
const RAISED = '[⁰¹²³⁴⁵⁶⁷⁸⁹]';

/** Where the texts of a language call the footnotes that stand beside them or under them. */
export function noteCalls(provisions: readonly Provision[], language: Language): NoteCalls {
  const byProvision = new Map<string, NoteCall[]>();
  const called = new Set<string>();
  for (const note of provisions.filter(({ kind }) => kind === 'FOOTNOTE')) {
    const marker = markerOf(note, language);
    if (marker === undefined) continue;
    for (const { id, start, end } of placesOf(marker, provisions.filter(beside(note)), language)) {
      const calls = byProvision.get(id) ?? [];
      byProvision.set(id, [...calls, { start, end, marker, note, isFirst: !called.has(note.id) }]);
      called.add(note.id);
    }
  }
  return { byProvision, called };
}

const beside =
  ({ id: noteId, parentId }: Provision) =>
  ({ id, parentId: otherParent, kind }: Provision): boolean =>
    id !== noteId && kind !== 'FOOTNOTE' && (otherParent === parentId || id === parentId);

const placesOf = (marker: string, provisions: readonly Provision[], language: Language) =>
  provisions.flatMap(({ id, text }) =>
    [...(text[language] ?? '').matchAll(callOf(marker))].map(({ index }) => ({
      id,
      start: index,
      end: index + marker.length,
    })),
  );

const callOf = (marker: string): RegExp => new RegExp(`(?<!${RAISED})${escaped(marker)}(?!${RAISED})`, 'gu');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** How a document printed a note's mark, `⁽ⁱ⁾`: what stands before its words; undefined where nothing did. */
export function markerOf({ layout }: Provision, language: Language): string | undefined {
  const form = layout?.[language]?.form ?? Object.values(layout ?? {})[0]?.form;
  const [before = ''] = form?.split('{text}') ?? [];
  const marker = before.trim();
  return marker === '' || marker.includes('{') ? undefined : marker;
}
