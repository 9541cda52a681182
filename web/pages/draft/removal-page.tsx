import type { VNode } from 'preact';
import type { InstructionKind } from '../../../domain/contract/instruction.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Twins } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { Becomes } from './instruction-card.tsx';
import { PostForm } from '../../forms/post-form.tsx';

export interface RemovalPageProps extends Frame {
  readonly id: string;
  readonly act: string;
  readonly instructionId: string;
  readonly kind: InstructionKind;
  readonly motive: Twins;
  readonly change?: ProvisionChange | undefined;
  readonly refusal?: string | undefined;
  readonly revision: number;
  readonly problem?: Problem | undefined;
}

const FORM = 'removal';

/** What would leave the draft, and whether it shall. */
export function RemovalPage(props: RemovalPageProps): VNode {
  const { language, id, act, instructionId, kind, revision } = props;
  const t = textsIn(language);
  const draft = `/amendments/${id}/draft`;
  return (
    <Page
      {...props}
      title={t('draft.remove.title')}
      section="FILES"
      back={{ href: draft, text: t('draft.back') }}
      form={FORM}
    >
      <p class="govuk-body">{capitalised(act)}</p>
      <h2 class="govuk-heading-m">{capitalised(t(`instruction.${kind}`))}</h2>
      <Becomes language={language} shown={props} />
      <p class="govuk-body">{t('draft.remove.lead')}</p>
      <PostForm id={FORM} action={`${draft}/instructions/${instructionId}/remove`} novalidate>
        <input type="hidden" name="revision" value={revision} />
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            {t('draft.remove.button')}
          </Button>
          <a class="govuk-link" href={draft}>
            {t('draft.remove.cancel')}
          </a>
        </div>
      </PostForm>
    </Page>
  );
}
