import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Input } from '../../components/input.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Form, Values } from '../../forms/field.ts';
import { FormFields } from '../../forms/form-fields.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { SessionList, type SessionShown } from './sessions.tsx';
import { TokenList, type TokenShown } from './tokens.tsx';

/** What the reader may just have done. */
export const DONE = ['SESSION_ENDED', 'TOKEN_REVOKED'] as const;

export interface AccountPageProps extends Frame {
  readonly sessions: readonly SessionShown[];
  readonly tokens: readonly TokenShown[];
  /** What a token is made with; absent for who may make none. */
  readonly newToken?: { readonly form: Form; readonly values: Values; readonly idempotencyKey: string } | undefined;
  /** The token itself, on the page that follows its making and never again. */
  readonly made?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly done?: (typeof DONE)[number] | undefined;
}

/** With what someone signs in: the browsers in which he is, and the tokens of his programs. */
export function AccountPage(props: AccountPageProps): VNode {
  const { language, sessions, tokens, made, done } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t('account.title')}>
      {done !== undefined && (
        <NotificationBanner
          type="success"
          titleText={t('account.done.title')}
          titleId="done"
          text={t(`account.done.${done}`)}
        />
      )}
      {made !== undefined && <Made language={language} token={made} />}
      <p class="govuk-body-l">{t('account.lead')}</p>
      <h2 class="govuk-heading-m">{t('account.sessions.title')}</h2>
      <SessionList language={language} sessions={sessions} endAt={(id) => `/account/sessions/${id}/end`} />
      {sessions.length > 0 && (
        <Button href="/account/sessions/end-all" classes="govuk-button--warning">
          {t('account.sessions.everywhere')}
        </Button>
      )}
      <h2 class="govuk-heading-m">{t('account.tokens.title')}</h2>
      <TokenList language={language} tokens={tokens} revokeAt={(id) => `/account/tokens/${id}/revoke`} />
      <NewToken {...props} />
      <h2 class="govuk-heading-m">{t('privacy.own.title')}</h2>
      <p class="govuk-body">{t('privacy.own.lead')}</p>
      <Button href="/api/v1/me/export" classes="govuk-button--secondary">
        {t('privacy.own.export')}
      </Button>
    </Page>
  );
}

function Made({ language, token }: { readonly language: AccountPageProps['language']; readonly token: string }): VNode {
  const t = textsIn(language);
  return (
    <section aria-labelledby="made">
      <h2 class="govuk-heading-m" id="made">
        {t('account.tokens.made')}
      </h2>
      <InsetText>{t('account.tokens.once')}</InsetText>
      <Input
        id="f-token"
        name="token"
        label={{ text: t('account.tokens.token'), classes: 'govuk-label--s' }}
        value={token}
        spellcheck={false}
      />
    </section>
  );
}

function NewToken({ language, newToken, problem }: AccountPageProps): VNode | null {
  if (newToken === undefined) return null;
  const t = textsIn(language);
  const { form, values, idempotencyKey } = newToken;
  return (
    <section aria-labelledby="new-token">
      <h2 class="govuk-heading-m" id="new-token">
        {t('account.newToken.title')}
      </h2>
      <p class="govuk-body">{t('account.newToken.lead')}</p>
      <PostForm action="/account/tokens" novalidate>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <FormFields language={language} form={form} values={values} faults={problem?.faults ?? {}} />
        <Button preventDoubleClick>{t('account.newToken.save')}</Button>
      </PostForm>
    </section>
  );
}
