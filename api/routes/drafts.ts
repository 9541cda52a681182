import type { z } from 'zod';
import { mayEditDraft } from '../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { changesMade } from '../../prisma/queries/amendment-changes.ts';
import { newestVersion, provisionsOf } from '../../prisma/record/contract-facts.ts';
import { saveDraft, type SavedDraft } from '../../prisma/work/drafts.ts';
import { seenBy, type Seen } from '../command.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { draftSeenBy } from '../draft-seen-by.ts';
import type { Operation } from '../http/operation.ts';
import { get, put } from '../http/operations.ts';
import { amendmentParams } from '../schemas/common.ts';
import { draft, draftToSave } from '../schemas/draft.ts';

export const draftRoutes = (deps: Dependencies): readonly Operation[] => [readDraft(deps), saveTheDraft(deps)];

const readDraft = (deps: Dependencies): Operation =>
  get({
    path: '/amendments/:id/draft',
    act: 'READ_DRAFT',
    tag: 'Amendments',
    summary: 'The text under work, with what it makes of the contract',
    params: amendmentParams,
    answer: draft,
    refusals: ['FILE_UNKNOWN', 'NOT_ALLOWED', 'PROVISION_UNKNOWN'],
    handle: async ({ params, caller }) => {
      const { state, draft: saved } = await draftSeenBy(deps, params.id, caller);
      return shownDraft(deps, state, saved);
    },
  });

export const saveTheDraft = (deps: Dependencies): Operation =>
  put({
    path: '/amendments/:id/draft',
    act: 'EDIT_DRAFT',
    tag: 'Amendments',
    summary: 'Save the text under work; of two who write on one revision the second is told',
    params: amendmentParams,
    body: draftToSave,
    answer: draft,
    refusals: ['FILE_UNKNOWN', 'STEP_CLOSED', 'NOT_YOURS', 'STALE_DRAFT', 'PROVISION_UNKNOWN', 'INSTRUCTION_MISFIT'],
    handle: async ({ params, body: { revision, text }, caller }) => {
      const seen = await seenBy(deps, params.id, caller);
      mustEdit(seen);
      // What would be impossible is refused before it is saved.
      const preview = await shownDraft(deps, seen.state, { revision: revision + 1, text });
      const saved = { amendmentId: params.id, onRevision: revision, text, savedBy: caller.actor.id, savedAt: seen.at };
      return { ...preview, ...(await saveDraft(deps.db, saved)) };
    },
  });

/** @throws RuleViolation `STEP_CLOSED` when no text is under work, `NOT_YOURS` when it is someone else's to write. */
export function mustEdit({ state, reader }: Seen<Caller>): void {
  if (mayEditDraft(state, reader)) return;
  const isUnderWork = openTasks(state).some(({ kind }) => kind === 'DRAFT' || kind === 'TRANSLATE');
  throw new RuleViolation(isUnderWork ? 'NOT_YOURS' : 'STEP_CLOSED');
}

/** A draft with what it makes of the contract. @throws RuleViolation where it makes nothing of it. */
export async function shownDraft(
  { db }: Dependencies,
  state: AmendmentState,
  saved: SavedDraft,
): Promise<z.input<typeof draft>> {
  const baseVersion = await newestVersion(db, state.contractId);
  const before = await provisionsOf(db, state.contractId, baseVersion);
  return { ...saved, baseVersion, changes: changesMade(before, saved.text.instructions, state) };
}
