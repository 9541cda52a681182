import { barToContest, effectOfContest, type ContestEffect } from '../../../domain/amendment/contest.ts';
import type { Task } from '../../../domain/amendment/state.ts';
import { RuleViolation } from '../../../domain/violation.ts';
import { longMoment } from '../../../locales/dates.ts';
import { decisionWords } from '../../../locales/decision-words.ts';
import { textsIn } from '../../../locales/texts.ts';
import { prose } from '../../../web/forms/fields.ts';
import { FileActionPage } from '../../../web/pages/file-action-page.tsx';
import type { Dependencies } from '../../dependencies.ts';
import { parsePart } from '../../http/parse.ts';
import { mustDo } from '../../rights.ts';
import { contestAnswer } from '../../routes/contest.ts';
import { taskOfFile } from '../../schemas/actions.ts';
import type { FormPage } from '../form-page.ts';
import type { Visit } from '../visit.ts';
import { actedOn, type ActedOn } from './file.ts';

interface Contested extends ActedOn {
  readonly task: Task;
  readonly effect: ContestEffect;
}

/** Contesting an answer that came by an organisation's link: what becomes of it is said before. */
export const contestPage = (deps: Dependencies): FormPage<Contested> => ({
  route: '/amendments/:id/tasks/:seq/contest',
  operation: contestAnswer(deps),
  find: (visit) => contested(deps, visit),
  form: (_file, { frame }) => {
    const t = textsIn(frame.language);
    return [prose('reason', t('contest.reason'), { hint: t('contest.reasonHint') })];
  },
  show: ({ frame }, file, filled) => {
    const { id, state, task, effect, act } = file;
    const bar = barToContest(state, task);
    if (bar !== undefined && filled.problem === undefined) throw new RuleViolation(bar);
    const t = textsIn(frame.language);
    return FileActionPage({
      ...frame,
      ...filled,
      amendmentId: id,
      action: `tasks/${task.seq}/contest`,
      act,
      title: t('contest.title'),
      lead: leadOf(file, frame.language),
      warning: `${t(`contest.effect.${effect}`)}${effect === 'STRUCK' ? ` ${t('contest.address')}` : ''}`,
      send: t(`contest.send.${effect}`),
      final: true,
    });
  },
  leadsTo: (_answer, { id }) => `/amendments/${id}?done=contested`,
});

function leadOf({ task: { kind, assignees, status }, names }: Contested, language: 'fr' | 'nl'): string | undefined {
  if (status.kind !== 'DONE') return undefined;
  return textsIn(language)('contest.lead', {
    task: kind,
    name: assignees.map(({ id }) => names[id] ?? id).join(', '),
    answer: decisionWords(language, status.decision),
    at: longMoment(language, status.at),
  });
}

/** @throws RuleViolation `NOT_ALLOWED`, `TASK_UNKNOWN` */
async function contested(deps: Dependencies, visit: Visit): Promise<Contested> {
  mustDo(visit.caller, 'CONTEST_ANSWER');
  const { seq } = parsePart(taskOfFile, 'params', visit.request.params);
  const file = await actedOn(deps, visit, ({ state }) => state.tasks[seq]?.assignees.map(({ id }) => id) ?? []);
  const task = file.state.tasks[seq];
  if (task === undefined) throw new RuleViolation('TASK_UNKNOWN');
  return { ...file, task, effect: effectOfContest(file.state, task, file.at) };
}
