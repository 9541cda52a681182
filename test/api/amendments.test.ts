import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amendment, listedAmendment, launched } from '../../api/schemas/amendment.ts';
import { pageOf } from '../../api/schemas/common.ts';
import { timelineEntry } from '../../api/schemas/timeline.ts';
import { Life, TITLE } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await createApiWorld();
});
afterAll(() => world.close());

const proposal = () => ({ contractId: world.contractId, title: TITLE, origin: { kind: 'SERVICE' } });
const listed = pageOf(listedAmendment);

/** He stands in for the director of the cell too: he says that he proposes as himself. */
const AS_MEMBER = { headers: { Capacity: 'CABINET_MEMBER' } };

describe('a launch', () => {
  it('by the president starts the file and answers its route with its dates', async () => {
    const { status, headers, body } = await world.as('president').post('/amendments', proposal());
    const made = launched.parse(body);
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/amendments/${made.id}`);
    expect(made).toMatchObject({ status: 'RUNNING', title: TITLE, round: 1, allowedActions: ['WITHDRAW'] });
    expect(made.route.slice(0, 2)).toEqual([
      {
        phase: 'DRAFTING',
        branch: 'MAIN',
        status: 'TO_COME',
        from: '2026-11-23',
        until: '2026-12-07',
        visits: [],
        steps: [
          {
            kind: 'DRAFT',
            capacity: 'CONTRACT_SECRETARY',
            legalBasis: 'RD_2001_ART_11BIS',
            dueOn: '2026-12-07',
          },
        ],
      },
      expect.objectContaining({ phase: 'TRANSLATION', from: '2026-12-07', until: '2027-01-12' }),
    ]);
  });

  it('tells the file’s workflow, once', async () => {
    const before = world.wakes.length;
    const { id, version } = launched.parse((await world.as('president').post('/amendments', proposal())).body);
    expect(world.wakes.slice(before)).toEqual([{ fileId: id, seq: version }]);
  });

  it('by the cabinet is a proposal, which the president refuses with a reason', async () => {
    const proposed = launched.parse((await world.as('cabinet-member').post('/amendments', proposal(), AS_MEMBER)).body);
    expect(proposed).toMatchObject({ status: 'PROPOSED', tasks: [{ kind: 'LAUNCH', mayDecide: false }] });
    expect(proposed.route[0]).toMatchObject({ phase: 'DRAFTING', status: 'TO_COME' });
    const life = new Life(world, proposed.id);
    const refused = await life.decide('president', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' });
    expect(refused.body).toMatchObject({ amendment: { status: 'ENDED', end: 'LAUNCH_REFUSED' }, allowedActions: [] });
  });

  it('is not the auditor’s to do', async () => {
    const { status, body } = await world.as('auditor').post('/amendments', proposal());
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })]);
  });

  it('of a contract nobody knows is refused', async () => {
    const { status, body } = await world.as('president').post('/amendments', { ...proposal(), contractId: 'c-0' });
    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'CONTRACT_UNKNOWN' })]);
  });

  it('of a mission awaiting its addendum names the file that ended without agreement', async () => {
    const { body } = await world
      .as('president')
      .post('/amendments', { ...proposal(), origin: { kind: 'MISSION_AWAITING' } });
    expect(body).toMatchObject({
      code: 'BODY_INVALID',
      errors: [{ field: 'body.origin.reference', code: 'REQUIRED' }],
    });
  });
});

describe('a file', () => {
  it('shows its route done, now and to come, who is asked by name, and its documents', async () => {
    const life = await Life.launch(world, 'oo-2.2');
    await life.toSignature();
    const seen = await life.seenBy('auditor');
    expect(seen.route.map(({ phase, status }) => [phase, status]).slice(4, 7)).toEqual([
      ['CABINET_REVIEW', 'DONE'],
      ['SIGNATURE', 'NOW'],
      ['STAKEHOLDER_CONSULTATION', 'TO_COME'],
    ]);
    expect(seen.tasks).toMatchObject([{ kind: 'SIGN', capacity: 'PRESIDENT', mayDecide: false }]);
    expect(seen.names).toEqual({ president: 'Joris Delcourt' });
    expect(seen.documents.map(({ purpose, language }) => [purpose, language])).toEqual([
      ['ACT', 'fr'],
      ['ACT', 'nl'],
    ]);
    expect(seen).toMatchObject({ actNumber: 1, type: 'MODIFICATION', language: 'fr' });
    const again = amendment.parse((await world.as('president').get(`/amendments/${life.id}`)).body);
    expect(again).toMatchObject({ tasks: [{ mayDecide: true }], allowedActions: ['WITHDRAW', 'UPLOAD_EVIDENCE'] });
  });

  it('that was withdrawn has dropped what was to come', async () => {
    const life = await Life.launch(world);
    const { body } = await world.as('president').post(`/amendments/${life.id}/withdraw`, { reason: 'Sans objet.' });
    expect(body).toMatchObject({ amendment: { status: 'ENDED', end: 'WITHDRAWN' }, allowedActions: [] });
    expect(new Set((await life.seenBy('president')).route.map(({ status }) => status))).toEqual(new Set(['DROPPED']));
  });

  it('tells what happened page by page: who, in which capacity, when, on which text', async () => {
    const life = await Life.launch(world);
    await life.toCommittee();
    const entries = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const path: string = `/amendments/${life.id}/timeline?limit=3${next === '' ? '' : `&cursor=${next}`}`;
      const page = pageOf(timelineEntry).parse((await world.as('auditor').get(path)).body);
      entries.push(...page.items);
      next = page.next;
    }
    const { text } = await world.amendments.read(life.id);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    expect(entries.find(({ decision }) => decision?.kind === 'TRANSLATE')).toMatchObject({
      by: { kind: 'PERSON', id: 'translator-nl', role: 'TRANSLATOR' },
      name: 'Nele Peeters',
      at: '2026-11-23T09:00:00.000Z',
      textHash: text?.hash,
    });
  });
});

describe('the list of files', () => {
  it('is read page by page, the newest first, none twice and none left out', async () => {
    const all = listed.parse((await world.as('auditor').get('/amendments?limit=100')).body).items.map(({ id }) => id);
    const read: string[] = [];
    let cursor = '';
    do {
      const page = listed.parse((await world.as('auditor').get(`/amendments?limit=2${cursor}`)).body);
      read.push(...page.items.map(({ id }) => id));
      cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(read).toEqual(all);
    expect(new Set(read).size).toBe(read.length);
  });

  it('finds files by the phase they are in, side by side ones too, by status and by contract', async () => {
    const life = await Life.launch(world);
    await life.toTranslation();
    const ids = async (query: string): Promise<readonly string[]> =>
      listed.parse((await world.as('auditor').get(`/amendments?${query}`)).body).items.map(({ id }) => id);
    expect(await ids('phase=TRANSLATION')).toEqual([life.id]);
    expect(await ids('status=PROPOSED')).toEqual([]);
    expect(await ids(`status=RUNNING&contract=${world.contractId}`)).toContain(life.id);
    expect(await ids('contract=c-0')).toEqual([]);
  });

  it('finds files by the minister whom their contract concerns, and by what touches the consulted one', async () => {
    const life = await Life.launch(world, 'oo-1.2');
    await life.toQualification({ consultedMinister: true });
    const read = async (query: string) =>
      listed.parse((await world.as('cabinet-member').get(`/amendments?limit=100&${query}`)).body).items;
    const [first] = await read('');
    const titles = first?.ministers.map(({ title }) => title) ?? [];
    expect(titles).toEqual([
      'Ministre de la Mémoire publique et de la Simplification',
      'ministre en charge de la politique des bibliothèques',
    ]);
    for (const title of titles) expect(await read(`minister=${encodeURIComponent(title)}`)).toEqual(await read(''));
    expect(await read('minister=Ministre')).toEqual([]);
    expect(await read('consulted=true')).toMatchObject([
      { id: life.id, consultedMinister: true, type: 'MODIFICATION' },
    ]);
  });

  it('tells since when a file is where it is, and when something in it is next due', async () => {
    const [file] = listed.parse((await world.as('auditor').get('/amendments?phase=TRANSLATION')).body).items;
    expect(file).toMatchObject({ phase: 'TRANSLATION', phaseSince: '2026-11-23', nextDueOn: '2026-12-07' });
  });

  it('says the same of a file as the file itself', async () => {
    const [first] = listed.parse((await world.as('auditor').get('/amendments?phase=SIGNATURE')).body).items;
    const file = amendment.parse((await world.as('auditor').get(`/amendments/${first?.id ?? ''}`)).body);
    expect(file).toMatchObject(first ?? {});
  });
});
