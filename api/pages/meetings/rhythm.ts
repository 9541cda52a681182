import type { Router } from 'express';
import type { VNode } from 'preact';
import { monthOf } from '../../../domain/meetings/months.ts';
import { countsOf, monthsOfPromise, OUTCOMES } from '../../../domain/meetings/promise.ts';
import { SERIES } from '../../../domain/meetings/rhythm.ts';
import { RhythmPage } from '../../../web/pages/meetings/rhythm-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { mustWorkHere } from '../../rights.ts';
import { exceptionsIn, promiseFollowed } from '../../views/meetings/rhythm.ts';
import { page, type PageContext, type Visit } from '../visit.ts';

/** How the rhythm that the contract promises is kept. */
export function rhythmPage(router: Router, context: PageContext): void {
  router.get(
    '/meetings/rhythm',
    page(context, '/meetings/rhythm', (visit) => show(context.deps, visit)),
  );
}

async function show(deps: AppDependencies, { caller, frame }: Visit): Promise<VNode> {
  mustWorkHere(caller);
  const followed = await promiseFollowed(deps, caller.today);
  if (followed === undefined) return RhythmPage({ ...frame, series: [], exceptions: [], occurring: [] });
  const { contract, from, until, meetings } = followed;
  const all = countsOf(meetings);
  const { title } = contract.header;
  const name = title[contract.language] ?? '';
  return RhythmPage({
    ...frame,
    contract: { title: { fr: title.fr ?? name, nl: title.nl ?? name }, from, until },
    series: SERIES.map((series) => {
      const own = meetings.filter((each) => each.series === series);
      const months = monthsOfPromise(own, monthOf(from), monthOf(until));
      return { series, months, counts: countsOf(own), promised: own.length };
    }),
    exceptions: exceptionsIn(meetings),
    occurring: OUTCOMES.filter((outcome) => all[outcome] > 0),
  });
}
