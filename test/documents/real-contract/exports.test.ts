import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { actPdf } from '../../../documents/act/act-pdf.ts';
import { amendmentXml } from '../../../documents/akn/amendment-xml.ts';
import { contractXml } from '../../../documents/akn/contract-xml.ts';
import { amendmentDocx } from '../../../documents/docx/amendment-docx.ts';
import { contractDocx } from '../../../documents/docx/contract-docx.ts';
import { contractPdf } from '../../../documents/pdf/contract/contract-pdf.ts';
import { partsInForce } from '../../../domain/contract/commencement.ts';
import { consolidate, versionHash, type ActInForce } from '../../../domain/contract/consolidate.ts';
import { pdfLines } from '../act/pdf-text.ts';
import { hasSchema, validate } from '../akn/schema.ts';
import { ACTS, ARTICLE_15BIS, ERRATUM, HIGHER_TARGET, PARAGRAPH_MOVED, reading } from './amendments.ts';

const { header } = reading;
const TITLE = { fr: 'Modification du contrat', nl: 'Wijziging van de overeenkomst' };

/** The contract as on a day, in the shape that every document takes. */
function contractOn(on: string) {
  const consolidated = consolidate(reading.provisions, ACTS, { asOn: on });
  const provisions = consolidated.map(({ provision }) => provision);
  const acts = [...new Set(partsInForce(ACTS, { asOn: on }).map(({ act }) => act))];
  const hash = versionHash(provisions);
  const contractId = 'contract-2021-2023';
  return {
    docx: () => contractDocx({ contractId, header, version: 1, hash, dated: on, provisions }, 'fr'),
    pdf: () =>
      contractPdf(
        {
          header,
          on,
          hash,
          acts: acts.map((act) => ({ ...act, title: TITLE })),
          provisions: consolidated.map(({ provision, pedigree }) => ({
            provision,
            acts: pedigree.map(({ actNumber }) => actNumber),
          })),
        },
        'fr',
      ),
    xml: () => contractXml({ contractId, header, provisions: consolidated, asOn: on, acts }, 'fr'),
  };
}

/** What a DOCX says once all its changes are accepted. */
const wordsOfDocx = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<w:delText[^>]*>[^<]*<\/w:delText>/gu, '')
    .replaceAll(/<[^>]+>/gu, '');
const wordsOfXml = (xml: string): string => xml.replaceAll(/<[^>]+>/gu, '').replaceAll(/\s+/gu, ' ');
const wordsOfPdf = (bytes: Uint8Array): string =>
  pdfLines(bytes)
    .flat()
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ');

const AMENDED = ['1.746.510', 'trois fois par mois', '15bis', 'registre des compétences', 'article 6, alinéa'] as const;

describe.each([
  ['2022-01-01', ['1.746.510']],
  ['2022-07-01', ['1.746.510', 'trois fois par mois', '15bis', 'registre des compétences']],
  ['2023-01-01', AMENDED],
] as const)('The real contract as on %s', (on, said) => {
  const documents = contractOn(on);
  const unsaid = AMENDED.filter((words) => !said.some((each) => each === words));

  it('says in DOCX, in PDF and in Akoma Ntoso what is in force that day, and nothing of what is not yet', async () => {
    const texts = [wordsOfDocx(await documents.docx()), wordsOfPdf(await documents.pdf()), wordsOfXml(documents.xml())];
    for (const text of texts) {
      expect(said.filter((words) => !text.includes(words))).toEqual([]);
      expect(unsaid.filter((words) => text.includes(words))).toEqual([]);
    }
  });

  it('has the same bytes each time', async () => {
    const [first, second] = [contractOn(on), contractOn(on)];
    expect(Buffer.from(await first.docx()).equals(await second.docx())).toBe(true);
    expect(Buffer.from(await first.pdf()).equals(await second.pdf())).toBe(true);
    expect(first.xml()).toBe(second.xml());
  });

  (hasSchema ? it : it.skip)('is valid Akoma Ntoso by the official schema, which stands beside the repository', () => {
    expect(() => {
      validate(documents.xml());
    }).not.toThrow();
  });
});

describe.each([
  ['the erratum', ERRATUM, '1.746.510'],
  ['the higher target', HIGHER_TARGET, 'registre des compétences'],
  ['the article 15bis', ARTICLE_15BIS, 'Suivi des engagements'],
  ['the paragraph moved', PARAGRAPH_MOVED, 'article 6, alinéa'],
] as const)('Of the amendments of the real contract, %s', (_name, act: ActInForce, words) => {
  const before = consolidate(reading.provisions, ACTS.slice(0, act.actNumber - 1)).map(({ provision }) => provision);
  const common = { header, title: TITLE, reference: act.actNumber, actNumber: act.actNumber, text: act.text, before };

  it('is an act in PDF, a DOCX with its changes tracked, and Akoma Ntoso', async () => {
    const pdf = await actPdf({ ...common, textHash: act.textHash, frozenOn: act.signedOn }, 'fr');
    expect(wordsOfPdf(pdf)).toContain(words);
    const docx = await amendmentDocx(
      {
        ...common,
        amendmentId: act.amendmentId,
        contractId: 'contract-2021-2023',
        hash: act.textHash,
        at: `${act.signedOn}T09:00:00.000Z`,
        baseVersion: 1,
      },
      'fr',
    );
    expect(wordsOfDocx(docx)).toContain(words);
    const xml = amendmentXml(
      {
        contractId: 'contract-2021-2023',
        amendmentId: act.amendmentId,
        header,
        act: { ...common, textHash: act.textHash, frozenOn: act.signedOn },
        signedOn: act.signedOn,
        inForceOn: act.inForceOn,
      },
      'fr',
    );
    if (hasSchema) validate(xml);
    expect(xml).toContain('textualMod');
    expect(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins |<w:del |<w:move/u);
  });
});
