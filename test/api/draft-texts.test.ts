import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { made } from '../../api/schemas/common.ts';
import { draft as draftSchema } from '../../api/schemas/draft.ts';
import { edit } from '../../api/schemas/draft-text.ts';
import { settled, unchanged, type SuggestedText } from '../../web/editor/suggested-text.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';

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

type Edit = z.output<typeof edit>;

const address = (rest = ''): string => `/amendments/${life.id}/draft${rest}`;

async function read(): Promise<Edit> {
  return edit.parse((await world.as('secretary').get(`${address('/text')}?provision=art-2/p-2`)).body);
}

const save = (found: Pick<Edit, 'revision'>, texts: object, more: object = {}, who = 'secretary') =>
  world.as(who).put(address('/text'), { provision: 'art-2', revision: found.revision, texts, motives: {}, ...more });

/** A text with words of one provision proposed to be replaced. */
function proposing(text: SuggestedText, id: string, from: string, to: string, change = 'c-1'): SuggestedText {
  return text.map((provision) => {
    if (provision.id !== id) return provision;
    const whole = provision.runs.map((run) => run.text).join('');
    const at = whole.indexOf(from);
    const runs = [
      { text: whole.slice(0, at) },
      { text: from, mark: { kind: 'DELETED', change } as const },
      { text: to, mark: { kind: 'INSERTED', change } as const },
      { text: whole.slice(at + from.length) },
    ];
    return { ...provision, runs };
  });
}

/** The same, and what is answered once it is saved. */
const saving = async (...sent: Parameters<typeof save>): Promise<Edit> => edit.parse((await save(...sent)).body);

const codeOf = (body: unknown): string => z.object({ code: z.string() }).parse(body).code;

const accepted = (text: SuggestedText): SuggestedText => settled(text, () => 'ACCEPT');
const draft = async () => draftSchema.parse((await world.as('president').get(address())).body);

describe('The text of some provisions', () => {
  it('is read with all that is under its heading, in both languages', async () => {
    const found = await read();
    expect(found).toMatchObject({ provision: 'art-2', revision: 0, changes: [], instructions: [] });
    expect(found.texts.fr?.map(({ id }) => id)).toEqual(found.texts.nl?.map(({ id }) => id));
    expect(found.texts.fr?.map(({ id }) => id)).toContain('art-2/p-2');
  });

  it('keeps a proposal with who, when and why, without changing the draft', async () => {
    const found = await read();
    const fr = proposing(found.texts.fr ?? [], 'art-2/p-2', '15 décembre', '1er décembre');
    const saved = await saving(found, { fr }, { motives: { 'c-1': { fr: 'Plus tôt.' } } });
    expect(saved).toMatchObject({
      revision: 1,
      changes: [
        {
          change: 'c-1',
          language: 'fr',
          inserted: '1er décembre',
          deleted: '15 décembre',
          motive: { fr: 'Plus tôt.' },
        },
      ],
    });
    expect(saved.changes[0]?.hands).toMatchObject([{ by: 'secretary' }]);
    expect((await draft()).revision).toBe(0);
    expect((await read()).texts.fr).toEqual(
      fr.map(({ runs, ...rest }) => ({ ...rest, runs: runs.filter(({ text }) => text !== '') })),
    );
  });

  it('becomes instructions with their motives once it is accepted, and none once it is undone', async () => {
    const found = await read();
    const fr = proposing(found.texts.fr ?? [], 'art-2/p-2', '15 décembre', '1er décembre');
    const one = await saving(found, { fr }, { motives: { 'c-1': { fr: 'Plus tôt.' } } });
    const two = await saving(one, { fr: accepted(fr) });
    expect(two.instructions).toMatchObject([
      {
        kind: 'REPLACE_WORDS',
        provisionId: 'art-2/p-2',
        replaced: { fr: { words: '1er' } },
        motive: { fr: 'Plus tôt.' },
      },
    ]);
    expect((await draft()).text.instructions).toEqual(two.instructions);
    const nl = proposing(found.texts.nl ?? [], 'art-2/p-2', '15 december', '1 december', 'c-2');
    const three = await saving(two, { nl: accepted(nl) });
    expect(three.instructions).toMatchObject([
      { id: two.instructions[0]?.id, replaced: { nl: { words: '1' } }, motive: { fr: 'Plus tôt.' } },
    ]);
    const back = await saving(three, { fr: found.texts.fr, nl: found.texts.nl });
    expect(back.instructions).toEqual([]);
  });

  it('gives a new paragraph its id for good, and its twin the same', async () => {
    const found = await read();
    const fr = [...(found.texts.fr ?? []), { runs: [{ text: 'Le plan est publié.' }] }];
    const one = await saving(found, { fr });
    const [inserted] = one.instructions;
    const newId = inserted !== undefined && 'newId' in inserted ? inserted.newId : '';
    expect(inserted).toMatchObject({ kind: 'INSERT_PARAGRAPH', text: { fr: 'Le plan est publié.' } });
    const again = await read();
    expect(again.texts.fr?.at(-1)?.id).toBe(newId);
    const nl = (again.texts.nl ?? []).map((each) =>
      each.id === newId ? { ...each, runs: [{ text: 'Het plan wordt bekendgemaakt.' }] } : each,
    );
    const two = await saving(again, { nl });
    expect(two.instructions).toMatchObject([
      {
        id: inserted?.id,
        newId,
        text: { fr: 'Le plan est publié.', nl: 'Het plan wordt bekendgemaakt.' },
      },
    ]);
  });

  it('tells the second of two on one revision, and overwrites nothing', async () => {
    const found = await read();
    const mine = proposing(found.texts.fr ?? [], 'art-2/p-2', '15 décembre', '1er décembre');
    expect((await save(found, { fr: mine })).status).toBe(200);
    const theirs = proposing(found.texts.fr ?? [], 'art-2/p-2', '15 décembre', '20 décembre', 'c-9');
    const second = await save(found, { fr: theirs });
    expect([second.status, codeOf(second.body)]).toEqual([409, 'STALE_TEXT']);
    expect((await read()).changes.map(({ inserted }) => inserted)).toEqual(['1er décembre']);
    expect((await save(found, { fr: mine })).status).toBe(200);
  });

  it('keeps what is proposed where the draft was written otherwise, but for the provisions that it is about', async () => {
    const found = await read();
    const fr = proposing(
      proposing(found.texts.fr ?? [], 'art-2/p-2', '15 décembre', '1er décembre'),
      'art-2',
      'e',
      'é',
      'c-2',
    );
    await save(found, { fr });
    const instruction = {
      kind: 'REPLACE_TEXT',
      id: 'x',
      provisionId: 'art-2/p-2',
      motive: {},
      text: { fr: 'Autre texte.' },
    };
    await world.as('secretary').put(address(), {
      revision: 0,
      text: { instructions: [instruction], entryIntoForce: { kind: 'LAST_SIGNATURE' } },
    });
    const now = await read();
    expect(now.changes.map(({ change }) => change)).toEqual(['c-2']);
    expect(now.texts.fr?.find(({ id }) => id === 'art-2/p-2')?.runs).toEqual([{ text: 'Autre texte.' }]);
  });

  it('takes plain text alone, and ids that it knows', async () => {
    const found = await read();
    const runs = [{ text: 'un\u200b <b>deux</b>' }];
    const fr = [{ id: 'art-2', runs }, { id: 'elsewhere', runs }, ...(found.texts.fr ?? []).slice(1)];
    const body = await saving(found, { fr });
    expect(body.texts.fr?.[0]).toEqual({ id: 'art-2', runs: [{ text: 'un <b>deux</b>' }] });
    expect(JSON.stringify(body.instructions).includes('elsewhere')).toBe(false);
    const marked = [{ id: 'art-2', runs: [{ text: 'x', html: '<b>' }] }];
    expect((await save(body, { fr: marked })).status).toBe(400);
    expect((await save(body, { fr: unchanged([{ id: 'art-2', text: 'a\u202eb' }]) })).status).toBe(400);
  });

  it('is written by who drafts, and by nobody else', async () => {
    const found = await read();
    for (const who of ['president', 'auditor', 'dg-support']) {
      expect((await save(found, {}, {}, who)).status).toBe(403);
    }
  });
});

describe('A comment', () => {
  const say = (body: object, who = 'secretary') => world.as(who).post(address('/comments'), body);

  it('is on a passage of a provision, and is answered', async () => {
    const first = await say({ provision: 'art-2/p-2', language: 'fr', start: 0, end: 6, said: 'Défini ?' });
    const { id } = made.parse(first.body);
    const answer = await say({ provision: 'art-2/p-2', language: 'fr', said: 'Oui.', answers: id });
    expect(answer.status).toBe(200);
    const rows = await world.db.textComment.findMany({ where: { amendmentId: life.id }, orderBy: { saidAt: 'asc' } });
    expect(rows.map(({ said, saidBy, answers }) => [said, saidBy, answers])).toEqual(
      expect.arrayContaining([
        ['Défini ?', 'secretary', null],
        ['Oui.', 'secretary', id],
      ]),
    );
  });

  it('is refused outside of the text, as an answer to nothing, and from who does not write', async () => {
    expect(codeOf((await say({ provision: 'art-2/p-2', language: 'fr', start: 0, end: 9_000, said: 'x' })).body)).toBe(
      'PASSAGE_UNKNOWN',
    );
    expect(codeOf((await say({ provision: 'art-2/p-2', language: 'fr', said: 'x', answers: 'nobody' })).body)).toBe(
      'COMMENT_UNKNOWN',
    );
    expect(codeOf((await say({ provision: 'nowhere', language: 'fr', said: 'x' })).body)).toBe('PROVISION_UNKNOWN');
    expect((await say({ provision: 'art-2/p-2', language: 'fr', said: 'x' }, 'president')).status).toBe(403);
  });
});
