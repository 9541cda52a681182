import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { bookmarkName } from '../../../documents/docx/bookmark-name.ts';
import { minutesDocx } from '../../../documents/docx/minutes-docx.ts';
import { amendment, BODY, content, contract, INSTRUCTIONS, OWN, proposals, reading } from './documents.ts';

const partOf = (docx: Uint8Array, path: string): string => strFromU8(unzipSync(docx)[path] ?? new Uint8Array());

describe('a document made for word processors', () => {
  it.each([
    ['an amendment', amendment],
    ['a contract', contract],
    ['minutes', () => minutesDocx(MINUTES, 'fr')],
  ])('has the same bytes whenever it is made: %s', async (_, make) => {
    const first = await make();
    await contract();
    expect(Buffer.from(await make()).equals(Buffer.from(first))).toBe(true);
  });

  it('names its language, and every provision by a bookmark that Word takes', async () => {
    const docx = await contract();
    expect(partOf(docx, 'word/styles.xml')).toContain('w:lang w:val="fr-BE"');
    const names = [...partOf(docx, BODY).matchAll(/w:bookmarkStart w:name="([^"]*)"/gu)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(reading.provisions.map(({ id }) => bookmarkName(id))));
    expect(names).toHaveLength(reading.provisions.length);
    expect(names.every((name) => /^[A-Za-z]\w{0,39}$/u.test(name ?? ''))).toBe(true);
  });

  it('gives long ids names of forty characters that differ', () => {
    const ids = ['a', 'b'].map((end) => `${'article-with-a-long-name/'.repeat(3)}${end}`);
    const names = ids.map(bookmarkName);
    expect(new Set(names).size).toBe(2);
    expect(names.every(({ length }) => length === 40)).toBe(true);
  });

  it('tracks each change under the name of the service and the moment of the text, and no other', async () => {
    const xml = partOf(await amendment(), BODY);
    const marks = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/gu)];
    expect(new Set(marks.map(([, , author]) => author))).toEqual(new Set([OWN]));
    expect(new Set(marks.map(([, , , date]) => date))).toEqual(new Set(['2026-03-04T10:00:00Z']));
    expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length);
  });

  it('asks for nothing while nobody changed it', async () => {
    const after = applyInstructions(reading.provisions, INSTRUCTIONS);
    expect(proposals(await contract())).toEqual([]);
    expect(proposals(await amendment(), after)).toEqual([]);
  });

  it('says the motive of each instruction', async () => {
    expect(partOf(await amendment(), BODY).match(/motif\s: Parce que\./gu)).toHaveLength(INSTRUCTIONS.length);
    expect(content().text.instructions).toBe(INSTRUCTIONS);
  });
});

const MINUTES = {
  title: 'Procès-verbal',
  subject: 'Comité de direction – mardi 8 décembre 2026',
  status: 'Définitif',
  heldOn: '2026-12-08',
  hash: 'c'.repeat(64),
  sections: [{ heading: 'Présents', lines: ['Anne Martin', 'Tom Peeters'] }],
};

describe('minutes', () => {
  it('hold what they were given, section by section, and nothing else', async () => {
    const texts = [...partOf(await minutesDocx(MINUTES, 'fr'), BODY).matchAll(/<w:t[^>]*>([^<]*)</gu)].map(
      ([, t]) => t,
    );
    expect(texts).toEqual(['Procès-verbal', MINUTES.subject, 'Définitif', 'Présents', 'Anne Martin', 'Tom Peeters']);
  });
});
