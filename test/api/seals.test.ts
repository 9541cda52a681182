import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seal } from '../../api/schemas/seal.ts';
import { hashOfLeaf } from '../../domain/proof/anchor.ts';
import { includes } from '../../domain/proof/merkle.ts';
import { anchorNow, createKeeper, type Keeper } from '../support/proof/anchored.ts';
import { Browser } from './pages/browser.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

describe('the proof that nobody changed a file', () => {
  let world: ApiWorld;
  let keeper: Keeper;
  let life: Life;
  beforeAll(async () => {
    world = await createApiWorld();
    keeper = await createKeeper();
    life = await Life.launch(world);
  }, 60_000);
  afterAll(async () => {
    await keeper.authority.stop();
    await world.close();
  });

  const ask = (id: string) => world.as('president').get(`/amendments/${id}/proof`);
  const dossier = async (): Promise<string> =>
    (await (await Browser.signedInAs(world, 'president')).open(`/amendments/${life.id}`)).text;

  it('is not there before the first anchor, nor for a file that is not', async () => {
    expect(await ask(life.id)).toMatchObject({ status: 404 });
    expect(await ask('3f1c7e0a5b1e4a559c1f2d6f7a1b8c90')).toMatchObject({ status: 404 });
    expect(await dossier()).toContain('Pas encore scellé');
  });

  it('is given to who may read the file, without its events, and told on its page', async () => {
    await anchorNow(world.db, keeper);
    const { status, body } = await ask(life.id);
    expect(status).toBe(200);
    const { leaf, anchor, inclusion } = seal.parse(body);
    expect(leaf.fileId).toBe(life.id);
    expect(includes(anchor, leaf.position, hashOfLeaf(leaf), inclusion)).toBe(true);
    expect(anchor.timeStamp?.token).toBeDefined();
    expect((await dossier()).replaceAll(/\s/gu, ' ')).toContain('Scellé par l’ancrage n° 1 du');
    const stranger = await world.as('stakeholder-1').get(`/amendments/${life.id}/proof`);
    expect(stranger.status).toBeGreaterThanOrEqual(400);
  });
});
