import type { Phase } from '../../domain/amendment/phases.ts';
import { phasesOfSeries } from '../../domain/meetings/meeting-of-phase.ts';
import type { Point } from '../../domain/meetings/meeting/points.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';
import { missionsAwaiting } from './amendments.ts';
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

/** A commitment not respected stays until it is settled; a request on well-being until a meeting dealt with it. */
const MATTERS = `
  SELECT x.id, x.title_fr, x.title_nl FROM matter x
  WHERE x.series = $1 AND x.status <> 'SETTLED'
    AND NOT (x.kind = 'WELLBEING_REQUEST'
             AND EXISTS (SELECT FROM meeting_point p WHERE p.matter_id = x.id AND p.outcome IN ('DECIDED', 'NOTED')))
  ORDER BY x.due_on, x.id`;

/**
 * All that waits for the meetings of a series, on an agenda already or not: what earlier ones left unfinished; the matters
 * raised, kept apart from the files; the missions that await their addendum; the files at a phase that such a meeting deals
 * with. Each keeps its id, and the count of the meetings it was carried over from.
 */
export async function waitingPoints(db: Queries, series: MeetingSeries): Promise<readonly Point[]> {
  const [carried, matters, missions, files] = await Promise.all([
    carriedPoints(db, series),
    mattersAwaiting(db, series),
    series === 'tutelle' ? missionsAwaiting(db) : [],
    filesAwaiting(db, series),
  ]);
  const left = new Map(carried.map((point) => [point.id, point.carried]));
  const own = carried.filter(({ subject }) => subject.kind === 'OTHER');
  const open = [...matters, ...missions.map(missionPoint), ...files];
  return [...own, ...open.map((point) => ({ ...point, carried: left.get(point.id) ?? 0 }))];
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

async function mattersAwaiting(db: Queries, series: MeetingSeries): Promise<readonly Point[]> {
  const rows = await db.$queryRawUnsafe<Omit<FileRow, 'phase'>[]>(MATTERS, series);
  return rows.map(({ id, ...title }) => matterPoint(id, title));
}

/** A mission is named after the file that ended without agreement on it, until an act covers it [S art. 7]. */
const missionPoint = ({ id, ...title }: Omit<FileRow, 'phase'>): Point => matterPoint(`mission-${id}`, title);

const matterPoint = (id: string, { title_fr: fr, title_nl: nl }: Pick<FileRow, 'title_fr' | 'title_nl'>): Point => ({
  id,
  subject: { kind: 'MATTER', matterId: id },
  title: { fr, nl },
  carried: 0,
});
