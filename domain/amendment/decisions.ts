import type { IsoDate } from '../calendar/dates.ts';
import type { EntryIntoForceClause } from '../contract/instruction.ts';
import type { Language, Bilingual } from '../language.ts';
import type { ReturnTarget } from './phases.ts';
import type { SettledConflict } from './rebasing.ts';
import type { Qualification } from './qualification.ts';

/** A position of an organisation or an opinion of a minister. */
export const POSITIONS = ['FAVOURABLE', 'UNFAVOURABLE', 'RESERVED', 'NONE'] as const;
export type Position = (typeof POSITIONS)[number];

export interface Remark {
  readonly provisionId?: string;
  readonly text: string;
}

export const REMARK_OUTCOMES = ['ACCEPTED', 'PARTLY', 'REFUSED'] as const;
export type RemarkOutcome = (typeof REMARK_OUTCOMES)[number];

/** How a remark was answered, and the instruction it led to. */
export interface RemarkAnswer {
  readonly remarkId: string;
  readonly outcome: RemarkOutcome;
  readonly why: string;
  readonly instructionId?: string;
  /** The file in which that instruction stands, when it is another than the one the remark is about. */
  readonly amendmentId?: string;
  /** The number of the answer one had before one's eyes, when there was one. */
  readonly replaces?: number;
}

/** Proof that one language version of the act was signed; `sha256` names the uploaded bytes. */
export interface SignatureEvidence {
  readonly kind: 'QUALIFIED_ELECTRONIC' | 'ATTESTED_SCAN';
  readonly sha256: string;
  /** Who attests a scan of the signed paper. */
  readonly attestedBy?: string;
}

export type Motion =
  | { readonly kind: 'APPROVE' }
  | { readonly kind: 'RETURN'; readonly to: ReturnTarget; readonly reason: string }
  | { readonly kind: 'REJECT'; readonly reason: string };

interface Return {
  readonly outcome: 'RETURN';
  readonly to: ReturnTarget;
  readonly reason: string;
}

/** Where and when one language version was published. */
export interface PublicationProof {
  readonly on: IsoDate;
  readonly place: string;
}

/** What a person or an organisation answers to a task; `kind` is the task's. */
export type TaskDecision =
  | { readonly kind: 'LAUNCH'; readonly outcome: 'LAUNCH' }
  | { readonly kind: 'LAUNCH'; readonly outcome: 'REFUSE'; readonly reason: string }
  | {
      readonly kind: 'DRAFT';
      readonly revision: number;
      readonly language: Language;
      /** The contract version before the drafter's eyes, when it is not the one the file began on. */
      readonly baseVersion?: number;
    }
  | {
      readonly kind: 'SETTLE_CONFLICT';
      /** The contract version before the drafter's eyes. */
      readonly version: number;
      readonly choices: readonly SettledConflict[];
    }
  | { readonly kind: 'TRANSLATE'; readonly revision: number }
  | { readonly kind: 'CHECK_TRANSLATION'; readonly outcome: 'CONFIRM' }
  | { readonly kind: 'CHECK_TRANSLATION'; readonly outcome: 'SEND_BACK'; readonly reason: string }
  | { readonly kind: 'QUALIFY'; readonly statement: Qualification }
  | { readonly kind: 'CONFIRM_MATERIAL_ERROR'; readonly outcome: 'CONFIRM' }
  | { readonly kind: 'CONFIRM_MATERIAL_ERROR'; readonly outcome: 'DISPUTE'; readonly reason: string }
  | { readonly kind: 'DECIDE_ENVELOPE'; readonly outcome: 'ALLOW' | 'OBJECT'; readonly reason: string }
  | { readonly kind: 'RECORD_PROTOCOL'; readonly number: string; readonly date: IsoDate }
  | { readonly kind: 'GIVE_FINANCE_OPINION'; readonly position: Position; readonly remark?: string }
  | { readonly kind: 'NEGOTIATE'; readonly outcome: 'AGREE'; readonly remark?: string }
  | { readonly kind: 'NEGOTIATE'; readonly outcome: 'DISAGREE'; readonly reason: string }
  /** The convocation of the meeting named, which was sent with the file on its agenda. */
  | { readonly kind: 'CONVOKE_COCOBASE'; readonly meetingId: string; readonly on: IsoDate }
  | { readonly kind: 'GIVE_POSITION'; readonly position: Position; readonly remarks: readonly Remark[] }
  | { readonly kind: 'GIVE_AUTHORITY_POSITION'; readonly position: Position; readonly remark?: string }
  | { readonly kind: 'RECORD_REASONED_OPINION'; readonly opinion: Bilingual; readonly on: IsoDate }
  | { readonly kind: 'GIVE_MINISTER_OPINION'; readonly position: Position; readonly remark?: string }
  | { readonly kind: 'VOTE'; readonly vote: 'FOR' | 'AGAINST' | 'ABSTAIN'; readonly remark?: string }
  | { readonly kind: 'VOTE'; readonly vote: 'INTEREST_DECLARED'; readonly reason: string }
  | { readonly kind: 'PUT_MOTION'; readonly motion: Motion }
  | { readonly kind: 'GIVE_VISA'; readonly outcome: 'GRANT'; readonly remark?: string }
  | {
      readonly kind: 'GIVE_VISA';
      readonly outcome: 'CHANGE_ENTRY_INTO_FORCE';
      readonly clause: EntryIntoForceClause;
      readonly reason: string;
    }
  | ({ readonly kind: 'GIVE_VISA' } & Return)
  | {
      readonly kind: 'SIGN';
      readonly outcome: 'SIGN';
      readonly on: IsoDate;
      readonly evidence: Readonly<Record<Language, SignatureEvidence>>;
      readonly alsoInTheNameOf?: string;
      /** B13: the minister's statement while the government is in *affaires courantes*. */
      readonly caretakerStatement?: string;
    }
  | ({ readonly kind: 'SIGN' } & Return)
  | { readonly kind: 'GIVE_STAKEHOLDER_OPINION'; readonly position: Position; readonly remarks: readonly Remark[] }
  | { readonly kind: 'ANSWER_REMARKS'; readonly answers: readonly RemarkAnswer[] }
  | { readonly kind: 'NOTE_COCOBASE'; readonly on: IsoDate; readonly remark?: string }
  | {
      readonly kind: 'PUBLISH';
      readonly versions: Readonly<Record<Language, PublicationProof>>;
      readonly bosaCopyOn?: IsoDate;
    }
  | { readonly kind: 'TRANSMIT'; readonly on: IsoDate; readonly means: string };
