import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ActContent } from '../../../documents/act/act-content.ts';
import { actPdf } from '../../../documents/act/act-pdf.ts';
import type { Language } from '../../../domain/language.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { ACT } from './acts.ts';
import { pdfLines, type PdfLine } from './pdf-text.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const source = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
/** The words of an act, with the blanks of an ordinary text. */
const wordsOf = async (act: ActContent, language: Language): Promise<string> =>
  pdfLines(await actPdf(act, language))
    .flat()
    .map(({ text }) => text.trim())
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('an act as a document', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is the same bytes each time, whatever the clock says', async () => {
    for (const language of LANGUAGES) {
      const first = await actPdf(ACT, language);
      jest.useFakeTimers({
        now: new Date('2031-05-05'),
        doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
      });
      const second = await actPdf(structuredClone(ACT), language);
      jest.useRealTimers();
      expect(sha256(second)).toBe(sha256(first));
    }
  });

  it('differs with its language and with its text', async () => {
    const french = await actPdf(ACT, 'fr');
    const others = await Promise.all([
      actPdf(ACT, 'nl'),
      actPdf({ ...ACT, actNumber: 3 }, 'fr'),
      actPdf({ ...ACT, textHash: 'b'.repeat(64) }, 'fr'),
      actPdf({ ...ACT, frozenOn: '2026-11-23' }, 'fr'),
      actPdf({ ...ACT, anchor: { number: 7, root: 'c'.repeat(64) } }, 'fr'),
    ]);
    expect(new Set([french, ...others].map(sha256)).size).toBe(6);
  });

  it('bears the newest anchor of the record on every page, as text of its foot', async () => {
    const anchor = { number: 7, root: 'c'.repeat(64) };
    const words = await wordsOf({ ...ACT, anchor }, 'nl');
    expect(words).toContain(`Verankering van het register nr. 7: ${anchor.root}`);
    expect(await wordsOf(ACT, 'nl')).not.toContain('Verankering van het register');
  });

  it('is a PDF whose every object stands where its table says', async () => {
    const pdf = source(await actPdf(ACT, 'fr'));
    expect(pdf.startsWith('%PDF-1.7\n')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    const table = Number(/startxref\n(\d+)/u.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gmu)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(50);
    for (const [index, offset] of offsets.entries()) {
      expect(pdf.slice(offset).startsWith(`${index + 1} 0 obj`)).toBe(true);
    }
  });

  it('tells readers that listen to it its language, its title and its structure', async () => {
    for (const language of LANGUAGES) {
      const pdf = source(await actPdf(ACT, language));
      expect(pdf).toContain(`/Lang (${language}-BE)`);
      expect(pdf).toContain('/Marked true');
      expect(pdf).toContain('/DisplayDocTitle true');
      expect(pdf.match(/\/S \/H1$/gmu)).toHaveLength(1);
      expect(pdf.match(/\/S \/H2$/gmu)).toHaveLength(4);
      expect(pdf.match(/\/S \/H3$/gmu)).toHaveLength(ACT.text.instructions.length);
      expect(pdf).toContain('D:20261122000000Z');
    }
  });
});

describe('what an act says', () => {
  it('opens with the service, its number, its title, its reference and its legal basis, in French', async () => {
    expect(await wordsOf(ACT, 'fr')).toContain(
      [
        'SPP Intégration sociale',
        'Avenant n° 2 au contrat d’administration 2026-2028',
        'Accueil et chiffres',
        'Référence du dossier : 2026-2028/7',
        'Base légale',
        'Vu l’arrêté royal du 29 octobre 2001',
      ].join('\n'),
    );
    expect(await wordsOf(ACT, 'fr')).toContain(
      'Vu l’article 7 du contrat d’administration ;\nVu l’acte qui confie la nouvelle mission : loi du 4 juillet 2026, 2026/A/123 ;',
    );
  });

  it('opens likewise in Dutch', async () => {
    expect(await wordsOf(ACT, 'nl')).toContain(
      [
        'POD Maatschappelijke Integratie',
        'Bijvoegsel nr. 2 bij de bestuursovereenkomst 2026-2028',
        'Onthaal en cijfers',
        'Kenmerk van het dossier: 2026-2028/7',
      ].join('\n'),
    );
  });

  it('gives each instruction its number, its provision, its words or figures and its motive', async () => {
    const words = await wordsOf(ACT, 'fr');
    const motive = 'Motif\nLe besoin a changé.';
    for (const passage of [
      `Modification 1\nLe texte est remplacé : Partie 2, Article 6, Alinéa 2.\nTexte actuel\nElles sont écrites.\nNouveau texte\nElles sont écrites et motivées.\n${motive}`,
      `Modification 2\nUn alinéa est inséré à la suite de : Partie 2, Article 6, Alinéa 1.\nTexte inséré\nUn alinéa nouveau.\n${motive}`,
      'La disposition est abrogée : Partie 2, Article 6, Alinéa 1.\nTexte supprimé\nLe contrat peut être modifié.',
      'L’intitulé est remplacé : Article 24, OO 1.1.\nTexte actuel\nAméliorer l’accueil\nNouveau texte\nAméliorer l’écoute',
      'La maturité est modifiée : Article 24, OO 1.1 (« Améliorer l’écoute »).\nMaturité à trois ans : 3 → 4',
      'Mandataires responsables : Président → Président et Directeur IT',
      'Texte inséré\nOuvrir un guichet en ligne\nNature : néant → projet',
      'Nature : projet → processus',
      'Texte supprimé\nGérer le guichet\nNature : processus → néant',
      `Modification 10\nUn chiffre est corrigé : Article 19, Ligne budgétaire 1 (« Total général »).\n2023 (milliers d’euros) : 1.476.510 → 1.746.510\n${motive}`,
    ]) {
      expect(words).toContain(passage);
    }
  });

  it('says that the contract lacks a text in a language instead of showing the other', async () => {
    const words = await wordsOf(ACT, 'nl');
    expect(words).toContain(
      'Huidige tekst\n(de Nederlandse tekst ontbreekt)\nNieuwe tekst\nZe zijn schriftelijk en gemotiveerd.',
    );
    expect(words).not.toContain('Elles sont écrites');
  });

  it('ends with its entry into force and the places for both signatures', async () => {
    expect(await wordsOf(ACT, 'fr')).toContain('Le présent avenant entre en vigueur le 1er janvier 2027.');
    const last = { ...ACT, text: { ...ACT.text, entryIntoForce: { kind: 'LAST_SIGNATURE' } as const } };
    expect(await wordsOf(last, 'nl')).toContain(
      'Dit bijvoegsel treedt in werking op de datum van de laatste handtekening.',
    );
    expect(await wordsOf(ACT, 'fr')).toContain(
      'Au nom du comité de direction, le président\nNom :\nLe cas échéant, en l’absence de :\nDate :\nSignature :\nLe ministre de tutelle\nNom :\nLe cas échéant, en l’absence de :\nDate :\nSignature :',
    );
  });

  it('names the basis that its qualification calls for', async () => {
    const qualification = {
      newMission: false,
      budgetDelta: 0,
      fteDelta: 0,
      concertationMatter: false,
      consultedMinister: false,
      basicRegulations: false,
      materialError: { stated: '1.476.510', correct: '1.746.510' },
      regulatoryChange: { date: '2027-01-01', concertationRecord: 'PV 2026/14' },
    };
    const words = await wordsOf({ ...ACT, qualification }, 'fr');
    expect(words).toContain('Vu l’article 6 du contrat d’administration ;');
    expect(words).toContain('Vu l’erreur matérielle constatée : 1.476.510 au lieu de 1.746.510 ;');
    expect(words.replaceAll('\n', ' ')).toContain('le 1er janvier 2027, et la trace de la concertation : PV 2026/14 ;');
    expect(words).not.toContain('article 7');
    const unqualified = await wordsOf({ ...ACT, qualification: undefined }, 'nl');
    expect(unqualified).toContain('Wettelijke basis\nGelet op het koninklijk besluit van 29 oktober 2001');
    expect(unqualified).not.toContain('Gelet op artikel');
  });

  it('leaves out the name of a service that is not known in its language', async () => {
    const header = { ...ACT.header, service: { fr: 'SPP Intégration sociale' } };
    expect(await wordsOf({ ...ACT, header }, 'nl')).toMatch(/^Bijvoegsel nr\. 2/u);
  });
});

const actOf = (length: number): ActContent => {
  const [instruction] = ACT.text.instructions;
  if (instruction === undefined) throw new Error('The act has no instruction.');
  return { ...ACT, text: { ...ACT.text, instructions: Array.from({ length }, () => instruction) } };
};

const isFooter = ({ size }: PdfLine): boolean => size === 7;

describe('the pages of an act', () => {
  const HEADINGS = [14, 12];

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('hold %i instructions in good order', async (length) => {
    const pages = pdfLines(await actPdf(actOf(length), 'fr'));
    for (const [index, lines] of pages.entries()) {
      const text = lines.filter((line) => !isFooter(line));
      expect(lines.filter(isFooter).map((line) => line.text.replaceAll('\u00a0', ' '))).toEqual([
        `Empreinte du texte (SHA-256) : ${'a'.repeat(64)}`,
        `Page ${index + 1} de ${pages.length}`,
      ]);
      expect(Math.min(...text.map(({ y }) => y))).toBeGreaterThan(65);
      expect(HEADINGS).not.toContain(text.at(-1)?.size);
      expect(text.at(-1)?.text).not.toMatch(/^(?:Modification \d|Motif|Nouveau texte|Nom|Date|Au nom du)/u);
    }
  });
});
