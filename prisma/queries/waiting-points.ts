import type { Phase } from '../../domain/amendment/phases.ts';
import { phasesOfSeries } from '../../domain/meetings/meeting-of-phase.ts';
import type { Point } from '../../domain/meetings/meeting/points.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';
import { carriedPoints } from './carried-points.ts';

interface FileRow {
  readonly id: string;
  readonly phase: Phase;
  readonly title_fr: string;
  readonly title_nl: string;
}

/** The longest waiting first. */
const FILES = `
  SELECT a.id, awaited AS phase, a.title_fr, a.title_nl
  FROM amendment a, unnest(a.awaits) AS awaited
  WHERE a.awaits && $1::text[] AND awaited = ANY ($1::text[])
  ORDER BY a.phase_since, a.id`;

/**
 * All that waits for the meetings of a series, on an agenda already or not: what earlier ones left unfinished, then the files
 * at a phase that such a meeting deals with. Each keeps its id, and the count of the meetings it was carried over from.
 */
export async function waitingPoints(db: Queries, series: MeetingSeries): Promise<readonly Point[]> {
  const [carried, files] = await Promise.all([carriedPoints(db, series), filesAwaiting(db, series)]);
  const left = new Map(carried.map((point) => [point.id, point.carried]));
  const own = carried.filter(({ subject }) => subject.kind === 'OTHER');
  return [...own, ...files.map((point) => ({ ...point, carried: left.get(point.id) ?? 0 }))];
}

async function filesAwaiting(db: Queries, series: MeetingSeries): Promise<readonly Point[]> {
  const phases = phasesOfSeries(series);
  if (phases.length === 0) return [];
  const rows = await db.$queryRawUnsafe<FileRow[]>(FILES, phases);
  return rows.map(({ id, phase, title_fr: fr, title_nl: nl }) => ({
    id: `file-${id}-${phase}`,
    subject: { kind: 'FILE', fileId: id, phase },
    title: { fr, nl },
    carried: 0,
  }));
}
