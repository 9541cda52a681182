import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { CHANGED, Drafter, text } from './drafter.ts';

let world: ApiWorld;
let drafter: Drafter;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  drafter = await Drafter.at(world);
});

describe('the choice of a provision', () => {
  it('finds it by its number, and by words without their accents in either language', async () => {
    const found = async (q: string): Promise<string> =>
      text(await drafter.open(`/add?q=${encodeURIComponent(q)}`), 'main .govuk-list--spaced a');
    expect(await found('1.1')).toMatch(/^OO 1.1 – Recueillir à temps/);
    expect(await found('article 5')).toMatch(/^Article 5 – Modifications sans effet/);
    expect(await found('art. 5')).toMatch(/^Article 5/);
    expect(await found('PREMISE reunion mensuelle')).toBe('');
    expect(await found('reunion mensuelle')).toMatch(/^Alinéa – Une réunion mensuelle/);
    expect(await found('leeszaal')).toMatch(/salle de lecture/);
  });

  it('says when nothing is found, and offers the whole contract', async () => {
    const shown = await drafter.open('/add?q=zzz');
    expect(text(shown, 'main')).toContain('Aucune disposition ne correspond.');
    expect(shown.$('.app-tree a').length).toBeGreaterThan(80);
    expect(shown.$('.app-tree a[href$="provision=oo-1.1"]').length).toBe(1);
  });

  it('shows the provision as it is, and what can be done to it', async () => {
    const shown = await drafter.open('/add?provision=oo-1.2');
    expect(text(shown, '.app-twins')).toContain('Garantir la lisibilité des documents');
    expect(text(shown, '.govuk-summary-list')).toContain('Directeur des Technologies');
    expect(
      shown
        .$('main .govuk-list a')
        .toArray()
        .map((link) => shown.$(link).text()),
    ).toEqual([
      'Remplacer des mots',
      'Déplacer',
      'Renuméroter',
      'Remplacer l’intitulé',
      'Modifier la maturité',
      'Modifier les mandataires responsables',
      'Ajouter un objectif opérationnel',
      'Ajouter un processus ou un projet',
    ]);
  });
});

describe('an instruction', () => {
  it('begins with what the provision holds, shows the result without saving, then is saved', async () => {
    const page = await drafter.begin('oo-1.1', 'CHANGE_MATURITY');
    expect([page.$('#f-maturity-now').attr('value'), page.$('#f-maturity-target').attr('value')]).toEqual(['2', '4']);
    const shown = await drafter.browser.fill(page, { ...CHANGED, ask: 'preview' });
    expect(text(shown, '#preview')).toContain('Maturité à trois ans');
    expect(text(shown, '#preview .app-redline')).toMatch(/4.*5/);
    expect(shown.$('textarea[name="motive.fr"]').text()).toBe('Retard.');
    expect((await drafter.saved()).revision).toBe(0);
    const after = await drafter.browser.fill(shown, CHANGED);
    expect(text(after, '.govuk-notification-banner')).toContain('Le projet est enregistré (révision 1).');
    expect(text(after, '.app-instruction')).toContain('Modification 1 : modifier la maturité');
    expect(text(after, '.app-instruction')).toContain('à écrire en néerlandais');
    expect((await drafter.saved()).text.instructions).toMatchObject([
      { kind: 'CHANGE_MATURITY', provisionId: 'oo-1.1', maturity: { now: 2, target: 5 }, motive: { fr: 'Retard.' } },
    ]);
  });

  it('starts a new text from the present one, in the language of who drafts; the other can be taken too', async () => {
    const page = await drafter.begin('art-2/p-2', 'REPLACE_TEXT');
    expect(page.$('textarea[name="text.fr"]').text()).toContain('avant le 15 décembre');
    expect(page.$('textarea[name="text.nl"]').text()).toBe('');
    expect(page.$('textarea[name="text.nl"]').attr('lang')).toBe('nl');
    const typed = { 'text.fr': 'Le plan est soumis avant le 1er décembre.', ask: 'take.nl' };
    const shown = await drafter.browser.fill(page, typed);
    expect(shown.$('textarea[name="text.nl"]').text()).toContain('15 december');
    expect(shown.$('textarea[name="text.fr"]').text()).toBe(typed['text.fr']);
  });

  it.each([
    ['INSERT_PARAGRAPH', 'art-2', { 'text.fr': 'Le plan est publié.' }, { text: { fr: 'Le plan est publié.' } }],
    ['DELETE', 'art-2/p-1', {}, {}],
    [
      'INSERT_ARTICLE',
      'art-2',
      { number: '2bis', side: 'AFTER', 'text.fr': 'Plans' },
      { number: '2bis', side: 'AFTER', text: { fr: 'Plans' } },
    ],
    ['RENUMBER', 'art-2', { number: '2ter' }, { number: '2ter' }],
    [
      'MOVE',
      'art-2/p-1',
      { destination: 'AFTER art-2/p-2' },
      { destination: { side: 'AFTER', provisionId: 'art-2/p-2' } },
    ],
    [
      'ADD_OPERATIONAL_OBJECTIVE',
      'os-1',
      {
        number: '1.9',
        'text.fr': 'Publier.',
        'maturity.now': '1',
        'maturity.target': '3',
        holders: encodeURIComponent('Président'),
      },
      { number: '1.9', maturity: { now: 1, target: 3 }, holders: ['Président'] },
    ],
    ['CHANGE_TITLE', 'art-2', { 'text.fr': 'Plans' }, { text: { fr: 'Plans' } }],
    ['CHANGE_ITEM_KIND', 'oo-1.1/item-1', { itemKind: 'PROJECT' }, { itemKind: 'PROJECT' }],
    ['REMOVE_ITEM', 'oo-1.1/item-1', {}, {}],
    [
      'ADD_ITEM',
      'oo-1.1',
      { itemKind: 'PROCESS', 'text.fr': 'Compter.' },
      { itemKind: 'PROCESS', text: { fr: 'Compter.' } },
    ],
    [
      'CHANGE_HOLDERS',
      'oo-1.1',
      { holders: `${encodeURIComponent('Directeur des Technologies')} ${encodeURIComponent('Président')}` },
      { holders: ['Directeur des Technologies', 'Président'] },
    ],
    [
      'CORRECT_FIGURE',
      'art-10/table-1/line-7',
      { column: '2027', figure: '12.746' },
      { column: '2027', figure: 12_746 },
    ],
  ] as const)('of the kind %s on %s is saved as it was filled in', async (kind, provisionId, filled, members) => {
    const after = await drafter.browser.fill(await drafter.begin(provisionId, kind), {
      ...filled,
      'motive.fr': 'Motif.',
    });
    expect([after.status, text(after, '.govuk-error-summary')]).toEqual([200, '']);
    const { instructions } = (await drafter.saved()).text;
    expect(instructions).toMatchObject([{ kind, provisionId, motive: { fr: 'Motif.' }, ...members }]);
    expect(text(after, '.app-instruction')).toContain('Motif');
  });

  it('that replaces words names the passage between the text as it was and as it was typed', async () => {
    const page = await drafter.begin('art-2/p-2', 'REPLACE_WORDS');
    const before = page.$('textarea[name="text.fr"]').text();
    const typed = before.replace('15 décembre', '1er décembre');
    await drafter.browser.fill(page, { 'text.fr': typed, 'motive.fr': 'Plus tôt.', inForceOn: '2027-07-01' });
    const [saved] = (await drafter.saved()).text.instructions;
    if (saved?.kind !== 'REPLACE_WORDS' || saved.replaced.fr === undefined) throw new Error('No words were replaced.');
    const { passage, words } = saved.replaced.fr;
    expect(before.slice(0, passage.start) + words + before.slice(passage.end)).toBe(typed);
    expect(words).toBe('1er');
    expect(saved.inForceOn).toBe('2027-07-01');
  });

  it('can act on what another one inserts', async () => {
    await drafter.browser.fill(await drafter.begin('art-2', 'INSERT_PARAGRAPH'), { 'text.fr': 'Le plan est publié.' });
    const [inserted] = (await drafter.saved()).text.instructions;
    const id = inserted !== undefined && 'newId' in inserted ? inserted.newId : '';
    const page = await drafter.begin(id, 'REPLACE_TEXT');
    expect(page.$('textarea[name="text.fr"]').text()).toBe('Le plan est publié.');
  });

  it('says at its field what the rules refuse, and keeps what was typed', async () => {
    const page = await drafter.begin('oo-1.1', 'CHANGE_MATURITY');
    const shown = await drafter.browser.fill(page, { ...CHANGED, 'maturity.target': '9' });
    expect(shown.status).toBe(422);
    expect(shown.$('.govuk-error-summary a').attr('href')).toBe('#f-maturity-target');
    expect(text(shown, '#f-maturity-target-error')).toContain('sort de l’échelle');
    expect(shown.$('textarea[name="motive.fr"]').text()).toBe('Retard.');
    const blank = await drafter.browser.fill(page, { ...CHANGED, 'maturity.target': '' });
    expect([blank.status, blank.$('.govuk-error-summary a').attr('href')]).toEqual([400, '#f-maturity-target']);
    const nobody = await drafter.browser.fill(await drafter.begin('oo-1.1', 'CHANGE_HOLDERS'), {
      'motive.fr': 'Départ.',
    });
    expect([nobody.status, nobody.$('.govuk-error-summary a').attr('href')]).toEqual([422, '#f-holders']);
  });

  it('tells in the preview what would be refused, and when too little is filled in', async () => {
    const page = await drafter.begin('oo-1.1', 'CHANGE_MATURITY');
    const refused = await drafter.browser.fill(page, { ...CHANGED, 'maturity.target': '9', ask: 'preview' });
    expect([refused.status, text(refused, '#preview')]).toEqual([
      200,
      expect.stringMatching(/serait refusé.*sort de l’échelle/),
    ]);
    const unfinished = await drafter.browser.fill(page, { ...CHANGED, 'maturity.target': '', ask: 'preview' });
    expect(text(unfinished, '#preview')).toContain('Complétez les champs');
  });

  it('is there in the other language with what was typed', async () => {
    const page = await drafter.begin('oo-1.1', 'CHANGE_MATURITY');
    const shown = await drafter.browser.fill(page, { ...CHANGED, showIn: 'nl' });
    expect(shown.$('h1').text()).toBe('De maturiteit wijzigen');
    expect(shown.$('#f-maturity-target').attr('value')).toBe('5');
  });

  it('is saved once when it is sent twice', async () => {
    const page = await drafter.begin('oo-1.1', 'CHANGE_MATURITY');
    expect((await drafter.browser.fill(page, CHANGED)).status).toBe(200);
    expect(text(await drafter.browser.fill(page, CHANGED), '.govuk-notification-banner')).toContain('révision 1');
    expect((await drafter.saved()).text.instructions.length).toBe(1);
  });
});

describe('the rhythm of the consultations', () => {
  const paragraph = async (): Promise<string> => {
    const found = await drafter.open('/add?q=reunion%20mensuelle');
    const address = found.$('main .govuk-list--spaced a').attr('href') ?? '';
    return new URL(address, world.baseUrl).searchParams.get('provision') ?? '';
  };
  const filled = (tutelle: string) => ({
    'perMonth.tutelle': tutelle,
    'perMonth.cities': '1',
    'motive.fr': 'Une réunion suffit.',
    'motive.nl': 'Eén vergadering volstaat.',
  });

  it('is changed by an instruction of its own, and shown with what it becomes', async () => {
    const page = await drafter.begin(await paragraph(), 'CHANGE_RHYTHM');
    const shown = await drafter.browser.fill(page, { ...filled('1'), ask: 'preview' });
    expect(text(shown, '#preview')).toContain('Concertations par mois avec le cabinet de tutelle');
    await drafter.browser.fill(shown, filled('1'));
    expect((await drafter.saved()).text.instructions).toMatchObject([
      { kind: 'CHANGE_RHYTHM', perMonth: { tutelle: 1, cities: 1 } },
    ]);
  });

  it('is refused at its field where no month can keep it', async () => {
    const page = await drafter.begin(await paragraph(), 'CHANGE_RHYTHM');
    const shown = await drafter.browser.fill(page, filled('9'));
    expect(shown.$('#f-perMonth-tutelle').attr('value')).toBe('9');
    expect(text(shown, 'main')).toContain('de 0 à 4 concertations par mois civil');
  });
});
