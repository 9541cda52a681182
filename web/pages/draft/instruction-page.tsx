import type { VNode } from 'preact';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { Provision } from '../../../domain/contract/provision.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { citedPath } from '../../../locales/citation.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { isGroup, type Field, type Form, type Group, type Values } from '../../forms/field.ts';
import { FieldView } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { otherLanguage } from '../../layout/other-language.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { Preview, previewed } from '../../parts/preview.tsx';
import { ChangedProvision } from '../../parts/redline.tsx';
import { Autosave } from './autosave.tsx';
import { StaleDraft, type Stale } from './stale-draft.tsx';
import { TwinFields } from './twin-fields.tsx';

/** What the instruction as it is typed makes of the contract. */
export type PreviewShown =
  | { readonly is: 'INCOMPLETE' }
  | { readonly is: 'REFUSED'; readonly text: string }
  | { readonly is: 'CHANGE'; readonly change: ProvisionChange; readonly motive: Twins };

export interface InstructionPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  readonly action: string;
  /** The name under which a browser keeps what is typed and not saved yet. */
  readonly autosave: string;
  readonly kind: InstructionKind;
  /** The provision it acts on; absent once it is gone. */
  readonly target?: Provision | undefined;
  /** The provisions above it, the outermost first. */
  readonly path: readonly Provision[];
  readonly revision: number;
  readonly writing: 'DRAFT' | 'TRANSLATE';
  /** The language that a translation writes. */
  readonly written: Language;
  /** In a translation: the instruction as it was drafted. */
  readonly source?: { readonly text: Twins; readonly motive: Twins } | undefined;
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly preview: PreviewShown;
  readonly stale?: Stale | undefined;
}

const FORM = 'instruction';
const PREVIEW = 'preview';

/** An instruction: what becomes of one provision, in both languages and why, with the result before it is saved. */
export function InstructionPage(props: InstructionPageProps): VNode {
  const { language, id, kind, stale, action, target } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={capitalised(t(`instruction.${kind}`))}
      section="FILES"
      back={{ href: `/amendments/${id}/draft`, text: t('draft.back') }}
      form={FORM}
      islands={['preview', 'autosave']}
    >
      <Place {...props} />
      {stale !== undefined && <StaleDraft language={language} stale={stale} />}
      {target === undefined && (
        <WarningText iconFallbackText={t('routeAhead.warning')}>{t('draft.instruction.gone')}</WarningText>
      )}
      <PostForm id={FORM} action={action} novalidate data-autosave={props.autosave}>
        <Autosave language={language} />
        <input type="hidden" name="revision" value={props.revision} />
        <Fields {...props} />
        <Result {...props} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>{t(`draft.instruction.save.${props.writing}`)}</Button>
          <a class="govuk-link" href={`/amendments/${id}/draft`}>
            {t('draft.instruction.cancel')}
          </a>
        </div>
      </PostForm>
    </Page>
  );
}

/** Where the provision stands in the contract. */
function Place({ language, act, target, path }: InstructionPageProps): VNode {
  const title = target?.text[language] ?? target?.text[otherLanguage(language)] ?? '';
  return (
    <>
      <p class="govuk-body">{capitalised(act)}</p>
      <p class="govuk-body app-place">
        <strong>{citedPath(language, [...path, ...(target === undefined ? [] : [target])])}</strong>
        {title !== '' && ` – ${shortened(title)}`}
      </p>
    </>
  );
}

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function Fields(props: InstructionPageProps): VNode {
  const { form } = props;
  return (
    <div {...previewed(PREVIEW)}>
      {form.map((part) =>
        isGroup(part) ? (
          <Twins key={part.legend} group={part} {...props} />
        ) : (
          <Single key={part.name} field={part} {...props} />
        ),
      )}
    </div>
  );
}

const Single = ({ field, language, values, problem }: InstructionPageProps & { readonly field: Field }): VNode => (
  <FieldView field={field} language={language} values={values} faults={problem?.faults ?? {}} />
);

function Twins({ group, ...props }: InstructionPageProps & { readonly group: Group }): VNode {
  const { language, values, problem, written, source, target, kind, writing } = props;
  const t = textsIn(language);
  const isMotive = group.fields.some(({ name }) => name.startsWith('motive'));
  const replaces = kind === 'REPLACE_TEXT' || kind === 'CHANGE_TITLE' || kind === 'REPLACE_WORDS';
  const hint = isMotive ? t('draft.instruction.motiveHint') : t('draft.instruction.blank');
  const other = otherLanguage(written);
  return (
    <TwinFields
      language={language}
      group={group}
      hint={writing === 'TRANSLATE' ? undefined : hint}
      values={values}
      faults={problem?.faults ?? {}}
      source={source && { language: other, text: source[isMotive ? 'motive' : 'text'][other] ?? '' }}
      current={replaces && !isMotive ? (target?.text ?? {}) : undefined}
    />
  );
}

function Result({ language, action, preview }: InstructionPageProps): VNode {
  const t = textsIn(language);
  return (
    <Preview id={PREVIEW} action={action} button={t('draft.instruction.show')} line={t(LINES[preview.is])} headed>
      {preview.is === 'REFUSED' && <p class="govuk-body">{preview.text}</p>}
      {preview.is === 'CHANGE' && (
        <>
          <p class="govuk-body-s">{t('mail.changes.legend')}</p>
          <ChangedProvision
            language={language}
            change={preview.change}
            twins="BESIDE"
            motives={{ [preview.change.provisionId]: [preview.motive] }}
          />
        </>
      )}
    </Preview>
  );
}

const LINES = {
  INCOMPLETE: 'draft.instruction.incomplete',
  REFUSED: 'draft.instruction.impossible',
  CHANGE: 'draft.instruction.line',
} as const;
