import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Bilingual } from '../domain/language.ts';
import type { MeetingSeries } from '../domain/meetings/series.ts';
import { longDate } from './dates.ts';
import { textsIn } from './texts.ts';

/** What lists call a meeting: `Comité de direction, 8 décembre 2026`. */
export const meetingName = (series: MeetingSeries, on: IsoDate): Bilingual => ({
  fr: `${textsIn('fr')(`meetingSeries.${series}`)}, ${longDate('fr', on)}`,
  nl: `${textsIn('nl')(`meetingSeries.${series}`)}, ${longDate('nl', on)}`,
});
