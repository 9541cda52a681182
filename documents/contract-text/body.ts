import type { Cursor } from './cursor.ts';
import type { Draft } from './draft.ts';
import { headingOf } from './headings.ts';
import type { Unit } from './lines.ts';
import { continues, isListItem, isTabular, unitOf } from './lines.ts';
import { readItem, readObjective } from './objective-rows.ts';
import { readSignature } from './signature.ts';
import { readTable } from './tables.ts';
import type { ContractWords, HeadingKind } from './words.ts';

const SECTION = /^§ ?(?<number>\d+(?:bis|ter|quater)?)[.°]?(?: [–-])? (?<text>\S.*)$/du;
const LIST_ITEM = /^[-–•] (?<text>.+)$/du;

/** What stands open while the text goes on, from the outside in. */
const LEVELS = ['PART', 'ARTICLE', 'SECTION', 'STRATEGIC_OBJECTIVE', 'OPERATIONAL_OBJECTIVE'] as const;
type Level = (typeof LEVELS)[number];

const NOTE = ['INTENTION_NOTE', 'note'] as const;
const PARAGRAPH = ['PARAGRAPH', 'p'] as const;

/** Reads parts, articles, paragraphs, objectives, items, tables and signatures, from the first heading to the end. */
export class BodyReader {
  readonly #cursor: Cursor;
  readonly #draft: Draft;
  readonly #words: ContractWords;
  readonly #open = new Map<Level, string>();

  constructor(cursor: Cursor, draft: Draft, words: ContractWords) {
    this.#cursor = cursor;
    this.#draft = draft;
    this.#words = words;
  }

  read(): void {
    while (this.#cursor.peek() !== undefined) {
      if (this.#heading() || this.#objective() || this.#item() || this.#table() || this.#signature()) continue;
      this.#prose();
    }
  }

  #enter(level: Level, id: string): void {
    for (const inner of LEVELS.slice(LEVELS.indexOf(level))) this.#open.delete(inner);
    this.#open.set(level, id);
  }

  #innermost(outermost: Level = 'OPERATIONAL_OBJECTIVE'): string | undefined {
    const levels = LEVELS.slice(0, LEVELS.indexOf(outermost) + 1);
    return levels.map((level) => this.#open.get(level)).findLast((id) => id !== undefined);
  }

  #heading(): boolean {
    const unit = unitOf(this.#cursor.next(this.#sentenceLength(true)));
    const heading = headingOf(unit.text, this.#words);
    if (heading === undefined) return false;
    this.#cursor.take(unit.pieces.length);
    const { kind, number, title: text, match } = heading;
    const id = this.#draft.add(heading.id, unit, { kind, number, text, match, parentId: this.#parentOf(kind) });
    this.#reportJoined(id, unit);
    this.#enter(kind, id);
    return true;
  }

  #parentOf(kind: HeadingKind): string | undefined {
    if (kind === 'PART') return undefined;
    return kind === 'ARTICLE' ? this.#open.get('PART') : this.#innermost('SECTION');
  }

  #objective(): boolean {
    const parentId = this.#open.get('STRATEGIC_OBJECTIVE');
    if (parentId === undefined) return false;
    const id = readObjective(this.#cursor, this.#draft, this.#words, parentId);
    if (id !== undefined) this.#enter('OPERATIONAL_OBJECTIVE', id);
    return id !== undefined;
  }

  #item(): boolean {
    const parentId = this.#open.get('OPERATIONAL_OBJECTIVE');
    return parentId !== undefined && readItem(this.#cursor, this.#draft, this.#words, parentId);
  }

  #table(): boolean {
    if (this.#open.has('OPERATIONAL_OBJECTIVE')) return false;
    return readTable(this.#cursor, this.#draft, this.#words, this.#innermost());
  }

  #signature(): boolean {
    return readSignature(this.#cursor, this.#draft, this.#words, this.#innermost());
  }

  /** A paragraph, an enumeration's item, a note that introduces a strategic objective, or text that no rule knows. */
  #prose(): void {
    const first = this.#cursor.peek();
    const unit = unitOf(this.#cursor.take(this.#sentenceLength(first !== undefined && isListItem(first.plain))));
    const parentId = this.#innermost();
    const section = SECTION.exec(unit.text);
    if (this.#open.has('OPERATIONAL_OBJECTIVE') || !/\p{L}/u.test(unit.text)) {
      this.#draft.addUnrecognised(unit, parentId);
    } else if (section !== null && !this.#open.has('STRATEGIC_OBJECTIVE')) {
      this.#section(unit, section);
    } else {
      const [kind, prefix] = this.#open.has('STRATEGIC_OBJECTIVE') ? NOTE : PARAGRAPH;
      const match = LIST_ITEM.exec(unit.text);
      const text = match?.groups?.['text'] ?? unit.text;
      const id = this.#draft.nextId(parentId, prefix);
      this.#draft.add(id, unit, { kind, parentId, text, ...(match !== null && { match }) });
      this.#reportJoined(id, unit);
    }
  }

  /** A paragraph with a number of its own, `§2`; those without that follow belong to it. */
  #section(unit: Unit, match: RegExpExecArray): void {
    const { number = '', text = '' } = match.groups ?? {};
    const parentId = this.#innermost('ARTICLE');
    const wantedId = parentId === undefined ? `s-${number}` : `${parentId}/s-${number}`;
    this.#enter('SECTION', this.#draft.add(wantedId, unit, { kind: 'PARAGRAPH', parentId, number, text, match }));
  }

  #sentenceLength(closes: boolean): number {
    return this.#cursor.run((before, line) => !isTabular(line) && continues(before.at(-1)?.plain ?? '', line, closes));
  }

  #reportJoined(provision: string, unit: Unit): void {
    if (unit.pieces.slice(1).some(({ line }) => line.gap > 0)) {
      this.#draft.find('LINES_JOINED', 'INFO', unit.line, { provision });
    }
  }
}
