import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';

/** Signed out here, and on the way to signing out of the identity provider: browsers follow by themselves, or by the link. */
export function SigningOutPage({ next, ...frame }: Frame & { readonly next: string }): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={t('signIn.signingOut.title')}>
      <p class="govuk-body-l">{t('signIn.signingOut.lead')}</p>
      <Button href={next}>{t('signIn.signingOut.go')}</Button>
    </Page>
  );
}
