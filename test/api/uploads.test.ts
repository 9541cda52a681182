import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assert, property, string, uint8Array } from 'fast-check';
import { zipSync } from 'fflate';
import { cleanName } from '../../api/http/uploads.ts';
import { isBomb, kindOf } from '../../api/http/uploaded-kind.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7\n…', 'PDF'],
    ['PK\u0003\u0004…', 'ZIP'],
    ['CONTRAT D’ADMINISTRATION', 'TEXT'],
    ['MZ\u0090\u0000', 'OTHER'],
    ['\u007fELF\u0002', 'OTHER'],
    ['#!/bin/sh\nrm -rf /', 'OTHER'],
    ['<!DOCTYPE html><script>', 'OTHER'],
    ['<svg onload="alert(1)">', 'OTHER'],
    ['text with a NUL\u0000 in it', 'OTHER'],
  ])('%j is %s', (text, kind) => {
    expect(kindOf(Buffer.from(text))).toBe(kind);
  });

  const zip = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files));

  it('an archive that unpacks to a hundred times itself, or to thousands of files, is a bomb', () => {
    expect(isBomb(zip({ 'word/document.xml': Buffer.from('<w:document/>'.repeat(40)) }))).toBe(false);
    expect(isBomb(zip({ 'zeros.bin': new Uint8Array(5_000_000) }))).toBe(true);
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, n) => [`${n}.txt`, Buffer.from(`${n} `.repeat(9))]),
    );
    expect(isBomb(zip(many))).toBe(true);
  });

  it('an archive that cannot be read is taken for one, whatever is wrong with it', () => {
    const good = zip({ 'a.txt': Buffer.from('a') });
    expect(isBomb(good.subarray(0, -10))).toBe(true);
    const broken = property(uint8Array({ maxLength: 400 }), (bytes) => {
      expect(isBomb(Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes]))).toBe(true);
    });
    assert(broken, { numRuns: 200 });
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anne\\acte.pdf', 'acte.pdf'],
    ['acte\r\nSet-Cookie: a=b.pdf', 'acteSet-Cookie_ a=b.pdf'],
    ['facture\u202Efdp.exe', 'facturefdp.exe'],
    ['\u200B.htaccess', 'htaccess'],
    ['<script>.pdf', '_script_.pdf'],
    ['Protocole n° 12 – été.pdf', 'Protocole n° 12 – été.pdf'],
    ['', 'document'],
    ['...', 'document'],
    [`${'x'.repeat(500)}.pdf`, `${'x'.repeat(116)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  it('is short, and never a path or anything invisible, whatever was sent', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (given) => {
        const kept = cleanName(given);
        expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

describe('here', () => {
  let world: ApiWorld;
  let life: Life;
  beforeAll(async () => {
    world = await createApiWorld({ uploads: { file: 20_000, day: 50_000 } });
    life = await Life.launch(world);
    await life.toSignature();
  });
  afterAll(() => world.close());

  const send = (content: string, name = 'acte.pdf', headers: Record<string, string> = {}) => {
    const form = new FormData();
    form.append('language', 'fr');
    form.append('file', new Blob([content], { type: 'application/pdf' }), name);
    return world.as('president').post(`/amendments/${life.id}/evidence`, form, { headers });
  };
  const pdf = (bytes: number): string => `%PDF-${Math.random()}`.padEnd(bytes, 'x');

  it('a file that is not what it is called is refused by name of its field', async () => {
    for (const content of ['<html>', 'MZ\u0000', 'text']) {
      const { status, body } = await send(content);
      expect([status, body]).toEqual([
        415,
        expect.objectContaining({ errors: [expect.objectContaining({ field: 'body.file', code: 'FILE_OTHER_KIND' })] }),
      ]);
    }
  });

  it('a file whose name ends as another kind does is refused; one that says nothing of it is taken', async () => {
    for (const name of ['acte.exe', 'acte.pdf.html', 'acte.TXT']) {
      const { status, body } = await send(pdf(50), name);
      const errors = [expect.objectContaining({ field: 'body.file', code: 'FILE_OTHER_EXTENSION' })];
      expect([name, status, body]).toEqual([name, 415, expect.objectContaining({ errors })]);
    }
    for (const name of ['acte.PDF', 'acte signé', 'acte version 1.2']) {
      expect([name, (await send(pdf(50), name)).status]).toEqual([name, 201]);
    }
  });

  it('a file has the size this installation takes, and its name is cleaned', async () => {
    expect((await send(pdf(20_001))).status).toBe(413);
    expect((await send(pdf(100), '..\\..\\signé\u202E.pdf')).status).toBe(201);
    const { documents } = await life.seenBy('auditor');
    expect(documents.map(({ fileName }) => fileName)).toContain('signé.pdf');
  });

  it('a person leaves so much in a day, and is told in his language', async () => {
    expect((await send(pdf(20_000))).status).toBe(201);
    expect((await send(pdf(20_000))).status).toBe(201);
    const { status, body } = await send(pdf(20_000), 'a.pdf', { 'Accept-Language': 'nl' });
    expect([status, body]).toEqual([
      413,
      expect.objectContaining({ code: 'UPLOAD_QUOTA', detail: expect.stringContaining('opgeladen als toegestaan') }),
    ]);
    expect((await send(pdf(5_000))).status).toBe(201);
  });

  it('JSON that unpacks to more than it may is refused, however small it was sent', async () => {
    const packed = gzipSync(JSON.stringify({ reason: ' '.repeat(3_000_000) }));
    expect(packed.length).toBeLessThan(10_000);
    const response = await fetch(`${world.baseUrl}/api/v1/amendments`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await world.tokenOf('president')}`,
        'Content-Type': 'application/json',
        'Content-Encoding': 'gzip',
        'Idempotency-Key': 'packed',
      },
      body: new Uint8Array(packed),
    });
    expect(response.status).toBe(413);
  });

  it('a document is sent to be saved, and as nothing else than it is', async () => {
    const { documents } = await life.seenBy('auditor');
    expect(documents.length).toBeGreaterThan(2);
    for (const { sha256 } of documents) {
      const { headers } = await world.as('auditor').get(`/amendments/${life.id}/documents/${sha256}`);
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename=[\w.-]+$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toBe('application/pdf');
    }
  });
});
