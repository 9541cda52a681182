import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../../config/environment.ts';
import { differenceToSchema } from '../../prisma/difference.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { runDirectory } from '../support/run.ts';

const product = path.join(repositoryRoot, 'prisma');

describe('The migrations', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('give the schema, from nothing', async () => {
    expect(await differenceToSchema(database.adminUrl, product)).toBe('');
  });

  it('are told what a changed schema lacks', async () => {
    const changed = await mkdtemp(path.join(runDirectory(), 'prisma-'));
    await cp(path.join(product, 'migrations'), path.join(changed, 'migrations'), { recursive: true });
    const schema = await readFile(path.join(product, 'schema.prisma'), 'utf8');
    await writeFile(path.join(changed, 'schema.prisma'), `${schema}\nmodel Note {\n  id Int @id\n  @@map("note")\n}\n`);
    expect(await differenceToSchema(database.adminUrl, changed)).toContain('CREATE TABLE "note"');
  });

  it('are never tried out in a database that holds something', async () => {
    const full = await createTestDatabase();
    await expect(differenceToSchema(full.adminUrl, product)).rejects.toThrow('in an empty database only');
    await full.drop();
  });
});
