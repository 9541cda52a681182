import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256Of, signedAct } from '../support/acts.ts';
import { Life } from '../support/life.ts';
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
function signing({ $ }: Shown, files: Readonly<Record<string, string | Uint8Array>>): FormData {
  const sent = new FormData();
  sent.append('idempotencyKey', $('input[name="idempotencyKey"]').attr('value') ?? '');
  const fields = { outcome: 'SIGN', on: '2026-11-23', 'evidence.fr.kind': 'QUALIFIED_ELECTRONIC' };
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  sent.append('evidence.nl.kind', 'QUALIFIED_ELECTRONIC');
  for (const language of ['fr', 'nl']) {
    const content = files[language];
    const blob = new Blob([typeof content === 'string' ? content : Uint8Array.from(content ?? [])], {
      type: 'application/pdf',
    });
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
    const sent = signing(page, { fr: await signedAct(life.id, 'fr') });
    const { status, $ } = await browser.send(page.$('main form').attr('action') ?? '', sent);
    expect(status).toBe(400);
    expect($('[role="alert"] a').attr('href')).toBe('#f-evidence-nl-file');
    expect($('#f-on').attr('value')).toBe('2026-11-23');
  });

  it('keeps a signed file that was taken, so that only the other is chosen again', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const page = await browser.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    const action = page.$('main form').attr('action') ?? '';
    const again = await browser.send(action, signing(page, { fr: await signedAct(life.id, 'fr') }));
    const kept = again.$('input[type="hidden"][name="evidence.fr.file"]').attr('value') ?? '';
    expect(kept).toMatch(/^[0-9a-f]{64}$/);
    expect(again.$('#f-evidence-fr-file-hint').text()).toContain(`Fichier déjà reçu (SHA-256 ${kept})`);
    const sent = signing(again, { nl: 'no pdf at all' });
    sent.append('evidence.fr.file', kept);
    const other = await browser.send(action, sent);
    expect([other.status, other.$('#f-evidence-nl-file-error').text()]).toEqual([
      400,
      expect.stringContaining('Ce fichier n’est pas un PDF.'),
    ]);
    expect(other.$('input[type="hidden"][name="evidence.fr.file"]').attr('value')).toBe(kept);
    expect(other.$('input[type="hidden"][name="evidence.nl.file"]').length).toBe(0);
  });

  it('takes the files that were first chosen for each other’s language', async () => {
    const mixed = await Life.launch(world, 'oo-1.2');
    await mixed.toSignature();
    const browser = await Browser.signedInAs(world, 'president');
    const task = await mixed.taskFor('president', 'SIGN');
    const page = await browser.open(`/tasks/${task}`);
    const action = page.$('main form').attr('action') ?? '';
    const [fr, nl] = await Promise.all([signedAct(mixed.id, 'fr'), signedAct(mixed.id, 'nl')]);
    const swapped = await browser.send(action, signing(page, { fr: nl, nl: fr }));
    expect([swapped.status, swapped.$('#f-evidence-fr-file-error').text()]).toEqual([
      422,
      expect.stringContaining('n’est pas l’acte tel qu’il a été établi'),
    ]);
    const righted = await browser.send(action, signing(swapped, { fr, nl }));
    expect([righted.status, righted.$('.govuk-error-summary').text()]).toEqual([303, '']);
    const signatures = await browser.open(`/amendments/${mixed.id}/documents/${sha256Of(fr)}/signatures`);
    expect(signatures.$('main').text()).toContain('Anne Présidente');
  });

  it('refuses a file of another text', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const page = await browser.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    const sent = signing(page, { fr: '%PDF-1.7 another act', nl: await signedAct(life.id, 'nl') });
    const { status, $ } = await browser.send(page.$('main form').attr('action') ?? '', sent);
    expect([status, $('#f-evidence-fr-file-error').text()]).toEqual([
      422,
      expect.stringContaining('n’est pas l’acte tel qu’il a été établi'),
    ]);
    expect($('input[type="hidden"][name="evidence.fr.file"]').length).toBe(0);
    expect($('input[type="hidden"][name="evidence.nl.file"]').length).toBe(1);
  });

  it('is recorded with the proofs of both languages, and asks the minister', async () => {
    const browser = await Browser.signedInAs(world, 'president');
    const page = await browser.open(`/tasks/${await life.taskFor('president', 'SIGN')}`);
    const files = { fr: await signedAct(life.id, 'fr'), nl: await signedAct(life.id, 'nl') };
    const { status } = await browser.send(page.$('main form').attr('action') ?? '', signing(page, files));
    expect(status).toBe(303);
    const after = await browser.open(`/tasks/${page.$('main form').attr('action')?.split('/')[2] ?? ''}`);
    expect(after.$('[role="alert"]').text()).toContain('acte signé');
    expect(after.$('main').text()).toContain('Signature\u00a0: la réponse de ');
    expect(after.$('#take-back').length).toBe(0);
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
    const { documents } = await world.amendments.read(life.id);
    expect(
      $('main .app-hash')
        .toArray()
        .map((hash) => $(hash).text()),
    ).toEqual([documents?.fr, documents?.nl]);
    const { status } = await world
      .as()
      .send('GET', $(links[0]).attr('href') ?? '', { headers: { cookie: browser.cookie } });
    expect(status).toBe(200);
  });
});
