import type { Instant, IsoDate } from '../calendar/dates.ts';
import type { ConsolidatedProvision } from '../contract/consolidate.ts';
import type { AmendmentText } from '../contract/instruction.ts';
import type { Provision } from '../contract/provision.ts';
import type { Language } from '../language.ts';
import type { MeetingSeries } from '../meetings/series.ts';
import type { Directory } from '../people/directory.ts';
import type { Standing } from '../people/holders.ts';
import type { Party } from '../people/roles.ts';
import type { AmendmentCommand } from './commands.ts';
import type { Rebasing } from './rebasing.ts';
import type { Policy } from './policy.ts';
import type { AmendmentState } from './state.ts';
import { changedEntryIntoForce } from './take-back.ts';
import type { SignedDocumentFinding } from './signed-document.ts';

/** Who sends a command. Rights are found in the directory, never in the message. */
export type Actor =
  /** In which capacity, where he chose one among several. */
  | { readonly kind: 'PERSON'; readonly id: string; readonly capacity?: Standing }
  | { readonly kind: 'ORGANISATION'; readonly id: string }
  | { readonly kind: 'PROCEDURE' };

/** The contract as it stands, and what other acts are doing to it. */
export interface ContractFacts {
  readonly version: number;
  readonly provisions: readonly Provision[];
  /** Provisions that differ between the version the file's text is written on (`state.baseVersion`) and the present one. */
  readonly changedSinceBase: readonly string[];
  /** Numbered acts that are not consolidated yet, other than the file's own. */
  readonly pendingActs: readonly { readonly actNumber: number; readonly touched: readonly string[] }[];
}

/** The first numbers still free on the contract: shared by its files, claimed with the decision. */
export interface FreeNumbers {
  readonly reference: number;
  readonly actNumber: number;
  readonly version: number;
}

/** A draft as it lies on the drafter's table. */
export interface Draft {
  readonly revision: number;
  readonly text: AmendmentText;
}

/** An uploaded proof of signature, as its bytes were judged at upload. */
export interface EvidenceFacts {
  readonly language: Language;
  /** Whether the bytes begin with the frozen document: a signature appended to the very text that was approved. */
  readonly extendsDocument: boolean;
  /** What a PDF was found to be; nothing for one that came in before that was looked at. */
  readonly signature?: SignedDocumentFinding | undefined;
}

/** An instruction that an answer may name: of the file's own act, or of another file on the same contract. */
export interface KnownInstruction {
  readonly instructionId: string;
  readonly amendmentId?: string;
}

/** What a consolidation yields: the next version of the contract. */
export interface NextVersion {
  readonly hash: string;
  readonly provisions: readonly ConsolidatedProvision[];
}

/** A meeting in which something was decided on the file: `isAbout` it when its agenda has it. */
export interface MeetingFacts {
  readonly id: string;
  readonly series: MeetingSeries;
  readonly on: IsoDate;
  readonly isHeld: boolean;
  readonly isAbout: boolean;
  readonly present: readonly Party[];
}

/** Everything a decision may look at beside the file itself. The optional parts are there when `needsOf` names them. */
export interface Context {
  readonly at: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly contract?: ContractFacts;
  readonly rebasing?: Rebasing;
  readonly free?: FreeNumbers;
  readonly draft?: Draft;
  readonly submitted?: AmendmentText;
  /** By the SHA-256 of the bytes, once for each language they were uploaded for. */
  readonly evidence?: Readonly<Record<string, readonly EvidenceFacts[]>>;
  readonly nextVersion?: NextVersion;
  readonly meeting?: MeetingFacts;
  readonly instructions?: readonly KnownInstruction[];
}

export type Need =
  | 'REBASING'
  | 'CONTRACT'
  | 'FREE_NUMBERS'
  | 'DRAFT'
  | 'SUBMITTED'
  | 'EVIDENCE'
  | 'NEXT_VERSION'
  | 'INSTRUCTIONS'
  | 'MEETING';

/** What a text is carried over with. */
const REBASED: readonly Need[] = ['SUBMITTED', 'REBASING', 'DRAFT'];

/** What must be read beside the file's events before a command can be judged. */
export function needsOf(state: AmendmentState, command: AmendmentCommand): readonly Need[] {
  switch (command.type) {
    case 'PROPOSE':
      return ['CONTRACT', 'FREE_NUMBERS'];
    case 'OPEN_PHASE':
      return command.phase === 'SIGNATURE' ? ['CONTRACT', 'FREE_NUMBERS', ...REBASED] : [];
    case 'REBASE':
      return ['CONTRACT', ...REBASED];
    case 'CONSOLIDATE':
    case 'CONSOLIDATE_PART':
    case 'ANNUL':
    case 'REPEAL':
      return ['FREE_NUMBERS', 'NEXT_VERSION'];
    case 'DECIDE':
      return [...needsOfDecision(state, command), ...(command.meeting === undefined ? [] : (['MEETING'] as const))];
    case 'TAKE_BACK': {
      const task = state.tasks[command.task];
      return task !== undefined && changedEntryIntoForce(task) ? ['DRAFT'] : [];
    }
    default:
      return [];
  }
}

function needsOfDecision(
  state: AmendmentState,
  command: Extract<AmendmentCommand, { type: 'DECIDE' }>,
): readonly Need[] {
  switch (command.decision.kind) {
    case 'LAUNCH':
      return ['FREE_NUMBERS'];
    case 'DRAFT':
      return ['CONTRACT', 'DRAFT'];
    case 'SETTLE_CONFLICT':
      return ['CONTRACT', ...REBASED];
    case 'TRANSLATE':
      return ['CONTRACT', 'DRAFT', 'SUBMITTED'];
    case 'QUALIFY':
      return ['SUBMITTED'];
    case 'GIVE_VISA':
      return command.decision.outcome === 'CHANGE_ENTRY_INTO_FORCE' ? ['CONTRACT', 'SUBMITTED', 'DRAFT'] : [];
    case 'SIGN':
      return command.decision.outcome === 'SIGN' ? ['EVIDENCE', 'SUBMITTED'] : [];
    case 'ANSWER_REMARKS':
      return command.decision.answers.some(({ instructionId }) => instructionId !== undefined) ? ['INSTRUCTIONS'] : [];
    default:
      return [];
  }
}
