import { DEFAULT_CALENDAR } from '../../domain/calendar/calendar.ts';
import { workingDaysAfter } from '../../domain/calendar/deadlines.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import { provisionChanges } from '../../domain/contract/redline.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { MailView, TaskView, ViewOf } from '../../mail/view.ts';

const article: Provision = { id: 'art-19', kind: 'ARTICLE', number: '19', text: { fr: 'Moyens', nl: 'Middelen' } };
const total: Provision = {
  id: 'art-19/line-9',
  parentId: 'art-19',
  kind: 'BUDGET_LINE',
  text: { fr: 'Total général', nl: 'Algemeen totaal' },
  figures: { '2023': 1_476_510 },
};

/** The first erratum of the real contract: the total of article 19. */
export const CHANGES: readonly ProvisionChange[] = provisionChanges(
  [article, total],
  [
    article,
    { ...total, text: { fr: 'Total des moyens', nl: 'Totaal van de middelen' }, figures: { '2023': 1_746_510 } },
  ],
  [total.id],
);

export const TASK: TaskView = {
  kind: 'VOTE',
  capacity: 'COMMITTEE_MEMBER',
  legalBasis: 'RD_2001_ART_11BIS',
  deadline: workingDaysAfter(DEFAULT_CALENDAR, '2026-11-09', 10),
  unconfirmed: ['step.dueWorkingDays'],
};

export const COMMON = {
  languages: ['fr'],
  act: {
    title: { fr: 'Correction du total de l’article 19', nl: 'Verbetering van het totaal van artikel 19' },
    reference: '2021-2023/3',
  },
  link: 'https://avenant.example/tasks/42?v=7',
} as const;

export const taskOpenedView = (changed: Partial<ViewOf<'TASK_OPENED'>> = {}): ViewOf<'TASK_OPENED'> => ({
  kind: 'TASK_OPENED',
  ...COMMON,
  task: TASK,
  changes: CHANGES,
  again: false,
  ...changed,
});

const by = { name: 'Anne Lambert', capacity: 'CABINET_DIRECTOR' } as const;
const tally = { members: 9, for: 5, against: 1, abstained: 1, excluded: 1 };

/** One view of every kind, the ones with several shapes in each of them. */
export const EVERY_VIEW: readonly MailView[] = [
  taskOpenedView(),
  taskOpenedView({ languages: ['nl', 'fr'], again: true }),
  { kind: 'REMINDER', ...COMMON, task: TASK, changes: CHANGES },
  { kind: 'SUBSTITUTE_ASKED', ...COMMON, task: TASK, changes: CHANGES, asked: [by.name] },
  { kind: 'ESCALATION', ...COMMON, languages: LANGUAGES, task: TASK, changes: [], asked: [by.name, 'Jan Peeters'] },
  { kind: 'DECIDED', ...COMMON, outcome: { kind: 'MOTION', motion: { kind: 'APPROVE' }, adopted: true, tally } },
  { kind: 'DECIDED', ...COMMON, outcome: { kind: 'PHASE', phase: 'CABINET_REVIEW', outcome: 'APPROVED' }, by },
  { kind: 'DECIDED', ...COMMON, outcome: { kind: 'SIGNED', on: '2026-11-23', inForceOn: '2027-01-01' } },
  { kind: 'DECIDED', ...COMMON, outcome: { kind: 'IN_FORCE', on: '2027-01-01' } },
  { kind: 'DECIDED', ...COMMON, outcome: { kind: 'TAKEN_BACK', task: 'GIVE_VISA', reason: 'Erreur.' }, by },
  {
    kind: 'RETURNED',
    ...COMMON,
    from: 'COMMITTEE',
    to: 'DRAFTING',
    cause: 'DECISION',
    reason: 'Le motif manque.',
    by: { ...by, onBehalfOf: 'Jan Peeters' },
  },
  {
    kind: 'REMARKS_ANSWERED',
    ...COMMON,
    languages: LANGUAGES,
    remarks: [
      {
        text: 'Et les petites communes ?',
        provision: { kind: 'BUDGET_LINE', path: [{ kind: 'ARTICLE', number: '19', text: article.text }] },
        outcome: 'PARTLY',
        why: 'Prévu en 2027.',
        instruction: { number: 2, kind: 'CORRECT_FIGURE', title: COMMON.act.title },
      },
      {
        text: 'Quand ?',
        outcome: 'ACCEPTED',
        why: 'Au 1er janvier.',
        instruction: { number: 1, kind: 'REPLACE_TEXT', amendmentId: 'f-2', title: { fr: 'Délais', nl: 'Termijnen' } },
      },
      { text: 'Trop cher.', outcome: 'REFUSED', why: 'Le budget est fixé.' },
    ],
  },
  { kind: 'MADE_MOOT', ...COMMON, task: 'VOTE', reason: 'DECIDED_BY_OTHERS' },
  { kind: 'MADE_MOOT', ...COMMON, task: 'SIGN', reason: 'TAKEN_BACK' },
  { kind: 'DATE_MOVED', ...COMMON, task: 'SIGN', cause: 'TermSuspended', reason: 'Vacances.', from: '2026-12-07' },
  { kind: 'CLOSED', ...COMMON, languages: LANGUAGES, end: 'WITHDRAWN', reason: 'Sans objet.', by },
];
