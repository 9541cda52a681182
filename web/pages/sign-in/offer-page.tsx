import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';

export interface OfferPageProps extends Frame {
  /** Where one goes to show who one is; absent where nobody can. */
  readonly start?: string | undefined;
  /** Where one goes on without signing in again. */
  readonly to: string;
  readonly signedOut: boolean;
}

/** Before one signs in. A link leads on, not a form: what a form leads to may only be this application. */
export function OfferPage({ start, to, signedOut, ...frame }: OfferPageProps): VNode {
  const t = textsIn(frame.language);
  const known = frame.name !== undefined;
  return (
    <Page {...frame} title={t('signIn.title')}>
      {signedOut && !known && <InsetText>{t('signIn.signedOut')}</InsetText>}
      {frame.name !== undefined && <p class="govuk-body-l">{t('signIn.already', { name: frame.name })}</p>}
      {start === undefined && <p class="govuk-body-l">{t('signIn.unavailable')}</p>}
      {known && (
        <p class="govuk-body">
          <a class="govuk-link" href={to}>
            {t('signIn.home')}
          </a>
        </p>
      )}
      {start !== undefined && !known && <p class="govuk-body-l">{t('signIn.lead')}</p>}
      {start !== undefined && !known && <Button href={start}>{t('signIn.start')}</Button>}
      {start !== undefined && known && (
        <p class="govuk-body">
          <a class="govuk-link" href={start}>
            {t('signIn.other')}
          </a>
        </p>
      )}
    </Page>
  );
}
