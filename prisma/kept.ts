/** The values last asked for, by names that mean the same for ever: nothing kept here can be out of date. */
export class Kept<V> {
  readonly #most: number;
  readonly #values = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a name, made where it is not kept. */
  async of(name: string, make: () => Promise<V>): Promise<V> {
    return this.#keep(name, this.#values.get(name) ?? (await make()));
  }

  /** The values of some names, those found together that are not kept; a name of which nothing is found has none. */
  async all(
    names: readonly string[],
    find: (missing: readonly string[]) => Promise<Iterable<readonly [string, V]>>,
  ): Promise<ReadonlyMap<string, V>> {
    const missing = names.filter((name) => !this.#values.has(name));
    const found = new Map(missing.length === 0 ? [] : await find(missing));
    return new Map(
      names.flatMap((name) => {
        const value = this.#values.get(name) ?? found.get(name);
        return value === undefined ? [] : [[name, this.#keep(name, value)] as const];
      }),
    );
  }

  /** The one asked for longest ago makes room. */
  #keep(name: string, value: V): V {
    this.#values.delete(name);
    this.#values.set(name, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
