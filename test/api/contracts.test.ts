import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  contract,
  contractChanges,
  importReport,
  provisionDetail,
  type ProvisionNode,
} from '../../api/schemas/contract.ts';
import { provisionsOf } from '../../prisma/record/contract-facts.ts';
import { actInForce, addVersion } from '../support/versions.ts';
import type { Answer } from './support/client.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
let french: string;
beforeAll(async () => {
  world = await createApiWorld();
  french = await readFile(path.join(import.meta.dirname, '../../samples/contract.fr.txt'), 'utf8');
});
afterAll(() => world.close());

function form(content: string | Uint8Array<ArrayBuffer>, members: Readonly<Record<string, string>>): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(members)) sent.append(name, value);
  sent.append('file', new Blob([content]), 'contract.txt');
  return sent;
}

const importAs = (personId: string, sent: FormData, key?: string): Promise<Answer> =>
  world.as(personId).post('/contracts/import', sent, key === undefined ? {} : { key });

/** Another contract: the sample of some years later. */
const later = (text: string, years: number): string =>
  text.replaceAll(/20(2[678])/g, (_year, digits: string) => `20${Number(digits) + years}`);

const everyNode = (nodes: readonly ProvisionNode[]): readonly ProvisionNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);

describe('a contract', () => {
  it('is listed with what is missing in each language', async () => {
    const { body } = await world.as('auditor').get('/contracts');
    expect(body).toMatchObject({
      items: [{ id: world.contractId, version: 2, completeness: { fr: 'COMPLETE', nl: 'COMPLETE' } }],
    });
  });

  it('is read as a tree, in both languages or in one', async () => {
    const both = contract.parse((await world.as('auditor').get(`/contracts/${world.contractId}`)).body);
    const nodes = everyNode(both.provisions);
    expect(nodes.filter(({ kind }) => kind === 'ARTICLE')).toHaveLength(12);
    const objective = nodes.find(({ id }) => id === 'oo-1.2');
    expect(objective).toMatchObject({
      maturity: { now: 1, target: 3 },
      text: { nl: expect.stringContaining('leesbaarheid') },
    });
    expect(objective?.children.map(({ itemKind }) => itemKind)).toEqual(['PROCESS', 'PROJECT']);
    const dutch = contract.parse((await world.as('auditor').get(`/contracts/${world.contractId}?language=nl`)).body);
    expect(everyNode(dutch.provisions).some(({ text }) => text.fr !== undefined)).toBe(false);
  });

  it('is read in a version of the past, and not in one it never had', async () => {
    const first = contract.parse((await world.as('auditor').get(`/contracts/${world.contractId}?version=1`)).body);
    expect(first).toMatchObject({ shown: 1, version: 2, completeness: { fr: 'COMPLETE', nl: 'INCOMPLETE' } });
    expect((await world.as('auditor').get(`/contracts/${world.contractId}?version=9`)).status).toBe(404);
    expect((await world.as('auditor').get('/contracts/c-0')).body).toMatchObject({ code: 'CONTRACT_UNKNOWN' });
  });

  it('has provisions that tell which acts made them what they are', async () => {
    const address = `/contracts/${world.contractId}/provisions/${encodeURIComponent('art-2/p-1')}`;
    const provision = provisionDetail.parse((await world.as('auditor').get(address)).body);
    expect(provision).toMatchObject({ id: 'art-2/p-1', parentId: 'art-2', version: 2, pedigree: [] });
    expect((await world.as('auditor').get(`/contracts/${world.contractId}/provisions/art-99`)).status).toBe(404);
  });
});

describe('what changed in a contract', () => {
  const address = (query: string): string => `/contracts/${world.contractId}/changes?${query}`;

  it('between two versions is told provision by provision, with the acts that did it and why', async () => {
    const base = await provisionsOf(world.db, world.contractId, 2);
    const motive = { fr: 'La mesure montre un retard.', nl: 'De meting toont een achterstand.' };
    const maturity = { now: 2, target: 3 };
    const act = actInForce(1, [{ id: 'i1', kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity, motive }]);
    await addVersion(world.db, world.contractId, base, [act]);
    const { body } = await world.as('auditor').get(address('from=2&to=3'));
    expect(contractChanges.parse(body)).toMatchObject({
      from: 2,
      to: 3,
      changes: [
        {
          provisionId: 'oo-1.1',
          mark: 'CHANGED',
          path: [{}, {}, { kind: 'STRATEGIC_OBJECTIVE' }],
          acts: [{ actNumber: 1, signedOn: '2026-01-01', title: { nl: 'Akte 1' }, motives: [motive] }],
        },
      ],
    });
    const provision = await world.as('auditor').get(`/contracts/${world.contractId}/provisions/oo-1.1`);
    expect(provisionDetail.parse(provision.body)).toMatchObject({
      version: 3,
      pedigree: [{ actNumber: 1, inForceOn: '2026-01-15', instructionIds: ['i1'], motives: [motive] }],
    });
  });

  it('is asked for from an older version to a newer one', async () => {
    for (const query of ['from=2&to=2', 'from=2&to=1', 'from=0&to=1', 'from=1', 'to=2']) {
      const { status, body } = await world.as('auditor').get(address(query));
      expect([query, status, body]).toMatchObject([query, 400, { code: 'BODY_INVALID' }]);
    }
    expect((await world.as('auditor').get(address('from=1&to=99'))).body).toMatchObject({ code: 'NOT_FOUND' });
    expect((await world.as('auditor').get('/contracts/c-0/changes?from=1&to=2')).body).toMatchObject({
      code: 'CONTRACT_UNKNOWN',
    });
  });
});

describe('an import', () => {
  it('makes a contract and reports what was found, line by line, in the language of who asked', async () => {
    const text = later(french, 3).replace('Directeur des Technologies', 'Directeur de la Lune');
    const { status, headers, body } = await importAs('secretary', form(text, { language: 'fr' }));
    const report = importReport.parse(body);
    expect([status, headers.get('location')]).toEqual([201, `/api/v1/contracts/${report.id}`]);
    expect(report).toMatchObject({ version: 1, counts: { articles: 12, operationalObjectives: 5 } });
    expect(report.holdersWithoutPerson).toEqual(['Directeur de la Lune']);
    expect(report.findings).toContainEqual({
      code: 'HOLDER_UNMATCHED',
      line: 1 + text.split('\n').findIndex((line) => line.includes('Directeur de la Lune')),
      severity: 'WARNING',
      details: { title: 'Directeur de la Lune', objectives: 1 },
      text: expect.stringContaining('Personne ne porte le titre'),
    });
  });

  it('of the same file makes no second contract, and says which it is', async () => {
    const { status, body } = await importAs('administrator', form(french, { language: 'fr' }));
    expect([status, body]).toEqual([
      409,
      expect.objectContaining({ code: 'CONTRACT_EXISTS', details: { contract: world.contractId } }),
    ]);
  });

  it('repeated under its key gets its report again', async () => {
    const text = later(french, 6);
    const first = await importAs('secretary', form(text, { language: 'fr' }), 'import-1');
    expect(first.status).toBe(201);
    expect((await importAs('secretary', form(text, { language: 'fr' }), 'import-1')).body).toEqual(first.body);
  });

  it('pairs the other language with its contract, and lists what stayed alone', async () => {
    const dutch = await readFile(path.join(import.meta.dirname, '../../samples/contract.nl.txt'), 'utf8');
    const own = later(french, 9);
    const { id } = importReport.parse((await importAs('secretary', form(own, { language: 'fr' }))).body);
    const twin = form(later(dutch, 9), { language: 'nl', twinOf: id });
    const report = importReport.parse((await importAs('secretary', twin)).body);
    expect(report).toMatchObject({ id, version: 2, language: 'nl', unpaired: { baseIds: [], twinIds: [] } });
    const again = await importAs('secretary', form(later(dutch, 9), { language: 'nl', twinOf: id }));
    expect(again.body).toMatchObject({ code: 'TWIN_ALREADY_PAIRED' });
  });

  it.each([
    ['', 422, 'IMPORT_EMPTY'],
    ['Liste de courses', 422, 'IMPORT_NOT_A_CONTRACT'],
    [new Uint8Array([0xff, 0xfe, 0x41]), 422, 'IMPORT_NOT_UTF8'],
    ['x'.repeat(10 * 1024 * 1024 + 1), 413, 'TOO_LARGE'],
  ])('of what is no contract is refused and changes nothing', async (content, status, code) => {
    const before = await world.db.contract.count();
    const answer = await importAs('secretary', form(content, { language: 'fr' }));
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    expect(await world.db.contract.count()).toBe(before);
  });

  it('is the administrator’s and the contract secretary’s', async () => {
    const { status, body } = await importAs('president', form(french, { language: 'fr' }));
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })]);
  });
});
