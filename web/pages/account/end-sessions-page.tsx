import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { SessionList, type SessionShown } from './sessions.tsx';

interface EndSessionsPageProps extends Frame {
  readonly sessions: readonly SessionShown[];
}

/** Asks once more before every session of one's own is ended: which they are, and what that leads to. */
export function EndSessionsPage({ sessions, ...frame }: EndSessionsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('account.endAll.title')} back={{ href: '/account', text: t('account.title') }}>
      <p class="govuk-body-l">{t('account.sessions.everywhereWhy')}</p>
      <SessionList language={language} sessions={sessions} />
      <PostForm action="/account/sessions/end-all" novalidate>
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            {t('account.endAll.button')}
          </Button>
          <a class="govuk-link" href="/account">
            {t('account.endAll.cancel')}
          </a>
        </div>
      </PostForm>
    </Page>
  );
}
