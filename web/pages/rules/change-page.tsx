import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { MovedTable, type MovedShown } from '../../parts/moved.tsx';
import { Preview, previewed } from '../../parts/preview.tsx';

/** What a change of the rules would do: not known before something was changed, or refused, or so many dates. */
export type ChangeEffect =
  | { readonly is: 'NOT_YET' }
  | { readonly is: 'REFUSED'; readonly why: string }
  /** `policy` names the rules that were looked at: no others are saved. */
  | { readonly is: 'KNOWN'; readonly policy: string; readonly moved: readonly MovedShown[] };

export interface ChangePageProps extends Frame {
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly action: string;
  readonly lead?: string | undefined;
  readonly form: Form;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  readonly save: string;
  readonly effect: ChangeEffect;
}

/** The id of the part of the form that shows what would move, and what its button asks for. */
export const EFFECT = 'effect';

/** The field in which the rules that were looked at go along. */
export const SEEN = 'seen';

const FORM = 'change';

/** A change of the rules: it is saved once its effect on open deadlines was looked at. */
export function ChangePage(props: ChangePageProps): VNode {
  const { language, action, form, values, problem, lead } = props;
  return (
    <Page {...props} section="PEOPLE" form={FORM} islands={['preview']}>
      {lead !== undefined && <p class="govuk-body-l">{lead}</p>}
      <PostForm id={FORM} action={action} novalidate>
        <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
        <div {...previewed(EFFECT)}>
          <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        </div>
        <Effect {...props} />
      </PostForm>
    </Page>
  );
}

function Effect({ language, action, effect, save }: ChangePageProps): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="effect-title">
      <h2 id="effect-title" class="govuk-heading-m">
        {t('rules.effect.heading')}
      </h2>
      <Preview id={EFFECT} action={action} button={t('rules.effect.show')} line={lineOf(language, effect)}>
        {effect.is === 'KNOWN' && (
          <>
            {effect.moved.length > 0 && <MovedTable language={language} moved={effect.moved} />}
            <InsetText>{t('rules.effect.later')}</InsetText>
            <input type="hidden" name={SEEN} value={effect.policy} />
            <Button preventDoubleClick>{save}</Button>
          </>
        )}
      </Preview>
    </section>
  );
}

function lineOf(language: Language, effect: ChangeEffect): string {
  const t = textsIn(language);
  switch (effect.is) {
    case 'NOT_YET':
      return t('rules.effect.notYet');
    case 'REFUSED':
      return t('rules.effect.refused', { why: effect.why });
    case 'KNOWN':
      return effect.moved.length === 0
        ? t('rules.effect.none')
        : t('rules.effect.count', { count: effect.moved.length });
  }
}
