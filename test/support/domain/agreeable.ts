import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { TaskDecision } from '../../../domain/amendment/decisions.ts';
import type { Qualification } from '../../../domain/amendment/qualification.ts';
import { remarksToAnswer } from '../../../domain/amendment/remarks.ts';
import type { AmendmentState, Task } from '../../../domain/amendment/state.ts';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';

/** B1: no effect on the global envelopes, no new mission. */
export const MODIFICATION: Qualification = {
  newMission: false,
  budgetDelta: 0,
  fteDelta: 0,
  concertationMatter: false,
  consultedMinister: false,
  basicRegulations: false,
};

export const LEGAL_BASIS = { type: 'LAW', date: '2025-12-19', reference: '2025/04711' } as const;

/** B3: a new mission with a rise of means. */
export const NEW_MISSION: Qualification = {
  ...MODIFICATION,
  newMission: true,
  legalBasis: LEGAL_BASIS,
  budgetDelta: 250_000,
  fteDelta: 2.5,
};

const scan = (language: string) =>
  ({ kind: 'ATTESTED_SCAN', sha256: `scan-${language}`, attestedBy: 'A. Témoin' }) as const;

export const SCANS = { fr: scan('fr'), nl: scan('nl') } as const;

/** The proofs of signature that lie uploaded, as their bytes were judged. */
export const EVIDENCE = {
  'scan-fr': [{ language: 'fr', extendsDocument: false }],
  'scan-nl': [{ language: 'nl', extendsDocument: false }],
  'pades-fr': [{ language: 'fr', extendsDocument: true, signature: 'SIGNED' }],
  'bare-fr': [{ language: 'fr', extendsDocument: true }],
  'pades-nl': [{ language: 'nl', extendsDocument: true, signature: 'SIGNED' }],
  'scan-both': [
    { language: 'fr', extendsDocument: false },
    { language: 'nl', extendsDocument: false },
  ],
  'pades-swapped': [
    { language: 'nl', extendsDocument: false, signature: 'FOREIGN' },
    { language: 'fr', extendsDocument: true, signature: 'SIGNED' },
  ],
  'bare-nl': [{ language: 'nl', extendsDocument: true }],
} as const;

export interface Occasion {
  readonly task: Task;
  readonly state: AmendmentState;
  readonly today: IsoDate;
  /** Of the draft as it lies on the table. */
  readonly revision: number;
}

export type Answers = Readonly<Record<TaskKind, (occasion: Occasion) => TaskDecision>>;

/** How everyone answers when a test says nothing else: the way to a closed file. */
export const AGREEABLE: Answers = {
  LAUNCH: () => ({ kind: 'LAUNCH', outcome: 'LAUNCH' }),
  DRAFT: ({ revision }) => ({ kind: 'DRAFT', revision, language: 'fr' }),
  SETTLE_CONFLICT: ({ state }) => ({
    kind: 'SETTLE_CONFLICT',
    version: state.conflict?.version ?? 1,
    choices: [{ conflict: 0, keep: 'MINE', reason: 'Notre texte va plus loin.' }],
  }),
  TRANSLATE: ({ revision }) => ({ kind: 'TRANSLATE', revision }),
  CHECK_TRANSLATION: () => ({ kind: 'CHECK_TRANSLATION', outcome: 'CONFIRM' }),
  QUALIFY: ({ state }) => ({ kind: 'QUALIFY', statement: state.qualification ?? MODIFICATION }),
  CONFIRM_MATERIAL_ERROR: () => ({ kind: 'CONFIRM_MATERIAL_ERROR', outcome: 'CONFIRM' }),
  DECIDE_ENVELOPE: () => ({ kind: 'DECIDE_ENVELOPE', outcome: 'ALLOW', reason: 'Nécessaire.' }),
  RECORD_PROTOCOL: ({ today }) => ({ kind: 'RECORD_PROTOCOL', number: '12/3', date: today }),
  GIVE_FINANCE_OPINION: () => ({ kind: 'GIVE_FINANCE_OPINION', position: 'FAVOURABLE' }),
  NEGOTIATE: () => ({ kind: 'NEGOTIATE', outcome: 'AGREE' }),
  CONVOKE_COCOBASE: ({ today }) => ({ kind: 'CONVOKE_COCOBASE', meetingId: 'meeting-cocobase-1', on: today }),
  GIVE_POSITION: () => ({ kind: 'GIVE_POSITION', position: 'RESERVED', remarks: [] }),
  GIVE_AUTHORITY_POSITION: () => ({ kind: 'GIVE_AUTHORITY_POSITION', position: 'FAVOURABLE' }),
  RECORD_REASONED_OPINION: ({ today }) => ({
    kind: 'RECORD_REASONED_OPINION',
    opinion: { fr: 'Avis motivé.', nl: 'Met redenen omkleed advies.' },
    on: today,
  }),
  GIVE_MINISTER_OPINION: () => ({ kind: 'GIVE_MINISTER_OPINION', position: 'FAVOURABLE' }),
  VOTE: () => ({ kind: 'VOTE', vote: 'FOR' }),
  PUT_MOTION: () => ({ kind: 'PUT_MOTION', motion: { kind: 'APPROVE' } }),
  GIVE_VISA: () => ({ kind: 'GIVE_VISA', outcome: 'GRANT' }),
  SIGN: ({ today }) => ({ kind: 'SIGN', outcome: 'SIGN', on: today, evidence: SCANS }),
  GIVE_STAKEHOLDER_OPINION: () => ({ kind: 'GIVE_STAKEHOLDER_OPINION', position: 'FAVOURABLE', remarks: [] }),
  ANSWER_REMARKS: ({ state }) => ({
    kind: 'ANSWER_REMARKS',
    answers: remarksToAnswer(state).map((remark) => ({
      remarkId: remark.id,
      outcome: 'PARTLY',
      why: 'Prévu en 2027.',
    })),
  }),
  NOTE_COCOBASE: ({ today }) => ({ kind: 'NOTE_COCOBASE', on: today }),
  PUBLISH: ({ today }) => ({
    kind: 'PUBLISH',
    versions: { fr: { on: today, place: 'Site du service' }, nl: { on: today, place: 'Website van de dienst' } },
  }),
  TRANSMIT: ({ today }) => ({ kind: 'TRANSMIT', on: today, means: 'Courrier' }),
};
