import { CryptoEngine, setEngine } from 'pkijs';

const ENGINE = new CryptoEngine({ name: 'node', crypto: globalThis.crypto });

/**
 * Has pkijs compute with what is its own: `@libpdf/core` brings another release of it, which on loading puts its own engine
 * under the one global name that both look at, and this release cannot read the algorithms of that one.
 */
export const computeWithOwn = (): void => setEngine('node', ENGINE);
