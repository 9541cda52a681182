import { mayEditDraft } from '../../domain/amendment/rights.ts';
import { openTasks, type AmendmentState } from '../../domain/amendment/state.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { newestVersion, provisionsOf } from '../../prisma/record/contract-facts.ts';
import type { SavedDraft } from '../../prisma/work/drafts.ts';
import { currentEdit } from '../../prisma/work/text-edits.ts';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { draftSeenBy } from '../draft-seen-by.ts';
import { upToDate, type EditContent } from './content.ts';
import { unitAt, type Unit } from './unit.ts';

/** Some provisions of a draft before the one who edits them. */
export interface EditBefore {
  readonly state: AmendmentState;
  readonly at: Instant;
  readonly draft: SavedDraft;
  readonly unit: Unit;
  readonly revision: number;
  readonly savedBy?: string;
  readonly savedAt?: Instant;
  readonly content: EditContent;
  /** The languages that the reader may write, if any: in a translation the other one stays as it is. */
  readonly writable: readonly Language[];
  /** The language in which it is drafted. */
  readonly source: Language;
}

/**
 * What is proposed to the provisions that are edited with one.
 *
 * @throws RuleViolation `FILE_UNKNOWN`, `NOT_ALLOWED`, `PROVISION_UNKNOWN`
 */
export async function editBefore(
  deps: Dependencies,
  caller: Caller,
  id: string,
  provisionId: string,
): Promise<EditBefore> {
  const seen = await draftSeenBy(deps, id, caller);
  const { state, draft, reader, at } = seen;
  const base = await provisionsOf(deps.db, state.contractId, await newestVersion(deps.db, state.contractId));
  const { settings } = state.policy;
  const scale = { min: settings['maturity.min'], max: settings['maturity.max'] };
  const unit = unitAt(base, draft.text.instructions, scale, provisionId);
  if (unit === undefined) throw new RuleViolation('PROVISION_UNKNOWN', { provision: provisionId });
  const stored = await currentEdit<EditContent>(deps.db, id, unit.id);
  const source = state.language ?? reader.language;
  return {
    state,
    at,
    draft,
    unit,
    revision: stored?.revision ?? 0,
    ...(stored === undefined ? {} : { savedBy: stored.savedBy, savedAt: stored.savedAt }),
    content: upToDate(unit, stored?.content),
    writable: mayEditDraft(state, reader) ? writtenIn(state, source) : [],
    source,
  };
}

const writtenIn = (state: AmendmentState, source: Language): readonly Language[] =>
  openTasks(state).some(({ kind }) => kind === 'DRAFT') ? LANGUAGES : LANGUAGES.filter((each) => each !== source);
