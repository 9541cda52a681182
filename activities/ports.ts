import type { Instant, IsoDate } from '../domain/calendar/dates.ts';
import type { PlannedNudge } from '../domain/amendment/nudges.ts';
import type { Phase } from '../domain/amendment/phases.ts';
import type { Consultation } from '../workflows/contract.ts';
import type { ProcedureEvent } from '../domain/amendment/procedure.ts';
import type { NewsOf } from '../domain/file.ts';
import type { MatterProcedureEvent } from '../domain/matters/procedure.ts';
import type { MeetingProcedureEvent } from '../domain/meetings/meeting/procedure.ts';

/** What every activity is given: the file, how far the workflow has read it, and the workflow's clock. */
export interface FileInput {
  readonly fileId: string;
  readonly sinceSeq: number;
  readonly at: Instant;
}

export interface PhaseInput extends FileInput {
  readonly phase: Phase;
}

export interface NudgeInput extends PhaseInput {
  /** The day whose nudges are sent. */
  readonly on: IsoDate;
}

/** What happened to the file since the workflow last read it: no text and no person, so that the engine stores none. */
export interface ProgressOf<E> extends NewsOf<E> {
  /** The file's newest event. */
  readonly seq: number;
  /** The code of a refusal: an answer, not a failure. */
  readonly refused?: string;
}

export type Progress = ProgressOf<ProcedureEvent>;
export type MeetingProgress = ProgressOf<MeetingProcedureEvent>;
export type MatterProgress = ProgressOf<MatterProcedureEvent>;

/** The day on which it is looked whether a meeting is planned. */
export interface LookInput extends FileInput {
  readonly on: IsoDate;
}

export interface MeetingNudgeInput extends FileInput {
  readonly nudges: readonly PlannedNudge[];
}

export interface DayInput extends FileInput {
  readonly on: IsoDate;
}

export interface ConsultationInput {
  readonly fileId: string;
  readonly name: Consultation;
  readonly phase: Phase;
  readonly round: number;
}

/** How many meetings the record lacked, and the months `YYYY-MM` in which no day is left for one. */
export interface Compared {
  readonly planned: number;
  readonly closed: readonly string[];
}

/** The anchor that was taken, if any, and whether a message to the auditors waits to be sent. */
export interface Anchored {
  readonly number?: number;
  readonly mailsPending: boolean;
}

/** What the workflows ask of the world. Each may run twice and does its work once. */
export interface Activities {
  readFile(input: FileInput): Promise<Progress>;
  openPhase(input: PhaseInput): Promise<Progress>;
  nudge(input: NudgeInput): Promise<Progress>;
  closeTerm(input: PhaseInput): Promise<Progress>;
  freezeAct(input: FileInput): Promise<Progress>;
  enterIntoForce(input: FileInput): Promise<Progress>;
  consolidate(input: FileInput): Promise<Progress>;
  consolidatePart(input: DayInput): Promise<Progress>;
  startConsultation(input: ConsultationInput): Promise<void>;
  sendMails(input: { readonly fileId: string }): Promise<void>;
  readMeeting(input: FileInput): Promise<MeetingProgress>;
  invite(input: FileInput): Promise<MeetingProgress>;
  judgeConvocation(input: FileInput): Promise<MeetingProgress>;
  freezeAgenda(input: FileInput): Promise<MeetingProgress>;
  askWhetherHeld(input: FileInput): Promise<MeetingProgress>;
  nudgeMeeting(input: MeetingNudgeInput): Promise<MeetingProgress>;
  closeRemarks(input: FileInput): Promise<MeetingProgress>;
  tellFiles(input: FileInput): Promise<MeetingProgress>;
  planMeetings(input: { readonly at: Instant }): Promise<Compared>;
  readMatter(input: FileInput): Promise<MatterProgress>;
  lookAtPlan(input: LookInput): Promise<MatterProgress>;
  anchorRecord(input: { readonly at: Instant }): Promise<Anchored>;
  writeAnchors(): Promise<void>;
  stampAnchors(): Promise<void>;
  passOnTasks(input: { readonly at: Instant }): Promise<{ readonly nextOn?: string }>;
}
