import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDF } from '@libpdf/core';
import { createActivities } from '../../activities/index.ts';
import type { FileInput } from '../../activities/ports.ts';
import { actPdf } from '../../documents/act/act-pdf.ts';
import { packPdf } from '../../documents/pdf/pack/pack-pdf.ts';
import { checkSignedPdf } from '../../documents/pdf/signed/check-signed-pdf.ts';
import type { Phase } from '../../domain/amendment/phases.ts';
import { openTasks } from '../../domain/amendment/state.ts';
import { makeSignatory, signPdf } from '../../embedded/sign-pdf.ts';
import { Autopilot } from '../support/world/autopilot.ts';
import { idleDeps } from '../support/world/idle-deps.ts';
import { createWorld, type World } from '../support/world/world.ts';

const BEFORE: readonly Phase[] = ['DRAFTING', 'TRANSLATION', 'QUALIFICATION', 'COMMITTEE', 'CABINET_REVIEW'];

let world: World;
let fileId: string;
const input = (): FileInput => ({ fileId, sinceSeq: 0, at: new Date().toISOString() });

beforeAll(async () => {
  world = await createWorld();
  const activities = createActivities(idleDeps(world, { printAct: actPdf, printPack: packPdf }));
  const people = new Autopilot(world, () => undefined);
  fileId = await people.launch();
  for (const phase of BEFORE) {
    await activities.openPhase({ ...input(), phase });
    await people.play(fileId, (state) => openTasks(state, phase).length === 0);
  }
  await activities.openPhase({ ...input(), phase: 'SIGNATURE' });
  await activities.freezeAct(input());
  await activities.freezeAct(input());
}, 120_000);
afterAll(() => world.close());

async function bytesOf(sha256: string): Promise<Uint8Array> {
  const { bytes } = await world.db.document.findUniqueOrThrow({ where: { sha256 } });
  return bytes;
}

describe('An act that comes to its signature', () => {
  it('is frozen once, with its pack, in both languages', async () => {
    const made = await world.db.fileDocument.findMany({ where: { fileId, purpose: { in: ['ACT', 'PACK'] } } });
    expect(made.map(({ purpose, language }) => `${purpose} ${language}`).toSorted()).toEqual([
      'ACT fr',
      'ACT nl',
      'PACK fr',
      'PACK nl',
    ]);
    const { documents } = await world.amendments.read(fileId);
    const acts = made.filter(({ purpose }) => purpose === 'ACT');
    expect(Object.fromEntries(acts.map(({ language, sha256 }) => [language, sha256]))).toEqual(documents);
  });

  it('bears its Akoma Ntoso, of its own language', async () => {
    const { documents } = await world.amendments.read(fileId);
    for (const [language, code] of [
      ['fr', 'fra'],
      ['nl', 'nld'],
    ] as const) {
      const pdf = await PDF.load(await bytesOf(documents?.[language] ?? ''));
      const xml = new TextDecoder().decode(pdf.getAttachment(`akoma-ntoso-${language}.xml`) ?? new Uint8Array());
      expect(xml).toContain('<akomaNtoso');
      expect(xml).toContain(`FRBRlanguage language="${code}"`);
    }
  });

  it('is what a signature is looked for on', async () => {
    const { documents } = await world.amendments.read(fileId);
    const document = await bytesOf(documents?.fr ?? '');
    const now = new Date();
    const signed = await signPdf(document, await makeSignatory('Anne Présidente', now), now);
    expect(await checkSignedPdf(signed, { document, trusted: [], now })).toMatchObject({ is: 'SIGNED' });
  });
});
