import { createHash } from 'node:crypto';
import type { SignatureEvidence } from '../../domain/amendment/decisions.ts';
import type { Language } from '../../domain/language.ts';
import { makeSignatory, signPdf } from '../../embedded/sign-pdf.ts';
import type { DemoFile } from './file.ts';
import { holderOf, tell, type Stage } from './stage.ts';

const LANGUAGES = ['fr', 'nl'] as const;

/**
 * A signature: both language versions of the frozen act are fetched, signed outside of Avenant, and the proof is brought back.
 * The demo signs with certificates that it makes itself: what is checked is that the very act is signed, and that no authority
 * known here vouches for who signed is said.
 */
export async function signAct(stage: Stage, file: DemoFile, role: 'PRESIDENT' | 'MINISTER', on: string): Promise<void> {
  await file.task('SIGN', role);
  const { token, name } = holderOf(stage, role);
  const signatory = await makeSignatory(name, new Date(`${on}T00:00:00Z`));
  const { documents } = await file.seen();
  const proofs = await Promise.all(
    LANGUAGES.map(async (language): Promise<readonly [Language, SignatureEvidence]> => {
      const act = documents.findLast((each) => each.purpose === 'ACT' && each.language === language);
      if (act === undefined) throw new Error('The act is not frozen.');
      const bytes = await stage.api.bytes(`/amendments/${file.id}/documents/${act.sha256}`, token);
      const signed = await signPdf(bytes, signatory, new Date(`${on}T10:00:00Z`));
      const form = new FormData();
      form.set('language', language);
      form.set('file', new Blob([Uint8Array.from(signed)], { type: 'application/pdf' }), `act-${language}.pdf`);
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
