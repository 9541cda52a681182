import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import type { MeetingShown } from './meeting-shown.ts';

interface Props {
  readonly language: Language;
  readonly meeting: MeetingShown;
}

/** When and where, why that day, and what happens by itself before it. */
export function MeetingFacts({ language, meeting }: Props): VNode {
  const t = textsIn(language);
  const { place, why, inviteOn, freezeOn } = meeting;
  const rows = [
    [
      t('meetingPage.when'),
      `${meetingTime(language, place)} (${t('meetingPage.minutesLong', { count: place.minutes })})`,
    ],
    [t('meetingPage.where'), place.where ?? t('meetingPage.noPlace')],
  ] as const;
  const ahead = [
    ...(inviteOn === undefined ? [] : [t('meetingPage.inviteOn', { date: inviteOn })]),
    ...(freezeOn === undefined ? [] : [t('meetingPage.freezeOn', { date: freezeOn })]),
  ];
  return (
    <>
      <SummaryList
        classes="app-facts govuk-!-margin-bottom-2"
        rows={rows.map(([key, text]) => ({ key: { text: key }, value: { text } }))}
      />
      <Fate language={language} meeting={meeting} />
      {ahead.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      <Details summaryText={t('meetingPage.why')}>
        {why.map((line) => (
          <p key={line} class="govuk-body-s">
            {line}
          </p>
        ))}
      </Details>
    </>
  );
}

/** Why it was moved, cancelled or missed, and what is proposed instead. */
function Fate({ language, meeting: { promised, place, reason, insteadOn } }: Props): VNode {
  const t = textsIn(language);
  const isMoved = promised !== undefined && promised.on !== place.on;
  const lines = [
    ...(isMoved ? [t('meetingPage.movedFrom', { date: promised.on, reason: reason ?? '' })] : []),
    ...(!isMoved && reason !== undefined ? [t('meetingPage.reason', { reason })] : []),
    ...(insteadOn === undefined ? [] : [t('meetingPage.insteadOn', { date: insteadOn })]),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="govuk-body app-said">
          {line}
        </p>
      ))}
    </>
  );
}
