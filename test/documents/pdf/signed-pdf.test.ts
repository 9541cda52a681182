import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PDF, PdfArray, PdfDict, PdfName, PdfStream, PdfString } from '@libpdf/core';
import { actPdf } from '../../../documents/act/act-pdf.ts';
import { checkSignedPdf, type SignedPdfCheck } from '../../../documents/pdf/signed/check-signed-pdf.ts';
import { makeSignatory, signPdf, type Signatory } from '../../../embedded/sign-pdf.ts';
import { ACT } from '../act/acts.ts';
import { poppler } from './poppler.ts';

const CERTIFIED_FROM = new Date('2026-01-01T00:00:00Z');
const PRESIDENT_AT = new Date('2026-11-24T10:00:00Z');
const MINISTER_AT = new Date('2026-11-25T15:30:00Z');
const NOW = new Date('2026-11-26T08:00:00Z');

let act: Uint8Array;
let president: Signatory;
let minister: Signatory;
let once: Uint8Array;
let twice: Uint8Array;
beforeAll(async () => {
  act = await actPdf(ACT, 'fr');
  president = await makeSignatory('Anne Présidente', CERTIFIED_FROM);
  minister = await makeSignatory('Marc Ministre', CERTIFIED_FROM, president.authority);
  once = await signPdf(act, president, PRESIDENT_AT);
  twice = await signPdf(once, minister, MINISTER_AT);
});

const check = (bytes: Uint8Array, trusted = false): Promise<SignedPdfCheck> =>
  checkSignedPdf(bytes, { document: act, trusted: trusted ? [president.authority.certificate] : [], now: NOW });

/** A file with an update appended to it, as any program may append one. */
async function updated(bytes: Uint8Array, change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  return pdf.save({ incremental: true });
}

const catalogOf = (pdf: PDF): PdfDict => pdf.context.catalog.getDict();
const firstPage = (pdf: PDF): PdfDict => {
  const page = pdf.getPage(0)?.dict;
  if (page === undefined) throw new Error('The act has no page.');
  return page;
};

/** Draws over the first page. */
const drawOver = (pdf: PDF): void => {
  const words = PdfStream.fromDict({}, new TextEncoder().encode('1 0 0 rg 60 60 400 700 re f'));
  const page = firstPage(pdf);
  const contents = page.get('Contents');
  page.set('Contents', PdfArray.of(...(contents === undefined ? [] : [contents]), pdf.context.register(words)));
};

/** Puts a note with other words over the first page. */
const note = (pdf: PDF): void => {
  const annotation = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('FreeText'),
    Contents: PdfString.fromString('Autre texte'),
  });
  firstPage(pdf).set('Annots', PdfArray.of(pdf.context.register(annotation)));
};

/** A copy with one byte changed. */
function altered(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
}

describe('a signed act', () => {
  it('is ours, by whom and when its signature says, and no authority was asked', async () => {
    expect(await check(once)).toEqual({
      is: 'SIGNED',
      signatures: [
        {
          signer: expect.objectContaining({ name: 'Anne Présidente', issuer: 'Avenant demo – no authority' }),
          given: { at: PRESIDENT_AT.toISOString(), by: 'SIGNER' },
          chain: 'NO_ANCHORS',
          isPades: true,
        },
      ],
    });
  });

  it('may bear a second signature, over the first', async () => {
    const found = await check(twice);
    expect(found.is === 'SIGNED' && found.signatures.map(({ signer }) => signer.name)).toEqual([
      'Anne Présidente',
      'Marc Ministre',
    ]);
  });

  it('has its certificate followed to an authority that is trusted, and to no other', async () => {
    const chainOf = (found: SignedPdfCheck) => (found.is === 'SIGNED' ? found.signatures[0]?.chain : found.is);
    expect(chainOf(await check(once, true))).toBe('VALIDATED');
    const stranger = await makeSignatory('Quelqu’un', CERTIFIED_FROM);
    const asked = { document: act, trusted: [stranger.authority.certificate], now: NOW };
    expect(chainOf(await checkSignedPdf(once, asked))).toBe('NOT_TRUSTED');
    const past = await signPdf(act, president, new Date(CERTIFIED_FROM.getTime() - 1000));
    expect(chainOf(await check(past, true))).toBe('NOT_HELD');
  });

  it('is found signed by poppler too', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'signed-')), 'act.pdf');
    await writeFile(file, twice);
    const { stdout } = await promisify(execFile)(poppler('pdfsig'), ['-nocert', file]);
    expect(stdout.match(/Signature is Valid/gu)).toHaveLength(2);
    expect(stdout).toContain('Total document signed');
  }, 120_000);
});

describe('what is no proof that the act was signed', () => {
  it('is the act itself, and the act with anything but a signature behind it', async () => {
    expect(await check(act)).toEqual({ is: 'NOT_SIGNED' });
    expect(await check(Buffer.concat([act, Buffer.from('% signed\n')]))).toEqual({ is: 'NOT_SIGNED' });
    expect(await check(await updated(act, note))).toEqual({ is: 'NOT_SIGNED' });
  });

  it('is another document, however well signed', async () => {
    const other = await signPdf(await actPdf({ ...ACT, actNumber: 3 }, 'fr'), president, PRESIDENT_AT);
    const otherLanguage = await signPdf(await actPdf(ACT, 'nl'), president, PRESIDENT_AT);
    const pdf = await PDF.load(act);
    note(pdf);
    const rewritten = await signPdf(await pdf.save(), president, PRESIDENT_AT);
    for (const bytes of [other, otherLanguage, rewritten, new Uint8Array()]) {
      expect(await check(bytes)).toEqual({ is: 'FOREIGN' });
    }
  });

  it('is the act with a byte of it changed before or after it was signed', async () => {
    for (const at of [100, act.length - 10]) expect(await check(altered(once, at))).toEqual({ is: 'FOREIGN' });
  });

  it.each([
    ['other words drawn over it', drawOver],
    ['a note over it', note],
    [
      'an action when it is opened',
      (pdf: PDF) => catalogOf(pdf).set('OpenAction', PdfDict.of({ S: PdfName.of('URI') })),
    ],
  ])('is the act with %s, though that was signed', async (_what, change) => {
    expect(await check(await signPdf(await updated(act, change), president, PRESIDENT_AT))).toEqual({ is: 'CHANGED' });
  });

  it.each([
    ['other words drawn over it', drawOver],
    ['a note over it', note],
  ])('is a signed act with %s afterwards', async (_what, change) => {
    expect(await check(await updated(once, change))).toEqual({ is: 'CHANGED' });
    expect(await check(await signPdf(await updated(once, change), minister, MINISTER_AT))).toEqual({ is: 'CHANGED' });
  });

  it('is a signed act with something that no signature covers', async () => {
    const more = await updated(once, (pdf) => {
      catalogOf(pdf).set('Perms', PdfDict.of({}));
    });
    expect(await check(more)).toEqual({ is: 'NOT_COVERED' });
    const hole = Buffer.from(once)
      .toString('latin1')
      .replace(/\/ByteRange \[0 /u, '/ByteRange [9 ');
    expect(await check(Buffer.from(hole, 'latin1'))).toEqual({ is: 'NOT_COVERED' });
  });

  it('is a signature that does not hold: of other bytes, or of another signature', async () => {
    const text = Buffer.from(once).toString('latin1');
    const named = text.indexOf('/Reason', act.length) === -1 ? text.indexOf('/M (', act.length) : -1;
    expect(named).toBeGreaterThan(act.length);
    expect(await check(altered(once, named + 8))).toEqual({ is: 'BROKEN' });
    const other = Buffer.from(await signPdf(act, minister, MINISTER_AT)).toString('latin1');
    const contents = /<[\da-fA-F]{2000,}>/u;
    const swapped = text.replace(contents, () => contents.exec(other)?.[0] ?? '');
    expect(swapped).not.toBe(text);
    expect(await check(Buffer.from(swapped, 'latin1'))).toEqual({ is: 'BROKEN' });
  });

  it('is half a file', async () => {
    expect((await check(once.subarray(0, once.length - 400))).is).toBe('UNREADABLE');
  });
});
