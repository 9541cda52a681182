import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decided } from '../../../api/schemas/task-page.ts';
import { addMinutes } from '../../../domain/calendar/dates.ts';
import { courierOf } from '../../../prisma/record/file-record.ts';
import { verifyRecord } from '../../../prisma/record/verify.ts';
import { deliverAll } from '../support/deliver-all.ts';
import { Life } from '../support/life.ts';
import { keyTo } from '../support/links.ts';
import { createApiWorld, NOW, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

const [ALPHA, BETA] = ['union-cgsp-acod', 'union-csc-acv'] as const;
const REASON = 'L’organisation écrit qu’elle n’a pas répondu.';

let now = NOW;
let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld({ now: () => now });
  life = await Life.launch(world);
  await life.toQualification({ concertationMatter: true });
  await life.toConcertation();
}, 120_000);
afterAll(async () => {
  expect((await verifyRecord(world.db)).discrepancies).toEqual([]);
  await world.close();
});

async function seqOf(organisationId: string): Promise<number> {
  const { tasks } = await world.amendments.read(life.id);
  const task = Object.values(tasks).find(({ assignees }) => assignees.some(({ id }) => id === organisationId));
  if (task === undefined) throw new Error(`Nothing is asked of ${organisationId}.`);
  return task.seq;
}

async function linkTo(organisationId: string, at = now): Promise<string> {
  const task = `${life.id}.${await seqOf(organisationId)}`;
  return `/tasks/${task}?v=1&key=${await keyTo(world, task, organisationId, { at })}`;
}

const later = (minutes: number): void => {
  now = addMinutes(now, minutes);
};
const textOf = ({ $ }: Shown): string => $('main').text().replaceAll(/\s+/g, ' ').replaceAll('\u{A0}', ' ');

/** Whoever holds a link answers by it. */
async function answers(link: string, position: string): Promise<Shown> {
  const browser = new Browser(world);
  return browser.fill(await browser.open(`${link}&language=fr`), { position });
}

describe('an answer forged with a stolen link', () => {
  it('is struck on a page that says what becomes of it; the organisation is told and answers by a new link', async () => {
    const stolen = await linkTo(ALPHA);
    await answers(stolen, 'FAVOURABLE');
    later(5);
    const secretary = await Browser.signedInAs(world, 'secretary');
    const dossier = await secretary.open(`/amendments/${life.id}?language=fr`);
    const way = `/amendments/${life.id}/tasks/${await seqOf(ALPHA)}/contest`;
    expect(dossier.$(`section[aria-labelledby="opinions"] a[href="${way}"]`).text()).toBe('Contester cette réponse');
    const form = await secretary.open(`${way}?language=fr`);
    expect(textOf(form)).toContain('Rien ne repose encore sur cette réponse');
    expect((await secretary.fill(form, { reason: '' })).status).toBe(400);
    const done = await secretary.fill(form, { reason: REASON });
    expect(textOf(done)).toContain('La contestation est enregistrée');
    expect(textOf(done)).toContain('Une réponse a été annulée le 23 novembre 2026');
    expect(world.wakes.map(({ fileId }) => fileId)).toContain(courierOf(life.id));

    expect((await new Browser(world).open(stolen)).status).toBe(410);
    later(1);
    const open = await new Browser(world).open(await linkTo(ALPHA));
    expect(textOf(open)).toContain('Une réponse a été annulée');
    await answers(await linkTo(ALPHA), 'UNFAVOURABLE');
    const { tasks } = await world.amendments.read(life.id);
    expect(tasks[await seqOf(ALPHA)]?.status).toMatchObject({ decision: { position: 'UNFAVOURABLE' } });
  });

  it('is told with a link by which one answers, never what was written nor why it is contested', async () => {
    const mails = (await deliverAll(world)).map(({ mail }) => mail);
    const told = mails.find(({ subject }) => subject?.includes('Une réponse est annulée'));
    expect(told?.subject).toContain('la vôtre est attendue');
    expect(told?.text).toMatch(/\/tasks\/\S+key=/);
    expect(told?.text).not.toContain(REASON);
  });

  it('stays once the opinion it led to is recorded, and is shown with the contestation', async () => {
    await answers(await linkTo(BETA), 'FAVOURABLE');
    await life.must('cocobase-secretary', {
      kind: 'RECORD_REASONED_OPINION',
      opinion: { fr: 'Avis.', nl: 'Advies.' },
      on: '2026-11-23',
    });
    const path = `/amendments/${life.id}/tasks/${await seqOf(BETA)}/contest`;
    const said = decided.parse((await world.as('secretary').post(path, { reason: REASON })).body);
    expect(said.task).toMatchObject({ status: 'DONE', contested: { reason: REASON } });
    const again = await world.as('secretary').post(path, { reason: REASON });
    expect([again.status, again.body]).toMatchObject([409, { code: 'ANSWER_CONTESTED_ALREADY' }]);
    const president = await Browser.signedInAs(world, 'president');
    expect(textOf(await president.open(`/amendments/${life.id}?language=fr`))).toContain(
      'Contestée par Claire Fontaine, secrétaire du contrat',
    );
  });

  it('is contested by the contract secretary alone', async () => {
    const path = `/amendments/${life.id}/tasks/${await seqOf(ALPHA)}/contest`;
    for (const person of ['president', 'cocobase-secretary', 'administrator', 'auditor']) {
      expect((await world.as(person).post(path, { reason: REASON })).status).toBe(403);
      const { $ } = await (await Browser.signedInAs(world, person)).open(`/amendments/${life.id}`);
      expect($('a[href$="/contest"]').length).toBe(0);
    }
  });
});
