import path from 'node:path';
import { loadStartConfig } from '../config/config.ts';
import { readEnvironment, repositoryRoot } from '../config/environment.ts';
import { migrate } from '../prisma/migrate.ts';

/** `npm run migrate`: brings the database to the newest migration. Safe to run again. */
const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: applicationUrl } = loadStartConfig(readEnvironment());
if (adminUrl === undefined || applicationUrl === undefined) {
  console.error('Migrating needs DATABASE_ADMIN_URL (the owner) and DATABASE_URL (the application’s role).');
  process.exitCode = 1;
} else {
  const applied = await migrate({
    adminUrl,
    applicationUrl,
    migrations: path.join(repositoryRoot, 'prisma/migrations'),
  });
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
}
