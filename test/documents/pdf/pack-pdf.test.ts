import { describe, expect, it } from '@jest/globals';
import { packPdf } from '../../../documents/pdf/pack/pack-pdf.ts';
import { pdfLines } from '../act/pdf-text.ts';
import { PACK } from './packs.ts';

const source = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const wordsOf = (bytes: Uint8Array): string =>
  pdfLines(bytes)
    .flat()
    .map(({ text }) => text.trim())
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('a signing pack', () => {
  it('holds its parts in their order, each a bookmark', async () => {
    const bytes = await packPdf(PACK, 'fr');
    const words = wordsOf(bytes);
    const parts = [
      '1. L’acte à signer',
      '2. Ce qui change, mot à mot',
      '3. Avis et réponses',
      '4. Fiche d’incidence',
      '5. Base légale',
      '6. Chronologie',
      '7. Texte consolidé après signature',
    ];
    const places = parts.map((part) => words.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(source(bytes).match(/\/Parent \d+ 0 R\n\/Title /gu)?.length).toBeGreaterThan(parts.length);
  });

  it('names the very files that are signed, and has no place for a signature itself', async () => {
    const words = wordsOf(await packPdf(PACK, 'nl'));
    expect(words.replaceAll('\n', '')).toContain(PACK.signed.fr);
    expect(words.replaceAll('\n', '')).toContain(PACK.signed.nl);
    expect(words).not.toContain('Handtekening:');
  });

  it('shows insertions and deletions between signs, and has them said in words', async () => {
    const bytes = await packPdf(PACK, 'fr');
    const words = wordsOf(bytes).replaceAll('\n', '');
    expect(words).toContain('Elles sont écrites[+et motivées+].');
    expect(words).toContain('[−Le contrat peut être modifié.−]');
    const said = Buffer.from(` début de l’insertion : `, 'utf16le').swap16().toString('latin1');
    expect(source(bytes)).toContain(said.slice(2, 20));
  });

  it('tells each opinion with its remarks and their answers, and who did not answer, by capacity alone', async () => {
    const words = wordsOf(await packPdf(PACK, 'fr'));
    for (const passage of [
      'Avis rendu : favorable (5 novembre 2026)\nSans incidence sur l’enveloppe.',
      'Remarque r1\nEt l’année suivante ?\nRéponse : acceptée en partie – Précisé au motif.',
      'sans réponse',
    ]) {
      expect(words).toContain(passage);
    }
  });

  it('is the same bytes each time, and others for another act', async () => {
    const first = await packPdf(PACK, 'fr');
    expect(Buffer.from(first).equals(await packPdf(structuredClone(PACK), 'fr'))).toBe(true);
    const other = await packPdf({ ...PACK, signed: { ...PACK.signed, fr: 'f'.repeat(64) } }, 'fr');
    expect(Buffer.from(first).equals(other)).toBe(false);
  });
});
