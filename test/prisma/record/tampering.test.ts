import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anchorSigner } from '../../../activities/proof/signing-key.ts';
import { openTasks } from '../../../domain/amendment/state.ts';
import { canonicalEvent, nextLink } from '../../../domain/proof/chain.ts';
import { hashOfLeaf } from '../../../domain/proof/anchor.ts';
import { grown, NO_LEAVES, rootOf } from '../../../domain/proof/merkle.ts';
import { ContractRecord } from '../../../prisma/record/contracts.ts';
import { load } from '../../../prisma/record/load.ts';
import { verifyProof } from '../../../prisma/record/verify-proof.ts';
import { leavesOf } from '../../../prisma/record/verify-anchors.ts';
import {
  aKey,
  anchorNow,
  copyOf,
  createKeeper,
  findingsIn,
  keptCopies,
  witnessOf,
  type Keeper,
  type Victim,
} from '../../support/proof/anchored.ts';
import { Autopilot } from '../../support/world/autopilot.ts';
import { addContract, createWorld, type World } from '../../support/world/world.ts';

describe('A record in the hands of a database superuser', () => {
  let world: World;
  let keeper: Keeper;
  let victim: Victim;
  let fileId: string;
  let other: string;
  let last: number;

  /** Two files, each anchored on its way. */
  beforeAll(async () => {
    world = await createWorld();
    keeper = await createKeeper();
    const people = new Autopilot(world, () => undefined);
    fileId = await people.launch();
    await anchorNow(world.db, keeper);
    for (const phase of ['DRAFTING', 'TRANSLATION', 'QUALIFICATION'] as const) {
      await world.amendments.record(fileId, {
        command: { type: 'OPEN_PHASE', phase },
        actor: { kind: 'PROCEDURE' },
        now: new Date().toISOString(),
        answer: () => ({}),
      });
      await people.play(fileId, (state) => openTasks(state, phase).length === 0);
    }
    world = { ...world, contractId: await addContract(world) };
    other = await new Autopilot(world, () => undefined).launch();
    await anchorNow(world.db, keeper);
    last = (await world.db.file.findUniqueOrThrow({ where: { id: fileId } })).seq;
    expect(last).toBeGreaterThan(3);
    await world.db.$disconnect();
  }, 60_000);

  afterAll(async () => {
    await keeper.authority.stop();
    await world.close();
  });

  beforeEach(async () => {
    victim = await copyOf(world);
  });
  afterEach(() => victim.close());

  const sql = (text: string, ...values: unknown[]) => victim.owner.query(text, values);
  const found = async (options = {}) => findingsIn(victim.db, await witnessOf(keeper, options));

  /** Takes the events from a number on out, and sets the file back to the one before. */
  async function removeLast(from: number): Promise<void> {
    await sql('DELETE FROM event WHERE file_id = $1 AND seq >= $2', fileId, from);
    await sql(
      `UPDATE file SET seq = $2, head = (SELECT chain FROM event WHERE file_id = $1 AND seq = $2) WHERE id = $1`,
      fileId,
      from - 1,
    );
  }

  /** Changes the second event and all links from there on, so that the chain holds in itself. */
  async function rewrite(): Promise<void> {
    await sql(`UPDATE event SET data = data || '{"forged":true}' WHERE file_id = $1 AND seq = 2`, fileId);
    const [first] = await victim.db.event.findMany({ where: { fileId, seq: 1 } });
    let link = String(first?.chain);
    for (const recorded of (await load<{ type: string }>(victim.db, fileId, 1)).events) {
      const canonical = canonicalEvent(fileId, recorded);
      link = nextLink(link, canonical);
      const values = [fileId, recorded.seq, canonical, link];
      await sql('UPDATE event SET canonical = $3, chain = $4 WHERE file_id = $1 AND seq = $2', ...values);
    }
    await sql('UPDATE file SET head = $2 WHERE id = $1', fileId, link);
  }

  /** Makes leaves, roots and signatures say the same as the chains; the stamps go, as nobody can make them again. */
  async function rewriteLog(key: string): Promise<void> {
    await sql(
      'UPDATE head_leaf l SET head = e.chain FROM event e WHERE e.file_id = l.file_id AND e.seq = l.seq AND e.chain <> l.head',
    );
    await sql('DELETE FROM anchor_time_stamp');
    let peaks = NO_LEAVES;
    for (const { number, at, size } of await victim.db.anchor.findMany({ orderBy: { number: 'asc' } })) {
      peaks = grown(peaks, (await leavesOf(victim.db, peaks.size, size)).map(hashOfLeaf));
      const { keyId, sign } = anchorSigner(key);
      const statement = { number, at: at.toISOString(), size, root: rootOf(peaks), keyId };
      await sql(
        'UPDATE anchor SET root = $2, peaks = $3, key_id = $4, signature = $5 WHERE number = $1',
        number,
        statement.root,
        peaks.hashes,
        keyId,
        sign(statement),
      );
    }
  }

  it('is found whole as long as he leaves it alone', async () => {
    expect(await verifyProof(victim.db, await witnessOf(keeper, { kept: [await keptCopies(keeper)] }))).toMatchObject({
      anchors: 2,
      newest: 2,
      unstamped: 0,
      late: 0,
      copies: 4,
      findings: [],
    });
  });

  describe('1. a byte changed', () => {
    it.each([
      ['in the text that was hashed', `canonical = overlay(canonical placing 'Z' from 20 for 1)`],
      ['in the column beside it', `data = jsonb_set(data, '{forged}', '1')`],
      ['in both', `data = jsonb_set(data, '{type}', '"Forged"'), canonical = replace(canonical, '"type"', '"typf"')`],
      ['in the name of the event', `type = 'Forged'`],
      ['in its time', `at = at + interval '1 millisecond'`],
      ['in who did it', `by = '{"kind":"PERSON","id":"other","role":"PRESIDENT"}'`],
      [
        'in its link',
        `chain = overlay(chain placing (CASE left(chain, 1) WHEN '0' THEN '1' ELSE '0' END) from 1 for 1)`,
      ],
    ])('is named by its event: %s', async (_where, change) => {
      await sql(`UPDATE event SET ${change} WHERE file_id = $1 AND seq = 2`, fileId);
      expect(await found()).toEqual([{ kind: 'EVENT_CHANGED', fileId, seq: 2 }]);
    });
  });

  describe('2. the last event removed', () => {
    it('is named, with the number it had', async () => {
      await sql('DELETE FROM event WHERE file_id = $1 AND seq = $2', fileId, last);
      expect(await found()).toEqual([{ kind: 'LAST_EVENT_REMOVED', fileId, seq: last }]);
    });

    it('is named when the file was set back to the event before', async () => {
      await removeLast(last);
      expect(await found()).toEqual([{ kind: 'LAST_EVENT_REMOVED', fileId, seq: last }]);
      expect(await found({ copies: false })).toEqual([{ kind: 'LAST_EVENT_REMOVED', fileId, seq: last }]);
    });

    it('is named by the last one when several are gone', async () => {
      await removeLast(last - 1);
      expect(await found()).toContainEqual({ kind: 'LAST_EVENT_REMOVED', fileId, seq: last });
    });

    it('is told from one removed before others', async () => {
      await sql('DELETE FROM event WHERE file_id = $1 AND seq = 2', fileId);
      expect(await found()).toContainEqual({ kind: 'EVENT_REMOVED', fileId, seq: 2 });
    });
  });

  describe('3. a whole file removed', () => {
    it('is named, with all its traces gone', async () => {
      for (const [table, column] of [
        ['event', 'file_id'],
        ['file', 'id'],
        ['amendment', 'id'],
        ['task', 'file_id'],
        ['mail', 'file_id'],
      ]) {
        await sql(`DELETE FROM ${table} WHERE ${column} = $1`, fileId);
      }
      expect(await found()).toEqual([{ kind: 'FILE_REMOVED', fileId, seq: last }]);
      expect(await found({ copies: false })).toEqual([{ kind: 'FILE_REMOVED', fileId, seq: last }]);
    });

    it('is named when its events were left behind', async () => {
      await sql('DELETE FROM file WHERE id = $1', fileId);
      expect(await found()).toEqual([{ kind: 'FILE_REMOVED', fileId, seq: last }]);
    });
  });

  describe('4. two events swapped', () => {
    const swapped = (seq: number, and: number) => ({ kind: 'EVENTS_SWAPPED', fileId, seq, other: and });

    it.each([
      [2, 3],
      [1, 3],
    ])('is named with both: %i and %i, row for row', async (one, two) => {
      await sql('UPDATE event SET seq = -seq WHERE file_id = $1 AND seq IN ($2, $3)', fileId, one, two);
      await sql('UPDATE event SET seq = $2::int + $3 + seq WHERE file_id = $1 AND seq < 0', fileId, one, two);
      expect(await found()).toEqual([swapped(one, two)]);
    });

    it('is named when the texts were written again for their new places', async () => {
      const events = (await load<{ type: string }>(victim.db, fileId, 0)).events;
      for (const [seq, and] of [
        [2, 3],
        [3, 2],
      ] as const) {
        const source = events.find((each) => each.seq === and);
        if (source === undefined) throw new Error('The file is too short.');
        const { event, at, by } = source;
        const canonical = canonicalEvent(fileId, { ...source, seq });
        await sql(
          'UPDATE event SET type = $3, at = $4, by = $5, data = $6, canonical = $7 WHERE file_id = $1 AND seq = $2',
          fileId,
          seq,
          event.type,
          at,
          JSON.stringify(by),
          JSON.stringify(event),
          canonical,
        );
      }
      expect(await found()).toEqual([swapped(2, 3)]);
    });
  });

  describe('5. chain and heads rewritten', () => {
    it('is named where the chain leaves the one that was anchored, though it holds in itself', async () => {
      await rewrite();
      const leaves = await victim.db.headLeaf.findMany({
        where: { fileId, seq: { gte: 2 } },
        orderBy: { position: 'asc' },
      });
      expect(leaves.length).toBeGreaterThan(0);
      expect(await found({ copies: false })).toEqual(
        leaves.map(({ seq }) => ({ kind: 'HISTORY_REWRITTEN', fileId, seq })),
      );
    });

    it('is named when the log of heads was rewritten too, and who did it cannot sign', async () => {
      await rewrite();
      await rewriteLog(aKey());
      const findings = await found();
      expect(findings).toContainEqual({ kind: 'KEY_UNKNOWN', source: expect.any(String) });
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'HISTORY_REWRITTEN', fileId, source: keeper.directory }),
      );
      expect(findings).toContainEqual({ kind: 'ANCHOR_CHANGED', anchor: 1, source: keeper.directory });
    });

    it('is named by the copies when he has the key as well', async () => {
      await rewrite();
      await rewriteLog(keeper.key);
      expect(await found({ copies: false })).toEqual([]);
      const findings = await found();
      expect(findings).toContainEqual(
        expect.objectContaining({ kind: 'HISTORY_REWRITTEN', fileId, source: keeper.directory }),
      );
      expect(findings).toContainEqual({ kind: 'ANCHOR_CHANGED', anchor: 1, source: keeper.directory });
    });

    it('is named by the copies that somebody kept, when he has those of the installation as well', async () => {
      const kept = await keptCopies(keeper);
      await rewrite();
      await rewriteLog(keeper.key);
      const findings = await found({ copies: false, kept: [kept] });
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'HISTORY_REWRITTEN', fileId, source: kept }));
    });
  });

  describe('who reaches the log of heads alone', () => {
    it.each([
      ['a leaf changed', `UPDATE head_leaf SET seq = seq + 100 WHERE position = 0`, { kind: 'LOG_CHANGED', anchor: 1 }],
      ['a leaf removed', `DELETE FROM head_leaf WHERE position = 0`, { kind: 'LOG_CHANGED', anchor: 1 }],
      [
        'a leaf added',
        `INSERT INTO head_leaf SELECT 9999, file_id, seq, head FROM head_leaf WHERE position = 0`,
        { kind: 'LOG_CHANGED', anchor: 3 },
      ],
      [
        'a root changed',
        `UPDATE anchor SET root = repeat('0', 64) WHERE number = 1`,
        { kind: 'SIGNATURE_INVALID', anchor: 1 },
      ],
      [
        'a time moved',
        `UPDATE anchor SET at = at - interval '1 hour' WHERE number = 1`,
        { kind: 'SIGNATURE_INVALID', anchor: 1 },
      ],
      [
        'a stamp of another anchor',
        `UPDATE anchor_time_stamp SET token = (SELECT token FROM anchor_time_stamp WHERE number = 2) WHERE number = 1`,
        { kind: 'TIME_STAMP_INVALID', anchor: 1 },
      ],
      ['the first anchor removed', `DELETE FROM anchor WHERE number = 1`, { kind: 'ANCHOR_REMOVED', anchor: 1 }],
    ])('is found: %s', async (_what, statement, finding) => {
      await sql(statement);
      expect(await found({ copies: false })).toContainEqual(finding);
    });

    it('is found when the newest anchor is gone with its leaves', async () => {
      await sql('DELETE FROM head_leaf WHERE position >= (SELECT size FROM anchor WHERE number = 1)');
      await sql('DELETE FROM anchor_time_stamp WHERE number = 2');
      await sql('DELETE FROM anchor WHERE number = 2');
      expect(await found({ copies: false })).toEqual([]);
      expect(await found()).toEqual([{ kind: 'ANCHOR_REMOVED', anchor: 2, source: keeper.directory }]);
    });
  });

  it('is not accused by a copy that was changed: the copy is named', async () => {
    const kept = await keptCopies(keeper);
    const names = (await readdir(kept)).filter((name) => name.endsWith('.json')).sort();
    const file = path.join(kept, String(names[0]));
    await writeFile(file, (await readFile(file, 'utf8')).replace(fileId, other));
    expect(await found({ kept: [kept] })).toContainEqual({ kind: 'COPY_DAMAGED', anchor: 1, source: kept });
    await writeFile(file, '{');
    expect(await found({ kept: [kept] })).toContainEqual({ kind: 'COPY_DAMAGED', anchor: 1, source: kept });
    await rm(file);
    expect(await found({ kept: [kept] })).toEqual([]);
  });

  it('is told which copies are missing where each anchor should have one', async () => {
    const kept = await keptCopies(keeper);
    const emptied = { ...keeper, directory: kept };
    await rm(path.join(kept, 'anchor-00000002.json'));
    const missing = { kind: 'COPY_MISSING', anchor: 2, source: kept };
    expect(await findingsIn(victim.db, await witnessOf(emptied))).toEqual([missing]);
  });

  it('is found whole while it is being written and anchored', async () => {
    const contracts = new ContractRecord(victim.db);
    const elsewhere = { ...keeper, directory: await keptCopies(keeper) };
    const writers = [1, 2, 3].map(async () => {
      for (let n = 0; n < 5; n += 1) {
        await addContract({ contracts });
        await anchorNow(victim.db, elsewhere);
      }
    });
    const writing = new AbortController();
    const written = Promise.all(writers).finally(() => writing.abort());
    let runs = 0;
    for (; !writing.signal.aborted; runs += 1) {
      expect(await findingsIn(victim.db, await witnessOf(keeper, { copies: false }))).toEqual([]);
    }
    await written;
    expect(runs).toBeGreaterThan(1);
    expect((await victim.db.anchor.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => number)).toEqual(
      Array.from({ length: await victim.db.anchor.count() }, (_, index) => index + 1),
    );
  });
});
