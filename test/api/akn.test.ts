import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { hasSchema, validate } from '../documents/akn/schema.ts';
import { Browser } from './pages/browser.ts';
import type { Answer } from './support/client.ts';
import { consolidated } from './support/consolidated.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await consolidated(world);
}, 60_000);
afterAll(() => world.close());

const get = (address: string): Promise<Answer> => world.as('auditor').get(address);
const contractAkn = (query: string) => get(`/contracts/${world.contractId}/akn?${query}`);
const read = (answer: Answer) => load(String(answer.body), { xml: true });
const inSchema = hasSchema ? it : it.skip;

describe('a contract as Akoma Ntoso', () => {
  it('is a file to keep, of the version asked for', async () => {
    const { status, headers, body } = await contractAkn('language=fr&version=2');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/akn+xml');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=c-[0-9a-f]+-v2-fr\.akn\.xml$/u);
    expect(String(body)).toContain('contains="originalVersion"');
  });

  it('has the act that made the newest version among what changed it', async () => {
    const $ = read(await contractAkn('language=nl'));
    expect($('passiveRef').attr('href')).toContain(`/${world.contractId}-1`);
    expect($('textualMod > destination').attr('href')).toBe('#hcontainer_oo-1.1');
    expect($('[eId="hcontainer_oo-1.1"]').attr('period')).toMatch(/^#tmpg_act-1-/u);
  });

  it('as on a day is that of the version of the day', async () => {
    const bodyOf = async (query: string) => read(await contractAkn(query))('body').toString();
    expect(await bodyOf('language=fr&as-on=2026-07-01')).toBe(await bodyOf('language=fr&version=2'));
    expect(await bodyOf('language=fr&as-on=2026-11-23')).toBe(await bodyOf('language=fr'));
  });

  it('is asked for in a language, and in a version that there is', async () => {
    expect((await contractAkn('version=1')).status).toBe(400);
    expect((await contractAkn('language=fr&version=99')).status).toBe(404);
    expect((await contractAkn('language=fr&version=1&as-on=2026-07-01')).status).toBe(400);
    expect((await contractAkn('language=fr&as-on=2026-02-30')).body).toMatchObject({ code: 'DATE_UNKNOWN' });
  });

  it('is linked from its page, in both languages', async () => {
    const { $ } = await (await Browser.signedInAs(world, 'auditor')).open(`/contracts/${world.contractId}?version=2`);
    const links = $('a[href*="/akn?"]')
      .map((_, each) => $(each).attr('href'))
      .get();
    expect(links).toEqual(
      ['fr', 'nl'].map((language) => `/api/v1/contracts/${world.contractId}/akn?language=${language}&version=2`),
    );
  });
});

describe('an act as Akoma Ntoso', () => {
  it('is what the consolidated contract says that made it', async () => {
    const $ = read(await get(`/amendments/${life.id}/akn?language=fr`));
    const contract = read(await contractAkn('language=fr'));
    const source = contract('passiveModifications source').attr('href') ?? '';
    const work = $('FRBRWork > FRBRuri').attr('value') ?? '';
    const mod = $('mod').attr('eId') ?? '';
    expect(source).toBe(`${work}#${mod}`);
    expect($('FRBRalias[name=file]').attr('value')).toBe(life.id);
  });

  it('is not there before it has its number', async () => {
    const draft = await Life.launch(world);
    expect((await get(`/amendments/${draft.id}/akn?language=fr`)).status).toBe(404);
  });

  inSchema('is valid, as the contract is, against ../shared/data/akn', async () => {
    for (const language of ['fr', 'nl']) {
      for (const address of [`/amendments/${life.id}/akn`, `/contracts/${world.contractId}/akn`]) {
        const { body } = await get(`${address}?language=${language}`);
        expect(() => {
          validate(String(body));
        }).not.toThrow();
      }
    }
  });
});
