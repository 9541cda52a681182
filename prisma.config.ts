import { defineConfig } from 'prisma/config';

/**
 * For Prisma's own command line (`prisma generate`, `prisma migrate deploy`); Avenant applies its migrations with
 * `prisma/migrate.ts`. Generating needs no database, hence the empty address.
 */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_ADMIN_URL'] ?? '' },
});
