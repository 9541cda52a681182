import { z } from 'zod';
import { POSITIONS, REMARK_OUTCOMES } from '../../domain/amendment/decisions.ts';
import { RETURN_TARGETS } from '../../domain/amendment/phases.ts';
import {
  amendmentId,
  bilingual,
  isoDate,
  language,
  line,
  list,
  optional,
  prose,
  provisionId,
  sha256,
  twins,
} from './common.ts';
import { KEEPS } from '../../domain/amendment/rebasing.ts';
import { entryIntoForce } from './instruction.ts';
import { qualification } from './qualification.ts';

const position = z.enum(POSITIONS);
const revision = z.int().min(1).meta({ description: 'The revision of the draft that is submitted.' });
const baseVersion = z
  .int()
  .min(1)
  .meta({ description: 'The contract version before the drafter’s eyes, when it is not the one the file began on.' });
const remark = z.strictObject({ provisionId: optional(provisionId), text: prose });
const returned = { outcome: z.literal('RETURN'), to: z.enum(RETURN_TARGETS), reason: prose };

export const motion = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('APPROVE') }),
    z.strictObject({ kind: z.literal('RETURN'), to: z.enum(RETURN_TARGETS), reason: prose }),
    z.strictObject({ kind: z.literal('REJECT'), reason: prose }),
  ])
  .meta({ id: 'Motion', example: { kind: 'RETURN', to: 'DRAFTING', reason: 'Le délai est trop court.' } });

const launch = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('LAUNCH'), outcome: z.literal('LAUNCH') }),
  z.strictObject({ kind: z.literal('LAUNCH'), outcome: z.literal('REFUSE'), reason: prose }),
]);

const settleConflict = z
  .strictObject({
    kind: z.literal('SETTLE_CONFLICT'),
    version: z.int().min(1).meta({ description: 'The contract version before the drafter’s eyes.' }),
    choices: list(
      z.strictObject({
        conflict: z.int().min(0).meta({ description: 'Its place in the list of conflicts.' }),
        keep: z.enum(KEEPS),
        text: optional(twins),
        reason: prose,
      }),
    ),
  })
  .meta({ description: 'What each conflict between two acts is settled by, and why.' });

const checkTranslation = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('CHECK_TRANSLATION'), outcome: z.literal('CONFIRM') }),
  z.strictObject({ kind: z.literal('CHECK_TRANSLATION'), outcome: z.literal('SEND_BACK'), reason: prose }),
]);

const confirmMaterialError = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('CONFIRM_MATERIAL_ERROR'), outcome: z.literal('CONFIRM') }),
  z.strictObject({ kind: z.literal('CONFIRM_MATERIAL_ERROR'), outcome: z.literal('DISPUTE'), reason: prose }),
]);

const negotiate = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('NEGOTIATE'), outcome: z.literal('AGREE'), remark: optional(prose) }),
  z.strictObject({ kind: z.literal('NEGOTIATE'), outcome: z.literal('DISAGREE'), reason: prose }),
]);

const vote = z.discriminatedUnion('vote', [
  z.strictObject({
    kind: z.literal('VOTE'),
    vote: z.enum(['FOR', 'AGAINST', 'ABSTAIN']),
    remark: optional(prose),
  }),
  z.strictObject({ kind: z.literal('VOTE'), vote: z.literal('INTEREST_DECLARED'), reason: prose }),
]);

const giveVisa = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('GIVE_VISA'), outcome: z.literal('GRANT'), remark: optional(prose) }),
  z.strictObject({
    kind: z.literal('GIVE_VISA'),
    outcome: z.literal('CHANGE_ENTRY_INTO_FORCE'),
    clause: entryIntoForce,
    reason: prose,
  }),
  z.strictObject({ kind: z.literal('GIVE_VISA'), ...returned }),
]);

const evidence = z.strictObject({
  kind: z.enum(['QUALIFIED_ELECTRONIC', 'ATTESTED_SCAN']),
  sha256: sha256.meta({ description: 'Of the uploaded bytes: see the upload of evidence.' }),
  attestedBy: optional(line.meta({ description: 'Who attests a scan of the signed paper.' })),
});

const sign = z.discriminatedUnion('outcome', [
  z.strictObject({
    kind: z.literal('SIGN'),
    outcome: z.literal('SIGN'),
    on: isoDate,
    evidence: z.strictObject({ fr: evidence, nl: evidence }),
    alsoInTheNameOf: optional(line),
    caretakerStatement: optional(prose),
  }),
  z.strictObject({ kind: z.literal('SIGN'), ...returned }),
]);

export const remarkOutcome = z.enum(REMARK_OUTCOMES);

const remarkAnswer = z.strictObject({
  remarkId: line,
  outcome: remarkOutcome,
  why: prose,
  instructionId: optional(line.meta({ description: 'The instruction it led to.' })),
  amendmentId: optional(amendmentId.meta({ description: 'The file of that instruction, when it is another one.' })),
  replaces: optional(
    z.int().meta({ description: 'The number of the answer that is replaced: as it was read with the remark.' }),
  ),
});

const publication = z.strictObject({ on: isoDate, place: line });

/** What is answered to a task; `kind` is the task's. */
export const taskDecision = z
  .discriminatedUnion('kind', [
    launch,
    z.strictObject({ kind: z.literal('DRAFT'), revision, language, baseVersion: optional(baseVersion) }),
    settleConflict,
    z.strictObject({ kind: z.literal('TRANSLATE'), revision }),
    checkTranslation,
    z.strictObject({ kind: z.literal('QUALIFY'), statement: qualification }),
    confirmMaterialError,
    z.strictObject({ kind: z.literal('DECIDE_ENVELOPE'), outcome: z.enum(['ALLOW', 'OBJECT']), reason: prose }),
    z.strictObject({ kind: z.literal('RECORD_PROTOCOL'), number: line, date: isoDate }),
    z.strictObject({ kind: z.literal('GIVE_FINANCE_OPINION'), position, remark: optional(prose) }),
    negotiate,
    z.strictObject({ kind: z.literal('CONVOKE_COCOBASE'), meetingId: line, on: isoDate }).meta({
      description: 'Never sent: recorded once the convocation of a meeting was sent with the file on its agenda.',
    }),
    z.strictObject({ kind: z.literal('GIVE_POSITION'), position, remarks: list(remark) }),
    z.strictObject({ kind: z.literal('GIVE_AUTHORITY_POSITION'), position, remark: optional(prose) }),
    z.strictObject({ kind: z.literal('RECORD_REASONED_OPINION'), opinion: bilingualProse(), on: isoDate }),
    z.strictObject({ kind: z.literal('GIVE_MINISTER_OPINION'), position, remark: optional(prose) }),
    vote,
    z.strictObject({ kind: z.literal('PUT_MOTION'), motion }),
    giveVisa,
    sign,
    z.strictObject({ kind: z.literal('GIVE_STAKEHOLDER_OPINION'), position, remarks: list(remark) }),
    z.strictObject({ kind: z.literal('ANSWER_REMARKS'), answers: list(remarkAnswer) }),
    z.strictObject({ kind: z.literal('NOTE_COCOBASE'), on: isoDate, remark: optional(prose) }),
    z.strictObject({
      kind: z.literal('PUBLISH'),
      versions: z.strictObject({ fr: publication, nl: publication }),
      bosaCopyOn: optional(isoDate),
    }),
    z.strictObject({ kind: z.literal('TRANSMIT'), on: isoDate, means: line }),
  ])
  .meta({ id: 'TaskDecision', example: { kind: 'VOTE', vote: 'FOR' } });

function bilingualProse() {
  return bilingual.extend({ fr: prose, nl: prose }).meta({ id: 'BilingualProse' });
}
