import type { VNode } from 'preact';
import type { Motion, TaskDecision } from '../../domain/amendment/decisions.ts';
import type { ActDocuments, MootReason } from '../../domain/amendment/events.ts';
import type { LegalBasisCode, TaskKind } from '../../domain/amendment/tasks.ts';
import type { Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import type { SettingKey } from '../../domain/settings.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { ProvisionChange } from '../../domain/contract/redline.ts';
import { longDate } from '../../locales/dates.ts';
import { explainDeadline } from '../../locales/deadline.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { fieldsOf, type Form, type Values } from '../forms/field.ts';
import { FormFields } from '../forms/form-fields.tsx';
import type { Problem } from '../layout/problem-summary.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Changes } from '../parts/redline.tsx';

/** A task as its page shows it. */
interface Task {
  readonly amendmentId: string;
  readonly kind: TaskKind;
  readonly capacity: Capacity;
  readonly dueOn: IsoDate;
  readonly status: 'OPEN' | 'DONE' | 'MOOT';
  readonly decision?: TaskDecision | undefined;
  readonly mootReason?: MootReason | undefined;
  readonly difference?: readonly string[] | undefined;
  /** Whether its reader owes an answer. */
  readonly owed: boolean;
  readonly legalBasis: LegalBasisCode;
  /** The settings behind its term that no jurist has confirmed. */
  readonly unconfirmed: readonly SettingKey[];
}

export interface TaskPageProps extends Frame {
  readonly act: string;
  readonly task: Task;
  readonly motion?: Motion | undefined;
  /** Whether a draft, which may still be empty, is before the reader. */
  readonly isDraft: boolean;
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

/** The answer's form. */
const FORM = 'answer';

/** A task: what is asked, by when and why that date, what changes, and the answer. */
export function TaskPage(props: TaskPageProps): VNode {
  const { language, name, act, task, form, movedOn, isOwn } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t(`task.${task.kind}`)} form={form === undefined ? undefined : FORM}>
      <p class="govuk-body-l">{act}</p>
      {isOwn && <p class="state">{t('page.task.recorded')}</p>}
      <Standing language={language} task={task} movedOn={movedOn} />
      {task.status === 'OPEN' && <Asked {...props} />}
      {form !== undefined && <Answer {...props} form={form} />}
      {props.documents !== undefined && <Documents language={language} task={task} documents={props.documents} />}
      {name !== undefined && (
        <p>
          <a href={`/amendments/${task.amendmentId}`}>{t('page.task.file')}</a>
        </p>
      )}
    </Page>
  );
}

/** Where a closed task stands, and whether the file moved on since the reader was written to. */
function Standing({ language, task, movedOn }: { language: Language; task: Task; movedOn: boolean }): VNode {
  const t = textsIn(language);
  const { decision, mootReason, status } = task;
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

function Asked({ language, task, motion, isDraft, deadline, changes }: TaskPageProps): VNode {
  const t = textsIn(language);
  const { unconfirmed } = task;
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
          {!task.owed && ` – ${t('mail.optional')}`}
        </dd>
        <dt>{t('mail.label.why')}</dt>
        <dd>{explainDeadline(language, deadline)}</dd>
        <dt>{t('mail.label.legalBasis')}</dt>
        <dd>{t(`legalBasis.${task.legalBasis}`)}</dd>
        {unconfirmed.length > 0 && <dt>{t('mail.label.toBeConfirmed')}</dt>}
        {unconfirmed.length > 0 && <dd>{t('settingNames', { settings: unconfirmed })}</dd>}
        {motion !== undefined && <dt>{t('page.task.motion')}</dt>}
        {motion !== undefined && <dd>{t(`motion.${motion.kind}`)}</dd>}
      </dl>
      {task.difference !== undefined && <p class="note">{t('page.task.again')}</p>}
      {changes.length > 0 && <Changes language={language} changes={changes} />}
      {changes.length === 0 && isDraft && <p class="note">{t('page.task.noChange')}</p>}
    </>
  );
}

function Answer({ language, action, form, idempotencyKey, values, problem }: TaskPageProps & { form: Form }): VNode {
  const t = textsIn(language);
  const withFiles = fieldsOf(form).some(({ kind }) => kind === 'FILE');
  return (
    <form id={FORM} method="post" action={action} novalidate {...(withFiles ? { enctype: 'multipart/form-data' } : {})}>
      <h2>{t('page.task.answer')}</h2>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
      <Button preventDoubleClick>{t('page.task.send')}</Button>
    </form>
  );
}

interface DocumentsProps {
  readonly language: Language;
  readonly task: Task;
  readonly documents: ActDocuments;
}

function Documents({ language, task, documents }: DocumentsProps): VNode {
  return (
    <ul>
      {(['fr', 'nl'] as const).map((each) => (
        <li key={each}>
          <a href={`/api/v1/amendments/${task.amendmentId}/documents/${documents[each]}`}>
            {textsIn(language)('page.task.document', { language: each })}
          </a>
        </li>
      ))}
    </ul>
  );
}
