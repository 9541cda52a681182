import type { VNode } from 'preact';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { inPlaceOf, type InPlaceOf } from '../../locales/doer-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { Form, Values } from '../forms/field.ts';
import { FormFields } from '../forms/form-fields.tsx';
import { PostForm } from '../forms/post-form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Problem } from '../layout/problem-summary.tsx';
import { AskedFacts, AskedFirst, type Asked } from '../parts/asked.tsx';
import { NextSteps, type Coming } from '../parts/next-steps.tsx';
import { TextBefore, type TextShown } from '../parts/text-shown.tsx';

/** One of the tasks that wait for the reader. */
export interface OneTask {
  readonly id: string;
  readonly asked: Asked;
  /** Under names of its own; absent for a task that is dealt with on its own page. */
  readonly form?: Form | undefined;
  readonly idempotencyKey: { readonly name: string; readonly value: string };
}

/** A task that was just decided here. */
export interface JustDecided extends InPlaceOf {
  readonly id: string;
  readonly decision: TaskDecision;
}

export interface FileTasksPageProps extends Frame {
  readonly act: string;
  readonly amendmentId: string;
  readonly tasks: readonly OneTask[];
  readonly decided: readonly JustDecided[];
  readonly text?: TextShown | undefined;
  readonly coming: Coming;
  readonly values: Values;
  readonly problem?: Problem | undefined;
}

const ANSWERS = 'answers';

/** All that waits for the reader in one file, to be answered in one go: what is left empty stays open. */
export function FileTasksPage(props: FileTasksPageProps): VNode {
  const { language, act, amendmentId, tasks, decided, text, coming } = props;
  const t = textsIn(language);
  const answerable = tasks.some(({ form }) => form !== undefined);
  return (
    <Page {...props} title={t('taskPage.several.title')} form={answerable ? ANSWERS : undefined}>
      <p class="govuk-body">{capitalised(act)}</p>
      {decided.length > 0 && <Decided language={language} decided={decided} />}
      <p class="govuk-body">
        {tasks.length === 0 ? t('taskPage.several.none') : t('taskPage.several.lead', { count: tasks.length })}
      </p>
      {tasks.length === 0 && <NextSteps language={language} coming={coming} />}
      {text !== undefined && tasks.length > 0 && <TextBefore language={language} text={text} />}
      {tasks.length > 0 && <Tasks {...props} answerable={answerable} />}
      <ul class="govuk-list app-no-print">
        <li>
          <a class="govuk-link" href={`/amendments/${amendmentId}`}>
            {t('taskPage.file')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/">
            {t('taskPage.home')}
          </a>
        </li>
      </ul>
    </Page>
  );
}

const Decided = ({ language, decided }: Pick<FileTasksPageProps, 'language' | 'decided'>): VNode => (
  <NotificationBanner titleText={textsIn(language)('taskPage.several.recorded')} type="success">
    <ul class="govuk-list govuk-list--bullet">
      {decided.map((each) => (
        <li key={each.id}>
          <a class="govuk-notification-banner__link" href={`/tasks/${each.id}`}>
            {decidedText(language, each)}
          </a>
        </li>
      ))}
    </ul>
  </NotificationBanner>
);

function decidedText(language: Language, { decision, ...decided }: JustDecided): string {
  const t = textsIn(language);
  const told = { task: decision.kind, answer: decisionWords(language, decision) };
  const whose = inPlaceOf(language, decided);
  return whose === undefined ? t('taskPage.several.about', told) : t('taskPage.several.aboutFor', { ...told, whose });
}

function Tasks(props: FileTasksPageProps & { readonly answerable: boolean }): VNode {
  const { language, amendmentId, tasks, answerable } = props;
  const all = tasks.map((task) => <Task key={task.id} task={task} {...props} />);
  if (!answerable) return <>{all}</>;
  return (
    <PostForm id={ANSWERS} action={`/amendments/${amendmentId}/tasks`} novalidate>
      {all}
      <Button preventDoubleClick>{textsIn(language)('taskPage.sendAll')}</Button>
    </PostForm>
  );
}

type TaskProps = Pick<FileTasksPageProps, 'language' | 'values' | 'problem'> & { readonly task: OneTask };

function Task({ language, task, values, problem }: TaskProps): VNode {
  const t = textsIn(language);
  const { id, asked, form, idempotencyKey } = task;
  const whose = inPlaceOf(language, asked);
  return (
    <section class="app-one-task">
      <h2 class="govuk-heading-m">
        {whose === undefined ? t(`task.${asked.kind}`) : `${t(`task.${asked.kind}`)}, ${whose}`}
      </h2>
      <AskedFirst language={language} asked={asked} />
      <Details summaryText={t('taskPage.several.facts')}>
        <AskedFacts language={language} asked={asked} />
      </Details>
      {form === undefined ? (
        <p class="govuk-body">
          {t('taskPage.several.onlyAlone')}{' '}
          <a class="govuk-link" href={`/tasks/${id}`}>
            {t('taskPage.several.openAlone')}
          </a>
        </p>
      ) : (
        <>
          <input type="hidden" {...idempotencyKey} />
          <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        </>
      )}
    </section>
  );
}
