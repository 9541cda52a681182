import type { Router } from 'express';
import type { VNode } from 'preact';
import { violationText } from '../../../locales/violation-text.ts';
import type { Values } from '../../../web/forms/field.ts';
import { RemovalPage } from '../../../web/pages/draft/removal-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { seenBy } from '../../command.ts';
import { Refusal } from '../../http/refusal.ts';
import { mustEdit, saveTheDraft } from '../../routes/drafts.ts';
import { formPage, type Filled } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { revisionIn } from './draft-body.ts';
import { draftBefore, type DraftBefore } from './draft-before.ts';
import { stepsOf } from './steps.ts';

interface Removal extends DraftBefore {
  readonly instructionId: string;
}

/** Asks before an instruction leaves the draft. */
export function instructionRemoval(router: Router, context: PageContext): void {
  formPage<Removal>(router, context, {
    route: '/amendments/:id/draft/instructions/:instruction/remove',
    operation: saveTheDraft(context.deps),
    find: (visit) => removalOf(context.deps, visit),
    params: ({ id }) => ({ id }),
    form: () => [],
    body: (_said, subject, values) => draftWithout(subject, values),
    show,
    leadsTo: (_answer, { id }) => `/amendments/${id}/draft?saved=yes`,
  });
}

/** @throws Refusal `NOT_FOUND`; RuleViolation `FILE_UNKNOWN`, `STEP_CLOSED`, `NOT_YOURS` */
async function removalOf(deps: Dependencies, visit: Visit): Promise<Removal> {
  const found = await draftBefore(deps, visit);
  mustEdit(await seenBy(deps, found.id, visit.caller));
  const id = visit.request.params['instruction'];
  if (typeof id !== 'string' || found.writing?.kind === 'TRANSLATE') throw new Refusal('NOT_FOUND');
  return { ...found, instructionId: id };
}

/** One that is gone already is not missed: who presses twice has it removed once. */
function draftWithout({ draft: { text }, instructionId }: Removal, values: Values): object {
  const instructions = text.instructions.filter(({ id }) => id !== instructionId);
  return { revision: revisionIn(values), text: { ...text, instructions } };
}

function show({ frame }: Visit, subject: Removal, filled: Filled): VNode {
  const { id, act, draft, base, scale, instructionId, language } = subject;
  const step = stepsOf(base, draft.text.instructions, scale).find(
    ({ instruction }) => instruction.id === instructionId,
  );
  if (step === undefined) throw new Refusal('NOT_FOUND');
  const { instruction, outcome } = step;
  return RemovalPage({
    ...frame,
    id,
    act,
    instructionId,
    kind: instruction.kind,
    motive: instruction.motive,
    revision: draft.revision,
    problem: filled.problem,
    ...('change' in outcome ? { change: outcome.change } : { refusal: violationText(language, outcome.refusal) }),
  });
}
