import { LANGUAGES } from '../../domain/language.ts';
import type { MeetingSeries } from '../../domain/meetings/series.ts';
import { SERIES_RULES } from '../../domain/meetings/series.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { mayReadMinutes } from '../../domain/meetings/meeting/rights.ts';
import { utf8, type Files } from '../../documents/zip.ts';
import { readablePage } from '../../documents/archive/readable.ts';
import { agendasWith } from '../../prisma/queries/meetings.ts';
import { html } from '../../web/layout/page.tsx';
import { MinutesPage } from '../../web/pages/meetings/minutes-page.tsx';
import type { Caller } from '../caller.ts';
import type { Dependencies } from '../dependencies.ts';
import { meetingSeenBy, type SeenMeeting } from '../meeting-command.ts';
import { auditMinutes } from '../privacy/audit-reading.ts';
import { subjectOf } from '../pages/meetings/subject.ts';
import { minutesPageOf } from '../views/meetings/minutes.ts';
import { archivedFrame, STYLE } from './readable.ts';

/** A meeting whose minutes are not in the archive. */
export interface LeftOut {
  readonly series: MeetingSeries;
  readonly on: IsoDate;
}

export interface MeetingsInArchive {
  /** The ids of those whose record goes along. */
  readonly readable: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** The minutes, in both languages. */
  readonly files: Files;
}

/**
 * The meetings on whose agenda a file stood. Minutes, and the record in which they stand, go along where the caller may read
 * them: those of a meeting with unions may name delegates.
 */
export async function meetingsInArchive(
  deps: Dependencies,
  caller: Caller,
  fileId: string,
): Promise<MeetingsInArchive> {
  const agendas = await agendasWith(deps.db, fileId);
  const seen = await Promise.all(agendas.map(({ id }) => meetingSeenBy(deps, id, caller)));
  const readable = seen.filter(({ state, reader }) => mayReadMinutes(state, reader));
  const leftOut = seen.filter((each) => !readable.includes(each));
  for (const each of readable) await auditMinutes(deps, each);
  const pages = await Promise.all(readable.map((each) => minutesPages(deps, each)));
  return {
    readable: readable.map(({ id }) => id),
    leftOut: leftOut.map(({ state }) => ({ series: state.series, on: state.place.on })),
    files: new Map(pages.flat()),
  };
}

async function minutesPages(
  deps: Dependencies,
  seen: SeenMeeting<Caller>,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (seen.state.minutes === undefined) return [];
  return Promise.all(
    LANGUAGES.map(async (language): Promise<[string, Uint8Array]> => {
      const reader = { ...seen.reader, language };
      const page = html(
        MinutesPage({
          ...archivedFrame(language),
          ...(await minutesPageOf(deps, { ...seen, reader })),
          meetingId: seen.id,
          subject: subjectOf(language, seen.state),
          seesReadings: false,
          namesDelegates: SERIES_RULES[seen.state.series].invited.includes('UNION_ORGANISATION'),
        }),
      );
      return [`minutes/${seen.id}.${language}.html`, utf8(readablePage(page, `../${STYLE}`, () => undefined))];
    }),
  );
}
