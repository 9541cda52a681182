import type { Router } from 'express';
import { seesMinutesRead } from '../../privacy/readings-seen.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import { MinutesPage } from '../../../web/pages/meetings/minutes-page.tsx';
import { Refusal } from '../../http/refusal.ts';
import { mayReadMinutesOf } from '../../routes/meetings.ts';
import { minutesPageOf } from '../../views/meetings/minutes.ts';
import { page, type PageContext } from '../visit.ts';
import { askedMeeting, subjectOf } from './subject.ts';

/** The minutes of a meeting, for those who may read them. */
export function minutesPage(router: Router, context: PageContext): void {
  const { deps } = context;
  router.get(
    '/meetings/:id/minutes',
    page(context, '/meetings/:id/minutes', async (visit) => {
      const { id } = await askedMeeting(deps, visit);
      const seen = await mayReadMinutesOf(deps, id, visit.caller);
      if (seen.state.minutes === undefined) throw new Refusal('NOT_FOUND');
      return MinutesPage({
        ...visit.frame,
        ...(await minutesPageOf(deps, seen)),
        meetingId: id,
        subject: subjectOf(visit.caller.language, seen.state),
        seesReadings: seesMinutesRead(visit.caller, seen.state.series),
        namesDelegates: SERIES_RULES[seen.state.series].invited.includes('UNION_ORGANISATION'),
      });
    }),
  );
}
