import type { Router } from 'express';
import { randomUUID } from 'node:crypto';
import type { Bilingual } from '../../../domain/language.ts';
import type { Point } from '../../../domain/meetings/meeting/points.ts';
import { OFFICES } from '../../../domain/rights/offices.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { waitingPoints } from '../../../prisma/queries/waiting-points.ts';
import { type Form, type Values } from '../../../web/forms/field.ts';
import { hidden, line } from '../../../web/forms/fields.ts';
import { AgendaFormPage } from '../../../web/pages/meetings/agenda-form-page.tsx';
import type { Caller } from '../../caller.ts';
import type { SeenMeeting } from '../../meeting-command.ts';
import { setAgenda } from '../../routes/meeting-actions.ts';
import { CAPACITY_FIELD } from '../capacity-choice.ts';
import { ASKED, formPage } from '../form-page.ts';
import type { PageContext } from '../visit.ts';
import { askedMeeting, meetingAddress, mustAllow, subjectOf } from './subject.ts';

interface Editing extends SeenMeeting<Caller> {
  /** All that stands on the agenda or waits for it, by its id. */
  readonly known: ReadonlyMap<string, Point>;
}

/** A point as the form has it. */
interface Edited {
  readonly id: string;
  readonly title: Bilingual;
}

/** The agenda in order: its points are moved, named, taken off and put back by buttons, then saved. */
export function agendaPages(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Editing>(router, context, {
    route: '/meetings/:id/agenda',
    operation: setAgenda(deps),
    roles: ({ state: { series, status } }) => {
      const { chair, keeper } = OFFICES[series];
      return [status === 'FROZEN' ? chair : keeper];
    },
    find: async (visit) => {
      const seen = await askedMeeting(deps, visit);
      const waiting = await waitingPoints(deps.db, seen.state.series);
      return { ...seen, known: new Map([...waiting, ...seen.state.points].map((point) => [point.id, point])) };
    },
    form: (editing, { frame }, values) =>
      editedIn(editing, values).flatMap((point, place) => pointForm(textsIn(frame.language), point, place)),
    body: (said) => ({ points: [], ...said }),
    show: ({ frame }, editing, filled) => {
      if (filled.problem === undefined) mustAllow(editing, ['SET_AGENDA', 'ADD_URGENT_POINT'], 'KEEPER');
      const t = textsIn(frame.language);
      const points = editedIn(editing, filled.values);
      const standing = new Set(points.map(({ id }) => id));
      return AgendaFormPage({
        ...frame,
        ...filled,
        meetingId: editing.id,
        subject: subjectOf(frame.language, editing.state),
        points: points.map(({ id, title }, place) => ({
          id,
          carried: editing.known.get(id)?.carried ?? 0,
          form: pointForm(t, { id, title }, place),
        })),
        waiting: [...editing.known.values()].filter(({ id }) => !standing.has(id)),
        onlyAdds: editing.state.status === 'FROZEN',
        capacity: filled.form.filter((part) => 'name' in part && part.name === CAPACITY_FIELD),
        values: { ...valuesOf(points), [CAPACITY_FIELD]: filled.values[CAPACITY_FIELD] ?? '' },
      });
    },
    leadsTo: (_answer, { id }) => `${meetingAddress(id)}?done=agenda`,
  });
}

const pointForm = (t: Texts, { id }: Edited, place: number): Form => [
  hidden(`points.${place}.id`, id),
  line(`points.${place}.title.fr`, t('meetingForm.agenda.titleFr'), { lang: 'fr' }),
  line(`points.${place}.title.nl`, t('meetingForm.agenda.titleNl'), { lang: 'nl' }),
];

const valuesOf = (points: readonly Edited[]): Values =>
  Object.fromEntries(
    points.flatMap(({ title }, place) => [
      [`points.${place}.title.fr`, title.fr],
      [`points.${place}.title.nl`, title.nl],
    ]),
  );

/** The points as the form has them, after the button that was pressed; before anything was sent, as they stand. */
function editedIn({ state, known }: Editing, values: Values): readonly Edited[] {
  const sent = values['idempotencyKey'] === undefined ? state.points : sentPoints(values);
  const [move = '', what = ''] = splitOnce(values[ASKED] ?? '');
  const place = Number(what);
  switch (move) {
    case 'up':
      return swapped(sent, place - 1);
    case 'down':
      return swapped(sent, place);
    case 'remove':
      return sent.filter((_point, index) => index !== place);
    case 'add':
      return [...sent, { id: `own-${idOfNew(values)}`, title: { fr: '', nl: '' } }];
    case 'put': {
      const point = known.get(what);
      return point === undefined ? sent : [...sent, point];
    }
    default:
      return sent;
  }
}

/** The same for the same form, so that a point that was added keeps its id while it is edited. */
const idOfNew = (values: Values): string =>
  `${(values['idempotencyKey'] ?? randomUUID()).slice(0, 8)}-${sentPoints(values).length}`;

const splitOnce = (asked: string): readonly string[] => {
  const dot = asked.indexOf('.');
  return dot < 0 ? [asked] : [asked.slice(0, dot), asked.slice(dot + 1)];
};

/** The point of a place and the one after it change places. */
function swapped(points: readonly Edited[], place: number): readonly Edited[] {
  const [first, second] = [points[place], points[place + 1]];
  if (first === undefined || second === undefined) return points;
  return [...points.slice(0, place), second, first, ...points.slice(place + 2)];
}

function sentPoints(values: Values): readonly Edited[] {
  const points: Edited[] = [];
  for (let place = 0; values[`points.${place}.id`] !== undefined; place += 1) {
    const title = { fr: values[`points.${place}.title.fr`] ?? '', nl: values[`points.${place}.title.nl`] ?? '' };
    points.push({ id: values[`points.${place}.id`] ?? '', title });
  }
  return points;
}
