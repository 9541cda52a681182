import { addDays, brusselsDate } from '../../../domain/calendar/dates.ts';
import { contractSeen, filesSoFar } from '../contract.ts';
import { firstDraft, milder } from '../drafts.ts';
import { DemoFile } from '../file.ts';
import { answerByMail } from '../organisations.ts';
import { signAct } from '../sign.ts';
import { holderOf, type Stage } from '../stage.ts';
import { draftAndQualify, MODIFICATION } from './drafting.ts';

const TITLE = {
  fr: 'Maturité et information mutuelle',
  nl: 'Maturiteit en wederzijdse informatie',
};

/** Days that pass in the story: the cabinet is silent, then the act waits for its date. */
const SILENCE_DAYS = 12;
const UNTIL_FORCE_DAYS = 40;

/** An amendment through every phase, with one return by the committee; ends closed, in the contract's next version. */
export async function amendmentStory(stage: Stage, contractId: string): Promise<DemoFile> {
  const secretary = holderOf(stage, 'CONTRACT_SECRETARY');
  const { provisions, version: baseVersion } = await contractSeen(stage.api, secretary, contractId);
  const nth = await filesSoFar(stage.api, secretary, contractId);
  const today = brusselsDate(new Date().toISOString());
  const signedOn = addDays(today, SILENCE_DAYS);
  const entryIntoForce = { kind: 'DATE', on: addDays(signedOn, UNTIL_FORCE_DAYS) };
  const file = await DemoFile.launch(stage, contractId, TITLE);
  const instructions = firstDraft(provisions, nth);
  const statement = { ...MODIFICATION, consultedMinister: true, basicRegulations: true };
  await draftAndQualify(stage, file, { instructions, entryIntoForce, baseVersion }, statement);
  await file.does({ kind: 'RECORD_PROTOCOL', number: '216/4', date: today }, 'records the negotiation protocol');
  await file.does({ kind: 'GIVE_MINISTER_OPINION', position: 'FAVOURABLE' }, 'gives the consulted minister’s opinion');

  const reason = 'La cible est trop haute pour les moyens prévus.';
  await file.task('VOTE');
  await file.move({ kind: 'RETURN', to: 'DRAFTING', reason }, 'moves to return the text to drafting');
  await file.vote(() => 'FOR');
  const second = { instructions: milder(instructions, provisions), entryIntoForce, baseVersion };
  await draftAndQualify(stage, file, second, statement);
  await againAfterReturn(file, today);
  await file.vote((index) => (index === 1 ? 'ABSTAIN' : 'FOR'));

  await file.task('GIVE_VISA');
  await file.pass(SILENCE_DAYS, 'the cabinet is silent: a reminder, the substitute, never an approval');
  await file.does({ kind: 'GIVE_VISA', outcome: 'GRANT' }, 'grants the visa');
  await signAct(stage, file, 'PRESIDENT', signedOn);
  await signAct(stage, file, 'MINISTER', signedOn);
  await afterSignature(stage, file, signedOn);
  await file.reaches('its end', ({ end }) => end === 'CLOSED');
  return file;
}

/** What the changed text put to the question again: only that. */
async function againAfterReturn(file: DemoFile, today: string): Promise<void> {
  await file.does({ kind: 'RECORD_PROTOCOL', number: '216/4', date: today }, 'confirms the protocol for what changed');
  await file.does({ kind: 'GIVE_MINISTER_OPINION', position: 'FAVOURABLE' }, 'confirms the opinion for what changed');
}

/** Side by side: the consultations, the publication, and the entry into force on the act's date. */
async function afterSignature(stage: Stage, file: DemoFile, signedOn: string): Promise<void> {
  await answerByMail(stage, file, 'GIVE_STAKEHOLDER_OPINION', 'FAVOURABLE', 'Et les petites communes ?');
  await answerRemarks(stage, file);
  await file.does({ kind: 'NOTE_COCOBASE', on: signedOn }, 'has it noted by COCOBASE');
  const versions = {
    fr: { on: signedOn, place: 'Site du service' },
    nl: { on: signedOn, place: 'Website van de dienst' },
  };
  await file.does({ kind: 'PUBLISH', versions, bosaCopyOn: signedOn }, 'proves the publication, FR and NL');
  await file.pass(UNTIL_FORCE_DAYS, 'the act’s date comes');
  await file.reaches('the next version', ({ contractVersion }) => contractVersion !== undefined);
  const on = addDays(signedOn, UNTIL_FORCE_DAYS);
  await file.does({ kind: 'TRANSMIT', on, means: 'Courrier' }, 'transmits the consolidated text to the minister');
}

async function answerRemarks(stage: Stage, file: DemoFile): Promise<void> {
  const task = await file.task('ANSWER_REMARKS');
  const { remarks } = await stage.api.call<{ remarks: readonly { id: string }[] }>({
    method: 'GET',
    path: `/tasks/${task.id}`,
    token: holderOf(stage, 'CONTRACT_SECRETARY').token,
  });
  const answers = remarks.map(({ id }) => ({
    remarkId: id,
    outcome: 'PARTLY' as const,
    why: 'Repris au plan annuel.',
  }));
  await file.does({ kind: 'ANSWER_REMARKS', answers }, 'answers every remark');
}
