import type { ActivityDeps } from './deps.ts';
import type { ConsultationInput } from './ports.ts';

/** Starts a consultation's workflow; one that is at work already is only woken. */
export const startConsultation =
  (deps: ActivityDeps) =>
  (input: ConsultationInput): Promise<void> =>
    deps.engine.consult(input);
