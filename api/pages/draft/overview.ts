import type { Router } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { touchedBy, isSaidIn, type Instruction } from '../../../domain/contract/instruction.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { violationText } from '../../../locales/violation-text.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { choice, date, is, options } from '../../../web/forms/fields.ts';
import { DraftPage, type DraftPageProps } from '../../../web/pages/draft/draft-page.tsx';
import type { InstructionShown } from '../../../web/pages/draft/instruction-card.tsx';
import { waitingEdits } from '../../../prisma/work/text-edits.ts';
import { saveTheDraft } from '../../routes/drafts.ts';
import { formPage, type Filled } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { revisionIn } from './draft-body.ts';
import { draftBefore, type DraftBefore } from './draft-before.ts';
import { citedIn } from './cited-in.ts';
import { stepsOf, type Step } from './steps.ts';

/** The draft as a whole: its instructions in their order, and the clause of entry into force. */
export function draftOverview(router: Router, context: PageContext): void {
  formPage<DraftBefore>(router, context, {
    route: '/amendments/:id/draft',
    operation: saveTheDraft(context.deps),
    reads: 'READ_DRAFT',
    find: (visit) => draftBefore(context.deps, visit),
    params: ({ id }) => ({ id }),
    form: ({ language }) => clauseForm(language),
    initial: ({ draft: { text } }) => clauseValues(text.entryIntoForce),
    body: draftToSave,
    show: async (visit, subject, filled) => show(visit, subject, filled, await textsWritten(context, subject)),
    leadsTo: (_answer, { id }) => `/amendments/${id}/draft?saved=yes`,
  });
}

function clauseForm(language: Language): Form {
  const t = textsIn(language);
  return [
    choice(
      'clause.kind',
      t('draft.clause.kind'),
      options(['LAST_SIGNATURE', 'DATE'], (kind) => t(`draft.clause.${kind}`)),
      { path: 'text.entryIntoForce.kind' },
    ),
    date('clause.on', t('draft.clause.on'), { path: 'text.entryIntoForce.on', when: is('clause.kind', 'DATE') }),
  ];
}

const clauseValues = (clause: DraftBefore['draft']['text']['entryIntoForce']): Values => ({
  'clause.kind': clause.kind,
  ...(clause.kind === 'DATE' ? { 'clause.on': clause.on } : {}),
});

/** What the clause's form says, before the operation's schema judges it. */
const saidOfClause = z
  .object({ text: z.object({ entryIntoForce: z.looseObject({}) }) })
  .catch({ text: { entryIntoForce: {} } });

/** The draft with another clause, or with an instruction moved: each is sent by a button of its own. */
function draftToSave(said: object, { draft: { text } }: DraftBefore, values: Values): object {
  const revision = revisionIn(values);
  const [where, id] = (values['move'] ?? '').split(' ');
  if (id !== undefined)
    return { revision, text: { ...text, instructions: moved(text.instructions, id, where === 'up') } };
  return { revision, text: { ...text, ...saidOfClause.parse(said).text } };
}

function moved(instructions: readonly Instruction[], id: string, up: boolean): readonly Instruction[] {
  const from = instructions.findIndex((each) => each.id === id);
  const instruction = instructions[from];
  if (instruction === undefined) return instructions;
  const to = Math.max(from + (up ? -1 : 1), 0);
  return instructions.toSpliced(from, 1).toSpliced(to, 0, instruction);
}

/** The texts of the draft that are written in, as one who may write finds them again. */
async function textsWritten(
  { deps }: PageContext,
  { id, writing, base, language }: DraftBefore,
): Promise<DraftPageProps['texts']> {
  if (writing === undefined) return [];
  const edits = await waitingEdits(deps.db, id);
  return edits.map(({ unitId, waiting }) => {
    const head = base.find((provision) => provision.id === unitId);
    return { id: unitId, called: head === undefined ? unitId : citedIn(base, language, head), waiting };
  });
}

function show({ frame, request }: Visit, subject: DraftBefore, filled: Filled, texts: DraftPageProps['texts']): VNode {
  const { draft, base, scale, writing, written } = subject;
  const instructions = stepsOf(base, draft.text.instructions, scale).map((step) => shownOf(step, subject));
  return DraftPage({
    ...frame,
    ...filled,
    id: subject.id,
    act: subject.act,
    revision: draft.revision,
    saved: request.query['saved'] !== undefined,
    writing,
    written,
    instructions,
    texts,
    clause: draft.text.entryIntoForce,
  });
}

function shownOf({ instruction, outcome }: Step, { language, base }: DraftBefore): InstructionShown {
  return {
    id: instruction.id,
    kind: instruction.kind,
    provisionId: touchedBy(instruction),
    motive: instruction.motive,
    missing: LANGUAGES.filter((each) => !isSaidIn(instruction, each)),
    inForceOn: instruction.inForceOn,
    ...('change' in outcome
      ? { ...outcome, dangling: outcome.dangling.map((each) => citedIn(base, language, each)) }
      : { refusal: violationText(language, outcome.refusal) }),
  };
}
