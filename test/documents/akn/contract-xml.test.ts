import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { contractXml } from '../../../documents/akn/contract-xml.ts';
import { eIdOf } from '../../../documents/akn/e-id.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { actOf, contractOf, real, sample } from './contracts.ts';
import { hasSchema, validate } from './schema.ts';

const parsed = (xml: string) => load(xml, { xml: true });
const inSchema = hasSchema ? it : it.skip;

const ACTS = [
  actOf(1, '2026-07-01', [
    {
      kind: 'INSERT_ARTICLE',
      provisionId: 'art-9',
      newId: 'part-3/i-00000001',
      number: '9bis',
      text: { fr: 'Valeurs', nl: 'Waarden' },
    },
    {
      kind: 'INSERT_PARAGRAPH',
      provisionId: 'part-3/i-00000001',
      newId: 'part-3/i-00000001/i-00000002',
      text: { fr: 'Comme l’article 9.', nl: 'Zoals artikel 9.' },
    },
    { kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now: 1, target: 5 } },
  ]),
  actOf(2, '2027-01-01', [
    { kind: 'RENUMBER', provisionId: 'art-9', number: '9ter' },
    { kind: 'MOVE', provisionId: 'art-1/p-5', destination: { provisionId: 'art-2/p-1', side: 'AFTER' } },
    { kind: 'DELETE', provisionId: 'art-1/p-4' },
  ]),
];

describe('the Akoma Ntoso of the sample contract', () => {
  const contract = contractOf(sample());

  inSchema.each(LANGUAGES)('is valid against ../shared/data/akn/akomantoso30.xsd: %s', (language) => {
    expect(() => {
      validate(contractXml(contract, language));
    }).not.toThrow();
  });

  inSchema.each(LANGUAGES)('is valid once acts were consolidated: %s', (language) => {
    expect(() => {
      validate(contractXml(contractOf(sample(), ACTS), language));
    }).not.toThrow();
  });

  inSchema('is refused by the schema where an element is not Akoma Ntoso’s', () => {
    const xml = contractXml(contract, 'fr').replaceAll('<article ', '<artikel ').replaceAll('</article>', '</artikel>');
    expect(() => {
      validate(xml);
    }).toThrow(/artikel/u);
  });

  it('gives the same bytes again, whatever the order in which the acts are given', () => {
    const [one, other] = [contractOf(sample(), ACTS), { ...contractOf(sample(), ACTS), acts: ACTS.toReversed() }];
    expect(contractXml(one, 'nl')).toBe(contractXml(other, 'nl'));
  });

  it('has both languages as expressions of one work', () => {
    const [french, dutch] = LANGUAGES.map((language) => parsed(contractXml(contract, language)));
    expect(french?.('FRBRWork').toString()).toBe(dutch?.('FRBRWork').toString());
    expect(french?.('FRBRExpression FRBRlanguage').attr('language')).toBe('fra');
    expect(dutch?.('FRBRExpression FRBRlanguage').attr('language')).toBe('nld');
    expect(french?.('FRBRExpression > FRBRuri').attr('value')).toMatch(/\/fra@2026-\d\d-\d\d;1$/u);
  });

  it('identifies the same provisions by the same eIds in both languages', () => {
    const ids = LANGUAGES.map((language) => eIdsOf(contractXml(contract, language)).toSorted());
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]).toContain('art_3__al_1');
    expect(ids[0]).toContain('hcontainer_oo-1.1__hcontainer_item-1');
  });

  it('keeps every eId over moves, renumbering and insertions', () => {
    const before = provisionEIds(contractXml(contract, 'fr'));
    const after = new Set(provisionEIds(contractXml(contractOf(sample(), ACTS), 'fr')));
    expect(before.filter((eId) => !after.has(eId))).toEqual(['art_1__al_4']);
    expect(after).toContain('part_3__art_i-00000001');
  });
});

const eIdsOf = (xml: string): readonly string[] => [...xml.matchAll(/ eId="([^"]+)"/gu)].map(([, eId = '']) => eId);

/** Those of provisions alone: what stands in them is numbered along with them. */
const provisionEIds = (xml: string): readonly string[] =>
  eIdsOf(xml.slice(xml.indexOf('<preface'))).filter((eId) => !/__(?:content|intro|heading|ref_\d+)$/u.test(eId));

describe('the Akoma Ntoso of a consolidated version', () => {
  const $ = parsed(contractXml(contractOf(sample(), ACTS), 'fr'));

  it('tells when each act entered into force, and what it changed', () => {
    expect(
      $('eventRef[type=amendment]')
        .map((_, each) => $(each).attr('date'))
        .get(),
    ).toEqual(['2026-07-01', '2027-01-01']);
    expect(
      $('passiveModifications > textualMod')
        .map((_, each) => $(each).attr('type'))
        .get(),
    ).toEqual(['insertion', 'insertion', 'substitution', 'renumbering', 'renumbering', 'repeal']);
    expect($('textualMod[type=repeal] > destination').attr('href')).toMatch(/^\/akn\/be\/act\/.*#art_1__al_4$/u);
  });

  it('puts what an act changed in the period that began with it', () => {
    const period = $('[eId="hcontainer_oo-1.1"]').attr('period')?.slice(1) ?? '';
    const start = $(`temporalGroup[eId="${period}"] > timeInterval`).attr('start')?.slice(1) ?? '';
    expect($(`eventRef[eId="${start}"]`).attr('date')).toBe('2026-07-01');
    expect($('[eId="art_2"]').attr('period')).toBeUndefined();
  });

  it('has references lead to what they name, by its eId', () => {
    const inserted = $('[eId="part_3__al_i-00000001.i-00000002"]');
    expect(inserted.find('ref').attr('href')).toBe('#art_9');
    expect(inserted.find('ref').text()).toBe('9ter');
  });

  it('leads nowhere that is not in it', () => {
    const ids = new Set(eIdsOf($.xml()));
    const hrefs = [...$.xml().matchAll(/ (?:href|period|source|start|refersTo)="#([^"]+)"/gu)].map(([, id = '']) => id);
    expect(hrefs.length).toBeGreaterThan(100);
    expect(hrefs.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the Akoma Ntoso of the real contract', () => {
  const reading = real();
  const xml = contractXml(contractOf(reading), 'fr');
  const $ = parsed(xml);

  inSchema.each<Language>(['fr', 'nl'])('is valid, also where the language is missing: %s', (language) => {
    expect(() => {
      validate(contractXml(contractOf(reading), language));
    }).not.toThrow();
  });

  it('has every provision once, by its eId', () => {
    const ids = eIdsOf(xml);
    expect(new Set(ids).size).toBe(ids.length);
    expect(reading.provisions.map(eIdOf).filter((eId) => !ids.includes(eId))).toEqual([]);
  });

  it('loses no word of the contract', () => {
    const words = (text: string) => text.match(/[\p{Lu}\p{Ll}]+|\p{Nd}+/gu) ?? [];
    const written = new Map<string, number>();
    for (const word of words(xml.slice(xml.indexOf('<preface')).replace(/<[^>]+>/gu, ' '))) {
      written.set(word, (written.get(word) ?? 0) + 1);
    }
    const lost = reading.provisions.flatMap(({ text }) =>
      words(text.fr ?? '').filter((word) => {
        const left = written.get(word) ?? 0;
        written.set(word, left - 1);
        return left <= 0;
      }),
    );
    expect(lost).toEqual([]);
  });

  it('sets article 19’s budget as a table, with its notes where they are called', () => {
    const rows = $('table[eId="art_19__table_1"] tr');
    const total = $('tr[eId="art_19__table_1__tr_11"]');
    expect(rows).toHaveLength(13);
    expect(total.find('quantity').last().attr('normalized')).toBe('1476510');
    expect($('tr[eId="art_19__table_1__tr_1"] authorialNote').attr('marker')).toBe('⁽ⁱ⁾');
  });

  it('says who answers for an objective, and how mature it is', () => {
    const objective = $('[eId="hcontainer_oo-7.2"]');
    expect(
      objective
        .find('> intro role')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['DG Services Généraux', 'Directeur IT']);
    expect(objective.find('> intro quantity[refersTo="#maturityTarget"]').attr('normalized')).toBe('4');
    expect(objective.find('> hcontainer[name=item][refersTo="#process"]')).toHaveLength(8);
  });

  it('says of article 17, a figure, that something is left out', () => {
    expect($('[eId="art_17"] omissis')).toHaveLength(1);
    expect($('omissis')).toHaveLength(1);
  });
});
