import { AmendmentFile } from './amendment-file.ts';
import { consult } from './phases/consult.ts';
import { entryIntoForce } from './phases/entry-into-force.ts';
import { quarterlyWindow } from './phases/quarterly-window.ts';
import { signature } from './phases/signature.ts';
import { bringBack, step } from './phases/step.ts';
import { readFile } from './steps.ts';

/**
 * The procedure of an amendment (domain rules, section 4). Each phase is passed at once when the file is not there: already
 * done, not on its route, or sent back; so the same lines walk a new file, a returned one, one whose last decision was taken
 * back, and one found half-way.
 */
export async function amendment(fileId: string): Promise<void> {
  const file = new AmendmentFile(fileId);
  const following = file.follow({ mails: true });
  await file.run(readFile);

  while (file.isBeforeSignature) {
    await bringBack(file, 'PROPOSAL');
    await quarterlyWindow(file);
    await step(file, 'DRAFTING');
    await step(file, 'TRANSLATION');
    await step(file, 'QUALIFICATION');
    await step(file, 'PREREQUISITES');
    await step(file, 'NEGOTIATION');
    await consult(file, 'PRIOR_CONCERTATION', 'cocobase');
    await step(file, 'CONSULTED_MINISTER');
    await step(file, 'COMMITTEE');
    await step(file, 'CABINET_REVIEW');
    await signature(file);
  }
  await Promise.all([
    consult(file, 'STAKEHOLDER_CONSULTATION', 'stakeholders'),
    consult(file, 'COCOBASE', 'cocobase'),
    step(file, 'PUBLICATION'),
    entryIntoForce(file),
  ]);

  file.close();
  await following;
  await file.renewIfTired(fileId);
}
