import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import type { Queries } from '../client.ts';

/** What lists call a file: an amendment by its title, a meeting by its series and day. */
export type FileTitle =
  | { readonly kind: 'AMENDMENT'; readonly title: Bilingual }
  | { readonly kind: 'MEETING'; readonly series: MeetingSeries; readonly on: IsoDate };

interface Row {
  readonly id: string;
  readonly fr: string;
  readonly nl: string;
  readonly series: MeetingSeries | null;
  readonly on: IsoDate | null;
}

/** What some files are called, by their ids; those that are neither an amendment nor a meeting are left out. */
export async function fileTitles(db: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, FileTitle>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRawUnsafe<Row[]>(
    `SELECT id, title_fr AS fr, title_nl AS nl, NULL AS series, NULL AS "on" FROM amendment WHERE id = ANY($1::text[])
     UNION ALL SELECT id, '', '', series, day FROM meeting WHERE id = ANY($1::text[])`,
    [...new Set(ids)],
  );
  return new Map(
    rows.map(({ id, fr, nl, series, on }) => [
      id,
      series === null || on === null ? { kind: 'AMENDMENT', title: { fr, nl } } : { kind: 'MEETING', series, on },
    ]),
  );
}
