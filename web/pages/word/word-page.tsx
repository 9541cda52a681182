import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';

/** A file that came back, with how many proposals it made and how many wait. */
export interface WordFileShown {
  readonly id: string;
  readonly fileName: string;
  readonly language: Language;
  readonly at: Instant;
  readonly all: number;
  readonly open: number;
}

export interface WordPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  /** Whether the reader may bring a file back. */
  readonly brings: boolean;
  readonly files: readonly WordFileShown[];
  readonly form: Form;
  readonly values: Values;
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
}

const FORM = 'word';
const LANGUAGES: readonly Language[] = ['fr', 'nl'];

/** The way of a text into a word processor and back. */
export function WordPage(props: WordPageProps): VNode {
  const { language, id, act, brings } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t('docx.page.title')}
      section="FILES"
      back={{ href: `/amendments/${id}/draft`, text: t('docx.page.back') }}
      form={brings ? FORM : undefined}
    >
      <p class="govuk-body-l">{capitalised(act)}</p>
      <p class="govuk-body">{t('docx.page.lead')}</p>
      <h2 class="govuk-heading-m">{t('docx.page.take')}</h2>
      <ul class="govuk-list">
        {LANGUAGES.map((each) => (
          <li key={each}>
            <a class="govuk-link" href={`/api/v1/amendments/${id}/draft/docx/${each}`}>
              {t('docx.page.download', { language: each })}
            </a>
          </li>
        ))}
      </ul>
      {brings && <Bring {...props} />}
      <Files {...props} />
    </Page>
  );
}

function Bring({ language, id, form, values, idempotencyKey, problem }: WordPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('docx.page.bring')}</h2>
      <PostForm id={FORM} action={`/amendments/${id}/draft/word`} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        <Button preventDoubleClick>{t('docx.page.send')}</Button>
      </PostForm>
    </>
  );
}

function Files({ language, id, files }: WordPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('docx.page.filesHeading')}</h2>
      {files.length === 0 && <p class="govuk-body">{t('docx.page.none')}</p>}
      <ul class="govuk-list">
        {files.map((file) => (
          <li key={file.id}>
            <a class="govuk-link" href={`/amendments/${id}/draft/word/${file.id}`}>
              {t('docx.page.fileLine', {
                name: file.fileName,
                language: file.language,
                at: longMoment(language, file.at),
              })}
            </a>
            <br />
            {t('docx.page.counts', { all: file.all, open: file.open })}
          </li>
        ))}
      </ul>
    </>
  );
}
