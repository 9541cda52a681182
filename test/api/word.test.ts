import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8 } from 'fflate';
import { draft } from '../../api/schemas/draft.ts';
import { wordUpload } from '../../api/schemas/proposal.ts';
import { deleted, edited, inserted, rewritten } from '../documents/docx/documents.ts';
import { Browser, type Shown } from './pages/browser.ts';
import type { Answer } from './support/client.ts';
import { signed } from './support/consolidated.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  life = await Life.launch(world);
  await life.open('DRAFTING');
});

async function bytesAt(path: string, personId = 'secretary'): Promise<Uint8Array> {
  const headers = { Authorization: `Bearer ${await world.tokenOf(personId)}` };
  const answer = await fetch(`${world.baseUrl}/api/v1${path}`, { headers });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, TYPE]);
  return new Uint8Array(await answer.arrayBuffer());
}

const contractDocx = (): Promise<Uint8Array> => bytesAt(`/contracts/${world.contractId}/versions/2/docx/fr`);

function form(bytes: Uint8Array, name = 'avis du cabinet.docx'): FormData {
  const sent = new FormData();
  sent.append('file', new Blob([Uint8Array.from(bytes)], { type: TYPE }), name);
  return sent;
}

const upload = (bytes: Uint8Array, personId = 'secretary', key?: string): Promise<Answer> =>
  world.as(personId).post(`/amendments/${life.id}/word-files`, form(bytes), key === undefined ? {} : { key });

/** Twice a month becomes three times, and twenty working days thirty. */
const changed = async (): Promise<Uint8Array> =>
  edited(await contractDocx(), [
    ['deux fois par mois', `${deleted('deux')}${inserted('trois')} fois par mois`],
    ['vingt jours', `${deleted('vingt')}${inserted('trente')} jours`],
  ]);

const files = async () =>
  wordUpload.array().parse((await world.as('secretary').get(`/amendments/${life.id}/word-files`)).body);

const decide = async (said: object, personId = 'secretary', key?: string): Promise<Answer> => {
  const [file] = await files();
  const path = `/amendments/${life.id}/word-files/${file?.id ?? ''}/verdicts`;
  return world.as(personId).post(path, said, key === undefined ? {} : { key });
};

const savedDraft = async () => draft.parse((await world.as('secretary').get(`/amendments/${life.id}/draft`)).body);

describe('a document for word processors', () => {
  it('is the same for everyone who may read the text, kept by what it is made from, and none for others', async () => {
    await life.saveDraft('secretary', 0);
    const path = `/amendments/${life.id}/draft/docx/nl`;
    const [first, second] = [await bytesAt(path), await bytesAt(path, 'auditor')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect((await world.as('cabinet-member').get(path)).body).toMatchObject({ code: 'NOT_ALLOWED' });
    const kept = await world.db.rendering.count();
    await bytesAt(path);
    expect(await world.db.rendering.count()).toBe(kept);
  });

  it('is not made of a version that the contract does not have', async () => {
    const { status } = await world.as('secretary').get(`/contracts/${world.contractId}/versions/9/docx/fr`);
    expect(status).toBe(404);
  });
});

describe('a file that comes back', () => {
  it('becomes proposals, and nothing of the draft before they are accepted', async () => {
    const { status, body } = await upload(await changed());
    expect([status, body]).toEqual([201, expect.objectContaining({ language: 'fr', proposals: 2 })]);
    const [file] = await files();
    expect(file).toMatchObject({
      fileName: 'avis du cabinet.docx',
      uploadedBy: 'secretary',
      proposals: [
        { no: 1, author: 'Cabinet', proposed: { kind: 'WORDS', provisionId: 'art-3/p-1', words: 'trois' } },
        { no: 2, author: 'Cabinet', proposed: { kind: 'WORDS', provisionId: 'art-4/p-2', words: 'trente' } },
      ],
    });
    expect((await savedDraft()).revision).toBe(0);
  });

  it('is kept once, though it is sent twice under one key', async () => {
    const bytes = await changed();
    const [first, second] = [await upload(bytes, 'secretary', 'word-1'), await upload(bytes, 'secretary', 'word-1')];
    expect(second.body).toEqual(first.body);
    expect(await files()).toHaveLength(1);
  });

  it('has what is accepted enter the draft, once, and what is refused stay out', async () => {
    await upload(await changed());
    const { status, body } = await decide({ revision: 0, accepted: [1], refused: [2] });
    expect([status, body]).toEqual([200, { revision: 1, accepted: [1], refused: [2] }]);
    const { text, changes } = await savedDraft();
    expect(text.instructions).toMatchObject([
      { kind: 'REPLACE_WORDS', provisionId: 'art-3/p-1', replaced: { fr: { words: 'trois' } }, motive: {} },
    ]);
    expect(changes[0]?.text.fr).toContainEqual({ kind: 'INSERTED', text: 'trois' });
    expect((await decide({ revision: 1, accepted: [1, 2], refused: [] })).body).toEqual({
      revision: 1,
      accepted: [],
      refused: [],
    });
    const [file] = await files();
    expect(file?.proposals.map(({ verdict }) => verdict?.accepted)).toEqual([true, false]);
  });

  it('of a draft that moved on is not accepted unseen', async () => {
    await upload(await changed());
    await life.saveDraft('secretary', 0);
    expect((await decide({ revision: 0, accepted: [1], refused: [] })).body).toMatchObject({ code: 'STALE_DRAFT' });
    expect((await decide({ revision: 1, accepted: [1], refused: [] })).status).toBe(200);
  });

  it('is not accepted where its words were changed meanwhile', async () => {
    await upload(await changed());
    const text = { fr: 'Tout autre chose.' };
    await life.saveDraft('secretary', 0, {
      id: 'i1',
      kind: 'REPLACE_TEXT',
      provisionId: 'art-3/p-1',
      motive: {},
      text,
    });
    const { status, body } = await decide({ revision: 1, accepted: [1], refused: [] });
    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'PROPOSAL_OVERTAKEN' })]);
    expect((await savedDraft()).revision).toBe(1);
  });

  it('is decided by who writes the text alone', async () => {
    await upload(await changed());
    expect((await decide({ revision: 0, accepted: [1], refused: [] }, 'president')).status).toBe(403);
    expect((await upload(await changed(), 'cabinet-member')).body).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await upload(await changed(), 'auditor')).status).toBe(403);
  });

  it('is refused whole with a reason in the reader’s language where it could do harm, and nothing is kept', async () => {
    const bytes = rewritten(await contractDocx(), (parts) => {
      parts['word/vbaProject.bin'] = strToU8('x');
    });
    expect((await upload(bytes)).body).toMatchObject({
      code: 'DOCX_MACROS',
      detail: expect.stringContaining('macros'),
    });
    expect((await upload(strToU8('%PDF-1.7'))).body).toMatchObject({ code: 'DOCX_NOT_READABLE' });
    expect(await files()).toEqual([]);
  });

  it('is refused in a file that it was not downloaded from', async () => {
    const bytes = await bytesAt(`/amendments/${life.id}/draft/docx/fr`);
    life = await Life.launch(world);
    await life.open('DRAFTING');
    expect((await upload(bytes)).body).toMatchObject({ code: 'DOCX_OTHER_FILE' });
  });
});

describe('a contract', () => {
  it('is imported from a word processor’s document as from its text', async () => {
    const bytes = rewritten(await contractDocx(), (parts) => {
      const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      parts['word/document.xml'] = strToU8(
        body.replaceAll(/20(2[678])/gu, (_, year: string) => `20${Number(year) + 6}`),
      );
    });
    const sent = form(bytes, 'contrat.docx');
    sent.append('language', 'fr');
    const { status, body } = await world.as('secretary').post('/contracts/import', sent);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ counts: expect.objectContaining({ articles: 12, operationalObjectives: 5 }) }),
    ]);
    const hostile = form(rewritten(bytes, (parts) => (parts['word/vbaProject.bin'] = strToU8('x'))));
    hostile.append('language', 'fr');
    expect((await world.as('secretary').post('/contracts/import', hostile)).body).toMatchObject({
      code: 'DOCX_MACROS',
    });
  });
});

const text = ({ $ }: Shown, selector: string): string => $(selector).text().replaceAll(/\s+/gu, ' ').trim();

describe('the page of a draft’s way into a word processor', () => {
  it('offers the text, takes the file, and has its proposals accepted one by one and all together', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const address = `/amendments/${life.id}/draft/word`;
    const page = await browser.open(address);
    expect(page.$('a[href$="/draft/docx/fr"], a[href$="/draft/docx/nl"]')).toHaveLength(2);
    const sent = form(await changed());
    sent.set('idempotencyKey', page.$('input[name="idempotencyKey"]').attr('value') ?? '');
    const led = await browser.send(address, sent);
    expect(led.status).toBe(303);
    const shown = await browser.open(led.headers.get('location') ?? '');
    expect(text(shown, 'main')).toContain('Par Cabinet');
    expect(shown.$('.app-redline ins, ins').length).toBeGreaterThan(0);
    expect(shown.$('button[name="accept"]')).toHaveLength(3);
    const values = (from: Shown, button: object) => ({
      revision: from.$('input[name="revision"]').attr('value') ?? '',
      idempotencyKey: from.$('main input[name="idempotencyKey"]').attr('value') ?? '',
      ...button,
    });
    const place = led.headers.get('location') ?? '';
    expect((await browser.send(place, values(shown, { accept: '1' }))).status).toBe(303);
    const half = await browser.open(place);
    expect(text(half, '.govuk-tag')).toContain('Acceptée');
    expect((await browser.send(place, values(half, { accept: 'all' }))).status).toBe(303);
    expect(text(await browser.open(place), 'main')).toContain('Toutes les propositions sont tranchées.');
    expect((await savedDraft()).text.instructions).toHaveLength(2);
    expect(text(await browser.open(address), 'main')).toContain('dont à trancher : 0');
  });

  it('is offered by the file and by a task that shows the text, to those who may propose, until the act is signed', async () => {
    const reviewed = await Life.launch(world);
    const offers = async (personId: string, path: string, id = reviewed.id): Promise<boolean> => {
      const { $ } = await (await Browser.signedInAs(world, personId)).open(path);
      return $(`main a[href="/amendments/${id}/draft/word"]`).length === 1;
    };
    const address = `/amendments/${reviewed.id}`;
    expect(await offers('cabinet-member', address)).toBe(false);
    await reviewed.toSignature();
    expect(await offers('cabinet-member', address)).toBe(true);
    expect(await offers('auditor', address)).toBe(false);
    expect(await offers('president', `/tasks/${await reviewed.taskFor('president', 'SIGN')}`)).toBe(true);
    const { id } = await signed(world, 'oo-1.2');
    expect(await offers('cabinet-member', `/amendments/${id}`, id)).toBe(false);
  });

  it('says at its field why a file was not taken', async () => {
    const browser = await Browser.signedInAs(world, 'secretary');
    const address = `/amendments/${life.id}/draft/word`;
    const sent = form(strToU8('no document'));
    sent.set('idempotencyKey', 'word-refused');
    const shown = await browser.send(address, sent);
    expect([shown.status, shown.$('.govuk-error-summary a').attr('href')]).toEqual([422, '#f-file']);
    expect(text(shown, '.govuk-error-message')).toContain('n’est pas un document DOCX lisible');
  });
});
