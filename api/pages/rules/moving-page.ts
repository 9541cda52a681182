import type { Router } from 'express';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { violationText } from '../../../locales/violation-text.ts';
import type { Form, Option } from '../../../web/forms/field.ts';
import { hidden, prose, several } from '../../../web/forms/fields.ts';
import { MovingPage, type NotMoved } from '../../../web/pages/rules/moving-page.tsx';
import type { MovedShown } from '../../../web/parts/moved.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { effectOf, type Effect, type MovedFile } from '../../moved-files.ts';
import { moveSeveral } from '../../routes/terms.ts';
import { severalMoved } from '../../schemas/rules.ts';
import { movedShown } from '../../views/moved.ts';
import { formPage } from '../form-page.ts';
import { mustDo } from '../../rights.ts';
import type { PageContext, Visit } from '../visit.ts';
import { rulesFrame } from './rules-frame.ts';

const ADDRESS = '/rules/open-files';

interface Moving {
  readonly effect: Effect;
  readonly moved: readonly MovedShown[];
}

/** The page on which open files are moved to the rules in force. */
export function movingPage(router: Router, context: PageContext): void {
  const { deps } = context;
  formPage<Moving>(router, context, {
    route: ADDRESS,
    operation: moveSeveral(deps),
    find: (visit) => filesToMove(deps, visit),
    form: ({ effect }, { frame: { language } }) => formOf(textsIn(language), effect, language),
    initial: ({ effect: { files } }) => ({
      files: files
        .filter(harmsNobody)
        .map(({ id }) => id)
        .join(' '),
    }),
    show: async (visit, { effect, moved }, { form, ...filled }) =>
      MovingPage({
        ...rulesFrame(visit),
        ...filled,
        ...(effect.files.length === 0 ? {} : { form }),
        moved,
        ...(await outcomeOf(deps, visit)),
      }),
    leadsTo: (answer) => {
      const { moved, failed } = severalMoved.parse(answer);
      const codes = failed.map(({ amendmentId, code }) => `${amendmentId}:${code}`).join(',');
      return `${ADDRESS}?moved=${moved.length}${codes === '' ? '' : `&failed=${codes}`}`;
    },
  });
}

/** @throws RuleViolation `NOT_ALLOWED` */
async function filesToMove(deps: AppDependencies, { caller }: Visit): Promise<Moving> {
  mustDo(caller, 'MOVE_POLICY');
  const effect = await effectOf(deps, await deps.policy.current());
  return { effect, moved: await movedShown(deps, caller, effect.files) };
}

function formOf(t: Texts, { policy, files }: Effect, language: 'fr' | 'nl'): Form {
  const choices = files.map((file): Option => ({
    value: file.id,
    label: file.state.title[language],
    hint: hintOf(t, file),
  }));
  return [
    several('files', t('rules.moving.files'), choices, { hint: t('rules.moving.filesHint') }),
    hidden('policy', policy),
    prose('reason', t('rules.reason'), { hint: t('rules.reasonHint') }),
  ];
}

function hintOf(t: Texts, { deadlines }: MovedFile): string {
  if (deadlines.length === 0) return t('rules.moving.noDate');
  return [
    t('rules.moving.dates', { count: deadlines.length }),
    ...(deadlines.some(({ from, to }) => to.date < from.date) ? [t('rules.moving.earlier')] : []),
    ...(deadlines.some(({ isPast }) => isPast) ? [t('rules.moving.past')] : []),
  ].join(', ');
}

/** A longer term harms nobody, a shorter one may void the act: files with one are chosen by hand. */
const harmsNobody = ({ deadlines }: MovedFile): boolean => deadlines.every(({ from, to }) => to.date >= from.date);

/** What came of the last sending, as its address says. */
async function outcomeOf(
  { amendments }: AppDependencies,
  { request: { query }, frame: { language } }: Visit,
): Promise<{ readonly count?: number; readonly failed: readonly NotMoved[] }> {
  const { moved, failed } = query;
  const named = typeof failed === 'string' ? failed.split(',') : [];
  const notMoved = await Promise.all(
    named.map(async (each): Promise<readonly NotMoved[]> => {
      const [amendmentId = '', code = ''] = each.split(':');
      const { title, procedure } = await amendments.read(amendmentId);
      const why = violationText(language, { code, details: {} });
      return procedure.seq === 0 ? [] : [{ amendmentId, title, why }];
    }),
  );
  const count = Number(moved);
  return { failed: notMoved.flat(), ...(moved !== undefined && Number.isInteger(count) ? { count } : {}) };
}
