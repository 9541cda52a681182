import type { VNode } from 'preact';
import type { Instruction } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Fieldset } from '../../components/fieldset.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { SavedText } from '../../editor/setting.ts';
import { fieldsOf, type Form, type Values } from '../../forms/field.ts';
import { FieldView } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { otherLanguage } from '../../layout/other-language.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { editorSetting } from './editor-setting.ts';
import { Comments, type CommentShown } from './text-comments.tsx';
import { OUTCOME } from '../../editor/setting.ts';
import { InDraft, Past, ProposedChanges, type PastChange, type ProposedShown } from './text-changes.tsx';
import { Quoted } from './twin-fields.tsx';

export interface TextPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  /** What the provisions are called together. */
  readonly called: string;
  readonly unit: {
    readonly id: string;
    readonly now: readonly Provision[];
    readonly takesParagraphs: boolean;
  };
  /** The name under which the browser keeps what could not be saved. */
  readonly keeps: string;
  readonly writable: readonly Language[];
  readonly shown: SavedText & {
    readonly changes: readonly ProposedShown[];
    readonly instructions: readonly Instruction[];
  };
  readonly past: readonly PastChange[];
  readonly comments: readonly CommentShown[];
  readonly saved: boolean;
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
}

const FORM = 'text';

/**
 * The text of some provisions in both languages, to write in. Without a script: a field for each provision, and what is
 * proposed below. `web/islands/editor.ts` puts an editor in the place of the fields, in which every change stays visible.
 */
export function TextPage(props: TextPageProps): VNode {
  const { language, id, act, called, unit, saved, problem, shown } = props;
  const t = textsIn(language);
  const draft = `/amendments/${id}/draft`;
  const action = `${draft}/text?provision=${encodeURIComponent(unit.id)}`;
  return (
    <Page
      {...props}
      title={t('editor.title')}
      section="FILES"
      back={{ href: draft, text: t('draft.back') }}
      form={FORM}
      islands={['editor']}
    >
      {saved && problem === undefined && (
        <NotificationBanner type="success" titleText={t('draft.success')} text={t('editor.savedText')} />
      )}
      <p class="govuk-body">{capitalised(act)}</p>
      <h2 class="govuk-heading-m">{called}</h2>
      <div data-editor={JSON.stringify(editorSetting(props))}>
        <PostForm id={FORM} action={action} novalidate>
          <input type="hidden" name="revision" value={shown.revision} />
          <div class="app-twins">
            {[language, otherLanguage(language)].map((each) => (
              <Side key={each} side={each} {...props} />
            ))}
          </div>
          <Motive {...props} />
        </PostForm>
        <ProposedChanges language={language} action={action} revision={shown.revision} changes={shown.changes} />
      </div>
      <div id={OUTCOME}>
        <InDraft language={language} draft={draft} instructions={shown.instructions} />
        <Past language={language} past={props.past} />
      </div>
      <Comments {...props} action={action.replace('/text?', '/text/comments?')} provisions={unit.now} />
    </Page>
  );
}

interface SideProps extends TextPageProps {
  readonly side: Language;
}

/** One language: its fields, or its text where it is not to be written. */
function Side({ side, ...props }: SideProps): VNode {
  const { language, unit, writable, form } = props;
  const t = textsIn(language);
  const fields = fieldsOf(form).filter((field) => field.name.startsWith(`text.${side}.`));
  return (
    <section aria-labelledby={`text-${side}`}>
      <h3 class="govuk-heading-s" id={`text-${side}`}>
        {t('editor.text', { language: side })}
      </h3>
      <div data-editor-text={side} lang={side}>
        {writable.includes(side) ? (
          <>
            <p class="govuk-hint" lang={language}>
              {t('editor.fieldHint')}
            </p>
            {fields.map((field) => (
              <FieldView key={field.name} field={field} {...filledOf(props)} />
            ))}
          </>
        ) : (
          unit.now.map(({ id, text }) => (
            <Quoted key={id} lang={side}>
              {text[side] ?? ''}
            </Quoted>
          ))
        )}
      </div>
    </section>
  );
}

const filledOf = ({ language, values, problem }: TextPageProps) => ({
  language,
  values,
  faults: problem?.faults ?? {},
});

function Motive(props: TextPageProps): VNode {
  const { language, form } = props;
  const t = textsIn(language);
  return (
    <div data-editor-plain="">
      <Fieldset legend={{ text: t('editor.motiveOf'), classes: 'govuk-fieldset__legend--m' }}>
        <div class="app-twins">
          {fieldsOf(form)
            .filter(({ name }) => name.startsWith('motive.'))
            .map((field) => (
              <FieldView key={field.name} field={field} {...filledOf(props)} />
            ))}
        </div>
      </Fieldset>
      <Button preventDoubleClick>{t('editor.save')}</Button>
    </div>
  );
}
