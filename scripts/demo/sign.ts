import { createHash } from 'node:crypto';
import type { SignatureEvidence } from '../../domain/amendment/decisions.ts';
import type { Language } from '../../domain/language.ts';
import type { DemoFile } from './file.ts';
import { holderOf, tell, type Stage } from './stage.ts';

const LANGUAGES = ['fr', 'nl'] as const;

/**
 * A signature: both language versions of the frozen act are fetched, signed outside of Avenant, and the proof is brought back.
 * The demo's «electronic signature» is appended bytes, as a PDF signature is: what is checked is that the very text signed.
 */
export async function signAct(stage: Stage, file: DemoFile, role: 'PRESIDENT' | 'MINISTER', on: string): Promise<void> {
  await file.task('SIGN', role);
  const { token } = holderOf(stage, role);
  const { documents } = await file.seen();
  const proofs = await Promise.all(
    LANGUAGES.map(async (language): Promise<readonly [Language, SignatureEvidence]> => {
      const act = documents.findLast((each) => each.purpose === 'ACT' && each.language === language);
      if (act === undefined) throw new Error('The act is not frozen.');
      const bytes = await stage.api.bytes(`/amendments/${file.id}/documents/${act.sha256}`, token);
      const signed = Buffer.concat([bytes, Buffer.from(`\n% signed by ${role}\n`)]);
      const form = new FormData();
      form.set('language', language);
      form.set('file', new Blob([signed], { type: 'application/pdf' }), `act-${language}.pdf`);
      const path = `/amendments/${file.id}/evidence`;
      const { sha256 } = await stage.api.call<{ sha256: string }>({ method: 'POST', path, token, form });
      if (sha256 !== createHash('sha256').update(signed).digest('hex')) throw new Error('Other bytes were kept.');
      return [language, { kind: 'QUALIFIED_ELECTRONIC', sha256 }];
    }),
  );
  const [fr, nl] = proofs.map(([, proof]) => proof);
  if (fr === undefined || nl === undefined) throw new Error('An act is signed in both languages.');
  await file.does({ kind: 'SIGN', outcome: 'SIGN', on, evidence: { fr, nl } }, 'signs the act, FR and NL', role);
  await tell(
    stage,
    `the signed bytes are kept under their SHA-256 (${fr.sha256.slice(0, 12)}…, ${nl.sha256.slice(0, 12)}…)`,
  );
}
