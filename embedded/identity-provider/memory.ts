import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Everything a provider remembers, for as long as its process lives. */
export class Memory {
  readonly #kept = new Map<string, Kept>();

  /** What `oidc-provider` stores one kind of its things with. */
  adapterOf(kind: string): Adapter {
    const keyOf = (id: string) => `${kind}:${id}`;
    const findBy = (is: (payload: AdapterPayload) => boolean) =>
      [...this.#living()].find(([key, { payload }]) => key.startsWith(keyOf('')) && is(payload))?.[1].payload;
    return {
      upsert: async (id, payload, seconds) => {
        this.#kept.set(keyOf(id), { payload, until: Date.now() + (seconds ?? Infinity) * 1000 });
      },
      find: async (id) => this.#find(keyOf(id)),
      findByUid: async (uid) => findBy((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findBy((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const found = this.#find(keyOf(id));
        if (found !== undefined) found.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        this.#kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of this.#living()) {
          if (key.startsWith(keyOf('')) && payload.grantId === grantId) this.#kept.delete(key);
        }
      },
    };
  }

  #find(key: string): AdapterPayload | undefined {
    const kept = this.#kept.get(key);
    return kept !== undefined && kept.until > Date.now() ? kept.payload : undefined;
  }

  /** Forgets what has expired. */
  #living(): Map<string, Kept> {
    for (const [key, { until }] of this.#kept) if (until <= Date.now()) this.#kept.delete(key);
    return this.#kept;
  }
}
