import type { Router } from 'express';
import { MATTER_KINDS, MATTER_RULES, type MatterKind } from '../../../domain/matters/matter.ts';
import { standingIn } from '../../../domain/people/holders.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Form } from '../../../web/forms/field.ts';
import { choice, date, hidden, line, options, prose, select } from '../../../web/forms/fields.ts';
import { MeetingFormPage } from '../../../web/pages/meetings/meeting-form-page.tsx';
import type { Caller } from '../../caller.ts';
import { Refusal } from '../../http/refusal.ts';
import { agreeMeasures, raiseMatter, settleMatter } from '../../routes/matters.ts';
import { matterId } from '../../schemas/matter.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { matterShown } from './show-matter.ts';

/** The pages on which a matter is raised, its measures are recorded, and it is settled. */
export function matterForms(router: Router, context: PageContext): void {
  raisePage(router, context);
  measuresPage(router, context);
  settlementPage(router, context);
}

const backTo = (t: Texts, href = '/matters') => ({ href, text: t('mattersPage.back') });

function raisePage(router: Router, context: PageContext): void {
  formPage<MatterKind>(router, context, {
    route: '/matters/new/:kind',
    operation: raiseMatter(context.deps),
    find: async ({ request, caller }) => mayRaise(kindOf(request.params['kind']), caller),
    form: (kind, visit) => raiseForm(kind, visit),
    roles: (kind) => MATTER_RULES[kind].raisedBy,
    params: () => ({}),
    // A title of which nothing was filled in is missing where it is asked for.
    body: (said) => ({ title: {}, ...said }),
    places: {
      TITLE_REQUIRED_BOTH: 'title.fr',
      ORGANISATION_REQUIRED: 'organisation',
      DATE_IN_FUTURE: 'receivedOn',
      WORDS_REQUIRED: 'text',
    },
    show: ({ frame }, kind, filled) => {
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t(`mattersPage.raise.${kind}`),
        lead: t(`mattersPage.hint.${kind}`),
        back: backTo(t),
        action: `/matters/new/${kind}`,
        send: t('mattersPage.send.RAISE'),
      });
    },
    leadsTo: (answer) => `/matters/${idIn(answer)}?raised=1`,
  });
}

function raiseForm(kind: MatterKind, { frame, caller }: Visit): Form {
  const t = textsIn(frame.language);
  const unions = Object.values(caller.directory.organisations).filter(
    (each) => each.kind === 'UNION_ORGANISATION' && each.active,
  );
  return [
    hidden('kind', kind),
    line('title.fr', t('mattersPage.field.titleFr'), { lang: 'fr' }),
    line('title.nl', t('mattersPage.field.titleNl'), { lang: 'nl' }),
    prose('text', t('mattersPage.field.text')),
    ...(kind === 'WELLBEING_REQUEST'
      ? [
          select(
            'organisation',
            t('mattersPage.field.organisation'),
            unions.map(({ id, name }) => ({ value: id, label: name[frame.language] })),
          ),
        ]
      : []),
    date('receivedOn', t(`matter.receivedOn.${kind}`)),
  ];
}

function measuresPage(router: Router, context: PageContext): void {
  formPage<ActedOn>(router, context, {
    route: '/matters/:id/measures',
    operation: agreeMeasures(context.deps),
    find: (visit) => actedOn(context, visit),
    params: ({ id }) => ({ id }),
    roles: ({ kind }) => MATTER_RULES[kind].settledBy,
    form: (_id, { frame }) => {
      const t = textsIn(frame.language);
      return [prose('text', t('mattersPage.field.measures')), date('on', t('mattersPage.field.measuresOn'))];
    },
    places: { WORDS_REQUIRED: 'text', DATE_IN_FUTURE: 'on' },
    show: ({ frame }, { id }, filled) => {
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('mattersPage.field.measures'),
        back: backTo(t, `/matters/${id}`),
        action: `/matters/${id}/measures`,
        send: t('mattersPage.send.MEASURES'),
      });
    },
    leadsTo: (_answer, { id }) => `/matters/${id}`,
  });
}

function settlementPage(router: Router, context: PageContext): void {
  formPage<ActedOn>(router, context, {
    route: '/matters/:id/settlement',
    operation: settleMatter(context.deps),
    find: (visit) => actedOn(context, visit),
    params: ({ id }) => ({ id }),
    roles: ({ kind }) => MATTER_RULES[kind].settledBy,
    form: ({ kind }, { frame }) => settlementForm(textsIn(frame.language), kind),
    places: { REASON_REQUIRED: 'reason', OUTCOME_MISFIT: 'outcome', MEASURES_REQUIRED: 'outcome' },
    show: ({ frame }, { id }, filled) => {
      const t = textsIn(frame.language);
      return MeetingFormPage({
        ...frame,
        ...filled,
        title: t('mattersPage.send.SETTLE'),
        back: backTo(t, `/matters/${id}`),
        action: `/matters/${id}/settlement`,
        send: t('mattersPage.send.SETTLE'),
      });
    },
    leadsTo: (_answer, { id }) => `/matters/${id}`,
  });
}

const settlementForm = (t: Texts, kind: MatterKind): Form => [
  choice(
    'outcome',
    t('mattersPage.field.outcome'),
    options(MATTER_RULES[kind].outcomes, (outcome) => t(`matter.outcome.${outcome}`)),
  ),
  prose('reason', t('mattersPage.field.reason')),
];

/** A matter with which its reader is about to do something. */
interface ActedOn {
  readonly id: string;
  readonly kind: MatterKind;
}

/** @throws Refusal `NOT_FOUND`; RuleViolation `MATTER_UNKNOWN`, `NOT_ALLOWED`, `MATTER_SETTLED`. */
async function actedOn({ deps }: PageContext, { request, caller }: Visit): Promise<ActedOn> {
  const id = matterId.safeParse(request.params['id']);
  if (!id.success) throw new Refusal('NOT_FOUND');
  const { kind, status, may } = await matterShown(deps, caller, id.data);
  if (status === 'SETTLED') throw new RuleViolation('MATTER_SETTLED');
  if (may.length === 0) throw new RuleViolation('NOT_ALLOWED', { roles: MATTER_RULES[kind].settledBy });
  return { id: id.data, kind };
}

/** @throws Refusal `NOT_FOUND` */
function kindOf(named: unknown): MatterKind {
  const kind = MATTER_KINDS.find((each) => each === named);
  if (kind === undefined) throw new Refusal('NOT_FOUND');
  return kind;
}

/** @throws RuleViolation `NOT_ALLOWED` */
function mayRaise(kind: MatterKind, { actor, directory, today }: Caller): MatterKind {
  const roles = MATTER_RULES[kind].raisedBy;
  if (standingIn(directory, actor.id, roles, today) === undefined) throw new RuleViolation('NOT_ALLOWED', { roles });
  return kind;
}

const idIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : '';
