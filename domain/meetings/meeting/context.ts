import type { Actor } from '../../amendment/context.ts';
import type { Policy } from '../../amendment/policy.ts';
import type { Instant, IsoDate } from '../../calendar/dates.ts';
import type { Directory } from '../../people/directory.ts';
import type { Proof } from '../convocation/proof.ts';
import type { MeetingCommand } from './commands.ts';
import type { Point } from './points.ts';

/** Everything a decision may look at beside the meeting itself. The optional parts are there when `needsOfMeeting` names them. */
export interface MeetingContext {
  readonly at: Instant;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly directory: Directory;
  /** The rules in force; a meeting keeps those it was planned with. */
  readonly policy: Policy;
  /** By organisation: its mail of the sending that convoked (`state.convoked.seq`). */
  readonly proofs?: Readonly<Record<string, Proof>>;
  /**
   * Every point that waits for the series, on this agenda already or not: files, matters, and what earlier meetings carried
   * over.
   */
  readonly waiting?: readonly Point[];
  /** The days that other meetings have, of any series. */
  readonly taken?: readonly IsoDate[];
}

export type MeetingNeed = 'PROOFS' | 'WAITING' | 'TAKEN';

/** What must be read beside the meeting's events before a command can be judged. */
export function needsOfMeeting(command: MeetingCommand): readonly MeetingNeed[] {
  switch (command.type) {
    case 'PLAN':
    case 'INVITE':
    case 'SET_AGENDA':
    case 'FREEZE_AGENDA':
      return ['WAITING'];
    case 'CALL':
    case 'MOVE':
    case 'SEND_INVITATION':
      return ['WAITING', 'TAKEN'];
    case 'CANCEL':
      return ['TAKEN'];
    case 'JUDGE_CONVOCATION':
    case 'PROVE_DELIVERY':
      return ['PROOFS', 'TAKEN'];
    case 'DECIDE':
      return command.decision.kind === 'CONVOKE' ? ['WAITING', 'TAKEN'] : [];
    case 'GRANT_URGENCY':
    case 'ANSWER_INVITATION':
    case 'REQUEST_LINK':
    case 'ASK_WHETHER_HELD':
    case 'NUDGE':
    case 'PASS_ON':
    case 'CLOSE_REMARKS':
      return [];
  }
}
