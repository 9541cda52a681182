import { bodyFrom } from '../../web/forms/body-from.ts';
import { fieldsOf, type Form, type Values } from '../../web/forms/field.ts';
import type { Problem } from '../../web/layout/problem-summary.tsx';
import type { Asker } from '../caller.ts';
import { carryOut } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { idempotentRequest } from '../http/idempotency.ts';
import { parsePart } from '../http/parse.ts';
import type { Refusal } from '../http/refusal.ts';
import { taskDecision } from '../schemas/decision.ts';
import { demandLevelFor } from '../sign-in/step-up.ts';
import type { SeenTask } from '../task-seen-by.ts';
import type { RuleViolation } from '../../domain/violation.ts';
import { DECIDER } from './entering.ts';
import { placesOf } from './forms/places.ts';
import type { LinkUsed } from './links/follow-link.ts';
import { isProblem, problemIn } from './problem-in.ts';
import type { SentForm } from './receive-form.ts';
import { storeSignedFiles } from './signed-files.ts';

/** An answer to a task, as its form was sent. */
export interface SentAnswer {
  readonly seen: SeenTask;
  readonly asker: Asker;
  readonly form: Form;
  readonly sent: SentForm;
  /** What names the request, with its key: the address its form is sent to. */
  readonly action: string;
  /** The meeting in which it was decided, whose keeper sends it. */
  readonly meeting?: string | undefined;
  /** How an organisation's link is used for it. */
  readonly used?: LinkUsed | undefined;
}

/** An answer that was not taken: why, and what its form holds now. */
export interface NotTaken {
  readonly error: RuleViolation | Refusal;
  readonly values: Values;
}

/**
 * Decides a task as its form says; `undefined` when that is recorded. Signed files are stored first and stay so: their senders
 * need not choose them again when something else is wrong.
 */
export async function decideTask(deps: Dependencies, answer: SentAnswer): Promise<NotTaken | undefined> {
  const { seen, asker, form, sent, action, meeting, used } = answer;
  const { idempotencyKey, ...body } = sent.values;
  let values: Values = body;
  try {
    // Before a signed file is stored, and before anything else is found wrong.
    await demandLevelFor(deps, asker, seen.task.kind);
    const request = idempotentRequest(asker.actor.id, idempotencyKey, { method: 'POST', path: action, body });
    values = await storeSignedFiles(deps, seen, asker, { ...sent, values: body }, request);
    const said = { kind: seen.task.kind, ...bodyFrom(form, values) };
    const decision = parsePart(taskDecision, 'body', said);
    const entered = meeting === undefined ? {} : { meeting, ...deciderIn(values) };
    const elsewhere = used?.elsewhere === true ? { elsewhere: true } : {};
    const command = { type: 'DECIDE', task: seen.task.seq, decision, ...entered, ...elsewhere } as const;
    await carryOut(deps, { fileId: seen.amendmentId, command, asker, request, kept: used?.kept, answer: () => ({}) });
    return undefined;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { error, values };
  }
}

const deciderIn = ({ [DECIDER]: decider = '' }: Values): { onBehalfOf?: string } =>
  decider === '' ? {} : { onBehalfOf: decider };

/** Why an answer was not taken, in its sender's language; a file that was refused is to be chosen anew. */
export function explained(
  { error, values }: NotTaken,
  form: Form,
  { language }: Asker,
): { readonly problem: Problem; readonly values: Values } {
  const places = 'details' in error ? placesOf(form, error) : {};
  const problem = problemIn(error, form, values, language, places);
  const refused = fieldsOf(form).filter(({ kind, name }) => kind === 'FILE' && name in problem.faults);
  return { problem, values: { ...values, ...Object.fromEntries(refused.map(({ name }) => [name, ''])) } };
}
