import { createHash } from 'node:crypto';
import { hashOfToken, TOKEN_PREFIX } from '../../../api/sign-in/token-identity.ts';
import type { Database } from '../../../prisma/client.ts';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const FAR_AHEAD = '2100-01-01T00:00:00.000Z';

/** Personal tokens of the people of a test's world, made where one is first asked for: good for everything, and for ever. */
export class TokensOfTheWorld {
  readonly #db: Database;
  readonly #made = new Map<string, Promise<string>>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The same for the same person, in every world. */
  tokenOf(personId: string): Promise<string> {
    const made = this.#made.get(personId) ?? this.#make(personId);
    this.#made.set(personId, made);
    return made;
  }

  async #make(personId: string): Promise<string> {
    const token = TOKEN_PREFIX + createHash('sha256').update(`token of ${personId}`).digest('base64url');
    const row = {
      id: `token-${personId}`,
      hash: hashOfToken(token),
      personId,
      name: 'the tests',
      scopes: ['READ', 'ACT'],
      level: 'EID',
      levelUntil: FAR_AHEAD,
      madeAt: LONG_AGO,
      expiresAt: FAR_AHEAD,
    };
    await this.#db.apiToken.createMany({ data: [row], skipDuplicates: true });
    return token;
  }
}
