import { describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8 } from 'fflate';
import { applyInstructions } from '../../../domain/contract/apply.ts';
import { provision } from '../contract-text/sources.ts';
import {
  amendment,
  AUTHOR,
  BODY,
  contract,
  deleted,
  edited,
  inserted,
  insertedEnd,
  insertedParagraph,
  insertedRow,
  INSTRUCTIONS,
  proposals,
  reading,
  rewritten,
} from './documents.ts';

const RHYTHM = provision(reading, 'art-3/p-1').text.fr ?? '';
const asked = (docx: Uint8Array, provisions = reading.provisions) =>
  proposals(docx, provisions).map(({ proposed }) => proposed);

describe('what comes back from a word processor', () => {
  it('has a tracked change of words, with who and when and their very place', async () => {
    const docx = edited(await contract(), [
      ['deux fois par mois', `${deleted('deux')}${inserted('trois')} fois par mois`],
    ]);
    const start = RHYTHM.indexOf('deux');
    expect(proposals(docx)).toEqual([
      {
        no: 1,
        ...AUTHOR,
        proposed: { kind: 'WORDS', provisionId: 'art-3/p-1', before: RHYTHM, start, end: start + 4, words: 'trois' },
      },
    ]);
  });

  it('has a change that was not tracked, without a name', async () => {
    const docx = edited(await contract(), [['dans les vingt jours', 'dans les trente jours']]);
    expect(proposals(docx)).toEqual([
      { no: 1, proposed: expect.objectContaining({ kind: 'WORDS', provisionId: 'art-4/p-2', words: 'trente' }) },
    ]);
  });

  it('has what was written behind the last word, beyond the bookmark', async () => {
    const longer = rewritten(await contract(), (parts) => {
      const xml = strFromU8(parts[BODY] ?? new Uint8Array());
      parts[BODY] = strToU8(
        xml.replace(
          /(vingt jours ouvrables\.<\/w:t><\/w:r><w:bookmarkEnd w:id="\d+"\/>)/u,
          '$1<w:ins w:id="1" w:author="Cabinet" w:date="2026-05-05T08:00:00Z"><w:r><w:t> Sans délai.</w:t></w:r></w:ins>',
        ),
      );
    });
    expect(asked(longer)).toEqual([
      expect.objectContaining({ kind: 'WORDS', provisionId: 'art-4/p-2', words: ' Sans délai.' }),
    ]);
  });

  it('has a paragraph struck out as a deletion, and a new one after the one it follows', async () => {
    const text = provision(reading, 'art-7/p-1').text.fr ?? '';
    const docx = edited(await contract(), [
      [text, deleted(text)],
      [
        '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">Article 5',
        `${insertedParagraph('Un alinéa du cabinet.')}<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">Article 5`,
      ],
    ]);
    expect(asked(docx)).toEqual([
      { kind: 'PARAGRAPH', provisionId: 'art-4/p-2', text: 'Un alinéa du cabinet.' },
      { kind: 'DELETION', provisionId: 'art-7/p-1' },
    ]);
  });

  it('has a paragraph that Enter made behind another', async () => {
    const docx = rewritten(await contract(), (parts) => {
      const xml = strFromU8(parts[BODY] ?? new Uint8Array());
      parts[BODY] = strToU8(
        xml.replace(
          /<w:p>(<w:bookmarkStart w:name="p_art_4__p_2".*?<w:bookmarkEnd w:id="\d+"\/>)<\/w:p>/u,
          `<w:p>${insertedEnd}$1</w:p><w:p><w:ins w:id="1" w:author="Cabinet" w:date="2026-05-05T08:00:00Z"><w:r><w:t>Né d’Enter.</w:t></w:r></w:ins></w:p>`,
        ),
      );
    });
    expect(asked(docx)).toEqual([{ kind: 'PARAGRAPH', provisionId: 'art-4/p-2', text: 'Né d’Enter.' }]);
  });

  it('has the cells of objectives, items and budget lines', async () => {
    const row = insertedRow(['', 'Ouvrir un guichet', 'Projet']);
    const docx = edited(await contract(), [
      [
        'Maturité à trois ans : </w:t></w:r><w:r><w:t xml:space="preserve">4',
        `Maturité à trois ans : ${deleted('4')}${inserted('5')}`,
      ],
      ['6.420', `${deleted('6.420')}${inserted('6.500')}`],
      ['Directeur général Collections</w:t>', `Directeur général Collections${inserted(' &amp; Président')}</w:t>`],
    ]);
    const withRow = rewritten(docx, (parts) => {
      const xml = strFromU8(parts[BODY] ?? new Uint8Array());
      const at = xml.indexOf('</w:tr>', xml.indexOf('Convenir d'));
      parts[BODY] = strToU8(`${xml.slice(0, at)}</w:tr>${row}${xml.slice(at + '</w:tr>'.length)}`);
    });
    expect(asked(withRow)).toEqual([
      { kind: 'FIGURE', provisionId: expect.stringContaining('art-10/table-1/line-'), column: '2026', figure: 6500 },
      { kind: 'MATURITY', provisionId: 'oo-1.1', maturity: { now: 2, target: 5 } },
      { kind: 'HOLDERS', provisionId: 'oo-1.1', holders: ['Directeur général Collections', 'Président'] },
      { kind: 'ITEM', provisionId: 'oo-1.1', itemKind: 'PROJECT', text: 'Ouvrir un guichet' },
    ]);
  });

  it('has the comments, each with the words it stands by', async () => {
    const docx = rewritten(
      edited(await contract(), [
        [
          'vingt jours ouvrables',
          '</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>vingt jours</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> ouvrables',
        ],
      ]),
      (parts) => {
        parts['word/comments.xml'] = strToU8(
          '<w:comments xmlns:w="x"><w:comment w:id="7" w:author="Cabinet" w:date="2026-05-05T08:00:00Z"><w:p><w:r><w:t>Trop court ?</w:t></w:r></w:p></w:comment></w:comments>',
        );
      },
    );
    expect(proposals(docx)).toEqual([
      {
        no: 1,
        ...AUTHOR,
        proposed: { kind: 'REMARK', provisionId: 'art-4/p-2', quoted: 'vingt jours', text: 'Trop court ?' },
      },
    ]);
  });

  it('is found by its text where the bookmarks were lost', async () => {
    const docx = edited(await contract(), [
      ['deux fois par mois', `${deleted('deux')}${inserted('trois')} fois par mois`],
    ]);
    const bare = rewritten(docx, (parts) => {
      parts[BODY] = strToU8(
        strFromU8(parts[BODY] ?? new Uint8Array()).replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/gu, ''),
      );
    });
    expect(asked(bare)).toContainEqual(
      expect.objectContaining({ kind: 'WORDS', provisionId: 'art-3/p-1', words: 'trois' }),
    );
  });

  it('is listed where it belongs to no provision', async () => {
    const docx = edited(await contract(), [['Article 5 – </w:t>', `Article ${deleted('5')}${inserted('6')} – </w:t>`]]);
    expect(asked(docx)).toEqual([
      { kind: 'UNPLACED', provisionId: 'art-4/p-2', reason: 'NOT_ITS_TEXT', removed: '5', added: '6' },
    ]);
  });

  it('leaves our own tracked changes out, and has what somebody did to them', async () => {
    const after = applyInstructions(reading.provisions, INSTRUCTIONS);
    const docx = edited(
      await amendment(),
      [
        [
          '<w:t xml:space="preserve">trois</w:t></w:r></w:ins>',
          '<w:del w:id="1" w:author="Cabinet" w:date="2026-05-05T08:00:00Z"><w:r><w:delText>trois</w:delText></w:r></w:del></w:ins><w:ins w:id="2" w:author="Cabinet" w:date="2026-05-05T08:00:00Z"><w:r><w:t>quatre</w:t></w:r></w:ins>',
        ],
      ].map(([from = '', to = '']) => [`<w:r>${from}`, to] as const),
    );
    expect(asked(docx, after)).toEqual([
      expect.objectContaining({ kind: 'WORDS', provisionId: 'art-3/p-1', words: 'quatre' }),
    ]);
  });
});
