import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Database } from '../../../prisma/client.ts';
import { withClient } from '../../../prisma/migrate.ts';
import { MARKS, search, searchSql, type HitKind, type SearchHit } from '../../../prisma/queries/search.ts';
import { queryFor } from '../../../prisma/queries/search-words.ts';
import { planOf } from '../../support/plan.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url, 2);
  await withClient(database.adminUrl, async (client) => {
    await client.query(CONTRACT);
    await client.query(
      `INSERT INTO contract_version SELECT 'c', v, 'h', '2026-01-01', NULL, NULL, 0, 0, now() FROM generate_series(1, 2) v`,
    );
    await client.query(PROVISIONS, [JSON.stringify(TEXTS)]);
    await client.query(OLD);
    await client.query(AMENDMENTS);
  });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** id, parent, kind, number, French, Dutch. */
const TEXTS = [
  ['part-1', null, 'PART', '1', 'Engagements réciproques', 'Wederzijdse verbintenissen'],
  ['art-4', 'part-1', 'ARTICLE', '4', 'Rythme des concertations', 'Ritme van het overleg'],
  [
    'art-4/p-1',
    'art-4',
    'PARAGRAPH',
    null,
    'Une réunion mensuelle est prévue au château de Liège.',
    'Het basisoverlegcomité en het overlegcomité komen maandelijks samen.',
  ],
  ['art-7', 'part-1', 'ARTICLE', '7', 'Évaluation annuelle', 'Jaarlijkse evaluatie'],
  [
    'art-7/p-1',
    'art-7',
    'PARAGRAPH',
    null,
    'Le rythme de l’évaluation est annuel, sauf décision contraire du comité.',
    'Het ritme van de evaluaties is jaarlijks.',
  ],
  ['oo-1.1', null, 'OPERATIONAL_OBJECTIVE', '1.1', 'Numériser les archives', 'De archieven digitaliseren'],
  ['oo-1.1/i-1', 'oo-1.1', 'ITEM', null, 'Seulement en français', null],
] as const;

const CONTRACT = `
  INSERT INTO contract (id, source_hash, header, language, version, findings, imported_at)
  VALUES ('c', 'h', '{"title":{"fr":"Contrat d’administration 2026-2028","nl":"Bestuursovereenkomst 2026-2028"},
    "service":{"fr":"SPP Mémoire numérique","nl":"POD Digitaal Geheugen"}}', 'fr', 2, '[]', now())`;
const PROVISIONS = `
  INSERT INTO provision (contract_id, version, id, position, hash, content, pedigree)
  SELECT 'c', 2, t->>0, n, 'h', jsonb_strip_nulls(jsonb_build_object('id', t->0, 'parentId', t->1, 'kind', t->2, 'number', t->3,
         'text', jsonb_build_object('fr', t->4, 'nl', t->5))), '[]'
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS row (t, n)`;
/** A word that only a version of the past has. */
const OLD = `
  INSERT INTO provision (contract_id, version, id, position, hash, content, pedigree)
  VALUES ('c', 1, 'art-4', 1, 'h', '{"id":"art-4","kind":"ARTICLE","text":{"fr":"Ancienne cadence"}}', '[]')`;
const AMENDMENTS = `
  WITH text AS (INSERT INTO amendment_text (hash, content)
    VALUES ('t', '{"instructions":[{"id":"i1","kind":"REPLACE_TEXT","provisionId":"art-4/p-1","holders":["x"],
      "maturity":{"now":1,"target":2},
      "motive":{"fr":"La visioconférence suffit.","nl":"De videoconferentie volstaat."},
      "text":{"fr":"Une réunion trimestrielle.","nl":"Een driemaandelijkse vergadering."}}],
      "entryIntoForce":{"kind":"LAST_SIGNATURE"}}'), ('withdrawn', '{"instructions":[{"motive":{"fr":"Télégraphe"}}]}'))
  INSERT INTO amendment (id, contract_id, title_fr, title_nl, status, round, origin_kind, opened_at, changed_at, seq,
                         reference, act_number, text_hash)
  SELECT * FROM (VALUES
    ('a1', 'c', 'Réunions du comité', 'Vergaderingen van het comité', 'SIGNED', 1, 'SERVICE', now(), now(), 1, 5, 12, 't'),
    ('a2', 'c', 'Budget des archives', 'Begroting van de archieven', 'RUNNING', 1, 'SERVICE', now(), now(), 1, 12, NULL, NULL)) a`;

const find = (text: string, kind?: HitKind): Promise<SearchHit[]> => search(db, { text, language: 'fr', kind }, 20);
const idsOf = async (text: string): Promise<readonly string[]> => (await find(text)).map(({ id }) => id);

describe('a search', () => {
  it('forgives accents, capitals and the apostrophe, both ways', async () => {
    for (const text of ['évaluation', 'evaluation', 'ÉVALUATION', 'l’évaluation', "l'evaluation"]) {
      expect([text, await idsOf(text)]).toEqual([text, ['art-7', 'art-7/p-1']]);
    }
    expect(await idsOf('chateau')).toEqual(['art-4/p-1']);
    expect(await idsOf('comite')).toEqual(await idsOf('comité'));
  });

  it.each([
    ['évaluatiom', 'art-7'],
    ['numerizer', 'oo-1.1'],
    ['concertasions', 'art-4'],
    ['evaluatei', 'art-7'],
    ['digitalisern', 'oo-1.1'],
    ['visioconferance', 'a1'],
    ['bestuursovereenkonst', 'c'],
  ])('forgives the typing error in «%s»', async (mistaken, id) => {
    expect((await idsOf(mistaken))[0]).toBe(id);
  });

  it.each([
    ['concertation', 'art-4'],
    ['concertations', 'art-4'],
    ['engagement', 'part-1'],
    ['annuelles', 'art-7'],
    ['verbintenis', 'part-1'],
    ['evaluaties', 'art-7'],
    ['archief', 'oo-1.1'],
  ])('finds singular and plural alike: «%s»', async (word, id) => {
    expect(await idsOf(word)).toContain(id);
  });

  it('finds compounds by their beginning', async () => {
    expect(await idsOf('overleg')).toEqual(['art-4', 'art-4/p-1']);
    expect(await idsOf('basisoverleg')).toEqual(['art-4/p-1']);
  });

  it('puts a heading before a body, and asks that every word be there', async () => {
    expect(await idsOf('rythme')).toEqual(['art-4', 'art-7/p-1']);
    expect(await idsOf('rythme évaluation')).toEqual(['art-7/p-1']);
  });

  it('finds articles and objectives by what one calls them', async () => {
    expect((await idsOf('article 4'))[0]).toBe('art-4');
    expect((await idsOf('artikel 7'))[0]).toBe('art-7');
    expect(await idsOf('OO 1.1')).toEqual(['oo-1.1']);
    expect(await idsOf('OD 1.1')).toEqual(['oo-1.1']);
  });

  it('finds an act by its number before a file with that reference', async () => {
    expect(await idsOf('acte 12')).toEqual(['a1']);
    expect(await idsOf('akte 12')).toEqual(['a1']);
    expect(await idsOf('dossier 12')).toEqual(['a2', 'a1']);
  });

  it('finds amendments by the motives and texts they were last submitted with', async () => {
    expect(await idsOf('videoconferentie')).toEqual(['a1']);
    expect(await idsOf('trimestrielle')).toEqual(['a1']);
    expect(await idsOf('télégraphe')).toEqual([]);
  });

  it('looks in the newest version of a contract alone', async () => {
    expect(await idsOf('cadence')).toEqual([]);
  });

  it('is narrowed to one kind', async () => {
    expect(new Set((await find('comité')).map(({ kind }) => kind))).toEqual(new Set(['AMENDMENT', 'PROVISION']));
    expect((await find('comité', 'PROVISION')).map(({ id }) => id)).toEqual(['art-7/p-1']);
    expect((await find('comité', 'AMENDMENT')).map(({ id }) => id)).toEqual(['a1']);
    expect((await find('mémoire', 'CONTRACT')).map(({ id }) => id)).toEqual(['c']);
  });

  it.each(['xyzzyx', 'de la', '', '   ', '%', `';--`, `a' | 'b:* & !(`, '\\', '(((', '<->', '\u0001\u0002'])(
    'of «%s» finds nothing and is no syntax',
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );
});

describe('a hit', () => {
  const marked = (excerpt: string): string => excerpt.replaceAll(MARKS.start, '[').replaceAll(MARKS.stop, ']');

  it('shows the passage with the words found, in the language it was found in, and where it stands', async () => {
    const [hit] = await find('overlegcomité');
    expect(hit).toMatchObject({
      kind: 'PROVISION',
      id: 'art-4/p-1',
      contractId: 'c',
      language: 'nl',
      title: { nl: 'Bestuursovereenkomst 2026-2028' },
      provision: { kind: 'PARAGRAPH' },
      path: [
        { kind: 'PART', number: '1', text: { fr: 'Engagements réciproques' } },
        { kind: 'ARTICLE', number: '4', text: { nl: 'Ritme van het overleg' } },
      ],
    });
    expect(marked(hit?.excerpt ?? '')).toBe('Het basisoverlegcomité en het [overlegcomité] komen maandelijks samen.');
  });

  it('marks the word that was meant', async () => {
    const [hit] = await find('mensuele');
    expect(marked(hit?.excerpt ?? '')).toBe('Une réunion [mensuelle] est prévue au château de Liège.');
  });

  it('found in both languages is shown in the reader’s', async () => {
    const [french] = await search(db, { text: '2026', language: 'fr', kind: 'CONTRACT' }, 1);
    const [dutch] = await search(db, { text: '2026', language: 'nl', kind: 'CONTRACT' }, 1);
    expect([french?.language, dutch?.language]).toEqual(['fr', 'nl']);
  });

  it('of a provision without its twin is shown in the language it has', async () => {
    const [hit] = await search(db, { text: 'seulement', language: 'nl' }, 1);
    expect(hit).toMatchObject({ language: 'fr', id: 'oo-1.1/i-1' });
    expect(marked(hit?.excerpt ?? '')).toBe('[Seulement] en français');
  });

  it('of an amendment shows its motive, under its title', async () => {
    const [hit] = await find('visioconférence');
    expect(hit).toMatchObject({ kind: 'AMENDMENT', title: { fr: 'Réunions du comité' }, provision: null, path: [] });
    expect(marked(hit?.excerpt ?? '')).toContain('La [visioconférence] suffit.');
  });
});

describe('a search in twenty thousand provisions', () => {
  beforeAll(async () => {
    await withClient(database.adminUrl, async (client) => {
      await client.query(MANY);
      await client.query('VACUUM ANALYZE');
    });
  }, 60_000);

  /** Each of thirty of four thousand words in each language. */
  const MANY = `
    INSERT INTO provision (contract_id, version, id, position, hash, content, pedigree)
    SELECT 'c', 2, 'many-' || n, n, 'h', jsonb_build_object('id', 'many-' || n, 'kind', 'PARAGRAPH', 'text', jsonb_build_object(
      'fr', (SELECT string_agg('mot' || translate((1000 + (n::bigint * w * 7919) % 4000)::text, '0123456789', 'abcdefghij'), ' ')
             FROM generate_series(1, 30) w),
      'nl', (SELECT string_agg('woord' || translate((1000 + (n::bigint * w * 104729) % 4000)::text, '0123456789', 'abcdefghij'), ' ')
             FROM generate_series(1, 30) w))), '[]'
    FROM generate_series(1, 20000) n`;

  it.each(['motbcde', 'woordbcde woordcdee', 'évaluation', 'motbcdx'])(
    'for «%s» reads the index, never all of them',
    async (text) => {
      const plan = await planOf(db, searchSql(), await queryFor(db, text), 'fr', 20);
      expect(plan.scanned).not.toContain('provision');
      expect(plan.indexes).toEqual(expect.arrayContaining(['provision_search_fr', 'provision_search_nl']));
    },
  );
});
