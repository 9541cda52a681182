import type { VNode } from 'preact';
import { TASK_RULES } from '../../domain/amendment/tasks.ts';
import type { ActDocuments } from '../../domain/amendment/events.ts';
import { unconfirmedBehind } from '../../domain/amendment/terms.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import type { TaskDetail } from '../views/task-detail.ts';
import { FormFields, idOf, type Faults } from './form-view.tsx';
import { fieldsOf, type Form, type Values } from './forms/field.ts';
import { Page, type Frame } from './layout.tsx';
import { Changes } from './redline.tsx';

/** What went wrong with an answer: the whole of it, or some of its fields. */
export interface Problem {
  readonly text: string;
  readonly faults: Faults;
}

export interface TaskPageProps extends Frame {
  readonly act: string;
  readonly detail: TaskDetail;
  readonly deadline: Deadline;
  readonly changes: readonly ProvisionChange[];
  /** Absent where there is nothing to answer: the task is closed, or someone else's. */
  readonly form?: Form | undefined;
  readonly values: Values;
  readonly action: string;
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
  /** Whether the file has moved on since the message that led here. */
  readonly movedOn: boolean;
  /** Whether the reader himself closed the task. */
  readonly isOwn: boolean;
  /** The frozen act, for those who may open the file. */
  readonly documents?: ActDocuments | undefined;
}

/** A task: what is asked, by when and why that date, what changes, and the answer. */
export function TaskPage(props: TaskPageProps): VNode {
  const { language, url, name, act, detail, problem, form, movedOn, isOwn } = props;
  const t = textsIn(language);
  const { task } = detail;
  return (
    <Page language={language} url={url} name={name} title={t(`task.${task.kind}`)} failed={problem !== undefined}>
      {problem !== undefined && <Summary language={language} problem={problem} />}
      <p class="lead">{act}</p>
      {isOwn && <p class="state">{t('page.task.recorded')}</p>}
      <Standing language={language} detail={detail} movedOn={movedOn} />
      {task.status === 'OPEN' && <Asked {...props} />}
      {form !== undefined && <Answer {...props} form={form} />}
      {props.documents !== undefined && <Documents language={language} detail={detail} documents={props.documents} />}
      {name !== undefined && (
        <p>
          <a href={`/amendments/${task.amendmentId}`}>{t('page.task.file')}</a>
        </p>
      )}
    </Page>
  );
}

function Summary({ language, problem: { text, faults } }: { language: Language; problem: Problem }): VNode {
  return (
    <div class="problem" role="alert" aria-labelledby="problem">
      <h2 id="problem">{textsIn(language)('page.problem.title')}</h2>
      <p>{text}</p>
      <ul>
        {Object.entries(faults).map(([name, fault]) => (
          <li key={name}>
            <a href={`#${idOf(name)}`}>{fault}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a closed task stands, and whether the file moved on since the reader was written to. */
function Standing({ language, detail, movedOn }: { language: Language; detail: TaskDetail; movedOn: boolean }): VNode {
  const t = textsIn(language);
  const { decision, mootReason, status } = detail.task;
  return (
    <>
      {status === 'DONE' && decision !== undefined && (
        <p class="state">{t('page.task.done', { answer: decisionWords(language, decision) })}</p>
      )}
      {status === 'MOOT' && mootReason !== undefined && (
        <p class="state">{t('page.task.moot', { why: t(`moot.${mootReason}`) })}</p>
      )}
      {movedOn && <p class="note">{t('page.task.movedOn')}</p>}
    </>
  );
}

function Asked({ language, detail, deadline, changes }: TaskPageProps): VNode {
  const t = textsIn(language);
  const { task, motion } = detail;
  const rule = TASK_RULES[task.kind];
  const unconfirmed = unconfirmedBehind(rule.term);
  return (
    <>
      <dl>
        <dt>{t('mail.label.asked')}</dt>
        <dd>{t(`ask.${task.kind}`)}</dd>
        <dt>{t('mail.label.capacity')}</dt>
        <dd>{t(`role.${task.capacity}`)}</dd>
        <dt>{t('mail.label.due')}</dt>
        <dd>
          <strong>{longDate(language, task.dueOn)}</strong>
          {!rule.owed && ` – ${t('mail.optional')}`}
        </dd>
        <dt>{t('mail.label.why')}</dt>
        <dd>{explainDeadline(language, deadline)}</dd>
        <dt>{t('mail.label.legalBasis')}</dt>
        <dd>{t(`legalBasis.${rule.legalBasis}`)}</dd>
        {unconfirmed.length > 0 && <dt>{t('mail.label.toBeConfirmed')}</dt>}
        {unconfirmed.length > 0 && <dd>{t('settingNames', { settings: unconfirmed })}</dd>}
        {motion !== undefined && <dt>{t('page.task.motion')}</dt>}
        {motion !== undefined && <dd>{t(`motion.${motion.kind}`)}</dd>}
      </dl>
      {task.difference !== undefined && <p class="note">{t('page.task.again')}</p>}
      {changes.length > 0 && <Changes language={language} changes={changes} />}
      {changes.length === 0 && detail.draft !== undefined && <p class="note">{t('page.task.noChange')}</p>}
    </>
  );
}

function Answer({ language, action, form, idempotencyKey, values, problem }: TaskPageProps & { form: Form }): VNode {
  const t = textsIn(language);
  const withFiles = fieldsOf(form).some(({ kind }) => kind === 'FILE');
  return (
    <form method="post" action={action} novalidate {...(withFiles ? { enctype: 'multipart/form-data' } : {})}>
      <h2>{t('page.task.answer')}</h2>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormFields form={form} values={values} faults={problem?.faults ?? {}} />
      <button>{t('page.task.send')}</button>
    </form>
  );
}

function Documents({
  language,
  detail,
  documents,
}: {
  language: Language;
  detail: TaskDetail;
  documents: ActDocuments;
}): VNode {
  return (
    <ul>
      {LANGUAGES.map((each) => (
        <li key={each}>
          <a href={`/api/v1/amendments/${detail.task.amendmentId}/documents/${documents[each]}`}>
            {textsIn(language)('page.task.document', { language: each })}
          </a>
        </li>
      ))}
    </ul>
  );
}
