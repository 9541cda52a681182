import { contractSeen, filesSoFar } from '../contract.ts';
import { newMission } from '../drafts.ts';
import { DemoFile } from '../file.ts';
import { holderOf, type Stage } from '../stage.ts';
import { draftAndQualify, MODIFICATION } from './drafting.ts';

const TITLE = { fr: 'Réorganisation des projets', nl: 'Herschikking van de projecten' };

/** An amendment that its president withdraws while the committee votes on it. */
export async function withdrawalStory(stage: Stage, contractId: string): Promise<DemoFile> {
  const secretary = holderOf(stage, 'CONTRACT_SECRETARY');
  const { provisions, version: baseVersion } = await contractSeen(stage.api, secretary, contractId);
  const nth = await filesSoFar(stage.api, secretary, contractId);
  const file = await DemoFile.launch(stage, contractId, TITLE);
  const draft = { instructions: newMission(provisions, nth), entryIntoForce: { kind: 'LAST_SIGNATURE' }, baseVersion };
  await draftAndQualify(stage, file, draft, MODIFICATION);
  await file.task('VOTE');
  await file.withdraw('Le projet est repris dans un autre avenant.');
  await file.reaches('its end', ({ end }) => end === 'WITHDRAWN');
  return file;
}
