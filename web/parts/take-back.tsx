import type { VNode } from 'preact';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longMoment } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { Textarea } from '../components/textarea.tsx';
import { PostForm } from '../forms/post-form.tsx';

/** The right to take an own decision back, while it lasts. */
export interface TakingBack {
  readonly until: Instant;
  readonly action: string;
  readonly idempotencyKey: string;
  /** What was typed so far. */
  readonly reason: string;
}

/** The id of its form. */
export const TAKE_BACK = 'take-back';

/** Until when the reader may take his decision back, and the button to do it. */
export function TakeBack({
  language,
  takeBack,
}: {
  readonly language: Language;
  readonly takeBack: TakingBack;
}): VNode {
  const t = textsIn(language);
  const { until, action, idempotencyKey, reason } = takeBack;
  return (
    <PostForm id={TAKE_BACK} class="app-no-print" action={action} novalidate>
      <h2 class="govuk-heading-m">{t('taskPage.takeBack.heading')}</h2>
      <p class="govuk-body">{t('taskPage.takeBack.until', { until: longMoment(language, until) })}</p>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Textarea id="f-reason" name="reason" label={{ text: t('taskPage.takeBack.reason') }} rows={2} value={reason} />
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('taskPage.takeBack.button')}
      </Button>
    </PostForm>
  );
}
