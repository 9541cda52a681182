import type { Router } from 'express';
import { keepsTerm } from '../../../domain/amendment/rights.ts';
import { mustActIn } from '../../../domain/rights/capacity.ts';
import { rolesFor } from '../../../domain/rights/table.ts';
import { termKeepers } from '../../../domain/amendment/decide/suspend-term.ts';
import {
  isLengthened,
  termsToResume,
  termsToSuspend,
  type StoppableTerm,
} from '../../../domain/amendment/stoppable-terms.ts';
import type { Language } from '../../../domain/language.ts';
import { listOf } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { choice, figure, hidden, prose, several } from '../../../web/forms/fields.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import type { Operation } from '../../http/operation.ts';
import { lengthenTerm, resumeTerm, suspendTerm } from '../../routes/terms.ts';
import { formPage } from '../form-page.ts';
import type { PageContext, Visit } from '../visit.ts';
import { actedOn, type ActedOn } from './file.ts';

const CONCERTATION = 'PRIOR_CONCERTATION';

interface OnTerms extends ActedOn {
  readonly terms: readonly StoppableTerm[];
}

/** The pages on which what runs in a file is suspended, resumed and lengthened. */
export function termPages(router: Router, context: PageContext): void {
  stopPage(router, context, 'suspend', suspendTerm(context.deps));
  stopPage(router, context, 'resume', resumeTerm(context.deps));
  lengthenPage(router, context);
}

function stopPage(router: Router, context: PageContext, what: 'suspend' | 'resume', operation: Operation): void {
  formPage<OnTerms>(router, context, {
    route: `/amendments/:id/terms/${what}`,
    operation,
    find: (visit) => termsFor(context.deps, visit, what),
    roles: ({ terms }) => [...new Set(terms.flatMap(({ phase }) => termKeepers(phase)))],
    form: (file, { frame }) => stopForm(frame.language, file),
    initial: ({ terms: [only, ...others] }): Record<string, string> =>
      only === undefined || others.length > 0 ? {} : { term: valueOf(only) },
    body: (said) => ({ ...said, ...('term' in said ? { term: termFrom(String(said.term)) } : {}) }),
    show: ({ frame }, file, { form, ...filled }) => {
      const t = textsIn(frame.language);
      return FileActionPage({
        ...frame,
        ...filled,
        amendmentId: file.id,
        action: `terms/${what}`,
        act: file.act,
        title: t(`terms.${what}.title`),
        lead: t(`terms.${what}.lead`),
        ...(file.terms.length === 0 ? { warning: t(`terms.${what}.none`) } : { form }),
        send: t(`terms.${what}.send`),
        final: false,
      });
    },
    leadsTo: (_answer, { id }) => `/amendments/${id}?done=${what === 'suspend' ? 'suspended' : 'resumed'}`,
  });
}

/** What of it the reader may stop, or let run again. @throws RuleViolation `NOT_ALLOWED` where that is nothing of his. */
async function termsFor(deps: Dependencies, visit: Visit, what: 'suspend' | 'resume'): Promise<OnTerms> {
  const file = await actedOn(deps, visit, ({ state }) =>
    Object.values(state.tasks).flatMap(({ assignees }) => assignees.map(({ id }) => id)),
  );
  const { state, reader } = file;
  const all = what === 'suspend' ? termsToSuspend(state, reader.today) : termsToResume(state);
  const terms = all.filter(({ phase }) => keepsTerm(reader, phase));
  if (terms.length === 0)
    mustActIn(reader, all.length === 0 ? rolesFor('KEEP_TERMS') : all.flatMap(({ phase }) => termKeepers(phase)));
  return { ...file, terms };
}

function stopForm(language: Language, { terms, state, names }: OnTerms): Form {
  const t = textsIn(language);
  const labelOf = (term: StoppableTerm): string => {
    if (term.kind === 'PHASE') return t('terms.phase', { phase: term.phase });
    const task = state.tasks[term.task];
    const who = task?.assignees.map(({ id }) => names[id] ?? id) ?? [];
    return task === undefined ? '' : `${t(`task.${task.kind}`)} (${listOf(language, who)})`;
  };
  return [
    choice(
      'term',
      t('terms.which'),
      terms.map((term): Option => ({ value: valueOf(term), label: labelOf(term) })),
    ),
    prose('reason', t('terms.reason'), { hint: t('terms.reasonHint') }),
  ];
}

/** A term as one value of a form, and back. */
const valueOf = (term: StoppableTerm): string => (term.kind === 'PHASE' ? term.phase : String(term.task));

const termFrom = (value: string): object =>
  /^\d+$/u.test(value) ? { kind: 'TASK', task: Number(value) } : { kind: 'PHASE', phase: value };

function lengthenPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<ActedOn>(router, context, {
    route: '/amendments/:id/terms/lengthen',
    operation: lengthenTerm(deps),
    find: async (visit) => {
      const file = await actedOn(deps, visit, organisationsIn);
      mustActIn(file.reader, termKeepers(CONCERTATION));
      return file;
    },
    form: (file, { frame }) => lengthenForm(frame.language, file),
    places: { DAYS_OUT_OF_RANGE: 'days', AGREEMENT_REQUIRED: 'agreedBy' },
    show: ({ frame }, file, { form, ...filled }) => {
      const t = textsIn(frame.language);
      return FileActionPage({
        ...frame,
        ...filled,
        amendmentId: file.id,
        action: 'terms/lengthen',
        act: file.act,
        title: t('terms.lengthen.title'),
        lead: t('terms.lengthen.lead'),
        ...(isLengthened(file.state) ? { form } : { warning: t('terms.lengthen.none') }),
        send: t('terms.lengthen.send'),
        final: false,
      });
    },
    leadsTo: (_answer, { id }) => `/amendments/${id}?done=lengthened`,
  });
}

function lengthenForm(language: Language, file: ActedOn): Form {
  const t = textsIn(language);
  const organisations = organisationsIn(file).map((id): Option => ({ value: id, label: file.names[id] ?? id }));
  return [
    hidden('phase', CONCERTATION),
    figure('days', t('terms.lengthen.days')),
    several('agreedBy', t('terms.lengthen.agreedBy'), organisations),
    prose('reason', t('terms.reason'), { hint: t('terms.reasonHint') }),
  ];
}

/** Those who were asked in the present concertation. */
const organisationsIn = ({ state: { tasks, procedure } }: Pick<ActedOn, 'state'>): readonly string[] =>
  Object.values(tasks)
    .filter((task) => task.phase === CONCERTATION && task.round === procedure.round)
    .flatMap(({ assignees }) => assignees.flatMap(({ kind, id }) => (kind === 'ORGANISATION' ? [id] : [])));
