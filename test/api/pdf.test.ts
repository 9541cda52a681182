import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDF } from '@libpdf/core';
import { Browser } from './pages/browser.ts';
import { consolidated } from './support/consolidated.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
  await consolidated(world);
}, 60_000);
afterAll(() => world.close());

const address = (query: string): string => `/contracts/${world.contractId}/pdf?${query}`;
const get = (query: string) => world.as('auditor').get(address(query));

async function bytesOf(query: string): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${await world.tokenOf('auditor')}` };
  const response = await fetch(`${world.baseUrl}/api/v1${address(query)}`, { headers });
  return Buffer.from(await response.arrayBuffer());
}

describe('a contract as a PDF', () => {
  it('is a file to keep, of the version asked for, the same each time', async () => {
    const { status, headers } = await get('language=fr&version=2');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=c-[0-9a-f]+-v2-fr\.pdf$/u);
    const first = await bytesOf('language=fr&version=2');
    await world.db.rendering.deleteMany();
    expect(first.equals(await bytesOf('language=fr&version=2'))).toBe(true);
    expect(first.equals(await bytesOf('language=fr'))).toBe(false);
  });

  it('bears the same text in Akoma Ntoso', async () => {
    const pdf = await PDF.load(await bytesOf('language=nl&as-on=2026-11-23'));
    const attached = new TextDecoder().decode(pdf.getAttachment('akoma-ntoso-nl.xml') ?? new Uint8Array());
    const query = 'language=nl&as-on=2026-11-23';
    expect((await world.as('auditor').get(`/contracts/${world.contractId}/akn?${query}`)).body).toBe(attached);
  });

  it('changes nothing of the record when it is asked for', async () => {
    const events = (): Promise<number> => world.db.event.count();
    const before = await events();
    await bytesOf('language=fr');
    expect(await events()).toBe(before);
  });

  it('is asked for in a language, in a version or on a day that there is', async () => {
    expect((await get('version=1')).status).toBe(400);
    expect((await get('language=fr&version=99')).status).toBe(404);
    expect((await get('language=fr&version=1&as-on=2026-07-01')).status).toBe(400);
    expect((await get('language=fr&as-on=2026-02-30')).body).toMatchObject({ code: 'DATE_UNKNOWN' });
  });

  it('is linked from the page of the text, of the version shown', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open(`/contracts/${world.contractId}?version=2`);
    const links = $('a[href*="/pdf?"]').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual(
      ['fr', 'nl'].map((language) => `/api/v1${address(`language=${language}&version=2`)}`),
    );
  });
});
