import type { Provision } from './provision.ts';

interface Node {
  provision: Provision;
  /** Of two, the one that stands further on has the greater. */
  rank: number;
  before: Node | undefined;
  behind: Node | undefined;
}

/** Closer than this, two ranks leave no room for what is put between them. */
const CLOSEST = 1e-6;

/** Provisions in their order, of which one is found, put, taken away or replaced at once, however many there are. */
export class LinkedText {
  readonly #nodes = new Map<string, Node>();
  #first: Node | undefined;

  constructor(provisions: readonly Provision[]) {
    let last: Node | undefined;
    for (const provision of provisions) {
      const node: Node = { provision, rank: this.#nodes.size, before: last, behind: undefined };
      this.#nodes.set(provision.id, node);
      if (last === undefined) this.#first = node;
      else last.behind = node;
      last = node;
    }
  }

  get provisions(): readonly Provision[] {
    const provisions: Provision[] = [];
    for (let node = this.#first; node !== undefined; node = node.behind) provisions.push(node.provision);
    return provisions;
  }

  get(id: string): Provision | undefined {
    return this.#nodes.get(id)?.provision;
  }

  /** Some provisions in the order of the text. */
  ordered(provisions: Iterable<Provision>): readonly Provision[] {
    const rank = ({ id }: Provision): number => this.#nodes.get(id)?.rank ?? 0;
    return [...provisions].toSorted((a, b) => rank(a) - rank(b));
  }

  /** A provision with all that is under it: parents stand before their children. */
  familyOf(id: string): readonly Provision[] {
    const family = new Set<string | undefined>();
    const provisions: Provision[] = [];
    for (let node = this.#nodes.get(id); node !== undefined; node = node.behind) {
      if (provisions.length > 0 && !family.has(node.provision.parentId)) break;
      family.add(node.provision.id);
      provisions.push(node.provision);
    }
    return provisions;
  }

  replace(provision: Provision): void {
    const node = this.#nodes.get(provision.id);
    if (node !== undefined) node.provision = provision;
  }

  remove(id: string): void {
    const node = this.#nodes.get(id);
    if (node === undefined) return;
    if (node.before === undefined) this.#first = node.behind;
    else node.before.behind = node.behind;
    if (node.behind !== undefined) node.behind.before = node.before;
    this.#nodes.delete(id);
  }

  /** Puts provisions before another, in their order; those that stood elsewhere stand there no longer. */
  putBefore(id: string, provisions: readonly Provision[]): void {
    for (const { id: own } of provisions) this.remove(own);
    this.#put(this.#nodes.get(id)?.before, provisions);
  }

  /** Puts provisions behind another, or first of all, in their order; those that stood elsewhere stand there no longer. */
  putBehind(id: string | undefined, provisions: readonly Provision[]): void {
    for (const { id: own } of provisions) this.remove(own);
    this.#put(id === undefined ? undefined : this.#nodes.get(id), provisions);
  }

  #put(after: Node | undefined, provisions: readonly Provision[]): void {
    const behind = after === undefined ? this.#first : after.behind;
    const from = after?.rank ?? (behind?.rank ?? 0) - provisions.length - 1;
    const room = ((behind?.rank ?? from + provisions.length + 1) - from) / (provisions.length + 1);
    let last = after;
    for (const provision of provisions) {
      const node: Node = { provision, rank: (last?.rank ?? from) + room, before: last, behind };
      if (last === undefined) this.#first = node;
      else last.behind = node;
      this.#nodes.set(provision.id, node);
      last = node;
    }
    if (behind !== undefined) behind.before = last;
    if (room < CLOSEST) this.#rankAgain();
  }

  #rankAgain(): void {
    let rank = 0;
    for (let node = this.#first; node !== undefined; node = node.behind) node.rank = rank++;
  }
}
