import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { unzipSync } from 'fflate';
import { consolidated } from './support/consolidated.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

type Archive = Readonly<Record<string, Uint8Array>>;

let world: ApiWorld;
let id: string;
let archive: Archive;
let folder: string;

beforeAll(async () => {
  world = await createApiWorld();
  ({ id } = await consolidated(world));
  archive = await archiveFor('secretary');
  folder = await mkdtemp(path.join(tmpdir(), 'avenant-archive-'));
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

async function archiveFor(personId: string): Promise<Archive> {
  const response = await fetch(`${world.baseUrl}/api/v1/amendments/${id}/archive`, {
    headers: { authorization: `Bearer ${await world.tokenOf(personId)}` },
  });
  const { status, headers } = response;
  expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(headers.get('content-disposition')).toBe(`attachment; filename=avenant-${id}.zip`);
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
}

const textOf = (file: string): string => new TextDecoder().decode(archive[`avenant-${id}/${file}`]);

/** The files under a folder of the payload. */
const under = (prefix: string): readonly string[] =>
  Object.keys(archive)
    .map((name) => name.slice(`avenant-${id}/data/`.length))
    .filter((name) => name.startsWith(prefix));

describe('the archive of a file', () => {
  it('holds its record, texts, acts, proofs, versions and messages', async () => {
    const { seq } = await world.db.file.findUniqueOrThrow({ where: { id } });
    expect(textOf(`data/record/${id}/events.jsonl`).trimEnd().split('\n').length).toBe(seq);
    const documents = await world.db.fileDocument.findMany({ where: { fileId: id } });
    expect(under('documents/').toSorted()).toEqual(
      [...new Set(documents.map(({ sha256 }) => `documents/${sha256}.pdf`))].toSorted(),
    );
    expect(under('texts/').length).toBeGreaterThan(0);
    expect(under('versions/')).toEqual(['versions/2.json', 'versions/3.json']);
    const mails = await world.db.mail.count({ where: { fileId: id } });
    expect(textOf('data/mails/headers.txt').match(/^Message-ID: /gmu)?.length).toBe(mails);
  });

  it('is read in a browser, in both languages, with links that lead within it', () => {
    for (const [language, heading] of [
      ['fr', 'Décisions'],
      ['nl', 'Beslissingen'],
    ] as const) {
      const $ = load(textOf(`data/index.${language}.html`));
      expect($('html').attr('lang')).toBe(language);
      expect($('h2').text()).toContain(heading);
      const links = $('a[href]')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      const leading = links.filter((href) => !href.startsWith('#'));
      expect(leading.filter((href) => archive[`avenant-${id}/data/${href}`] === undefined)).toEqual([]);
      expect(leading.some((href) => href.startsWith('documents/'))).toBe(true);
      expect($('form, script, header').length).toBe(0);
      expect($('link[rel="stylesheet"]').attr('href')).toBe('style.css');
    }
  });

  it('is checked offline by the program in it, with nothing but Node', async () => {
    for (const [name, bytes] of Object.entries(archive)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    const check = (): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
      spawnSync(process.execPath, ['check.mjs'], {
        cwd: path.join(folder, `avenant-${id}`),
        encoding: 'utf8',
        env: {},
      });
    const { status, stdout, stderr } = check();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The archive is whole.');
    await writeFile(path.join(folder, `avenant-${id}`, 'data/record', id, 'events.jsonl'), '');
    expect(check().status).toBe(1);
  });

  it('is the same for the same file on the same day', async () => {
    expect(await archiveFor('secretary')).toEqual(archive);
  });

  it('is given to who keeps, presides or audits, and to nobody else', async () => {
    for (const personId of ['president', 'auditor']) await archiveFor(personId);
    for (const personId of ['administrator', 'cabinet-director', 'minister']) {
      expect((await world.as(personId).get(`/amendments/${id}/archive`)).status).toBe(403);
    }
    expect((await world.as('secretary').get(`/amendments/${'0'.repeat(32)}/archive`)).status).toBe(404);
    expect((await world.as().get(`/amendments/${id}/archive`)).status).toBe(401);
  });

  it('is kept as a reading of the proofs in it', async () => {
    const proofs = await world.db.fileDocument.findMany({ where: { fileId: id, purpose: 'EVIDENCE' } });
    const readings = await world.db.reading.findMany({ where: { fileId: id, kind: 'PROOF' } });
    expect(proofs.length).toBeGreaterThan(0);
    for (const { sha256 } of proofs) expect(readings.map(({ objectId }) => objectId)).toContain(sha256);
  });
});
