import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actBytes, Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toSignature();
});
afterAll(() => world.close());

/** The form of a signature as a browser sends it, with the files that were chosen. */
function signing({ $ }: Shown, files: Readonly<Record<string, string>>): FormData {
  const sent = new FormData();
  sent.append('idempotencyKey', $('input[name="idempotencyKey"]').attr('value') ?? '');
  const fields = { outcome: 'SIGN', on: '2026-11-23', 'evidence.fr.kind': 'QUALIFIED_ELECTRONIC' };
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  sent.append('evidence.nl.kind', 'QUALIFIED_ELECTRONIC');
  for (const language of ['fr', 'nl']) {
    const content = files[language];
    const blob = new Blob([content ?? ''], { type: 'application/pdf' });
    sent.append(`evidence.${language}.file`, blob, content === undefined ? '' : `${language}.pdf`);
  }
  return sent;
}

describe('a signature given on its page', () => {
  it('names a file that is missing, and keeps the form', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const task = await life.taskFor('president', 'SIGN');
    const page = await browser.open(`/tasks/${task}`);
    expect(page.$('form[enctype="multipart/form-data"]').length).toBe(1);
    const sent = signing(page, { fr: `${actBytes(life.id, 'fr')} signed` });
    const { status, $ } = await browser.send(page.$('main form').attr('action') ?? '', sent);
    expect(status).toBe(400);
    expect($('[role="alert"] a').attr('href')).toBe('#f-evidence-nl-file');
    expect($('#f-on').attr('value')).toBe('2026-11-23');
  });

  it('refuses a file of another text', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const page = await browser.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    const sent = signing(page, { fr: '%PDF-1.7 another act', nl: `${actBytes(life.id, 'nl')} signed` });
    const { status, $ } = await browser.send(page.$('main form').attr('action') ?? '', sent);
    expect([status, $('[role="alert"]').text()]).toEqual([
      422,
      expect.stringContaining('n’est pas l’acte tel qu’il a été établi'),
    ]);
  });

  it('is recorded with the proofs of both languages, and asks the minister', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const page = await browser.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    const files = { fr: `${actBytes(life.id, 'fr')} signed`, nl: `${actBytes(life.id, 'nl')} signed` };
    const { status } = await browser.send(page.$('main form').attr('action') ?? '', signing(page, files));
    expect(status).toBe(303);
    expect((await life.seenBy('auditor')).tasks).toMatchObject([{ kind: 'SIGN', capacity: 'MINISTER' }]);
    expect(
      await world.db.fileDocument.count({ where: { fileId: life.id, purpose: 'EVIDENCE', extendsDocument: true } }),
    ).toBe(2);
  });

  it('offers the frozen act in both languages', async () => {
    const browser = await Browser.signedInAs(world, 'minister');
    const { $ } = await browser.open(`/tasks/${await life.taskFor('minister', 'SIGN')}`);
    const links = $('main ul a[href^="/api/v1/amendments/"]').toArray();
    expect(links.map((link) => $(link).text())).toEqual(['Acte en français (PDF)', 'Acte en néerlandais (PDF)']);
    const { status } = await world
      .as()
      .send('GET', $(links[0]).attr('href') ?? '', { headers: { cookie: browser.cookie } });
    expect(status).toBe(200);
  });
});
