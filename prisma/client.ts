import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;

/** What a transaction and the client have in common. */
export type Queries = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;

/** Begins a statement whose plan is the same for all values: a connection plans it once and keeps it. */
export const KEPT_PLAN = '/* kept plan */';

/**
 * The client of the application's role. Plans are made for the values at hand, as one made for a party with few tasks reads
 * ten times too much for one with many; but for the statements that say otherwise (`KEPT_PLAN`).
 *
 * @param url `DATABASE_URL`; @param max connections of this process at most.
 */
export function connect(url: string, max = 10): Database {
  const adapter = new PrismaPg({ connectionString: url, max }, { statementNameGenerator: ({ sql }) => nameOf(sql) });
  return new PrismaClient({ adapter });
}

const names = new Map<string, string>();

/** A statement without a name is planned each time. */
function nameOf(sql: string): string {
  if (!sql.startsWith(KEPT_PLAN)) return '';
  const name = names.get(sql) ?? `kept_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
