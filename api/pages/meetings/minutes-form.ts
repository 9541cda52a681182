import type { MeetingState } from '../../../domain/meetings/meeting/meeting.ts';
import { SERIES_RULES } from '../../../domain/meetings/series.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Form, Values } from '../../../web/forms/field.ts';
import { hidden, prose } from '../../../web/forms/fields.ts';
import type { TaskFormContext } from './task-forms.ts';

/** The minutes, point by point; where unions meet, with the one place in which their delegates are named. */
export function minutesForm(t: Texts, { state, language }: TaskFormContext): Form {
  const withUnions = SERIES_RULES[state.series].invited.includes('UNION_ORGANISATION');
  return [
    ...state.points.map(({ id, title }, place) => ({
      legend: `${place + 1}. ${title[language]}`,
      fields: [
        hidden(`minutes.points.${place}.pointId`, id),
        prose(`minutes.points.${place}.text`, t('meetingTaskPage.minutes.text')),
      ],
    })),
    ...(withUnions
      ? [
          prose('minutes.delegates', t('meetingTaskPage.minutes.delegates'), {
            hint: t('meetingTaskPage.minutes.delegatesHint'),
          }),
        ]
      : []),
    prose('minutes.general', t('meetingTaskPage.minutes.general')),
  ];
}

/** The minutes that stand, in the fields of the form. */
export function minutesValues({ points, minutes, closed }: MeetingState): Values {
  const written = points.map(({ id }, place): readonly [string, string] => {
    const text = minutes?.points.find(({ pointId }) => pointId === id)?.text;
    const outcome = closed[id];
    const decided = outcome?.outcome === 'DECIDED' ? outcome.decision : undefined;
    return [`minutes.points.${place}.text`, text ?? decided ?? ''];
  });
  return {
    ...Object.fromEntries(written),
    ...(minutes?.delegates !== undefined && { 'minutes.delegates': minutes.delegates }),
    ...(minutes?.general !== undefined && { 'minutes.general': minutes.general }),
  };
}

interface Said {
  readonly minutes?: { readonly points?: readonly object[] };
}

/** A point of which nothing is written is left out. */
export function minutesIn({ minutes = {} }: Said): object {
  const { points = [], ...rest } = minutes;
  return { minutes: { ...rest, points: points.filter((point) => 'text' in point) } };
}
