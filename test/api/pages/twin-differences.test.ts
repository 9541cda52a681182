import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { twinDifferences } from '../../../api/schemas/twins.ts';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';
import { text } from './drafter.ts';

const WORDS = {
  fr: 'Le plan de l’année est présenté au comité de direction dans les 30 jours.',
  nl: 'Het plan van het jaar wordt binnen 31 dagen aan het directiecomité voorgesteld.',
};
const MOTIVE = { fr: 'Le comité se réunit plus tard.', nl: 'Het comité vergadert later.' };

const written = ({ fr, nl }: { readonly fr: string; readonly nl?: string }) => ({
  kind: 'REPLACE_TEXT',
  id: 'i1',
  provisionId: 'art-2/p-2',
  text: nl === undefined ? { fr } : { fr, nl },
  motive: nl === undefined ? { fr: MOTIVE.fr } : MOTIVE,
});

let world: ApiWorld;
let life: Life;
let secretary: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  secretary = await Browser.signedInAs(world, 'secretary');
});
afterAll(() => world.close());

/** A draft that says thirty in French and thirty-one in Dutch; its translation is not submitted yet. */
beforeEach(async () => {
  life = await Life.launch(world);
  await life.open('DRAFTING');
  await life.saveDraft('secretary', 0, written({ fr: WORDS.fr }));
  await life.must('secretary', { kind: 'DRAFT', revision: 1, language: 'fr' });
  await life.open('TRANSLATION');
  await life.saveDraft('translator-nl', 1, written(WORDS));
});

const listed = async () =>
  twinDifferences.parse((await world.as('auditor').get(`/amendments/${life.id}/twin-differences`)).body);

const submitted = (): Promise<void> => life.must('translator-nl', { kind: 'TRANSLATE', revision: 2 });

/** The table of differences on a page, a line for each, cell by cell. */
const table = ({ $ }: Shown): string[][] =>
  $('section[aria-labelledby="twin-differences"] tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).text().replaceAll(/\s+/g, ' ').trim()),
    );

const checkPage = async (): Promise<Shown> =>
  secretary.open(`/tasks/${await life.taskFor('secretary', 'CHECK_TRANSLATION')}`);

describe('What one language says and the other does not', () => {
  it('is shown to its translator before he submits, with nothing yet to justify', async () => {
    const translator = await Browser.signedInAs(world, 'translator-nl');
    const shown = await translator.open(`/tasks/${await life.taskFor('translator-nl', 'TRANSLATE')}?language=nl`);
    expect(table(shown).map(([, what]) => what)).toEqual([
      expect.stringContaining('30'),
      expect.stringContaining('31'),
    ]);
    expect(shown.$('a[href*="twin-differences?"]').length).toBe(0);
    expect(await listed()).toEqual({ items: [], open: 0 });
  });

  it('is named to who checks, with its place in the contract and the words it stands in', async () => {
    await submitted();
    const [first, second] = table(await checkPage());
    expect(first?.[0]).toMatch(/^Partie 1 › Article 2 › Alinéa 2…résenté .*dans les 30 jours\.…$/);
    expect(first?.[1]).toBe('le nombre « 30 » n’est que dans le texte en français');
    expect(second?.[1]).toBe('le nombre « 31 » n’est que dans le texte en néerlandais');
    expect((await listed()).items).toMatchObject([
      { provisionId: 'art-2/p-2', language: 'fr', fact: 'NUMBER', value: '30' },
      { provisionId: 'art-2/p-2', language: 'nl', fact: 'NUMBER', value: '31' },
    ]);
  });

  it('keeps the translation from being confirmed until each is justified, with a reason, on a page of its own', async () => {
    await submitted();
    const confirm = { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' } as const;
    expect(await life.decide('secretary', confirm)).toMatchObject({ status: 409, body: { code: 'TWIN_DIFFERENCE' } });
    for (const left of [1, 0]) {
      const check = await checkPage();
      const page = await secretary.open(check.$('a[href*="twin-differences?"]').attr('href') ?? '');
      expect(text(page, 'main')).toContain('Partie 1 › Article 2 › Alinéa 2');
      const empty = await secretary.fill(page, {});
      expect([empty.status, (await listed()).open]).toEqual([400, left + 1]);
      await secretary.fill(page, { reason: 'Trente jours francs.' });
      expect((await listed()).open).toBe(left);
    }
    expect(table(await secretary.open(`/amendments/${life.id}`)).map(([, , state]) => state)).toEqual([
      expect.stringContaining('Trente jours francs.'),
      expect.stringContaining('Trente jours francs.'),
    ]);
    expect((await life.decide('secretary', confirm)).status).toBe(200);
  });

  it('is no longer there once it is corrected', async () => {
    await submitted();
    await life.must('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'SEND_BACK', reason: 'Trente.' });
    await life.saveDraft('translator-nl', 2, written({ ...WORDS, nl: WORDS.nl.replace('31', '30') }));
    await life.must('translator-nl', { kind: 'TRANSLATE', revision: 3 });
    expect(await listed()).toEqual({ items: [], open: 0 });
    expect(table(await checkPage())).toEqual([]);
    await life.must('secretary', { kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' });
  });

  it('is not told of a difference that nobody knows, nor to one who may not justify it', async () => {
    await submitted();
    const unknown = await secretary.open(`/amendments/${life.id}/twin-differences?difference=${'a'.repeat(64)}`);
    expect(unknown.status).toBe(404);
    const [item] = (await listed()).items;
    const auditor = await Browser.signedInAs(world, 'auditor');
    const refused = await auditor.open(`/amendments/${life.id}/twin-differences?difference=${item?.key ?? ''}`);
    expect(refused.status).toBe(403);
  });
});
