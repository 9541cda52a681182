import { brusselsDate } from '../../../domain/calendar/dates.ts';
import type { Qualification } from '../../../domain/amendment/qualification.ts';
import { contractSeen, filesSoFar } from '../contract.ts';
import { newMission } from '../drafts.ts';
import { DemoFile } from '../file.ts';
import { holderOf, type Stage } from '../stage.ts';
import { concert } from './concertation.ts';
import { draftAndQualify } from './drafting.ts';

const MISSION: Qualification = {
  newMission: true,
  legalBasis: { type: 'LAW', date: '2026-06-18', reference: '2026/204511' },
  budgetDelta: 850_000,
  fteDelta: 6,
  concertationMatter: true,
  consultedMinister: false,
  basicRegulations: false,
};

const TITLE = { fr: 'Nouveau guichet : avenant', nl: 'Nieuw loket: bijvoegsel' };

/** A new mission that costs budget and staff: negotiated, concerted with the unions before the committee, and approved. */
export async function newMissionStory(stage: Stage, contractId: string): Promise<DemoFile> {
  const secretary = holderOf(stage, 'CONTRACT_SECRETARY');
  const { provisions, version: baseVersion } = await contractSeen(stage.api, secretary, contractId);
  const nth = await filesSoFar(stage.api, secretary, contractId);
  const today = brusselsDate(new Date().toISOString());
  const file = await DemoFile.launch(stage, contractId, TITLE);
  const draft = { instructions: newMission(provisions, nth), entryIntoForce: { kind: 'LAST_SIGNATURE' }, baseVersion };
  await draftAndQualify(stage, file, draft, MISSION);
  await file.does({ kind: 'GIVE_FINANCE_OPINION', position: 'FAVOURABLE' }, 'gives the Finance Inspection’s opinion');
  await file.does({ kind: 'NEGOTIATE', outcome: 'AGREE' }, 'agrees on 850.000 € and 6 FTE', 'PRESIDENT');
  await file.does({ kind: 'NEGOTIATE', outcome: 'AGREE' }, 'agrees on 850.000 € and 6 FTE', 'MINISTER');
  await concert(stage, file, today);
  await file.vote(() => 'FOR');
  await file.task('GIVE_VISA');
  return file;
}
