import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import type { Finding, FindingCode } from './reading.ts';
import { formOf } from './layout.ts';
import type { Unit } from './lines.ts';

/** How much of an unrecognised text a finding shows, in characters. */
const EXCERPT = 120;

/** A provision about to be added: its fields, its text in the language read, and the match that tells how it is printed. */
export type NewProvision = Omit<Provision, 'id' | 'text' | 'layout' | 'parentId'> & {
  readonly parentId: string | undefined;
  readonly text: string;
  readonly match?: RegExpExecArray;
  readonly interrupts?: number;
};

/** A line of the contents list that names a part, an article or a strategic objective. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly line: number;
}

/** A contract while it is read: the provisions so far with the lines they came from, and what was found on the way. */
export class Draft {
  readonly language: Language;
  readonly entries: { readonly provision: Provision; readonly unit: Unit }[] = [];
  readonly contents: ContentsEntry[] = [];
  readonly findings: Finding[] = [];
  readonly #ids = new Map<string, number>();

  constructor(language: Language) {
    this.language = language;
  }

  /**
   * Adds a provision under the id wanted and returns the id it got: a number that occurs again gets `~2`, `~3`, so that ids
   * stay unique and the first keeps its own.
   */
  add(wantedId: string, unit: Unit, { match, text, parentId, interrupts, ...fields }: NewProvision): string {
    const count = (this.#ids.get(wantedId) ?? 0) + 1;
    this.#ids.set(wantedId, count);
    const id = count === 1 ? wantedId : `${wantedId}~${count}`;
    const bare = { ...fields, text: { [this.language]: text } };
    const form = match && formOf(match, bare, this.language);
    const layout = { ...(form !== undefined && { form }), ...(interrupts !== undefined && { interrupts }) };
    this.entries.push({
      unit,
      provision: {
        id,
        ...(parentId !== undefined && { parentId }),
        ...bare,
        ...(Object.keys(layout).length > 0 && { layout: { [this.language]: layout } }),
      },
    });
    return id;
  }

  /** The next id in an unnumbered sequence under a parent: `art-6/p-1`, `art-6/p-2`. */
  nextId(parentId: string | undefined, prefix: string): string {
    const sequence = parentId === undefined ? prefix : `${parentId}/${prefix}`;
    const ordinal = (this.#ids.get(sequence) ?? 0) + 1;
    this.#ids.set(sequence, ordinal);
    return `${sequence}-${ordinal}`;
  }

  /** Keeps in its place what no rule knows, and says so. */
  addUnrecognised(unit: Unit, parentId: string | undefined): void {
    const provision = this.add(this.nextId(parentId, 'other'), unit, { kind: 'OTHER', parentId, text: unit.text });
    this.find('UNRECOGNISED', 'WARNING', unit.line, { provision, text: unit.text.slice(0, EXCERPT) });
  }

  find(code: FindingCode, severity: Finding['severity'], line: number, details: Finding['details']): void {
    this.findings.push({ code, severity, line, details });
  }
}
