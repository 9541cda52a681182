import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import type { MeetingSeries } from '../../../domain/meetings/series.ts';
import { textsIn } from '../../../locales/texts.ts';

/** The ways to look at meetings. */
export type MeetingsView = 'COMING' | 'PAST' | 'RHYTHM' | 'CALENDAR';

const ADDRESS = {
  COMING: '/meetings',
  PAST: '/meetings?past=1',
  RHYTHM: '/meetings/rhythm',
  CALENDAR: '/meetings/calendar',
} as const satisfies Record<MeetingsView, string>;

const VIEWS = ['COMING', 'PAST', 'RHYTHM', 'CALENDAR'] as const;

/** The address of a list, narrowed to a series. */
export function meetingsAddress(view: 'COMING' | 'PAST', only: MeetingSeries | undefined): string {
  if (only === undefined) return ADDRESS[view];
  return view === 'COMING' ? `/meetings?series=${only}` : `/meetings?past=1&series=${only}`;
}

/** The ways to the other views of meetings. */
export function MeetingsNav({ language, here }: { readonly language: Language; readonly here: MeetingsView }): VNode {
  const t = textsIn(language);
  return (
    <nav class="app-choices app-no-print" aria-label={t('meetingsPage.choose')}>
      <ul class="govuk-list">
        {VIEWS.map((view) => (
          <li key={view}>
            <a class="govuk-link" href={ADDRESS[view]} aria-current={view === here ? 'page' : undefined}>
              {t(`meetingsPage.choices.${view}`)}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href="/matters">
            {t('mattersPage.title')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
