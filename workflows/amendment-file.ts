import type { IsoDate } from '../domain/calendar/dates.ts';
import type { ConsultationInput } from '../activities/ports.ts';
import type { Phase } from '../domain/amendment/phases.ts';
import { evolveProcedure, isDue, NEW_PROCEDURE } from '../domain/amendment/procedure.ts';
import type { Procedure, ProcedureEvent } from '../domain/amendment/procedure.ts';
import { FollowedFile } from './file.ts';
import { readFile, startConsultation } from './steps.ts';

/** An amendment as its workflow knows it, and as those of its consultations do. */
export class AmendmentFile extends FollowedFile<Procedure, ProcedureEvent> {
  /** @param root the workflow of the amendment, when this is a consultation's view of it. */
  constructor(id: string, root?: string) {
    super(id, { initial: NEW_PROCEDURE, evolve: evolveProcedure, read: readFile }, root);
  }

  get hasEnded(): boolean {
    return this.procedure.end !== undefined && (this.procedure.laterOn ?? []).length === 0;
  }

  /** The next day to come on which the act changes the contract again. */
  get nextDay(): IsoDate | undefined {
    return this.isTired ? undefined : this.procedure.laterOn?.[0];
  }

  /** Whether the way to the signature lies before the file, from wherever it stands or was sent back to. */
  get isBeforeSignature(): boolean {
    return !this.hasEnded && !this.isTired && this.procedure.inForceOn === undefined;
  }

  /** Whether the file waits at a phase, not yet opened or open. */
  isAt(phase: Phase): boolean {
    return !this.isTired && isDue(this.procedure, phase);
  }

  consult(consultation: Omit<ConsultationInput, 'fileId'>): Promise<void> {
    return startConsultation({ fileId: this.id, ...consultation });
  }
}
