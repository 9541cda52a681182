import type { MatterCommand } from '../../domain/matters/decide-matter.ts';
import type { MatterEvent } from '../../domain/matters/events.ts';
import { matterProcedureEventOf, type MatterProcedureEvent } from '../../domain/matters/procedure.ts';
import type { ActivityDeps } from '../deps.ts';
import { drive, newsSince, type Driven } from '../drive.ts';
import type { FileInput, MatterProgress } from '../ports.ts';

const matters = ({ db, matters, now }: ActivityDeps): Driven<MatterCommand, MatterEvent, MatterProcedureEvent> => ({
  db,
  now,
  projection: matterProcedureEventOf,
  record: (fileId, asked) => matters.record(fileId, asked),
});

/** What happened to a matter since its workflow last read it. */
export const matterSince = (deps: ActivityDeps, input: FileInput): Promise<MatterProgress> =>
  newsSince(matters(deps), input);

/** Carries out a command of a matter's procedure. */
export const carryOutForMatter = (
  deps: ActivityDeps,
  input: FileInput,
  command: MatterCommand,
): Promise<MatterProgress> => drive(matters(deps), input, command);
