import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { MAX_DOCX_BYTES, openDocx } from '../../../documents/docx/read/package.ts';
import { BODY, contract, rewritten, type Parts } from './documents.ts';

const relation = (type: string, mode = '') =>
  strToU8(`<Relationships><Relationship Id="r" Type="http://x/${type}" Target="http://x/y" ${mode}/></Relationships>`);
const body = (parts: Parts, change: (xml: string) => string): void => {
  parts[BODY] = strToU8(change(strFromU8(parts[BODY] ?? new Uint8Array())));
};
const EXTERNAL = 'TargetMode="External"';

/** What is done to a good document, and what it is refused for. */
const HOSTILE: readonly (readonly [string, string, (parts: Parts) => void])[] = [
  ['macros', 'DOCX_MACROS', (parts) => (parts['word/vbaProject.bin'] = strToU8('x'))],
  [
    'the content type of macros',
    'DOCX_MACROS',
    (parts) =>
      (parts['[Content_Types].xml'] = strToU8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      )),
  ],
  ['a linked image', 'DOCX_EXTERNAL', (parts) => (parts['word/_rels/document.xml.rels'] = relation('image', EXTERNAL))],
  [
    'a linked template',
    'DOCX_EXTERNAL',
    (parts) => (parts['word/_rels/settings.xml.rels'] = relation('attachedTemplate', EXTERNAL)),
  ],
  ['an inserted document', 'DOCX_EXTERNAL', (parts) => (parts['word/_rels/document.xml.rels'] = relation('aFChunk'))],
  [
    'an altChunk',
    'DOCX_EXTERNAL',
    (parts) => body(parts, (xml) => xml.replace('<w:body>', '<w:body><w:altChunk r:id="r"/>')),
  ],
  [
    'entities that repeat',
    'DOCX_EXTERNAL',
    (parts) => body(parts, (xml) => xml.replace('<w:document', '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document')),
  ],
  ['an embedded file', 'DOCX_EMBEDDED', (parts) => (parts['word/embeddings/oleObject1.bin'] = strToU8('x'))],
  [
    'an object',
    'DOCX_EMBEDDED',
    (parts) => body(parts, (xml) => xml.replace('<w:body>', '<w:body><w:p><w:r><w:object/></w:r></w:p>')),
  ],
  ['a zip bomb', 'DOCX_PACKED', (parts) => (parts['word/big.xml'] = new Uint8Array(30_000_000))],
  [
    'thousands of parts',
    'DOCX_PACKED',
    (parts) => {
      for (let part = 0; part < 2_100; part += 1) parts[`word/p${part}.xml`] = strToU8('<x/>');
    },
  ],
  ['no body', 'DOCX_NOT_READABLE', (parts) => delete parts[BODY]],
  ['a body that is no XML', 'DOCX_NOT_READABLE', (parts) => (parts[BODY] = strToU8('<w:document><w:body>'))],
  [
    'a body nested without end',
    'DOCX_NOT_READABLE',
    (parts) => (parts[BODY] = strToU8('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000))),
  ],
];

const codeOf = (bytes: Uint8Array): unknown => {
  try {
    openDocx(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('a word processor’s file', () => {
  it.each(HOSTILE)('is refused for %s', async (_, code, change) => {
    expect(codeOf(rewritten(await contract(), change))).toBe(code);
  });

  it('is refused for its password, its size, or when it is something else', () => {
    expect(codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe('DOCX_ENCRYPTED');
    expect(codeOf(new Uint8Array(MAX_DOCX_BYTES + 1))).toBe('DOCX_TOO_LARGE');
    expect(codeOf(strToU8('a text'))).toBe('DOCX_NOT_READABLE');
    expect(codeOf(strToU8('PK\u0003\u0004 and no more'))).toBe('DOCX_NOT_READABLE');
    expect(codeOf(zipSync({ EncryptedPackage: strToU8('x') }))).toBe('DOCX_ENCRYPTED');
  });

  it('is taken with links that a reader may follow', async () => {
    const linked = rewritten(await contract(), (parts) => {
      parts['word/_rels/document.xml.rels'] = relation('hyperlink', EXTERNAL);
    });
    expect(codeOf(linked)).toBeUndefined();
  });
});
