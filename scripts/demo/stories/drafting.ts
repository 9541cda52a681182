import type { Qualification } from '../../../domain/amendment/qualification.ts';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { DemoFile } from '../file.ts';
import { holderOf, type Stage } from '../stage.ts';

/** What most amendments are: no new mission, no effect on the envelopes. */
export const MODIFICATION: Qualification = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: false,
  consultedMinister: false,
  basicRegulations: false,
};

interface Draft {
  readonly instructions: readonly Instruction[];
  readonly entryIntoForce: { readonly kind: string; readonly on?: string };
  readonly baseVersion: number;
}

/** From the drafter's table to a qualified text: drafted in French, translated, checked by someone else, qualified. */
export async function draftAndQualify(
  stage: Stage,
  file: DemoFile,
  draft: Draft,
  statement: Qualification,
): Promise<void> {
  await draftAndTranslate(stage, file, draft);
  await file.does({ kind: 'QUALIFY', statement }, 'signs the qualification, with its figures');
}

export async function draftAndTranslate(stage: Stage, file: DemoFile, draft: Draft): Promise<void> {
  const { baseVersion, instructions, entryIntoForce } = draft;
  const [secretary, translator] = [holderOf(stage, 'CONTRACT_SECRETARY'), holderOf(stage, 'TRANSLATOR')];
  await file.task('DRAFT');
  const french = instructions.map(inFrenchOnly);
  const revision = await file.write(secretary, { instructions: french, entryIntoForce });
  await file.does({ kind: 'DRAFT', revision, language: 'fr', baseVersion }, 'submits the draft in French');
  await file.task('TRANSLATE');
  const translated = await file.write(translator, { instructions, entryIntoForce });
  await file.does({ kind: 'TRANSLATE', revision: translated }, 'submits the Dutch twin');
  await file.does({ kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' }, 'confirms the twin');
}

function inFrenchOnly(instruction: Instruction): Instruction {
  const { fr = '' } = instruction.motive;
  if (!('text' in instruction)) return { ...instruction, motive: { fr } };
  return { ...instruction, motive: { fr }, text: { fr: instruction.text.fr ?? '' } };
}
