import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ProvisionNode } from '../../api/schemas/contract.ts';
import { verifyRecord } from '../../prisma/record/verify.ts';
import { Browser } from './pages/browser.ts';
import { consolidated, signed } from './support/consolidated.ts';
import type { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await consolidated(world);
}, 120_000);
afterAll(() => world.close());

const DECISION = {
  decidedOn: '2026-11-20',
  decidedBy: 'Le Conseil d’État',
  legalGround: 'Lois coordonnées sur le Conseil d’État, art. 14',
  reference: 'arrêt n° 254.001',
  reason: 'Excès de pouvoir.',
};

const everyNode = (nodes: readonly ProvisionNode[]): readonly ProvisionNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);
const read = async (query: string) =>
  contract.parse((await world.as('auditor').get(`/contracts/${world.contractId}${query}`)).body);
const objective = async (query: string) =>
  everyNode((await read(query)).provisions).find(({ id }) => id === 'oo-1.1')?.maturity;

describe('A signed act', () => {
  it('is repealed or annulled only once it is in the contract', async () => {
    const pending = await signed(world, 'oo-1.2');
    const { body } = await world.as('president').post(`/amendments/${pending.id}/annulment`, DECISION);
    expect(body).toMatchObject({ status: 409, code: 'NOT_CONSOLIDATED' });
  });

  it('is not annulled by who only votes on it', async () => {
    const { body } = await world.as('cabinet-director').post(`/amendments/${life.id}/annulment`, DECISION);
    expect(body).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
  });

  it('that is repealed from a day to come applies until then', async () => {
    const answer = await world
      .as('secretary')
      .post(`/amendments/${life.id}/repeal`, { from: '2027-06-01', ...DECISION });
    expect(answer.body).toMatchObject({ amendment: { id: life.id } });
    const base = await objective('?version=2');
    expect(await objective('?as-on=2027-05-31')).toEqual({ now: 2, target: 3 });
    expect(await objective('?as-on=2027-06-01')).toEqual(base);
    expect((await read('')).version).toBe(3);
    const again = await world
      .as('secretary')
      .post(`/amendments/${life.id}/repeal`, { from: '2027-07-01', ...DECISION });
    expect(again.body).toMatchObject({ code: 'ALREADY_REPEALED' });
  });

  it('that is annulled makes the next version, which lacks it for every day; those before are read as they were', async () => {
    const reader = await Browser.signedInAs(world, 'president');
    const form = await reader.open(`/amendments/${life.id}/annulment`);
    expect(form.$('main').text()).toContain('annulation');
    const answer = await world.as('president').post(`/amendments/${life.id}/annulment`, DECISION);
    expect(answer.status).toBe(200);
    const base = await objective('?version=2');
    const now = await read('');
    expect(now.version).toBe(4);
    expect(await objective('')).toEqual(base);
    expect(await objective('?as-on=2026-11-23')).toEqual(base);
    expect(await objective('?version=3')).toEqual({ now: 2, target: 3 });
    expect((await reader.open(`/amendments/${life.id}/annulment`)).status).toBe(409);
  });

  it('is still in the text as it was known before that day', async () => {
    await world.db.amendment.update({
      where: { id: life.id },
      data: { signedOn: '2026-11-01', inForceOn: '2026-11-01' },
    });
    const base = await objective('?version=2');
    expect(await objective('?as-on=2026-11-10&as-known-on=2026-11-10')).toEqual({ now: 2, target: 3 });
    expect(await objective('?as-on=2026-11-10&as-known-on=2026-11-23')).toEqual(base);
    const { body } = await world.as('auditor').get(`/contracts/${world.contractId}?as-known-on=2027-01-01`);
    expect(body).toMatchObject({ code: 'DATE_IN_FUTURE' });
    await world.db.amendment.update({
      where: { id: life.id },
      data: { signedOn: '2026-11-23', inForceOn: '2026-11-23' },
    });
  });

  it('says on the page of versions why each was made', async () => {
    const reader = await Browser.signedInAs(world, 'auditor');
    const { $ } = await reader.open(`/contracts/${world.contractId}?version=4`);
    expect($('main').text()).toMatch(/après l’annulation de l’acte n°\s1/u);
    expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  });
});
