import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actBytes, Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';
import type { Answer } from './support/client.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toSignature();
});
afterAll(() => world.close());

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function form(content: string, language = 'fr', name = 'acte signé.pdf'): FormData {
  const sent = new FormData();
  sent.append('language', language);
  sent.append('file', new Blob([content], { type: 'application/pdf' }), name);
  return sent;
}

const uploadAs = (personId: string, sent: FormData, key?: string): Promise<Answer> =>
  world.as(personId).post(`/amendments/${life.id}/evidence`, sent, key === undefined ? {} : { key });

describe('a proof of signature', () => {
  it('is kept under the SHA-256 of its bytes, with whether it extends the very act that was frozen', async () => {
    const signed = `${actBytes(life.id, 'fr')} and a signature`;
    const { status, headers, body } = await uploadAs('president', form(signed));
    expect([status, body]).toEqual([
      201,
      { amendmentId: life.id, sha256: sha256(signed), language: 'fr', extendsDocument: true, size: signed.length },
    ]);
    const { body: bytes } = await world.as('auditor').send('GET', headers.get('location') ?? '');
    expect(bytes).toBe(signed);
    expect((await life.seenBy('auditor')).documents).toContainEqual(
      expect.objectContaining({ purpose: 'EVIDENCE', sha256: sha256(signed), fileName: 'acte signé.pdf' }),
    );
  });

  it('that is a scan does not extend the act, nor does one of the other language', async () => {
    expect((await uploadAs('president', form('%PDF-1.4 a scan'))).body).toMatchObject({ extendsDocument: false });
    const other = form(`${actBytes(life.id, 'nl')} and a signature`, 'fr');
    expect((await uploadAs('president', other)).body).toMatchObject({ extendsDocument: false });
  });

  it('is known by its first bytes, its size and its language, not by its name', async () => {
    const refused = [
      [form('MZ not a document'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
      [form(`%PDF-${'x'.repeat(15_000_001)}`), 413, 'TOO_LARGE'],
      [form('%PDF-1.4', 'de'), 400, 'BODY_INVALID'],
    ] as const;
    for (const [sent, status, code] of refused) {
      const answer = await uploadAs('president', sent);
      expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
    }
    const without = new FormData();
    without.append('language', 'fr');
    expect((await uploadAs('president', without)).body).toMatchObject({ errors: [{ field: 'body.file' }] });
    expect((await world.as('president').post(`/amendments/${life.id}/evidence`, {})).status).toBe(415);
  });

  it('is uploaded by who is asked to sign', async () => {
    const { status, body } = await uploadAs('minister', form('%PDF-1.4'));
    expect([status, body]).toEqual([403, expect.objectContaining({ code: 'NOT_YOURS' })]);
  });

  it('under a key is another request when its bytes are other', async () => {
    const first = await uploadAs('president', form('%PDF-1.4 one'), 'evidence-1');
    expect((await uploadAs('president', form('%PDF-1.4 one'), 'evidence-1')).body).toEqual(first.body);
    const other = await uploadAs('president', form('%PDF-1.4 two'), 'evidence-1');
    expect([other.status, other.body]).toEqual([422, expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]);
  });

  it('sent many times at once under its key is one', async () => {
    const sent = () => uploadAs('president', form('%PDF-1.4 many'), 'evidence-many');
    const answers = await Promise.all(Array.from({ length: 10 }, sent));
    for (const { status, body } of answers) expect([status, body]).toEqual([201, answers[0]?.body]);
    const rows = { fileId: life.id, sha256: sha256('%PDF-1.4 many') };
    expect(await world.db.fileDocument.count({ where: rows })).toBe(1);
  });

  it('is answered the same once the signature is given, though no other is taken any more', async () => {
    const files = { fr: `${actBytes(life.id, 'fr')} signed`, nl: `${actBytes(life.id, 'nl')} signed` };
    const french = await uploadAs('president', form(files.fr, 'fr'), 'evidence-fr');
    await uploadAs('president', form(files.nl, 'nl'));
    const proof = (text: string) => ({ kind: 'QUALIFIED_ELECTRONIC', sha256: sha256(text) }) as const;
    const evidence = { fr: proof(files.fr), nl: proof(files.nl) };
    await life.must('president', { kind: 'SIGN', outcome: 'SIGN', on: '2026-11-23', evidence });
    expect((await uploadAs('president', form(files.fr, 'fr'), 'evidence-fr')).body).toEqual(french.body);
    expect((await uploadAs('president', form(files.fr, 'fr'))).status).toBe(403);
  });
});

describe('a document', () => {
  it('of a file is sent as what it is, to be saved', async () => {
    const hash = sha256(actBytes(life.id, 'nl'));
    const { headers, body } = await world.as('auditor').get(`/amendments/${life.id}/documents/${hash}`);
    expect(body).toBe(actBytes(life.id, 'nl'));
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename=act-nl-${hash.slice(0, 12)}.pdf`);
  });

  it('of another file is not found here', async () => {
    const other = await Life.launch(world);
    const hash = sha256(actBytes(life.id, 'nl'));
    const { status, body } = await world.as('auditor').get(`/amendments/${other.id}/documents/${hash}`);
    expect([status, body]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
  });
});
