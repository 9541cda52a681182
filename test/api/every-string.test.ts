import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crawl } from './pages/crawl.ts';
import { deliverAll } from './support/deliver-all.ts';
import { Life } from './support/life.ts';
import { raise, REQUEST } from './support/matters.ts';
import { setMeetingScene } from './support/meeting-scene.ts';
import { jsonWrites, withText, type Writes } from './support/string-fields.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

/** What no text may hold; it is refused by name of the field. */
const UNREADABLE = ['a\u0000b', 'a\uD800b', 'a\u202Egnp.exe'];
/** What a text may hold, and what must then stay a text. */
const HARMFUL = ['a\r\nBcc: x@evil.example', '<script>alert(1)</script>', '{{7*7}}${7*7}', 'javascript:alert(1)'];

let world: ApiWorld;
let writes: readonly Writes[];
let ids: Readonly<Record<string, string>>;
/** Who may send each line: rights are looked at before what was sent. */
const senders = new Map<Writes, string>();
beforeAll(async () => {
  world = await createApiWorld();
  const life = await Life.launch(world);
  await life.open('DRAFTING');
  const scene = await setMeetingScene(world);
  const matter = await raise(world, 'cocobase-secretary', REQUEST);
  const task = (await life.seenBy('secretary')).tasks[0]?.id ?? '';
  ids = {
    amendments: life.id,
    tasks: task,
    contracts: world.contractId,
    meetings: scene.planned.id,
    matters: matter,
    persons: 'auditor',
    organisations: 'stakeholder-readers',
    bodies: 'cocobase',
  };
  writes = jsonWrites(world.document);
  const persons = (await world.db.person.findMany({ select: { id: true } })).map(({ id }) => id);
  for (const each of writes)
    senders.set(each, await whoMay(each, ['administrator', 'president', 'secretary', ...persons]));
}, 120_000);
afterAll(() => world.close());

/** The address of a line, with ids of their form: those of things that are there, where these are. */
const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_match, name: string) => {
    const own = ids[path.split('/')[1] ?? ''];
    if (name === 'id' && own !== undefined) return own;
    return name === 'seq' || name === 'number' ? '1' : 'none';
  });

async function whoMay(each: Writes, persons: readonly string[]): Promise<string> {
  for (const person of persons) {
    const { status } = await send(each, withText(each.example ?? {}, each.fields[0] ?? [], '\u0000'), person);
    if (status !== 403) return person;
  }
  throw new Error(`Nobody may send ${each.method} ${each.path}.`);
}

const send = (each: Writes, body: unknown, person = senders.get(each)) =>
  world.as(person).send(each.method, `/api/v1${addressOf(each.path)}`, {
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });

it('the description has the texts of every line that takes any', () => {
  const fields = writes.flatMap((each) => each.fields);
  expect(writes.length).toBeGreaterThan(30);
  expect(fields.length).toBeGreaterThan(150);
});

describe('a character that no text may hold', () => {
  it('is refused in every field of every line, by name of the field, and never fails', async () => {
    const wrong: unknown[] = [];
    let named = 0;
    for (const each of writes) {
      for (const field of each.fields) {
        for (const text of UNREADABLE) {
          const { status, body } = await send(each, withText(each.example ?? {}, field, text));
          if (status >= 500 || status < 400) wrong.push([each.path, field.join('.'), JSON.stringify(text), status]);
          if (JSON.stringify(body).includes(`"field":"body.${field.join('.')}","code":"BAD_CHARACTER"`)) named += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(named).toBe(writes.flatMap((each) => each.fields).length * UNREADABLE.length);
  }, 240_000);

  it('is refused in the name of a member, and in an address', async () => {
    const body = { ['a\u0000']: 1, contractId: world.contractId };
    const answer = await world.as('president').post('/amendments', body);
    expect([answer.status, answer.body]).toEqual([400, expect.objectContaining({ code: 'BODY_INVALID' })]);
    for (const path of ['/persons/a%00b', '/search?q=%00', '/amendments?cursor=%E2%80%AE', '/tasks/%ED%A0%80']) {
      expect((await world.as('president').get(path)).status).toBe(400);
    }
  });

  it('is what a body nested beyond sense is refused like', async () => {
    const deep = `${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}`;
    const response = await world.as('president').send('POST', '/api/v1/amendments', {
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'deep' },
      body: `{"contractId":${deep}}`,
    });
    expect([response.status, response.body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ code: 'TOO_DEEP' })] }),
    ]);
  });
});

describe('a text that would do harm elsewhere', () => {
  it.each(HARMFUL)(
    '%j fails nothing, in whatever field, and makes no header',
    async (text) => {
      const wrong: unknown[] = [];
      for (const each of writes) {
        for (const field of each.fields) {
          const { status, headers } = await send(each, withText(each.example ?? {}, field, text));
          const names = [...headers.keys()];
          if (status >= 500 || names.includes('bcc')) wrong.push([each.path, field.join('.'), status]);
        }
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});

describe('what was written so', () => {
  it('stands on the pages as the text it is', async () => {
    const seen = [...(await crawl(world, 'administrator')), ...(await crawl(world, 'secretary'))];
    expect(seen.length).toBeGreaterThan(40);
    expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
    expect(seen.filter(({ active }) => active.length > 0)).toEqual([]);
  }, 240_000);

  it('stands in mails as the text it is: no header and no recipient comes of it', async () => {
    const sent = await deliverAll(world);
    expect(sent.length).toBeGreaterThan(10);
    for (const { to, envelope, source, mail } of sent) {
      expect(envelope).toEqual([to]);
      const [head = ''] = source.split('\r\n\r\n');
      expect(head).not.toMatch(/^(bcc|cc):/im);
      expect(mail.html ?? '').not.toMatch(/<script|javascript:alert\(1\)"/i);
      expect(mail.attachments.filter(({ mimeType }) => mimeType === 'text/html')).toEqual([]);
    }
    // Not in vain: what was written did come through.
    expect(
      sent.filter(({ mail }) => /alert\(1\)|evil\.example/.test(`${mail.subject}${mail.text}`)).length,
    ).toBeGreaterThan(0);
  }, 120_000);
});
