import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anchorKeys, isSigned } from '../../../activities/proof/signing-key.ts';
import { hashOfLeaf } from '../../../domain/proof/anchor.ts';
import { beginningOf, checkChain } from '../../../domain/proof/chain.ts';
import { continues, includes } from '../../../domain/proof/merkle.ts';
import { fileProofs, sealOf, type FileProof } from '../../../prisma/queries/file-proof.ts';
import { anchorNow, createKeeper, type Keeper } from '../../support/proof/anchored.ts';
import { addContract, createWorld, type World } from '../../support/world/world.ts';

describe('The proof of a file', () => {
  let world: World;
  let keeper: Keeper;
  beforeAll(async () => {
    world = await createWorld();
    keeper = await createKeeper();
  }, 60_000);
  afterAll(async () => {
    await keeper.authority.stop();
    await world.close();
  });

  const proofOf = async (fileId: string): Promise<FileProof> => {
    const [proof] = await fileProofs(world.db, [fileId]);
    if (proof === undefined) throw new Error('Nothing was answered.');
    return proof;
  };

  it('is its chain alone before the first anchor', async () => {
    const { events, seal } = await proofOf(world.contractId);
    expect(events.length).toBeGreaterThan(0);
    expect(seal).toBeUndefined();
    expect(await sealOf(world.db, world.contractId)).toBeUndefined();
  });

  it('can be checked with nothing else but the key', async () => {
    await anchorNow(world.db, keeper);
    for (let n = 0; n < 5; n += 1) {
      await addContract(world);
      await anchorNow(world.db, keeper);
    }
    const proof = await proofOf(world.contractId);
    const { reached, faults } = checkChain(beginningOf(proof.fileId), proof.events);
    expect(faults).toEqual([]);
    const { seal } = proof;
    if (seal?.newest === undefined) throw new Error('The file has no proof up to the newest anchor.');
    expect(seal.leaf).toMatchObject({ fileId: world.contractId, seq: reached.seq, head: reached.link });
    expect(includes(seal.anchor, seal.leaf.position, hashOfLeaf(seal.leaf), seal.inclusion)).toBe(true);
    expect([seal.anchor.number, seal.newest.anchor.number]).toEqual([1, 6]);
    expect(continues(seal.anchor, seal.newest.anchor, seal.newest.consistency)).toBe(true);
    for (const anchor of [seal.anchor, seal.newest.anchor]) {
      expect(isSigned(anchor, anchorKeys(keeper.key))).toBe(true);
      expect(anchor.timeStamp?.token).toMatch(/^[A-Za-z0-9+/]+=*$/u);
    }
  });

  it('is the same whether it is asked for alone or among others', async () => {
    const files = await world.db.headLeaf.findMany({ distinct: ['fileId'], orderBy: { position: 'asc' } });
    const ids = ['none', ...files.map(({ fileId }) => fileId)];
    const together = await fileProofs(world.db, ids);
    expect(together).toEqual(await Promise.all(ids.map(proofOf)));
    expect(together[0]).toEqual({ fileId: 'none', events: [] });
    expect([...new Set(together.slice(1).map(({ seal }) => seal?.anchor.number))]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('tells up to which event a file is sealed', async () => {
    const anchor = await world.db.anchor.findUniqueOrThrow({ where: { number: 1 } });
    expect(await sealOf(world.db, world.contractId)).toEqual({ seq: 1, number: 1, at: anchor.at.toISOString() });
  });
});
