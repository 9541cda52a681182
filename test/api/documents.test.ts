import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actBytes, sha256Of, signedAct } from './support/acts.ts';
import { Life } from './support/life.ts';
import { createApiWorld, type ApiWorld } from './support/world.ts';
import { Browser } from './pages/browser.ts';
import type { Answer } from './support/client.ts';

let world: ApiWorld;
let life: Life;
beforeAll(async () => {
  world = await createApiWorld();
  life = await Life.launch(world);
  await life.toSignature();
});
afterAll(() => world.close());

const sha256 = sha256Of;

function form(content: string | Uint8Array, language = 'fr', name = 'acte signé.pdf'): FormData {
  const sent = new FormData();
  sent.append('language', language);
  sent.append(
    'file',
    new Blob([typeof content === 'string' ? content : Uint8Array.from(content)], { type: 'application/pdf' }),
    name,
  );
  return sent;
}

const uploadAs = (personId: string, sent: FormData, key?: string): Promise<Answer> =>
  world.as(personId).post(`/amendments/${life.id}/evidence`, sent, key === undefined ? {} : { key });

async function bytesAt(path: string): Promise<Uint8Array> {
  const headers = { Authorization: `Bearer ${await world.tokenOf('auditor')}` };
  return new Uint8Array(await (await fetch(world.baseUrl + path, { headers })).arrayBuffer());
}

const FOREIGN = { extendsDocument: false, signature: 'FOREIGN' };

describe('a proof of signature', () => {
  it('is kept under the SHA-256 of its bytes, with whether it extends the very act that was frozen', async () => {
    const signed = await signedAct(life.id, 'fr');
    const { status, headers, body } = await uploadAs('president', form(signed));
    expect([status, body]).toEqual([
      201,
      {
        amendmentId: life.id,
        sha256: sha256(signed),
        language: 'fr',
        extendsDocument: true,
        signature: 'SIGNED',
        size: signed.length,
      },
    ]);
    const sent = await bytesAt(headers.get('location') ?? '');
    expect(sha256(sent)).toBe(sha256(signed));
    expect((await life.seenBy('auditor')).documents).toContainEqual(
      expect.objectContaining({ purpose: 'EVIDENCE', sha256: sha256(signed), fileName: 'acte signé.pdf' }),
    );
  });

  it('tells who signed it, when by his own clock, and that no chain is validated here', async () => {
    const signed = await signedAct(life.id, 'fr');
    expect((await uploadAs('president', form(signed))).status).toBe(201);
    const hash = sha256(signed);
    const path = `/amendments/${life.id}/documents/${hash}/signatures`;
    expect((await world.as('auditor').get(path)).body).toMatchObject({
      signature: 'SIGNED',
      signatures: [
        {
          signer: 'Anne Présidente',
          givenAt: '2026-11-23T10:00:00.000Z',
          givenBy: 'SIGNER',
          chain: 'NO_ANCHORS',
          isPades: true,
        },
      ],
    });
    const browser = await Browser.signedInAs(world, 'auditor');
    const { $ } = await browser.open(path);
    expect($('main').text()).toContain('chaîne de certificats non validée\u00a0: aucune autorité');
    expect((await browser.open(`/amendments/${life.id}`)).$(`a[href="${path}"]`).text()).toContain('Qui a signé');
    expect((await world.as('auditor').get(path.replace(hash, sha256(actBytes(life.id, 'fr'))))).status).toBe(404);
  });

  it('that is a scan does not extend the act, nor does one of the other language', async () => {
    expect((await uploadAs('president', form('%PDF-1.4 a scan'))).body).toMatchObject(FOREIGN);
    const other = form(await signedAct(life.id, 'nl'), 'fr');
    expect((await uploadAs('president', other)).body).toMatchObject(FOREIGN);
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
    const files = { fr: await signedAct(life.id, 'fr'), nl: await signedAct(life.id, 'nl') };
    const french = await uploadAs('president', form(files.fr, 'fr'), 'evidence-fr');
    await uploadAs('president', form(files.nl, 'nl'));
    const proof = (text: Uint8Array) => ({ kind: 'QUALIFIED_ELECTRONIC', sha256: sha256(text) }) as const;
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
