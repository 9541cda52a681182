import type { Language } from '../../../domain/language.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Form, Group, Option, Values } from '../../../web/forms/field.ts';
import { both, choice, date, hidden, is, line, options, prose, select, several } from '../../../web/forms/fields.ts';
import { ASKED } from '../form-page.ts';
import type { TaskFormContext } from './task-forms.ts';

/** What is said of a meeting that took place. */
export const HELD = { all: [{ field: 'outcome', values: ['HELD'] }] } as const;

/** What became of a meeting: missed and why, or held: who was there, what became of each point, who does what. */
export function holdForm(t: Texts, context: TaskFormContext): Form {
  const { state, present, values, language } = context;
  return [
    choice(
      'outcome',
      t('meetingTaskPage.hold.outcome'),
      options(['HELD', 'MISSED'], (each) => t(`meetingTaskPage.hold.outcomes.${each}`)),
    ),
    prose('reason', t('meetingTaskPage.hold.reason'), {
      hint: t('meetingTaskPage.hold.reasonHint'),
      when: is('outcome', 'MISSED'),
    }),
    several('present', t('meetingTaskPage.hold.present'), present, { when: HELD }),
    ...state.points.map((point, place) => pointGroup(t, language, point, place)),
    ...Array.from({ length: actionsIn(values) }, (_, place) => actionGroup(t, context, place)),
  ];
}

function pointGroup(t: Texts, language: Language, { id, title, subject }: Point, place: number): Group {
  const at = `points.${place}`;
  const outcome = `${at}.outcome`;
  const goes = (value: string) => ({ when: both(HELD, is(outcome, value)) });
  return {
    legend: `${place + 1}. ${title[language]}`,
    ...(subject.kind === 'FILE' && { text: t('meetingTaskPage.hold.fileNote') }),
    fields: [
      hidden(`${at}.pointId`, id),
      choice(
        outcome,
        t('meetingTaskPage.hold.pointOutcome'),
        options(['DECIDED', 'NOTED', 'CARRIED_OVER'], (each) => capitalised(t(`pointOutcome.${each}`))),
        { when: HELD },
      ),
      line(`${at}.decision`, t('meetingTaskPage.hold.decision'), goes('DECIDED')),
      line(`${at}.note`, t('meetingTaskPage.hold.note'), goes('NOTED')),
      line(`${at}.reason`, t('meetingTaskPage.hold.carryReason'), goes('CARRIED_OVER')),
    ],
  };
}

function actionGroup(t: Texts, { state, people, language }: TaskFormContext, place: number): Group {
  const at = `actions.${place}`;
  const choose = { value: '', label: t('meetingTaskPage.hold.choose') };
  const points = state.points.map(({ id, title }, index): Option => ({
    value: id,
    label: `${index + 1}. ${title[language]}`,
  }));
  const held = { when: HELD };
  return {
    legend: t('meetingTaskPage.hold.action', { number: place + 1 }),
    ...(place === 0 && { text: t('meetingTaskPage.hold.actionsLead') }),
    fields: [
      line(`${at}.text`, t('meetingTaskPage.hold.actionText'), held),
      select(`${at}.personId`, t('meetingTaskPage.hold.actionPerson'), [choose, ...people], held),
      date(`${at}.dueOn`, t('meetingTaskPage.hold.actionDue'), held),
      select(`${at}.pointId`, t('meetingTaskPage.hold.actionPoint'), [choose, ...points], held),
    ],
  };
}

/** As many as the form had, and one more where that was asked. */
function actionsIn(values: Values): number {
  let count = 0;
  while (values[`actions.${count}.text`] !== undefined) count += 1;
  return Math.max(1, count + (values[ASKED] === 'more' ? 1 : 0));
}

interface Said {
  readonly outcome?: unknown;
  readonly reason?: unknown;
  readonly present?: unknown;
  readonly points?: unknown;
  readonly actions?: unknown;
}

/** What the form says as the decision has it: a point of which nothing is said is left out, and so is an empty action. */
export function heldIn({ outcome, reason, present, points, actions }: Said): object {
  if (outcome !== 'HELD') return { ...(outcome !== undefined && { outcome }), ...(reason !== undefined && { reason }) };
  return {
    outcome,
    present: textsIn(present).map(partyOf),
    points: objectsIn(points).filter((point) => 'outcome' in point),
    actions: objectsIn(actions).filter((action) => Object.keys(action).length > 0),
  };
}

function partyOf(text: string): object {
  const [kind, id] = text.split(':');
  return { kind, id };
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const objectsIn = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.filter((each): each is object => typeof each === 'object' && each !== null) : [];
