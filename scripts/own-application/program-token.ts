import { randomBytes } from 'node:crypto';
import { hashOfToken, TOKEN_PREFIX } from '../../api/sign-in/token-identity.ts';
import { tokenTerm } from '../../domain/people/token-rules.ts';
import type { Database } from '../../prisma/client.ts';

/** A personal token of someone, made in a database of our own: a bench measures decisions, not signing in. */
export async function programToken(db: Database, personId: string): Promise<string> {
  const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
  const madeAt = new Date().toISOString();
  await db.apiToken.create({
    data: {
      id: randomBytes(16).toString('hex'),
      hash: hashOfToken(token),
      personId,
      name: 'bench',
      scopes: ['READ', 'ACT'],
      level: 'EID',
      madeAt,
      ...tokenTerm(madeAt, 1),
    },
  });
  return token;
}
