import type { Router } from 'express';
import { mayKeepSeries } from '../../../domain/meetings/meeting/rights.ts';
import { MEETING_SERIES, SERIES_RULES, type MeetingSeries } from '../../../domain/meetings/series.ts';
import { isIsoDate } from '../../../domain/calendar/dates.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { Policy } from '../../../domain/amendment/policy.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { choice, date, figure, line, options } from '../../../web/forms/fields.ts';
import { MeetingFormPage } from '../../../web/pages/meetings/meeting-form-page.tsx';
import { made } from '../../schemas/common.ts';
import { callMeeting } from '../../routes/meeting-actions.ts';
import { latestExplained } from '../../views/meetings/why.ts';
import { formPage } from '../form-page.ts';
import type { PageContext } from '../visit.ts';
import { meetingAddress } from './subject.ts';

interface Calling {
  /** Those the reader prepares. */
  readonly series: readonly MeetingSeries[];
  readonly policy: Policy;
}

/** The page on which the keeper of a series calls a meeting beside those that are planned. */
export function callPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Calling>(router, context, {
    route: '/meetings/new',
    operation: callMeeting(deps),
    roles: ({ series }) => series.flatMap((each) => rolesFor('CALL_MEETING', each)),
    find: async ({ caller }) => {
      const series = MEETING_SERIES.filter((each) => mayKeepSeries(each, caller));
      if (series.length === 0) throw new RuleViolation('NOT_ALLOWED', { roles: KEEPING });
      return { series, policy: await deps.policy.current() };
    },
    form: ({ series }, { frame }) => callForm(textsIn(frame.language), series),
    initial: ({ series, policy }) => ({ series: series.at(-1) ?? '', ...usualPlace(policy.settings) }),
    // A place of which nothing was filled in is missing where it is asked for.
    body: (said) => ({ place: {}, ...said }),
    places: { DAY_CLOSED: 'place.on', DAY_TAKEN: 'place.on', MEETING_IN_PAST: 'place.on', MEETING_EXISTS: 'place.on' },
    show: ({ frame }, { policy }, filled) => {
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('meetingsPage.callPage.title'),
        back: { href: '/meetings', text: t('meetingsPage.callPage.back') },
        action: '/meetings/new',
        lead: t('meetingsPage.callPage.lead'),
        ways: sendByText(t, frame.language, policy, filled.values),
        send: t('meetingsPage.callPage.send'),
        show: t('meetingsPage.callPage.show'),
      });
    },
    leadsTo: (answer) => `${meetingAddress(made.loose().parse(answer).id)}?done=called`,
  });
}

const KEEPING = rolesFor('CALL_MEETING');

const callForm = (t: Texts, series: readonly MeetingSeries[]): Form => [
  choice(
    'series',
    t('meetingsPage.callPage.series'),
    options(series, (each) => t(`meetingSeries.${each}`)),
  ),
  ...placeFields(t, 'place'),
];

/** The fields of a day, an hour, a length and a place, under a prefix of the body. */
const placeFields = (t: Texts, under: string): Form => [
  date(`${under}.on`, t('meetingsPage.callPage.on')),
  line(`${under}.at`, t('meetingsPage.callPage.at'), { hint: t('meetingsPage.callPage.atHint') }),
  figure(`${under}.minutes`, t('meetingsPage.callPage.minutes')),
  line(`${under}.where`, t('meetingsPage.callPage.where')),
];

/** When and how long meetings are as a rule. */
const usualPlace = (settings: Settings): Values => ({
  'place.at': `${String(settings['meeting.hour']).padStart(2, '0')}:00`,
  'place.minutes': String(settings['meeting.durationMinutes']),
});

/** Until when it would have to be convoked, once the day is known. */
function sendByText(
  t: Texts,
  language: 'fr' | 'nl',
  policy: Policy,
  values: Values,
): readonly (readonly [text: string])[] {
  const on = values['place.on'] ?? '';
  const isConvoked = MEETING_SERIES.some((each) => each === values['series'] && SERIES_RULES[each].convoked);
  if (!isConvoked || !isIsoDate(on)) return [];
  const latest = latestExplained(language, policy, on, false);
  return [[`${t('meetingsPage.sendBy')} ${longDate(language, latest.on)}`], ...latest.why.map((why) => [why] as const)];
}
