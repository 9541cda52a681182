import type { Router } from 'express';
import type { VNode } from 'preact';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import type { RuleViolation } from '../../../domain/violation.ts';
import { violationText } from '../../../locales/violation-text.ts';
import { bodyFrom } from '../../../web/forms/body-from.ts';
import type { Values } from '../../../web/forms/field.ts';
import { InstructionPage, type PreviewShown } from '../../../web/pages/draft/instruction-page.tsx';
import type { Stale } from '../../../web/pages/draft/stale-draft.tsx';
import type { Caller } from '../../caller.ts';
import { saveTheDraft } from '../../routes/drafts.ts';
import { draftToSave } from '../../schemas/draft.ts';
import { formPage, type Filled } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { pathTo } from './choice.ts';
import { draftWith, revisionIn } from './draft-body.ts';
import { instructionBefore, type InstructionBefore } from './instruction-before.ts';
import { instructionForm, instructionValues, TEXT_FIELDS } from './instruction-form.ts';
import { rewordedText } from './reworded.ts';
import { applied } from './steps.ts';

const ROUTE = '/amendments/:id/draft/instructions/:instruction';

/** Where the rules' refusals of an instruction are told. */
const PLACES = {
  MATURITY_OUT_OF_SCALE: 'maturity.target',
  RHYTHM_OUT_OF_RANGE: 'perMonth.tutelle',
  HOLDERS_REQUIRED: 'holders',
  FIGURE_UNKNOWN: 'column',
  FIGURE_NOT_WHOLE: 'figure',
  NUMBER_TAKEN: 'number',
  DESTINATION_MISFIT: 'destination',
};

/** One instruction of a draft: written or translated, with what it makes of the contract while it is. */
export function instructionPage(router: Router, context: PageContext): void {
  formPage<InstructionBefore>(router, context, {
    route: ROUTE,
    operation: saveTheDraft(context.deps),
    find: (visit) => instructionBefore(context.deps, visit),
    params: ({ id }) => ({ id }),
    form: instructionForm,
    initial: instructionValues,
    body: (said, subject, values) => draftWith(subject, said, values),
    places: PLACES,
    show: (visit, subject, filled) => show(visit, subject, filled),
    leadsTo: (_answer, { id }) => `/amendments/${id}/draft?saved=yes`,
  });
}

function show({ frame, request, caller }: Visit, subject: InstructionBefore, filled: Filled): VNode {
  const { kind, draft, target, saved, writing, written } = subject;
  const values = withTaken(subject, filled);
  const source = writing?.kind === 'TRANSLATE' && saved !== undefined ? sourceOf(saved, target) : undefined;
  return InstructionPage({
    ...frame,
    ...filled,
    values,
    id: subject.id,
    act: subject.act,
    action: request.originalUrl.replace(/[?&]language=\w+/, ''),
    autosave: autosaveName(subject, caller),
    kind,
    target,
    path: target === undefined ? [] : pathTo(subject.before, target),
    revision: draft.revision,
    writing: writing?.kind ?? 'DRAFT',
    written,
    source,
    preview: previewOf(subject, filled, values),
    stale: staleOf(subject, filled.values),
  });
}

/** What a translation is made from. */
const sourceOf = (saved: Instruction, target: Provision | undefined) => ({
  motive: saved.motive,
  text: saved.kind === 'REPLACE_WORDS' ? rewordedText(saved, target) : 'text' in saved ? saved.text : {},
});

/** A new instruction has another id each time its page is opened: it is found again by what it does to which provision. */
function autosaveName({ id, saved, instructionId, provisionId, kind }: InstructionBefore, { actor }: Caller): string {
  return `${actor.id}/${id}/${saved === undefined ? `${provisionId}/${kind}` : instructionId}`;
}

/** A button puts the text as it stands into the field of a language. */
function withTaken({ target }: InstructionBefore, { asked, values }: Filled): Values {
  const language = LANGUAGES.find((each) => asked === `take.${each}`);
  return language === undefined ? values : { ...values, [TEXT_FIELDS[language]]: target?.text[language] ?? '' };
}

/** What the instruction as it is typed makes of the provision, if the rules let it. */
function previewOf(subject: InstructionBefore, { form }: Filled, values: Values): PreviewShown {
  const revision = String(subject.draft.revision);
  const body = draftWith(subject, bodyFrom(form, values), { ...values, revision });
  const parsed = draftToSave.safeParse(body);
  const instruction = parsed.data?.text.instructions[subject.index];
  if (instruction === undefined) return { is: 'INCOMPLETE' };
  const { outcome } = applied(subject.before, instruction, subject.scale);
  return 'change' in outcome
    ? { is: 'CHANGE', change: outcome.change, motive: instruction.motive }
    : { is: 'REFUSED', text: refusalText(subject, outcome.refusal) };
}

const refusalText = ({ language }: InstructionBefore, refusal: RuleViolation): string =>
  violationText(language, refusal);

/** What somebody else saved since what was typed was begun. */
function staleOf(subject: InstructionBefore, values: Values): Stale | undefined {
  const { draft, saved, before, scale, savedByName } = subject;
  if (values['revision'] === undefined || revisionIn(values) === draft.revision) return undefined;
  const outcome = saved === undefined ? undefined : applied(before, saved, scale).outcome;
  return {
    name: savedByName ?? '',
    at: draft.savedAt,
    change: outcome !== undefined && 'change' in outcome ? outcome.change : undefined,
    motive: saved?.motive,
  };
}
