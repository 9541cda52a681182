/** The values last asked for, by names that mean the same for ever: nothing kept here can be out of date. */
export class Kept<V> {
  readonly #most: number;
  readonly #values = new Map<string, V>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a name, made where it is not kept; the one asked for longest ago makes room for it. */
  async of(name: string, make: () => Promise<V>): Promise<V> {
    const value = this.#values.get(name) ?? (await make());
    this.#values.delete(name);
    this.#values.set(name, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }
}
