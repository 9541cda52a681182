import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Life } from '../support/life.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
let secretary: Browser;
beforeAll(async () => {
  world = await createApiWorld();
  secretary = await Browser.signedInAs(world, 'secretary');
  await secretary.open('/?language=fr');
});
afterAll(() => world.close());

const textOf = ({ $ }: Shown, selector = 'main'): string => $(selector).text().replaceAll(/\s+/g, ' ').trim();
const reason = 'Le dossier budgétaire manque.';

async function drafted(): Promise<Life> {
  const life = await Life.launch(world);
  await life.open('DRAFTING');
  return life;
}

describe('a term of a file', () => {
  it('is suspended from the dossier; the task, the inbox and the file say since when and why', async () => {
    const life = await drafted();
    const task = await life.taskFor('secretary', 'DRAFT');
    const dossier = await secretary.open(`/amendments/${life.id}`);
    const address = dossier.$(`a[href$="/terms/suspend"]`).attr('href') ?? '';
    const page = await secretary.open(address);
    expect(page.$('input[name="term"]:checked').attr('value')).toBe('DRAFTING');
    const done = await secretary.fill(page, { term: 'DRAFTING', reason });
    expect(textOf(done, '.govuk-notification-banner--success')).toContain('Le délai est suspendu.');
    expect(textOf(done)).toContain(`Le terme est suspendu depuis le 23 novembre 2026 (${reason})`);
    expect(done.$('a[href$="/terms/suspend"]')).toHaveLength(0);
    expect(textOf(await secretary.open(`/tasks/${task}`), '.app-asked')).toContain(reason);
    expect(textOf(await secretary.open('/'))).toContain(`Suspendu depuis le 23 novembre 2026 : ${reason}`);
    const dutch = await secretary.open(`/tasks/${task}?language=nl`);
    expect(textOf(dutch, '.app-asked')).toContain('Termijn geschorst');
    await secretary.open('/?language=fr');
    const resumed = await secretary.fill(await secretary.open(`/amendments/${life.id}/terms/resume`), {
      term: 'DRAFTING',
      reason: 'Reçu.',
    });
    expect(textOf(resumed, '.govuk-notification-banner--success')).toContain('court de nouveau');
    expect(textOf(resumed)).toContain('le terme court de nouveau à partir du 23 novembre 2026 – Reçu.');
  });

  it('is not suspended without a reason, nor by another', async () => {
    const life = await drafted();
    const address = `/amendments/${life.id}/terms/suspend`;
    const silent = await secretary.fill(await secretary.open(address), { term: 'DRAFTING', reason: '' });
    expect([silent.status, silent.$('#f-reason-error').length]).toEqual([400, 1]);
    expect(silent.$('input[name="term"]:checked').attr('value')).toBe('DRAFTING');
    const nothing = await secretary.fill(await secretary.open(address), { term: '', reason });
    expect(nothing.status).toBe(400);
    expect((await (await Browser.signedInAs(world, 'president')).open(address)).status).toBe(403);
  });
});
