import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { amendmentXml, type AmendmentForXml } from '../../../documents/akn/amendment-xml.ts';
import { contractXml } from '../../../documents/akn/contract-xml.ts';
import { passageAt } from '../../../domain/contract/passage.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { ACT } from '../act/acts.ts';
import { actOf, contractOf, provisionIn, real, sample } from './contracts.ts';
import { everyKind } from './every-kind.ts';
import { hasSchema, validate } from './schema.ts';

const inSchema = hasSchema ? it : it.skip;
const parsed = (xml: string) => load(xml, { xml: true });

const { header, provisions } = sample();

const title = { fr: 'Un essai', nl: 'Een proef' };

function amendmentOf(act: ReturnType<typeof actOf>, base = provisions): AmendmentForXml {
  const { text, textHash, actNumber, signedOn, inForceOn } = act;
  return {
    contractId: 'c-0123456789abcdef',
    amendmentId: '3f1c7e0a5b1e4a559c1f2d6f7a1b8c90',
    header,
    act: { ...ACT, title, text, textHash, actNumber, before: base },
    signedOn,
    inForceOn,
  };
}

const every = everyKind(provisions);
const EVERY_KIND = amendmentOf(every);

describe('the Akoma Ntoso of an amendment', () => {
  inSchema.each(LANGUAGES)('is valid for every kind of instruction: %s', (language) => {
    expect(() => {
      validate(amendmentXml(EVERY_KIND, language));
    }).not.toThrow();
  });

  inSchema.each(LANGUAGES)('leaves a contract that is valid for every kind of instruction: %s', (language) => {
    expect(() => {
      validate(contractXml(contractOf(sample(), [every]), language));
    }).not.toThrow();
  });

  it('gives the same bytes again', () => {
    expect(amendmentXml(EVERY_KIND, 'fr')).toBe(amendmentXml(EVERY_KIND, 'fr'));
  });

  it('has a textual modification for each instruction, from its sentence to the contract', () => {
    const $ = parsed(amendmentXml(EVERY_KIND, 'fr'));
    const mods = $('activeModifications > textualMod');
    expect(mods).toHaveLength(every.text.instructions.length);
    for (const mod of mods) {
      const source = $(mod).find('> source').attr('href')?.slice(1) ?? '';
      expect($(`amendmentContent mod[eId="${source}"]`)).toHaveLength(1);
      expect($(mod).find('> destination').attr('href')).toMatch(/^\/akn\/be\/act\/administrationContract\/.*#./u);
    }
  });

  it('leads nowhere that is not in it', () => {
    const xml = amendmentXml(EVERY_KIND, 'nl');
    const ids = new Set([...xml.matchAll(/ eId="([^"]+)"/gu)].map(([, id]) => id));
    const hrefs = [...xml.matchAll(/ (?:href|period|source|start|refersTo)="#([^"]+)"/gu)].map(([, id]) => id);
    expect(hrefs.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('gives each instruction its motive', () => {
    const $ = parsed(amendmentXml(EVERY_KIND, 'nl'));
    const motives = $('amendmentJustification')
      .map((_, each) => $(each).text().trim())
      .get();
    expect(motives).toEqual(every.text.instructions.map(({ motive }) => motive.nl));
  });

  it('quotes the words that give way and those that take their place, at their very place', () => {
    const text = provisionIn(provisions, 'art-3/p-1').text.fr ?? '';
    const start = text.lastIndexOf('le ');
    const act = actOf(1, '2026-07-01', [
      {
        kind: 'REPLACE_WORDS',
        provisionId: 'art-3/p-1',
        replaced: { fr: { passage: passageAt(text, start, start + 2), words: 'chaque' } },
      },
    ]);
    const $ = parsed(amendmentXml(amendmentOf(act), 'fr'));
    const quoted = (side: string) => $(`[eId="${$(`textualMod > ${side}`).attr('href')?.slice(1) ?? ''}"]`).text();
    expect([quoted('old'), quoted('new')]).toEqual(['le', 'chaque']);
    expect($('mod').text()).toContain('Nouveaux mots');
  });

  it('quotes a new article as a structure, its references leading into the contract', () => {
    const act = actOf(1, '2026-07-01', [
      {
        kind: 'INSERT_ARTICLE',
        provisionId: 'art-4',
        newId: 'part-2/i-00000001',
        number: '4bis',
        text: { fr: 'Suite de l’article 4', nl: 'Vervolg van artikel 4' },
      },
    ]);
    const $ = parsed(amendmentXml(amendmentOf(act), 'fr'));
    const article = $('quotedStructure > article');
    expect(article.find('num').text()).toBe('Article 4bis');
    expect(article.find('ref').attr('href')).toMatch(/^\/akn\/be\/act\/.*#art_4$/u);
    expect($('textualMod').attr('type')).toBe('insertion');
    expect($('textualMod > destination').attr('pos')).toBe('after');
  });

  it('tells the day of an instruction that applies later than the act', () => {
    const act = actOf(1, '2026-07-01', [
      { kind: 'DELETE', provisionId: 'art-1/p-4' },
      { kind: 'DELETE', provisionId: 'art-1/p-5', inForceOn: '2027-01-01' },
    ]);
    const $ = parsed(amendmentXml(amendmentOf(act), 'fr'));
    const days = $('textualMod > force').map((_, force) => {
      const period = $(force).attr('period')?.slice(1) ?? '';
      const start = $(`temporalGroup[eId="${period}"] timeInterval`).attr('start')?.slice(1) ?? '';
      return $(`eventRef[eId="${start}"]`).attr('date');
    });
    expect(days.get()).toEqual(['2026-07-01', '2027-01-01']);
  });

  it('is where the consolidated contract says that its changes come from', () => {
    const act = actOf(1, '2026-07-01', [{ kind: 'DELETE', provisionId: 'art-1/p-4' }]);
    const amendment = parsed(amendmentXml(amendmentOf(act), 'fr'));
    const contract = parsed(contractXml(contractOf(sample(), [act]), 'fr'));
    const [work, mod] = contract('passiveModifications source').attr('href')?.split('#') ?? [];
    expect(amendment('FRBRWork > FRBRuri').attr('value')).toBe(work);
    expect(amendment(`mod[eId="${mod ?? ''}"]`)).toHaveLength(1);
  });
});

describe('the Akoma Ntoso of amendments of the real contract', () => {
  const base = real();
  const acts = [
    actOf(1, '2022-01-01', [
      { kind: 'CORRECT_FIGURE', provisionId: 'art-19/table-1/line-11', column: '2023', figure: 1_746_510 },
    ]),
    actOf(2, '2022-03-01', [{ kind: 'CHANGE_HOLDERS', provisionId: 'oo-7.2', holders: ['DG Services Généraux'] }]),
    actOf(3, '2022-07-01', [
      { kind: 'CHANGE_MATURITY', provisionId: 'oo-5.2', maturity: { now: 1, target: 5 } },
      {
        kind: 'ADD_ITEM',
        provisionId: 'oo-5.2',
        newId: 'oo-5.2/i-00000001',
        itemKind: 'PROJECT',
        text: { fr: 'Un projet ajouté', nl: 'Een toegevoegd project' },
      },
    ]),
    actOf(4, '2022-07-01', [
      {
        kind: 'INSERT_ARTICLE',
        provisionId: 'art-15',
        newId: 'part-2/i-00000002',
        number: '15bis',
        text: { fr: 'Un article nouveau', nl: 'Een nieuw artikel' },
      },
      { kind: 'MOVE', provisionId: 'art-5/p-2', destination: { provisionId: 'art-5/p-1', side: 'BEFORE' } },
    ]),
  ];

  inSchema.each(LANGUAGES)('are valid, and so is the contract after each: %s', (language) => {
    acts.forEach((act, index) => {
      const before = contractOf(base, acts.slice(0, index)).provisions.map(({ provision }) => provision);
      expect(() => {
        validate(amendmentXml(amendmentOf(act, before), language));
        validate(contractXml(contractOf(base, acts.slice(0, index + 1)), language));
      }).not.toThrow();
    });
  });

  it('correct the total of article 19, from one figure to the other', () => {
    const [act] = acts;
    if (act === undefined) throw new Error('no act');
    const $ = parsed(amendmentXml(amendmentOf(act, base.provisions), 'fr'));
    expect(
      $('quotedText')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['1.476.510', '1.746.510']);
    expect($('textualMod > destination').attr('href')).toMatch(/#art_19__table_1__tr_11$/u);
  });
});
