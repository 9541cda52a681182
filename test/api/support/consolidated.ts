import { z } from 'zod';
import type { Language } from '../../../domain/language.ts';
import { Life } from './life.ts';
import type { ApiWorld } from './world.ts';

/** The day on which the tests' service lives, and signs. */
const SIGNED_ON = '2026-11-23';
const stored = z.object({ sha256: z.string() });

/** An amendment of one objective's maturity that both parties signed. */
export async function signed(world: ApiWorld, provisionId = 'oo-1.1'): Promise<Life> {
  const life = await Life.launch(world, provisionId);
  await life.toSignature();
  for (const signer of ['president', 'minister']) {
    const evidence = { fr: await scan(life, signer, 'fr'), nl: await scan(life, signer, 'nl') };
    await life.must(signer, { kind: 'SIGN', outcome: 'SIGN', on: SIGNED_ON, evidence });
  }
  return life;
}

/** One that is in force too, and in the contract's newest version. */
export async function consolidated(world: ApiWorld, provisionId = 'oo-1.1'): Promise<Life> {
  const life = await signed(world, provisionId);
  await world.run(life.id, { type: 'ENTER_INTO_FORCE' });
  await world.run(life.id, { type: 'CONSOLIDATE' });
  return life;
}

/** The signed paper of a language, scanned and uploaded by who signed it. */
async function scan({ world, id }: Life, signer: string, language: Language) {
  const sent = new FormData();
  sent.append('language', language);
  sent.append('file', new Blob([`%PDF-1.4 ${id} ${signer} ${language}`], { type: 'application/pdf' }), 'scan.pdf');
  const { body } = await world.as(signer).post(`/amendments/${id}/evidence`, sent);
  return { kind: 'ATTESTED_SCAN', sha256: stored.parse(body).sha256, attestedBy: 'A. Témoin' } as const;
}
