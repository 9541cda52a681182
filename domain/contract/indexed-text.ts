import { ANY_SCALE, applyInstructions } from './apply.ts';
import { KIND_MADE, touchedBy, type Instruction } from './instruction.ts';
import { articlesCitedIn } from './paragraph-references.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import { numberKey, numbersNamedIn } from './references.ts';
import { LinkedText } from './linked-text.ts';

/**
 * A contract's provisions while instructions are applied to them, one after the other: as `applyInstructions`, by its rules,
 * but in a time that does not grow with the contract. Each instruction is given the provisions that it may read, in their
 * order, and nothing else: what it makes of them is what it makes of the whole.
 */
export class IndexedText {
  readonly #text: LinkedText;
  /** By kind and number: which provisions bear it. */
  readonly #bearers = new Index(({ kind, number }) => (number === undefined ? [] : [numberKey(kind, number)]));
  /** By kind and number: whose text names it. */
  readonly #naming = new Index(({ text }) => namedIn(text));
  /** By the number of an article: whose text names a paragraph of it. */
  readonly #citing = new Index(({ text }) => citedIn(text));

  constructor(provisions: readonly Provision[]) {
    this.#text = new LinkedText(provisions);
  }

  get provisions(): readonly Provision[] {
    return this.#text.provisions;
  }

  provision(id: string): Provision | undefined {
    return this.#text.get(id);
  }

  /**
   * Applies an instruction.
   *
   * @returns the ids of all that it touched, as `touchedIn`.
   * @throws RuleViolation as `applyInstructions`; nothing is changed then.
   */
  apply(instruction: Instruction): readonly string[] {
    const own = touchedBy(instruction);
    const before = this.#readBy(instruction);
    const after = applyInstructions(before, [instruction], ANY_SCALE);
    const old = new Map(before.map((provision) => [provision.id, provision]));
    const following: string[] = [];
    for (const provision of after) {
      const was = old.get(provision.id);
      old.delete(provision.id);
      if (was === provision || was === undefined) continue;
      if (provision.id !== own && was.text !== provision.text) following.push(provision.id);
      this.#replace(was, provision);
    }
    for (const removed of old.values()) this.#remove(removed);
    this.#place(instruction, after, own);
    return [own, ...following];
  }

  #replace(was: Provision, is: Provision): void {
    this.#text.replace(is);
    for (const index of this.#indexes) index.replace(was, is);
  }

  #remove(provision: Provision): void {
    this.#text.remove(provision.id);
    for (const index of this.#indexes) index.replace(provision, undefined);
  }

  /** Puts what an instruction made, or moved, where it stands among what the instruction read. */
  #place(instruction: Instruction, after: readonly Provision[], own: string): void {
    if (instruction.kind !== 'MOVE' && !('newId' in instruction)) return;
    const at = after.findIndex(({ id }) => id === own);
    const made = after[at];
    if (made === undefined) return;
    const family = instruction.kind === 'MOVE' ? this.#text.familyOf(own) : [made];
    if (instruction.kind !== 'MOVE') for (const index of this.#indexes) index.replace(undefined, made);
    const beside = instruction.kind === 'MOVE' ? instruction.destination : instruction;
    const next = after[at + family.length];
    const isBefore = beside.side === 'BEFORE' && next?.id === beside.provisionId;
    if (isBefore) this.#text.putBefore(beside.provisionId, family);
    else this.#text.putBehind(after[at - 1]?.id, family);
  }

  get #indexes(): readonly Index[] {
    return [this.#bearers, this.#naming, this.#citing];
  }

  /** What an instruction may read, in the order of the text. */
  #readBy(instruction: Instruction): readonly Provision[] {
    const target = this.provision(instruction.provisionId);
    if (target === undefined) return [];
    const read = new Map<string, Provision>([[target.id, target]]);
    const add = (...provisions: readonly Provision[]): void => {
      for (const provision of provisions) read.set(provision.id, provision);
    };
    if (instruction.kind === 'RENUMBER') {
      add(...this.#bearing(target.kind, instruction.number), ...this.#bearing(target.kind, target.number));
      if (target.number !== undefined) add(...this.#all(this.#naming, numberKey(target.kind, target.number)));
    } else if (isStructural(instruction)) this.#addPlaces(instruction, target, add);
    return this.#text.ordered(read.values());
  }

  #addPlaces(instruction: Instruction, target: Provision, add: (...provisions: readonly Provision[]) => void): void {
    const beside = instruction.kind === 'MOVE' ? this.provision(instruction.destination.provisionId) : undefined;
    if ('newId' in instruction) {
      const existing = this.provision(instruction.newId);
      if (existing !== undefined) add(existing);
      if ('number' in instruction) add(...this.#bearing(KIND_MADE[instruction.kind], instruction.number));
    }
    for (const place of [target, beside]) {
      if (place === undefined) continue;
      add(...this.#text.familyOf(place.id));
      const article = place.kind === 'ARTICLE' ? place : this.provision(place.parentId ?? '');
      if (article?.kind !== 'ARTICLE' || article.number === undefined) continue;
      for (const each of this.#bearing('ARTICLE', article.number)) add(...this.#text.familyOf(each.id));
      add(...this.#all(this.#citing, article.number.toLowerCase()));
    }
  }

  #bearing(kind: ProvisionKind, number: string | undefined): readonly Provision[] {
    return number === undefined ? [] : this.#all(this.#bearers, numberKey(kind, number));
  }

  #all(index: Index, key: string): readonly Provision[] {
    return [...index.of(key, this.#text)].flatMap((id) => this.provision(id) ?? []);
  }
}

/** A text that is read again is not searched again: most of a contract stands unchanged through all its acts, and all readings. */
function once<T>(read: (text: Provision['text']) => T): (text: Provision['text']) => T {
  const known = new WeakMap<Provision['text'], { readonly found: T }>();
  return (text) => {
    const { found } = known.get(text) ?? { found: read(text) };
    known.set(text, { found });
    return found;
  };
}

const namedIn = once(numbersNamedIn);
const citedIn = once(articlesCitedIn);

/** What makes, moves or removes provisions, and so changes the place of others. */
const isStructural = (instruction: Instruction): boolean =>
  'newId' in instruction || ['MOVE', 'DELETE', 'REMOVE_ITEM'].includes(instruction.kind);

/** Provisions by what they hold; made when something is first asked of it. */
class Index {
  readonly #keysOf: (provision: Provision) => Iterable<string>;
  #ids: Map<string, Set<string>> | undefined;

  constructor(keysOf: (provision: Provision) => Iterable<string>) {
    this.#keysOf = keysOf;
  }

  of(key: string, text: LinkedText): ReadonlySet<string> {
    if (this.#ids === undefined) {
      this.#ids = new Map();
      for (const provision of text.provisions) this.#add(this.#ids, provision);
    }
    return this.#ids.get(key) ?? new Set();
  }

  /** Another provision in the place of one; either may be absent. */
  replace(was: Provision | undefined, is: Provision | undefined): void {
    if (this.#ids === undefined || (was?.text === is?.text && was?.number === is?.number)) return;
    if (was !== undefined) for (const key of this.#keysOf(was)) this.#ids.get(key)?.delete(was.id);
    if (is !== undefined) this.#add(this.#ids, is);
  }

  #add(ids: Map<string, Set<string>>, provision: Provision): void {
    for (const key of this.#keysOf(provision)) {
      const known = ids.get(key);
      if (known === undefined) ids.set(key, new Set([provision.id]));
      else known.add(provision.id);
    }
  }
}
