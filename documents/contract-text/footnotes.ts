import type { Provision, ProvisionKind } from '../../domain/contract/provision.ts';
import type { Draft } from './draft.ts';
import type { Line, Unit } from './lines.ts';
import { continues, unitOf } from './lines.ts';

const SUPERSCRIPT = '\\u2070-\\u2079\\u00b9\\u00b2\\u00b3\\u2071\\u1d5b\\u02e3';
const MARK = `(?:⁽[${SUPERSCRIPT}]+⁾|[${SUPERSCRIPT}]+)`;
/** A footnote begins with its mark and words; a mark before a comma or an amount is a call that came to stand at a line's head. */
const FOOTNOTE = new RegExp(`^(?<number>${MARK}) ?(?<text>["«“(]?\\p{L}.*)$`, 'du');
/** A mark that calls a footnote; after "m" or "km" it is a power. */
const CALL = new RegExp(`(?<!(?<!\\p{L})k?m)${MARK}`, 'gu');

export interface Footnote {
  readonly unit: Unit;
  readonly match: RegExpExecArray;
  /** The line of the running text that the footnote stands under; undefined at the head of the file. */
  readonly under: Line | undefined;
}

/** `¹` is 1, `⁽ⁱⁱ⁾` is ii. */
const plainNumber = (mark: string): string => mark.normalize('NFKC').replace(/[()]/gu, '');

/**
 * The running text without the footnotes that page breaks put into it, and these apart. What stands on either side of a
 * footnote is read as if the page went on.
 */
export function setFootnotesApart(lines: readonly Line[]): {
  readonly text: readonly Line[];
  readonly footnotes: readonly Footnote[];
} {
  const text: Line[] = [];
  const footnotes: Footnote[] = [];
  let gap = 0;
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const unit = unitOf(footnoteAt(lines, at));
    const match = FOOTNOTE.exec(unit.text);
    if (match === null) text.push({ ...line, gap: gap + line.gap });
    else footnotes.push({ unit, match, under: text.at(-1) });
    gap = match === null ? 0 : gap + line.gap;
    at += Math.max(1, unit.pieces.length);
  }
  return { text, footnotes };
}

/** The lines of the footnote that starts at an index; none where no footnote starts. */
function footnoteAt(lines: readonly Line[], at: number): readonly Line[] {
  if (!FOOTNOTE.test(lines[at]?.plain ?? '')) return [];
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    if (FOOTNOTE.test(line.plain) || !continues(lines[end - 1]?.plain ?? '', line, false)) break;
  }
  return lines.slice(at, end);
}

const SCOPES: ReadonlySet<ProvisionKind> = new Set(['STRATEGIC_OBJECTIVE', 'ARTICLE', 'PART']);
const PARENTS: ReadonlySet<ProvisionKind> = new Set([...SCOPES, 'OPERATIONAL_OBJECTIVE', 'TABLE']);

/** Whether provisions can stand under this one: a heading, a table's headings, a paragraph with a number. */
const isParent = ({ kind, number }: Provision): boolean =>
  PARENTS.has(kind) || (kind === 'PARAGRAPH' && number !== undefined);

/**
 * Puts the footnotes back in their places: each behind the provision it stood under, and where the page ended in the midst
 * of that one, with the place of the cut. Their ids name the article: `art-22/fn-1`.
 */
export function placeFootnotes(draft: Draft, footnotes: readonly Footnote[]): void {
  const hosts = draft.entries.splice(0);
  const byId = new Map(hosts.map(({ provision }) => [provision.id, provision]));
  const waiting = footnotes.toReversed();
  const place = (host?: (typeof hosts)[number]): void => {
    for (let note = waiting.at(-1); note !== undefined; note = waiting.at(-1)) {
      const under = note.under;
      const piece = host?.unit.pieces.find(({ line }) => line === under);
      if (under !== undefined && piece === undefined) return;
      waiting.pop();
      const cut = piece !== undefined && piece.end < (host?.unit.text.length ?? 0) ? piece.end : undefined;
      addFootnote(draft, note, byId, host?.provision, cut);
    }
  };
  place();
  for (const host of hosts) {
    draft.entries.push(host);
    place(host);
  }
}

function addFootnote(
  draft: Draft,
  { unit, match }: Footnote,
  byId: ReadonlyMap<string, Provision>,
  host: Provision | undefined,
  interrupts: number | undefined,
): void {
  const number = plainNumber(match.groups?.['number'] ?? '');
  let scope = host;
  while (scope !== undefined && !SCOPES.has(scope.kind)) scope = byId.get(scope.parentId ?? '');
  draft.add(scope === undefined ? `fn-${number}` : `${scope.id}/fn-${number}`, unit, {
    kind: 'FOOTNOTE',
    parentId: host && isParent(host) ? host.id : host?.parentId,
    number,
    text: match.groups?.['text'] ?? '',
    match,
    ...(interrupts !== undefined && { interrupts }),
  });
}

/** Footnotes that nothing in the text calls, and calls without a footnote. */
export function checkFootnotes(draft: Draft): void {
  const called = new Map<string, number>();
  const explained = new Map<string, number>();
  for (const { provision, unit } of draft.entries) {
    const text = provision.text[draft.language] ?? '';
    if (provision.kind === 'FOOTNOTE') explained.set(provision.number ?? '', unit.line);
    else for (const [mark] of text.matchAll(CALL)) called.set(plainNumber(mark), unit.line);
  }
  for (const [number, line] of explained) {
    if (!called.has(number)) draft.find('FOOTNOTE_NOT_CALLED', 'WARNING', line, { number });
  }
  for (const [number, line] of called) {
    if (!explained.has(number)) draft.find('FOOTNOTE_MISSING', 'WARNING', line, { number });
  }
}
