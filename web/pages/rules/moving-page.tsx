import type { VNode } from 'preact';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { MovedTable, type MovedShown } from '../../parts/moved.tsx';
import { RulesPage, type RulesFrame } from './rules-page.tsx';

/** A file that was not moved, and why. */
export interface NotMoved {
  readonly amendmentId: string;
  readonly title: Bilingual;
  readonly why: string;
}

interface MovingPageProps extends RulesFrame {
  /** Absent where every open file follows the rules in force. */
  readonly form?: Form | undefined;
  readonly values: Values;
  readonly problem?: Problem | undefined;
  readonly idempotencyKey: string;
  readonly moved: readonly MovedShown[];
  /** What came of the last sending. */
  readonly count?: number | undefined;
  readonly failed: readonly NotMoved[];
}

const FORM = 'moving';
const ADDRESS = '/rules/open-files';

/** The open files that follow other rules than those in force: which of them shall follow the new ones. */
export function MovingPage({ form, moved, count, failed, ...page }: MovingPageProps): VNode {
  const { language, values, problem, idempotencyKey } = page;
  const t = textsIn(language);
  return (
    <RulesPage {...page} isDone={false} title={t('rules.moving.title')} here="moving" form={FORM}>
      {count !== undefined && (
        <NotificationBanner
          type="success"
          titleText={t('people.done.title')}
          text={t('rules.moving.done', { count })}
        />
      )}
      <Failed language={language} failed={failed} />
      {form === undefined && <p class="govuk-body">{t('rules.moving.none')}</p>}
      {form !== undefined && (
        <>
          <p class="govuk-body-l">{t('rules.moving.lead')}</p>
          {moved.length > 0 && <MovedTable language={language} moved={moved} />}
          <PostForm id={FORM} action={ADDRESS} novalidate>
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
            <Button preventDoubleClick>{t('rules.moving.send')}</Button>
          </PostForm>
        </>
      )}
    </RulesPage>
  );
}

/** One that fails stops no other; each is named with its reason. */
function Failed({ language, failed }: { readonly language: Language; readonly failed: readonly NotMoved[] }) {
  if (failed.length === 0) return null;
  return (
    <NotificationBanner titleText={textsIn(language)('rules.moving.failed')} titleId="failed">
      <ul class="govuk-list">
        {failed.map(({ amendmentId, title, why }) => (
          <li key={amendmentId}>
            <a class="govuk-link" href={`/amendments/${amendmentId}`}>
              {title[language]}
            </a>{' '}
            – {why}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
