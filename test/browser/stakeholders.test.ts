import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { opinionTasks } from '../../domain/amendment/consultation.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { textsIn } from '../../locales/texts.ts';
import { keyTo } from '../api/support/links.ts';
import { consulting, remarkIds, says } from '../api/support/consulted.ts';
import type { Life } from '../api/support/life.ts';
import { createApiWorld, type ApiWorld } from '../api/support/world.ts';
import { describeInBrowser, startChromium } from './support/chromium.ts';
import { named, Reader, WAYS } from './support/reader.ts';

// Each page is looked at in three widths, and by axe in two.
jest.setTimeout(180_000);

let world: ApiWorld;
let browser: Browser;

/** Acts on one provision wait for each other: each way has one of its own. */
const PROVISIONS = ['oo-1.1', 'oo-1.2', 'oo-1.3', 'oo-2.1'];
const EACH_WAY = WAYS.map((way, index) => [named(way), way, PROVISIONS[index] ?? ''] as const);

describeInBrowser('a consultation of the stakeholders', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([createApiWorld(), startChromium()]);
  });

  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it.each(EACH_WAY)('is answered by its link, and its remarks page by page: %s', async (_name, way, provision) => {
    const t = textsIn(way.language);
    const life = await consulting(world, provision);
    const organisation = await Reader.at(browser, world, way);
    const { page: phone } = organisation;
    await organisation.open(await linkOf(life, 'stakeholder-open-memory', way.language));
    await phone.getByLabel(capitalised(t('position.RESERVED'))).check();
    await phone.getByLabel(t('form.remarks')).fill('Quand ?\n\nCombien ?');
    await phone.getByText(t('form.remarksByProvision', { count: 1 })).click();
    await phone.locator('[name="remarkOn.0"]').fill('La cible est trop basse.');
    expect(await organisation.look('stakeholder-opinion')).toEqual([]);
    await phone.getByRole('button', { name: t('taskPage.send') }).click();
    expect(await phone.getByRole('heading', { level: 3 }).count()).toBe(3);
    expect(await organisation.look('stakeholder-remarks')).toEqual([]);

    await says(life, 'stakeholder-readers', 'FAVOURABLE');
    const secretary = await Reader.at(browser, world, way, 'secretary');
    const { page } = secretary;
    await secretary.open(`/amendments/${life.id}/consultation/organisations`);
    expect(await secretary.look('consulted-organisations')).toEqual([]);
    await says(life, 'stakeholder-researchers', 'UNFAVOURABLE', { text: 'Trop tard.' });
    await secretary.open(`/tasks/${await life.taskFor('secretary', 'ANSWER_REMARKS')}`);
    await page.getByRole('button', { name: t('consultationPage.answer') }).click();
    expect(await secretary.look('consultation')).toEqual([]);

    const [first = '', second = ''] = await remarkIds(life);
    const fieldOf = (id: string, name: string): string => `[name="r${id.replace('.', '-')}.${name}"]`;
    await page.locator(`${fieldOf(first, 'outcome')}[value="PARTLY"]`).check();
    await page.locator(fieldOf(first, 'why')).fill('En 2027.');
    await page.locator(`${fieldOf(second, 'outcome')}[value="REFUSED"]`).check();
    await page.getByRole('button', { name: t('consultationPage.remarks.save') }).click();
    expect(await page.locator(fieldOf(first, 'why')).inputValue()).toBe('En 2027.');
    expect(await secretary.look('consultation-refused')).toEqual([]);
    await page.locator(fieldOf(second, 'why')).fill('Hors sujet.');
    await page.getByRole('button', { name: t('consultationPage.remarks.save') }).click();
    expect(await page.getByRole('alert').textContent()).toContain(t('consultationPage.waiting', { count: 2 }));
    await secretary.open(`/amendments/${life.id}/consultation`);
    expect(await secretary.look('consultation-answered')).toEqual([]);
    await Promise.all([organisation.close(), secretary.close()]);
  });
});

/** The link of an organisation's message. */
async function linkOf({ id }: Life, organisationId: string, language: string): Promise<string> {
  const asked = opinionTasks(await world.amendments.read(id));
  const taskId = `${id}.${asked.find(({ assignees }) => assignees[0]?.id === organisationId)?.seq ?? 0}`;
  return `/tasks/${taskId}?key=${await keyTo(world, taskId, organisationId)}&language=${language}`;
}
