import type { VNode } from 'preact';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';

export interface InvitationPageProps extends Frame {
  /** Where it is accepted, by signing in. */
  readonly start: string;
}

/** Where the link of an invitation leads. It names nobody: the link may have come to another. */
export function InvitationPage({ start, ...frame }: InvitationPageProps): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={t('invitationPage.title')}>
      <p class="govuk-body-l">{t('invitationPage.lead')}</p>
      {frame.name !== undefined && <InsetText>{t('invitationPage.signedInAs', { name: frame.name })}</InsetText>}
      <Button href={start}>{t('invitationPage.accept')}</Button>
    </Page>
  );
}
