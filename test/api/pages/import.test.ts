import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

const SAMPLES = path.join(import.meta.dirname, '../../../samples');

let world: ApiWorld;
let secretary: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  secretary = await Browser.signedInAs(world, 'secretary');
});
afterAll(() => world.close());

/** Sends the page's form with a file, and follows where it leads. */
async function send(
  text: string | undefined,
  fields: Readonly<Record<string, string>>,
): Promise<Shown & { readonly address: string }> {
  const page = await secretary.open('/contracts/import');
  const form = new FormData();
  form.set('idempotencyKey', page.$('input[name="idempotencyKey"]').attr('value') ?? '');
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (text !== undefined) form.set('file', new Blob([text], { type: 'text/plain' }), 'contrat.txt');
  const answer = await secretary.send('/contracts/import', form);
  const address = answer.headers.get('location') ?? '';
  return { ...(answer.status === 303 ? await secretary.open(address) : answer), address };
}

/** The sample for other years: a contract that is not known yet. */
const another = async (): Promise<string> =>
  (await readFile(path.join(SAMPLES, 'contract.fr.txt'), 'utf8')).replaceAll('2026-2028', '2029-2031');

describe('the import of a contract', () => {
  it('leads to its report: what the text contains, and by its line what is to be looked at', async () => {
    const contracts = await world.db.contract.count();
    const report = await send(await another(), { language: 'fr', twinOf: '' });
    expect([report.status, report.$('h1').text()]).toEqual([200, 'Rapport d’import']);
    expect(report.$('tbody tr').first().text()).toMatch(/^\d+à vérifier.*néerlandais/);
    expect(report.$('.govuk-summary-list').text()).toContain('Objectifs opérationnels5');
    expect(await world.db.contract.count()).toBe(contracts + 1);
    const link = report.$('main a[href^="/contracts/"]').first().attr('href') ?? '';
    expect((await secretary.open(link)).status).toBe(200);
    // The report is his who asked for it.
    const administrator = await Browser.signedInAs(world, 'administrator');
    expect((await administrator.open(report.address)).status).toBe(404);
    expect((await secretary.open('/contracts/import/report?key=unknown')).status).toBe(404);
  });

  it('says at the field why a file was not taken, and changes nothing', async () => {
    const contracts = await world.db.contract.count();
    const faultOf = async (
      text: string | undefined,
      language: string,
    ): Promise<readonly [number, string | undefined]> => {
      const { status, $ } = await send(text, { language, twinOf: '' });
      return [status, $('.govuk-error-summary a').attr('href')];
    };
    expect(await faultOf(undefined, 'fr')).toEqual([400, '#f-file']);
    expect(await faultOf('Bonjour.', 'fr')).toEqual([422, '#f-file']);
    expect(await faultOf(await another(), 'nl')).toEqual([422, '#f-language']);
    expect((await faultOf(await another(), ''))[1]).toBe('#f-language');
    expect(await world.db.contract.count()).toBe(contracts);
  });

  it('is for those who keep contracts, and found from the list of them', async () => {
    expect((await secretary.open('/contracts')).$('main a[href="/contracts/import"]').length).toBe(1);
    const member = await Browser.signedInAs(world, 'dg-support');
    expect((await member.open('/contracts')).$('main a[href="/contracts/import"]').length).toBe(0);
    expect((await member.open('/contracts/import')).status).toBe(403);
  });
});
