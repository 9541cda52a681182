import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8 } from 'fflate';
import { readContractFile } from '../../../documents/contract-source.ts';
import { contractDocx } from '../../../documents/docx/contract-docx.ts';
import { contractLines } from '../../../documents/docx/read/contract-lines.ts';
import { read, realContract, sampleContract } from '../contract-text/sources.ts';
import { BODY, rewritten } from './documents.ts';

const text = (source: string): Uint8Array => new TextEncoder().encode(source);

describe.each([
  ['the sample contract', 'fr', () => sampleContract('fr')],
  ['the sample contract in Dutch', 'nl', () => sampleContract('nl')],
  ['the real contract 2021-2023', 'fr', () => realContract()],
] as const)('%s as DOCX', (_, language, source) => {
  it('is imported with the same provisions and counts as its text', async () => {
    const reading = read(source(), language);
    const { header, provisions } = reading;
    const docx = await contractDocx(
      { contractId: 'c', header, version: 1, hash: 'a', dated: '2026-01-01', provisions },
      language,
    );
    const imported = readContractFile(docx, language);
    expect(imported.counts).toEqual({ ...reading.counts });
    const bare = (all: typeof provisions) => all.map(({ layout: _layout, ...provision }) => provision);
    expect(bare(imported.provisions)).toEqual(bare(provisions));
    const findings = readContractFile(text(source()), language).findings.filter(
      ({ code }) => code !== 'ROW_REPAIRED' && code !== 'LINES_JOINED',
    );
    expect(imported.findings.map(({ code }) => code)).toEqual(findings.map(({ code }) => code));
  });
});

/** A document with a body of one's own. */
async function documentOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const { header, provisions } = read(sampleContract('fr'));
  const some = await contractDocx(
    { contractId: 'c', header, version: 1, hash: 'a', dated: '2026-01-01', provisions },
    'fr',
  );
  return rewritten(some, (all) => {
    const xml = strFromU8(all[BODY] ?? new Uint8Array());
    all[BODY] = strToU8(xml.replace(/<w:body>.*<\/w:body>/su, `<w:body>${body}</w:body>`));
    for (const [path, content] of Object.entries(parts)) all[path] = strToU8(content);
  });
}

const paragraph = (words: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;

describe('the lines of a document', () => {
  it('have the numbers that the word processor counts', async () => {
    const list = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="4"/></w:numPr>`;
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
      </w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const docx = await documentOf(
      [
        paragraph('Un', list(0)),
        paragraph('deux', list(1)),
        paragraph('trois', list(1)),
        paragraph('Quatre', list(0)),
      ].join(''),
      { 'word/numbering.xml': numbering },
    );
    expect(
      contractLines(docx)
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual(['Article 1. Un', 'a) deux', 'b) trois', 'Article 2. Quatre']);
  });

  it('have footnotes under what calls them, and tracked changes as if accepted', async () => {
    const by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
    const docx = await documentOf(
      `<w:p><w:r><w:t>Un mot</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:del ${by}><w:r><w:delText> ôté</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t> mis</w:t></w:r></w:ins></w:p>${paragraph('Suite.')}`,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="5">${paragraph('Une note.')}</w:footnote></w:footnotes>`,
      },
    );
    expect(contractLines(docx).trim()).toBe('Un mot¹ mis\n\n¹ Une note.\n\nSuite.');
  });
});
