import { describe, expect, it } from '@jest/globals';
import { ERASED_IN, KEPT_BY, KEPT_IN } from '../../prisma/record/erase-person.ts';
import { PURGED } from '../../prisma/work/purge.ts';
import { page, rowsOf } from './tables.ts';

const privacy = await page('docs', 'privacy.md');
const rows = rowsOf(privacy.slice(privacy.indexOf('## Where, how long, who'), privacy.indexOf('Elsewhere:')));
const named = rows.map(([table = '']) => table.replaceAll('`', ''));
const rowOf = (table: string) => rows.find(([name]) => name === `\`${table}\``) ?? [];

describe('What is kept about people', () => {
  it('is said of every table, and of no other', async () => {
    const schema = await page('prisma', 'schema.prisma');
    const tables = [...schema.matchAll(/@@map\("(\w+)"\)/g)].map(([, name = '']) => name);
    expect(tables.length).toBeGreaterThan(25);
    expect(named.toSorted()).toEqual(tables.toSorted());
  });

  it('says the terms of the purge', () => {
    for (const [table, [days]] of Object.entries(PURGED)) {
      const [, , howLong = ''] = rowOf(table);
      expect(howLong).toContain(days === 0 ? 'until it' : `${days} days`);
    }
  });

  it('says of each place what becomes of it when a person is erased, as the erasure does', () => {
    for (const table of ERASED_IN) expect(rowOf(table)[4]).toMatch(/deleted|address|stay/);
    for (const table of KEPT_IN) expect(rowOf(table)[4]).toMatch(/^stays: rule `[A-Z]+`/);
    for (const rule of KEPT_BY) expect(privacy).toContain(`- \`${rule}\`:`);
  });
});
