import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;

/** What a transaction and the client have in common. */
export type Queries = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>;

/**
 * The client of the application's role. Plans are made for the values at hand: a prepared plan made for a party with few
 * tasks reads ten times too much for one with many.
 *
 * @param url `DATABASE_URL`; @param max connections of this process at most.
 */
export function connect(url: string, max = 10): Database {
  const adapter = new PrismaPg({ connectionString: url, max, options: '-c plan_cache_mode=force_custom_plan' });
  return new PrismaClient({ adapter });
}
