import type { VNode } from 'preact';
import type { RemarkFilter } from '../../domain/amendment/consultation.ts';
import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Field, Values } from '../forms/field.ts';
import { FieldView } from '../forms/form-fields.tsx';
import { PostForm } from '../forms/post-form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Problem } from '../layout/problem-summary.tsx';
import { RemarkAnswerView, type AnswerShown } from '../parts/remark-answer.tsx';
import { RemarkFilterForm, type RemarkChoices } from './consultation/remark-filter.tsx';
import { ResultSection, type ResultShown } from './consultation/result.tsx';

/** A remark in the table. */
export interface RemarkShown {
  readonly id: string;
  readonly organisation: string;
  readonly provision: string;
  readonly text: string;
  readonly answer?: AnswerShown | undefined;
  /** Where another answer can be given in the present one's place. */
  readonly change?: string | undefined;
  /** What is asked of who answers it. */
  readonly fields: readonly Field[];
}

export interface ConsultationPageProps extends Frame {
  readonly act: string;
  /** The page's own address, and that of the file. */
  readonly address: string;
  readonly file: string;
  readonly result: ResultShown;
  readonly filter: RemarkFilter;
  readonly choices: RemarkChoices;
  readonly remarks: readonly RemarkShown[];
  readonly table: string;
  readonly next?: string | undefined;
  readonly first?: string | undefined;
  /** Where answers are sent; absent for who cannot give any now. */
  readonly answering?: { readonly action: string; readonly idempotencyKey: string } | undefined;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly saved: boolean;
}

const FORM = 'answers';

/** A consultation of the stakeholders: its result, and the table remark → answer → instruction. */
export function ConsultationPage(props: ConsultationPageProps): VNode {
  const { language, act, address, file, result, answering, saved, problem } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t('consultationPage.title')}
      section="FILES"
      back={{ href: file, text: t('dossier.actions.back') }}
      form={answering === undefined ? undefined : FORM}
    >
      <p class="govuk-body-l">{capitalised(act)}</p>
      {saved && problem === undefined && (
        <NotificationBanner type="success" titleText={t('consultationPage.saved')} text={stillToDo(language, result)} />
      )}
      <ResultSection language={language} result={result} organisations={`${address}/organisations`} />
      <RemarksSection {...props} />
    </Page>
  );
}

function stillToDo(language: Language, { remarks, outcomes }: ResultShown): string {
  const t = textsIn(language);
  const waiting = Object.values(outcomes).reduce((left, count) => left - count, remarks);
  return waiting === 0 ? t('consultationPage.allAnswered') : t('consultationPage.waiting', { count: waiting });
}

function RemarksSection(props: ConsultationPageProps): VNode {
  const { language, address, result, filter, choices, remarks, table, first, next } = props;
  const t = textsIn(language);
  return (
    <section aria-labelledby="remarks">
      <h2 class="govuk-heading-m" id="remarks">
        {t('consultationPage.remarks.heading')}
      </h2>
      {result.remarks === 0 ? (
        <p class="govuk-body">{t('consultationPage.remarks.none')}</p>
      ) : (
        <>
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={table}>
              {t('consultationPage.remarks.csv')}
            </a>
          </p>
          <RemarkFilterForm language={language} address={address} filter={filter} choices={choices} />
          {remarks.length === 0 && <p class="govuk-body">{t('consultationPage.remarks.noneHere')}</p>}
          <Answers {...props} />
        </>
      )}
      {(first !== undefined || next !== undefined) && (
        <Pagination
          landmarkLabel={t('consultationPage.remarks.pages')}
          previous={first === undefined ? undefined : { href: first, text: t('consultationPage.remarks.first') }}
          next={next === undefined ? undefined : { href: next, text: t('consultationPage.remarks.next') }}
        />
      )}
    </section>
  );
}

/** The remarks, within one form where they can be answered: what is left empty is left open. */
function Answers({ language, remarks, answering, values, problem }: ConsultationPageProps): VNode {
  const t = textsIn(language);
  const shown = remarks.map((remark) => (
    <RemarkView key={remark.id} language={language} remark={remark} values={values} faults={problem?.faults ?? {}} />
  ));
  if (answering === undefined || remarks.every(({ fields }) => fields.length === 0)) return <>{shown}</>;
  return (
    <PostForm id={FORM} action={answering.action} novalidate>
      <input type="hidden" name="idempotencyKey" value={answering.idempotencyKey} />
      <p class="govuk-hint">{t('consultationPage.remarks.howToAnswer')}</p>
      {shown}
      <div class="app-send">
        <Button preventDoubleClick>{t('consultationPage.remarks.save')}</Button>
      </div>
    </PostForm>
  );
}

interface RemarkViewProps {
  readonly language: Language;
  readonly remark: RemarkShown;
  readonly values: Values;
  readonly faults: Values;
}

function RemarkView({ language, remark, values, faults }: RemarkViewProps): VNode {
  const t = textsIn(language);
  const { id, organisation, provision, text, answer, change, fields } = remark;
  const heading = `remark-${id.replace('.', '-')}`;
  return (
    <section class="app-entry app-remark" aria-labelledby={heading}>
      <h3 class="govuk-heading-s" id={heading}>
        {t('consultationPage.remarks.from', { id, organisation })}
      </h3>
      <p class="govuk-body-s app-entry__who">{provision}</p>
      <InsetText classes="app-said">{text}</InsetText>
      {answer !== undefined && <RemarkAnswerView language={language} answer={answer} />}
      {answer === undefined && fields.length === 0 && <p class="govuk-body">{t('opinions.unanswered')}</p>}
      {change !== undefined && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={change}>
            {t('consultationPage.remarks.change')}
            <span class="govuk-visually-hidden"> ({t('opinions.remark', { id })})</span>
          </a>
        </p>
      )}
      {fields.map((field) => (
        <FieldView key={field.name} language={language} field={field} values={values} faults={faults} />
      ))}
    </section>
  );
}
