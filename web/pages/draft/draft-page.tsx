import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { EntryIntoForceClause } from '../../../domain/contract/instruction.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { WordLink } from '../../parts/word-link.tsx';
import { InstructionCard, type InstructionShown } from './instruction-card.tsx';

export interface DraftPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  readonly revision: number;
  /** Whether the reader comes from saving it. */
  readonly saved: boolean;
  /** Absent to one who may not write in it. */
  readonly writing?:
    { readonly kind: 'DRAFT' | 'TRANSLATE'; readonly taskId: string; readonly dueOn: IsoDate } | undefined;
  /** The language in which the reader writes. */
  readonly written: Language;
  readonly instructions: readonly InstructionShown[];
  /** The texts that are written in, and how many proposed changes wait in each. */
  readonly texts: readonly { readonly id: string; readonly called: string; readonly waiting: number }[];
  readonly clause: EntryIntoForceClause;
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
}

const CLAUSE = 'clause';
const addressOf = ({ id }: DraftPageProps): string => `/amendments/${id}/draft`;

/** A draft: its instructions, each with its redline, the clause of entry into force, and the way to submitting it. */
export function DraftPage(props: DraftPageProps): VNode {
  const { language, id, act, writing, problem, saved } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t(`draft.title.${writing?.kind ?? 'READ'}`)}
      section="FILES"
      back={{ href: `/amendments/${id}`, text: t('draft.file') }}
      form={writing?.kind === 'DRAFT' ? CLAUSE : undefined}
      islands={['autosave']}
    >
      {saved && problem === undefined && <Saved {...props} />}
      <p class="govuk-body-l">{capitalised(act)}</p>
      <p class="govuk-body">
        {writing === undefined
          ? t('draft.lead.READ')
          : t(`draft.lead.${writing.kind}`, { dueOn: writing.dueOn, language: props.written })}
      </p>
      <WordLink language={language} amendmentId={id} />
      <Instructions {...props} />
      <Clause {...props} />
      <Submit {...props} />
    </Page>
  );
}

const Saved = ({ language, revision }: DraftPageProps): VNode => (
  <div data-autosave-saved="">
    <NotificationBanner
      type="success"
      titleText={textsIn(language)('draft.success')}
      text={textsIn(language)('draft.saved', { revision })}
    />
  </div>
);

function Instructions(props: DraftPageProps): VNode {
  const { language, instructions, writing, revision } = props;
  const t = textsIn(language);
  const address = addressOf(props);
  return (
    <>
      <h2 class="govuk-heading-m">{t('draft.instructions.heading')}</h2>
      {instructions.length === 0 && (
        <p class="govuk-body">
          {t('draft.instructions.none')} {writing?.kind === 'DRAFT' && t('draft.instructions.first')}
        </p>
      )}
      {writing?.kind === 'DRAFT' && instructions.length > 1 ? (
        <PostForm action={address} novalidate>
          <input type="hidden" name="revision" value={revision} />
          <List {...props} />
        </PostForm>
      ) : (
        <List {...props} />
      )}
      {writing?.kind === 'DRAFT' && (
        <div class="govuk-button-group">
          <Button
            href={`${address}/add?write=yes`}
            classes={instructions.length > 0 ? 'govuk-button--secondary' : undefined}
          >
            {t('editor.open')}
          </Button>
          <Button href={`${address}/add`} classes="govuk-button--secondary">
            {t('draft.instructions.add')}
          </Button>
        </div>
      )}
      <WaitingTexts {...props} />
    </>
  );
}

/** The texts that are being written, with what waits there: it is no part of the draft. */
function WaitingTexts(props: DraftPageProps): VNode | null {
  const { language, writing, texts } = props;
  const t = textsIn(language);
  if (writing === undefined || texts.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('editor.where')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {texts.map(({ id, called, waiting }) => (
          <li key={id}>
            <a class="govuk-link" href={`${addressOf(props)}/text?provision=${encodeURIComponent(id)}`}>
              {called}
            </a>
            {' – '}
            {t('editor.waiting', { count: waiting })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The instructions in their order; the form around them, where there are several, has them moved. */
const List = (props: DraftPageProps): VNode | null =>
  props.instructions.length === 0 ? null : (
    <>
      <p class="govuk-body-s">{textsIn(props.language)('mail.changes.legend')}</p>
      <ol class="app-instructions">
        {props.instructions.map((shown, index) => (
          <InstructionCard
            key={shown.id}
            language={props.language}
            address={addressOf(props)}
            shown={shown}
            number={index + 1}
            last={index === props.instructions.length - 1}
            writing={props.writing?.kind}
          />
        ))}
      </ol>
    </>
  );

function Clause(props: DraftPageProps): VNode {
  const { language, clause, form, values, problem, revision, writing } = props;
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('draft.clause.heading')}</h2>
      {writing?.kind === 'DRAFT' ? (
        <PostForm id={CLAUSE} action={addressOf(props)} novalidate>
          <input type="hidden" name="revision" value={revision} />
          <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
          <Button classes="govuk-button--secondary">{t('draft.clause.save')}</Button>
        </PostForm>
      ) : (
        <p class="govuk-body">
          {clause.kind === 'DATE' ? t('changes.clause.DATE', { on: clause.on }) : t('changes.clause.LAST_SIGNATURE')}
        </p>
      )}
    </>
  );
}

/** The way on: what is still to be written, and the task in which the text is submitted. */
function Submit({ language, writing, instructions, written }: DraftPageProps): VNode | null {
  if (writing === undefined || instructions.length === 0) return null;
  const t = textsIn(language);
  const numbers = instructions.flatMap(({ missing }, index) =>
    missing.includes(written) ? [t('draft.submit.incompleteNumber', { number: index + 1 })] : [],
  );
  return (
    <>
      <h2 class="govuk-heading-m">{t(`draft.submit.heading.${writing.kind}`)}</h2>
      {numbers.length > 0 && <p class="govuk-body">{t('draft.submit.incomplete', { language: written, numbers })}</p>}
      <Button href={`/tasks/${writing.taskId}`}>{t(`draft.submit.button.${writing.kind}`)}</Button>
    </>
  );
}
