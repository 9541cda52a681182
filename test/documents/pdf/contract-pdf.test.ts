import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { ContractContent } from '../../../documents/pdf/contract/contract-content.ts';
import { contractPdf } from '../../../documents/pdf/contract/contract-pdf.ts';
import { pairTwin } from '../../../documents/contract-text/pair-twin.ts';
import { PDF } from '@libpdf/core';
import { pdfLines } from '../act/pdf-text.ts';
import { read, realContract, sampleContract } from '../contract-text/sources.ts';
import { poppler } from './poppler.ts';

const run = promisify(execFile);
const source = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const wordsOf = (bytes: Uint8Array): string =>
  pdfLines(bytes)
    .flat()
    .map(({ text }) => text.trim())
    .join('\n')
    .replaceAll('\u00a0', ' ');

const ACT = {
  actNumber: 1,
  title: { fr: 'Erratum de l’article 19', nl: 'Erratum van artikel 19' },
  signedOn: '2022-01-14',
  inForceOn: '2022-02-01',
};

function real(): ContractContent {
  const { header, provisions } = read(realContract());
  const total = provisions.findLast(({ kind }) => kind === 'BUDGET_LINE')?.id;
  return {
    header,
    on: '2022-07-01',
    version: 2,
    hash: 'a'.repeat(64),
    acts: [ACT],
    provisions: provisions.map((provision) => ({ provision, acts: provision.id === total ? [1] : [] })),
  };
}

function sample(): ContractContent {
  const french = read(sampleContract('fr'));
  const { provisions } = pairTwin(french.provisions, 'fr', read(sampleContract('nl'), 'nl'));
  return {
    header: french.header,
    on: '2027-01-01',
    hash: 'b'.repeat(64),
    acts: [],
    provisions: provisions.map((provision) => ({ provision, acts: [] })),
  };
}

async function fileOf(bytes: Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'contract-')), 'contract.pdf');
  await writeFile(file, bytes);
  return file;
}

describe('the real contract as a PDF', () => {
  it('has a heading for each part, article and objective, and every one is a bookmark', async () => {
    const pdf = source(await contractPdf(real(), 'fr'));
    const count = (tag: string): number => pdf.match(new RegExp(`/S /${tag}$`, 'gmu'))?.length ?? 0;
    expect([count('H1'), count('H2')]).toEqual([1, 6]);
    expect(count('H5')).toBe(27);
    const bookmarks = pdf.match(/^\/Parent \d+ 0 R\n\/Title /gmu)?.length ?? 0;
    expect(bookmarks).toBeGreaterThan(1 + 6 + 26 + 7 + 27);
  });

  it('has its budget as a table, with heads for its columns and its rows', async () => {
    const pdf = source(await contractPdf(real(), 'fr'));
    expect(pdf.match(/\/S \/Table$/gmu)?.length).toBeGreaterThan(3);
    expect(pdf).toContain('/Scope /Column');
    expect(pdf).toContain('/Scope /Row');
    expect(wordsOf(await contractPdf(real(), 'fr'))).toContain('Ligne\n2021\n2022\n2023');
  });

  it('says which acts it takes up, and which row they changed', async () => {
    const words = wordsOf(await contractPdf(real(), 'fr'));
    expect(words).toContain('1\nErratum de l’article 19\n14 janvier 2022\n1er février 2022');
    expect(words).toContain('Modifié par l’acte n° 1 (Total)');
  });

  it('is read in its order, with its language, by poppler', async () => {
    const file = await fileOf(await contractPdf(real(), 'fr'));
    const { stdout: info } = await run(poppler('pdfinfo'), [file]);
    expect(info).toMatch(/Tagged: +yes/u);
    const { stdout: structure } = await run(poppler('pdfinfo'), ['-struct', file], { maxBuffer: 10_000_000 });
    expect(structure).toMatch(/Table[\s\S]*TR[\s\S]*TH[\s\S]*TD/u);
    expect(structure).toMatch(/L \(block\)[\s\S]*LI[\s\S]*Lbl[\s\S]*LBody/u);
  }, 120_000);
});

describe('a contract in both languages', () => {
  it('is one file a language, of equal rank', async () => {
    const [french, dutch] = await Promise.all([contractPdf(sample(), 'fr'), contractPdf(sample(), 'nl')]);
    expect(source(french)).toContain('/Lang (fr-BE)');
    expect(source(dutch)).toContain('/Lang (nl-BE)');
    expect(wordsOf(french)).toContain('Texte applicable le 1er janvier 2027');
    expect(wordsOf(dutch)).toContain('Tekst zoals die geldt op 1 januari 2027');
  });

  it('is the same bytes each time, and others for another day', async () => {
    const first = await contractPdf(sample(), 'fr');
    expect(Buffer.from(first).equals(await contractPdf(sample(), 'fr'))).toBe(true);
    expect(Buffer.from(first).equals(await contractPdf({ ...sample(), on: '2027-01-02' }, 'fr'))).toBe(false);
  });

  it('holds what goes with it as an associated file', async () => {
    const attachment = {
      name: 'akoma-ntoso-fr.xml',
      mediaType: 'application/akn+xml',
      description: 'Le même texte',
      relationship: 'Alternative' as const,
      bytes: new TextEncoder().encode('<akomaNtoso/>'),
    };
    const bytes = await contractPdf({ ...sample(), attachments: [attachment] }, 'fr');
    const kept = (await PDF.load(bytes)).getAttachment('akoma-ntoso-fr.xml');
    expect(new TextDecoder().decode(kept ?? new Uint8Array())).toBe('<akomaNtoso/>');
    expect(source(bytes)).toContain('/AFRelationship /Alternative');
    expect(source(bytes)).toContain('<pdfaid:part>3</pdfaid:part>');
  });
});
