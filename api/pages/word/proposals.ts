import type { Router } from 'express';
import type { VNode } from 'preact';
import { isInstruction, type Proposal } from '../../../domain/contract/proposal.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { provisionPath } from '../../../documents/act/provision-path.ts';
import { violationText } from '../../../locales/violation-text.ts';
import { wordUploadsOf, type WordUpload } from '../../../prisma/work/word-uploads.ts';
import { ProposalsPage } from '../../../web/pages/word/proposals-page.tsx';
import type { ProposalShown } from '../../../web/pages/word/proposal-card.tsx';
import type { Values } from '../../../web/forms/field.ts';
import { Refusal } from '../../http/refusal.ts';
import { decideWord } from '../../routes/word.ts';
import { instructionIn } from '../../word/adopt.ts';
import { possibleText } from '../../word/possible-text.ts';
import { revisionIn } from '../draft/draft-body.ts';
import { draftBefore, type DraftBefore } from '../draft/draft-before.ts';
import { applied } from '../draft/steps.ts';
import { formPage, type Filled } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';

interface Proposals extends DraftBefore {
  readonly file: WordUpload;
  /** The text as the draft leaves it. */
  readonly text: readonly Provision[];
}

/** What one file asks for, to be accepted or refused. */
export function proposalsPage(router: Router, context: PageContext): void {
  formPage<Proposals>(router, context, {
    route: '/amendments/:id/draft/word/:file',
    operation: decideWord(context.deps),
    reads: 'READ_DRAFT',
    find: async (visit) => {
      const found = await draftBefore(context.deps, visit);
      const files = await wordUploadsOf(context.deps.db, found.id);
      const file = files.find(({ id }) => id === visit.request.params['file']);
      if (file === undefined) throw new Refusal('NOT_FOUND');
      return { ...found, file, text: possibleText(found.base, found.draft.text.instructions) };
    },
    params: ({ id, file }) => ({ id, fileId: file.id }),
    form: () => [],
    body: (_said, subject, values) => verdictsIn(subject, values),
    show,
    leadsTo: (_answer, { id, file }) => `/amendments/${id}/draft/word/${file.id}?saved=yes`,
  });
}

/** The button that was pressed: one proposal, or all of them; what is impossible is not accepted with the others. */
function verdictsIn(subject: Proposals, values: Values): object {
  const { proposals, verdicts } = subject.file;
  const open = proposals.filter(({ no }) => verdicts[no] === undefined);
  const chosen = (button: string): readonly Proposal[] => {
    const said = values[button];
    return said === 'all' ? open : open.filter(({ no }) => String(no) === said);
  };
  return {
    revision: revisionIn(values),
    accepted: chosen('accept')
      .filter((each) => values['accept'] !== 'all' || isPossible(each, subject))
      .map(({ no }) => no),
    refused: chosen('refuse').map(({ no }) => no),
  };
}

const isPossible = (proposal: Proposal, subject: Proposals): boolean =>
  proposal.proposed.kind === 'REMARK' || outcomeOf(proposal, subject).change !== undefined;

function show({ frame, request }: Visit, subject: Proposals, filled: Filled): VNode {
  const { id, file, draft, writing } = subject;
  return ProposalsPage({
    ...frame,
    id,
    fileId: file.id,
    fileName: file.fileName,
    at: file.uploadedAt,
    revision: draft.revision,
    decides: writing !== undefined,
    saved: request.query['saved'] !== undefined,
    proposals: file.proposals.map((proposal) => shownOf(proposal, subject)),
    idempotencyKey: filled.idempotencyKey,
    problem: filled.problem,
  });
}

function shownOf(proposal: Proposal, subject: Proposals): ProposalShown {
  const { file, text, language } = subject;
  const { proposed } = proposal;
  const provision = text.find(({ id }) => id === proposed.provisionId);
  const path = provision && provisionPath(language, provision, text);
  return { ...proposal, path, verdict: verdictOf(proposal, file), ...outcomeOf(proposal, subject) };
}

function verdictOf({ no, proposed: { kind } }: Proposal, { verdicts }: WordUpload): ProposalShown['verdict'] {
  const verdict = verdicts[no];
  if (verdict === undefined) return undefined;
  if (kind === 'UNPLACED') return 'settled';
  if (!verdict.accepted) return 'refused';
  return kind === 'REMARK' ? 'noted' : 'accepted';
}

/** What a proposal would make of the text as it is now; nothing of one that was decided. */
function outcomeOf(
  proposal: Proposal,
  { file, text, scale, language }: Proposals,
): Pick<ProposalShown, 'kind' | 'change' | 'refusal'> {
  if (!isInstruction(proposal.proposed) || file.verdicts[proposal.no]?.accepted === true) return {};
  try {
    const instruction = instructionIn(file, proposal, text);
    const { outcome } = applied(text, instruction, scale);
    return {
      kind: instruction.kind,
      ...('change' in outcome ? { change: outcome.change } : { refusal: violationText(language, outcome.refusal) }),
    };
  } catch (error) {
    if (error instanceof RuleViolation) return { refusal: violationText(language, error) };
    throw error;
  }
}
