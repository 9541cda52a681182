import type { AmendmentCommand } from '../domain/amendment/commands.ts';
import type { AmendmentEvent } from '../domain/amendment/events.ts';
import { procedureEventOf, type ProcedureEvent } from '../domain/amendment/procedure.ts';
import type { ActivityDeps } from './deps.ts';
import { drive, newsSince, type Driven } from './drive.ts';
import type { FileInput, Progress } from './ports.ts';

const amendments = ({
  db,
  amendments,
  now,
}: ActivityDeps): Driven<AmendmentCommand, AmendmentEvent, ProcedureEvent> => ({
  db,
  now,
  projection: procedureEventOf,
  record: (fileId, asked) => amendments.record(fileId, asked),
});

/** What happened to an amendment since its workflow last read it. */
export const progressSince = (deps: ActivityDeps, input: FileInput): Promise<Progress> =>
  newsSince(amendments(deps), input);

/** Carries out a command of an amendment's procedure. */
export const carryOut = (deps: ActivityDeps, input: FileInput, command: AmendmentCommand): Promise<Progress> =>
  drive(amendments(deps), input, command);
