import { SERIES_RULES } from '../../domain/meetings/series.ts';
import { capacitiesOf, chosenAmong } from '../../domain/rights/capacity.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { currentDraft, type SavedDraft } from '../../prisma/work/drafts.ts';
import { keepReading, type Reading } from '../../prisma/work/readings.ts';
import type { Asker } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SeenMeeting } from '../meeting-command.ts';

/**
 * Keeps that someone was given something confidential to read, before he is: without that row he is given nothing. It is no fact
 * of a file and changes none (ADR 26): a GET that calls this changes nothing still.
 */
export async function auditReading(
  { db, now }: Dependencies,
  asker: Asker,
  what: Pick<Reading, 'kind' | 'objectId' | 'fileId'>,
): Promise<void> {
  const { kind, id, capacity } = asker.actor;
  const standings = capacitiesOf(asker, ROLES);
  const [standing] = capacity === undefined ? standings : chosenAmong(standings, capacity);
  await keepReading(db, { ...what, reader: { kind, id }, ...standing }, now());
}

/** Of minutes: those that name delegates of unions are confidential, those of other meetings are not. */
export async function auditMinutes(deps: Dependencies, { id, state, reader }: SeenMeeting): Promise<void> {
  const namesDelegates = SERIES_RULES[state.series].invited.includes('UNION_ORGANISATION');
  if (!namesDelegates || state.minutes === undefined) return;
  await auditReading(deps, reader, { kind: 'MINUTES', objectId: id, fileId: id });
}

/** The text under work as it is handed out to a reader. */
export async function draftReadBy(deps: Dependencies, amendmentId: string, asker: Asker): Promise<SavedDraft> {
  await auditReading(deps, asker, { kind: 'DRAFT', objectId: amendmentId, fileId: amendmentId });
  return currentDraft(deps.db, amendmentId);
}
