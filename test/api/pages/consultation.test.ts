import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opinionTasks, remarkTable } from '../../../domain/amendment/consultation.ts';
import { csvOf } from '../../../api/pages/consultation/remarks-csv.ts';
import { consulting, remarked, remarkIds, says } from '../support/consulted.ts';
import { Life } from '../support/life.ts';
import { keyTo } from '../support/links.ts';
import { createApiWorld, type ApiWorld } from '../support/world.ts';
import { Browser, type Shown } from './browser.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
}, 60_000);
afterAll(() => world.close());

const addressOf = ({ id }: Life): string => `/amendments/${id}/consultation`;
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const headings = ({ $ }: Shown): readonly string[] =>
  $('main h3')
    .toArray()
    .map((each) => words($(each).text()));

/** What the fields of a remark are called on a page. */
const fieldsOf = (id: string, seen?: number) => {
  const prefix = `r${id.replace('.', '-')}${seen === undefined ? '' : `-${seen}`}`;
  return (outcome: string, why: string, instruction = '') => ({
    [`${prefix}.outcome`]: outcome,
    [`${prefix}.why`]: why,
    [`${prefix}.instruction`]: instruction,
  });
};

/** The key of an organisation's message, and its address. */
async function linkOf({ id }: Life, organisationId: string): Promise<string> {
  const tasks = opinionTasks(await world.amendments.read(id));
  const task = `${id}.${tasks.find(({ assignees }) => assignees[0]?.id === organisationId)?.seq ?? 0}`;
  return `/tasks/${task}?key=${await keyTo(world, task, organisationId)}`;
}

describe('an organisation with its link', () => {
  it('says its remarks on the whole and on what changes, and sees them again, with their answers once they have one', async () => {
    const life = await consulting(world);
    const link = await linkOf(life, 'stakeholder-readers');
    const browser = new Browser(world);
    const page = await browser.open(link);
    expect(page.$('details textarea').length).toBe(1);
    const fields = { position: 'RESERVED', remark: 'Waarom nu?', 'remarkOn.0': 'Te laag.' };
    const after = await browser.fill(page, fields);
    expect([after.status, headings(after)]).toEqual([200, ['Opmerking 1', 'Opmerking 2']]);
    expect(words(after.$('main').text())).toContain('Deze opmerking krijgt een antwoord');
    const { remarks } = await world.amendments.read(life.id);
    expect(remarks).toMatchObject([{ text: 'Waarom nu?' }, { text: 'Te laag.', provisionId: 'oo-1.1' }]);
    await says(life, 'stakeholder-researchers', 'FAVOURABLE');
    await says(life, 'stakeholder-open-memory', 'FAVOURABLE');
    const answers = (await remarkIds(life)).map(
      (remarkId) => ({ remarkId, outcome: 'ACCEPTED', why: 'Bien vu.', instructionId: 'i1' }) as const,
    );
    await life.must('secretary', { kind: 'ANSWER_REMARKS', answers });
    const answered = words((await browser.open(link)).$('main').text());
    expect(answered).toContain('Bien vu.');
    expect(answered).toContain('nr. 1 van deze akte');
    expect(answered).not.toContain('Claire Fontaine');
  });
});

describe('the page of a consultation', () => {
  let told: Life;
  it('tells its result and its table in both languages, to whoever works here', async () => {
    told = await remarked(world, 'oo-1.2');
    const life = told;
    const browser = await Browser.signedInAs(world, 'auditor');
    const page = await browser.open(addressOf(life));
    expect([page.status, page.$('h1').text()]).toEqual([200, 'Consultation des parties prenantes']);
    const main = words(page.$('main').text());
    expect(main).toContain('Organisations qui ont répondu : 3 sur 3.');
    expect(main).toContain('La cible est trop basse.');
    expect(page.$('main form[method="post"]').length).toBe(0);
    const dutch = await browser.open(`${addressOf(life)}?language=nl`);
    expect(words(dutch.$('main').text())).toContain('Organisaties die geantwoord hebben: 3 van de 3.');
    const narrowed = await browser.open(
      `${addressOf(life)}?organisation=stakeholder-readers&provision=&unanswered=true`,
    );
    expect(headings(narrowed)).toHaveLength(1);
    expect((await browser.open(`${addressOf(life)}?provision=nowhere`)).$('main').text()).toContain('filter');
  });

  it('can be taken along as CSV, harmless to a spreadsheet', async () => {
    const browser = await Browser.signedInAs(world, 'auditor');
    const file = await browser.open(`${addressOf(told)}/remarks.csv`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.text.split('\r\n')).toHaveLength(5);
    expect(file.text).toContain(`;'=1+1 Quand`);
    expect(file.text).toContain('"Te laat; ""nu"" is beter."');
    expect(csvOf([['-1', '@x', 'a\nb']])).toBe(`\uFEFF'-1;'@x;"a\nb"\r\n`);
  });

  it('takes answers as they are given, and keeps what is wrong with one', async () => {
    const life = await remarked(world, 'oo-1.3');
    const [first = '', second = '', third = ''] = await remarkIds(life);
    const browser = await Browser.signedInAs(world, 'secretary');
    const page = await browser.open(`${addressOf(life)}?unanswered=true`);
    expect(page.$('main form[method="post"] textarea').length).toBe(3);
    const wrong = await browser.send(page.$('main form[method="post"]').attr('action') ?? '', {
      idempotencyKey: 'one',
      ...fieldsOf(first)('ACCEPTED', 'Juste.'),
      ...fieldsOf(third)('REFUSED', ''),
    });
    expect(wrong.status).toBe(400);
    expect(words(wrong.$('.govuk-error-summary').text())).toContain('Motif');
    expect(wrong.$(`[name="r${first.replace('.', '-')}.why"]`).text()).toBe('Juste.');
    const saved = await browser.fill(withForm(page), {
      ...fieldsOf(first)('ACCEPTED', 'Juste.', ':i1'),
      ...fieldsOf(third)('PARTLY', 'En 2027.'),
    });
    expect(words(saved.$('.govuk-notification-banner').text())).toContain('Une remarque attend encore une réponse');
    expect(headings(saved)).toEqual([expect.stringContaining(second)]);
    const state = await world.amendments.read(life.id);
    expect(remarkTable(state).map(({ remark }) => remark.answer?.outcome)).toEqual(['ACCEPTED', undefined, 'PARTLY']);
    const last = await browser.fill(withForm(saved), fieldsOf(second)('REFUSED', 'Hors sujet.'));
    expect(words(last.$('.govuk-notification-banner').text())).toContain('Toutes les remarques ont reçu une réponse');
    expect((await browser.open(addressOf(life))).$('main form[method="post"]').length).toBe(0);
  });

  it('shows what another answered meanwhile, loses nothing, and replaces it only knowingly', async () => {
    const life = await remarked(world, 'oo-2.1');
    const [first = ''] = await remarkIds(life);
    const browser = await Browser.signedInAs(world, 'secretary');
    const page = await browser.open(addressOf(life));
    const theirs = [{ remarkId: first, outcome: 'REFUSED', why: 'Impossible.' }] as const;
    await life.must('secretary-second', { kind: 'ANSWER_REMARKS', answers: theirs });
    const refused = await browser.fill(withForm(page), fieldsOf(first)('ACCEPTED', 'Possible.'));
    expect(refused.status).toBe(409);
    expect(words(refused.$('main').text())).toContain('Impossible.');
    const { seq } = (await world.amendments.read(life.id)).remarks.find(({ id }) => id === first)?.answer ?? { seq: 0 };
    const prefix = `r${first.replace('.', '-')}-${seq}`;
    expect(refused.$(`[name="${prefix}.why"]`).text()).toBe('Possible.');
    const taken = await browser.fill(withForm(refused), fieldsOf(first, seq)('ACCEPTED', 'Possible.'));
    expect(words(taken.$('main').text())).toContain('Possible.');
  });
});

describe('a consultation from elsewhere', () => {
  it('is reached from its task, its file and the list of its organisations', async () => {
    const life = await consulting(world, 'oo-2.2');
    await says(life, 'stakeholder-readers', 'RESERVED', { text: 'Waarom?' });
    const browser = await Browser.signedInAs(world, 'secretary');
    const list = await browser.open(`${addressOf(life)}/organisations`);
    expect(words(list.$('main table').text())).toContain('Réservé');
    expect(list.$('main table a[href^="/tasks/"]').length).toBe(2);
    const dossier = await browser.open(`/amendments/${life.id}`);
    expect(dossier.$(`main a[href="${addressOf(life)}"]`).length).toBe(1);
    await says(life, 'stakeholder-researchers', 'NONE');
    await says(life, 'stakeholder-open-memory', 'NONE');
    const task = await browser.open(`/tasks/${await life.taskFor('secretary', 'ANSWER_REMARKS')}`);
    expect(task.$(`main a[href="${addressOf(life)}?unanswered=true#remarks"]`).text()).toContain(
      'Répondre aux remarques',
    );
  });

  it('is not there before anybody is consulted', async () => {
    const life = await Life.launch(world);
    const browser = await Browser.signedInAs(world, 'auditor');
    for (const path of ['', '/organisations', '/remarks.csv']) {
      expect((await browser.open(`${addressOf(life)}${path}`)).status).toBe(404);
    }
    expect((await new Browser(world).open(addressOf(life))).status).toBe(303);
  });
});

/** The page with the form of answers as its first one. */
function withForm(page: Shown): Shown {
  page.$('main form[method="get"]').remove();
  return page;
}
