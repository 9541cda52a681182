import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../../activities/index.ts';
import type { Activities } from '../../../activities/ports.ts';
import { anchorSigner } from '../../../activities/proof/signing-key.ts';
import { certificatesIn, requestTimeStamp } from '../../../activities/proof/time-stamp.ts';
import { RECORD_ANCHOR } from '../../../domain/proof/record-anchor.ts';
import type { OutgoingMail } from '../../../mail/transport.ts';
import { createKeeper, findingsIn, witnessOf, type Keeper } from '../../support/proof/anchored.ts';
import { deliveryInto } from '../../support/world/delivery-into.ts';
import { idleDeps } from '../../support/world/idle-deps.ts';
import { addContract, createWorld, secondView, type World } from '../../support/world/world.ts';

const MORNING = '2026-11-25T08:00:00.000Z';
const EVENING = '2026-11-25T20:00:00.000Z';
const AFTER_MIDNIGHT = '2026-11-25T23:30:00.000Z';

describe('The record', () => {
  let world: World;
  let keeper: Keeper;
  let clock: string;
  let isAway: boolean;
  let sent: OutgoingMail[];

  beforeAll(async () => {
    keeper = await createKeeper();
  });
  afterAll(() => keeper.authority.stop());

  beforeEach(async () => {
    keeper = await createKeeper(keeper.authority);
    world = await createWorld();
    [clock, isAway, sent] = [MORNING, false, []];
  }, 60_000);
  afterEach(() => world.close());

  async function activitiesOn(view: World): Promise<Activities> {
    const trusted = certificatesIn(await readFile(keeper.authority.caFile, 'utf8'));
    const deliver = deliveryInto(sent, view, () => clock);
    return createActivities(
      idleDeps(view, {
        deliver,
        anchoring: {
          signer: anchorSigner(keeper.key),
          directory: keeper.directory,
          mailHost: 'avenant.example',
          stamp: (text) => requestTimeStamp(isAway ? 'http://127.0.0.1:1/' : keeper.authority.url, trusted, text),
        },
        now: () => clock,
      }),
    );
  }

  const files = async (): Promise<readonly string[]> => (await readdir(keeper.directory)).sort();

  it('is anchored when something changed, and not again until something does', async () => {
    const work = await activitiesOn(world);
    expect(await work.anchorRecord({ at: clock })).toMatchObject({ number: 1 });
    expect(await work.anchorRecord({ at: clock })).not.toHaveProperty('number');
    await addContract(world);
    expect(await work.anchorRecord({ at: clock })).toMatchObject({ number: 2 });
    const leaves = await world.db.headLeaf.count();
    const [first, second] = await world.db.anchor.findMany({ orderBy: { number: 'asc' } });
    expect([first?.size, second?.size]).toEqual([leaves - 1, leaves]);
  });

  it('gets one anchor from two workers at once', async () => {
    const other = secondView(world);
    const [one, two] = [await activitiesOn(world), await activitiesOn(other)];
    const taken = await Promise.all(
      [1, 2, 3, 4].flatMap(() => [one, two].map((each) => each.anchorRecord({ at: clock }))),
    );
    await other.close();
    expect(taken.filter(({ number }) => number !== undefined)).toEqual([expect.objectContaining({ number: 1 })]);
    expect(await world.db.anchor.count()).toBe(1);
  });

  it('stands anchored and written while the authority is away, and is stamped when it is back', async () => {
    const work = await activitiesOn(world);
    clock = new Date().toISOString();
    isAway = true;
    await work.anchorRecord({ at: clock });
    await work.writeAnchors();
    await expect(work.stampAnchors()).rejects.toThrow('fetch failed');
    expect(await files()).toEqual(['anchor-00000001.json']);
    expect(await findingsIn(world.db, await witnessOf(keeper))).toEqual([]);
    isAway = false;
    await work.stampAnchors();
    await work.writeAnchors();
    expect(await files()).toEqual(['anchor-00000001.json', 'anchor-00000001.tst']);
    expect(await findingsIn(world.db, await witnessOf(keeper))).toEqual([]);
  });

  it('is written outside once: what is there is not touched, and holds ids and hashes alone', async () => {
    const work = await activitiesOn(world);
    clock = new Date().toISOString();
    await work.anchorRecord({ at: clock });
    await work.stampAnchors();
    await Promise.all([work.writeAnchors(), work.writeAnchors()]);
    const written = await readFile(path.join(keeper.directory, 'anchor-00000001.json'), 'utf8');
    const { anchor, leaves } = JSON.parse(written);
    expect(Object.keys(anchor).sort()).toEqual(['at', 'keyId', 'number', 'root', 'signature', 'size']);
    for (const leaf of leaves) expect(Object.keys(leaf).sort()).toEqual(['fileId', 'head', 'seq']);
    await addContract(world);
    await work.anchorRecord({ at: clock });
    await work.writeAnchors();
    expect(await readFile(path.join(keeper.directory, 'anchor-00000001.json'), 'utf8')).toBe(written);
    expect(JSON.parse(await readFile(path.join(keeper.directory, 'anchor-00000002.json'), 'utf8')).leaves).toHaveLength(
      1,
    );
  });

  it('is told to each auditor once a day, in his language, by its newest anchor', async () => {
    for (const personId of ['member-1', 'member-2']) {
      const mandate = { id: `${personId}/AUDITOR`, personId, role: 'AUDITOR', from: '2020-01-01' } as const;
      await world.directory.record({
        command: { type: 'GIVE_MANDATE', mandate },
        by: { kind: 'PROCEDURE' },
        now: MORNING,
      });
    }
    const work = await activitiesOn(world);
    for (const at of [MORNING, EVENING, AFTER_MIDNIGHT, AFTER_MIDNIGHT]) {
      clock = at;
      await addContract(world);
      const { mailsPending } = await work.anchorRecord({ at });
      if (mailsPending) await work.sendMails({ fileId: RECORD_ANCHOR });
    }
    expect(sent.map(({ to, subject }) => `${to} ${subject}`.replaceAll(/\s/gu, ' '))).toEqual([
      'member-1@service.example Verankering nr. 1 van het register van Avenant',
      'member-2@service.example Ancrage n° 1 du registre d’Avenant',
      'member-1@service.example Verankering nr. 3 van het register van Avenant',
      'member-2@service.example Ancrage n° 3 du registre d’Avenant',
    ]);
    const anchor = await world.db.anchor.findUniqueOrThrow({ where: { number: 1 } });
    for (const told of [anchor.root, anchor.signature, anchor.keyId]) expect(sent[1]?.text).toContain(told);
  });

  it('is not anchored where no key is set', async () => {
    const work = createActivities(idleDeps(world, { now: () => clock }));
    expect(await work.anchorRecord({ at: clock })).toEqual({ mailsPending: false });
    await Promise.all([work.stampAnchors(), work.writeAnchors()]);
    expect(await world.db.anchor.count()).toBe(0);
  });

  it('gets no anchor over a log that is not the one signed last', async () => {
    const work = await activitiesOn(world);
    await work.anchorRecord({ at: clock });
    await world.db.$executeRawUnsafe(
      `INSERT INTO anchor (number, at, size, root, peaks, key_id, signature) SELECT 2, at, size + 1, repeat('0', 64), peaks, key_id, '' FROM anchor`,
    );
    await addContract(world);
    await expect(work.anchorRecord({ at: clock })).rejects.toThrow('Anchor 2 is not over the log as it stands.');
  });
});
