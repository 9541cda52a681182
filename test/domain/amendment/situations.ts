import type { AmendmentCommand } from '../../../domain/amendment/commands.ts';
import type { Qualification } from '../../../domain/amendment/qualification.ts';
import { fileAt } from '../../support/domain/file-at.ts';
import { MODIFICATION, NEW_MISSION, type Answers } from '../../support/domain/agreeable.ts';
import { correctTotal, replace, text } from '../../support/domain/contract.ts';
import { Life } from '../../support/domain/life.ts';
import { cocobase } from '../../support/domain/meetings.ts';
import { MEMBERS } from '../../support/domain/service.ts';

const qualified = (statement: Partial<Qualification>): Partial<Answers> => ({
  QUALIFY: () => ({ kind: 'QUALIFY', statement: { ...MODIFICATION, ...statement } }),
});
const ERROR = { materialError: { stated: '1.476.510', correct: '1.746.510' } };
const LATER = text([replace('p-2', 'Il vaut quatre ans.')], '2026-04-01');
const NO = { kind: 'VOTE', vote: 'AGAINST' } as const;
const REJECT = { type: 'PUT_MOTION', motion: { kind: 'REJECT', reason: 'Inopportun.' } } as const;
const WITHDRAW: AmendmentCommand = { type: 'WITHDRAW', reason: 'Sans objet.' };

const launched = (): Life => new Life().launch();
const convoked = (file: Life): Life => file.commands('procedure', cocobase(file, 'CONVOKED'));
const signed = (): Life => convoked(new Life().drafts(LATER).launch().until('PUBLISH'));
const remarked = (): Life => {
  const remarks = [{ text: 'Quand ?' }];
  const opinion = { kind: 'GIVE_STAKEHOLDER_OPINION', position: 'NONE', remarks } as const;
  return signed().does('network-1', 'GIVE_STAKEHOLDER_OPINION', opinion).does('network-2', 'GIVE_STAKEHOLDER_OPINION');
};
const lost = (): Life => MEMBERS.slice(0, 5).reduce((file, member) => file.does(member, 'VOTE', NO), fileAt('VOTE'));
const disagreed = (): Life =>
  fileAt('NEGOTIATE', NEW_MISSION).does('minister', 'NEGOTIATE', {
    kind: 'NEGOTIATE',
    outcome: 'DISAGREE',
    reason: 'Trop cher.',
  });

/** The step before the file is asked anything: a decision is taken, the procedure has not gone on yet. */
const decidedOnly = (file: Life, who: string, kind: 'QUALIFY' | 'GIVE_VISA' | 'SIGN'): Life => {
  file.decides(who, kind);
  return file;
};

/** Every status a file can have, in the order of the procedure. */
export const SITUATIONS = [
  ['no file yet', () => new Life()],
  ['proposed', () => new Life().launch({ kind: 'CABINET' }, 'cabinet')],
  ['drafting', launched],
  ['translation', () => fileAt('TRANSLATE')],
  ['translation check', () => fileAt('CHECK_TRANSLATION')],
  ['qualification', () => fileAt('QUALIFY')],
  ['just qualified', () => decidedOnly(fileAt('QUALIFY'), 'secretary', 'QUALIFY')],
  [
    'material error',
    () =>
      new Life()
        .drafts(text([correctTotal(1_746_510)]))
        .launch()
        .until('CONFIRM_MATERIAL_ERROR', qualified(ERROR)),
  ],
  ['envelope', () => fileAt('DECIDE_ENVELOPE', { budgetDelta: 1 })],
  ['protocol', () => fileAt('RECORD_PROTOCOL', { basicRegulations: true })],
  ['negotiation', () => fileAt('NEGOTIATE', NEW_MISSION)],
  ['awaiting an agenda', () => fileAt('CONVOKE_COCOBASE', { concertationMatter: true })],
  ['on an agenda', () => convoked(fileAt('CONVOKE_COCOBASE', { concertationMatter: true }))],
  ['prior concertation', () => fileAt('GIVE_POSITION', { concertationMatter: true })],
  ['consulted minister', () => fileAt('GIVE_MINISTER_OPINION', { consultedMinister: true })],
  ['committee', () => fileAt('VOTE')],
  ['motion lost', lost],
  ['cabinet review', () => fileAt('GIVE_VISA')],
  ['visa given', () => decidedOnly(fileAt('GIVE_VISA'), 'cabinet', 'GIVE_VISA')],
  ['president signs', () => fileAt('SIGN')],
  ['minister signs', () => fileAt('SIGN').does('president', 'SIGN')],
  ['just signed', () => decidedOnly(fileAt('SIGN').does('president', 'SIGN'), 'minister', 'SIGN')],
  ['side by side', signed],
  ['remarks to answer', remarked],
  ['in force', () => signed().on('2026-04-01').proceed()],
  ['closed', () => launched().toTheEnd()],
  [
    'launch refused',
    () =>
      new Life()
        .launch({ kind: 'CABINET' }, 'cabinet')
        .does('president', 'LAUNCH', { kind: 'LAUNCH', outcome: 'REFUSE', reason: 'Trop tôt.' }),
  ],
  [
    'rejected',
    () =>
      fileAt('VOTE')
        .commands('president', REJECT)
        .play((state) => state.procedure.end !== undefined),
  ],
  ['not agreed', disagreed],
  [
    'withdrawn from concertation',
    () => fileAt('GIVE_POSITION', { concertationMatter: true }).commands('president', WITHDRAW),
  ],
  ['withdrawn at signature', () => fileAt('SIGN').commands('president', WITHDRAW)],
] as const;

export type Situation = (typeof SITUATIONS)[number][0];
