import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { MailStatus } from '../../../domain/mail-proof.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { SessionList, type SessionShown } from '../account/sessions.tsx';
import { TokenList, type TokenShown } from '../account/tokens.tsx';

/** The last invitation of a person to sign in: where it stands, and since when; `until` it is, or was, good. */
export interface InvitationShown {
  readonly state: 'OPEN' | 'EXPIRED' | 'ACCEPTED' | 'WITHDRAWN';
  readonly at: Instant;
  readonly until: Instant;
  readonly mail: MailStatus;
}

/** How a person comes to sign in. */
export interface PersonAccessShown {
  readonly isBound: boolean;
  readonly invitation?: InvitationShown | undefined;
  readonly mayInvite: boolean;
  readonly mayWithdraw: boolean;
  /** What he is signed in with; absent for a reader who does not administer. */
  readonly held?: { readonly sessions: readonly SessionShown[]; readonly tokens: readonly TokenShown[] } | undefined;
}

interface Props {
  readonly language: Language;
  /** Of the person's page. */
  readonly address: string;
  readonly access: PersonAccessShown;
}

/** Whether a person signs in, how he was invited to, and what he holds; with the ways to change that. */
export function PersonAccess({ language, address, access }: Props): VNode {
  const { isBound, invitation, mayInvite, mayWithdraw, held } = access;
  const t = textsIn(language);
  const invite = isBound ? 'again' : invitation?.state === 'OPEN' ? 'resend' : 'invite';
  return (
    <section aria-labelledby="access">
      <h2 class="govuk-heading-m" id="access">
        {t('personAccess.title')}
      </h2>
      <Facts language={language} access={access} />
      <div class="govuk-button-group">
        {mayInvite && (
          <Button href={`${address}/invite`} classes="govuk-button--secondary">
            {t(`personAccess.${invite}`)}
          </Button>
        )}
        {mayWithdraw && (
          <Button href={`${address}/withdraw-invitation`} classes="govuk-button--secondary">
            {t('personAccess.withdraw')}
          </Button>
        )}
      </div>
      {held !== undefined && (
        <>
          <h3 class="govuk-heading-s">{t('personAccess.sessions')}</h3>
          <SessionList language={language} sessions={held.sessions} />
          <h3 class="govuk-heading-s">{t('personAccess.tokens')}</h3>
          <TokenList language={language} tokens={held.tokens} />
          <Button href={`${address}/end-access`} classes="govuk-button--warning">
            {t('personAccess.end')}
          </Button>
        </>
      )}
    </section>
  );
}

function Facts({ language, access: { isBound, invitation } }: Pick<Props, 'language' | 'access'>): VNode {
  const t = textsIn(language);
  const rows = [
    [t('personAccess.stateLabel'), t(`personAccess.state.${isBound ? 'BOUND' : 'NOT_BOUND'}`)],
    [t('personAccess.invitation.label'), invitationText(language, invitation)],
    ...(invitation === undefined ? [] : [[t('personAccess.mail.label'), t(`personAccess.mail.${invitation.mail}`)]]),
  ];
  return <SummaryList rows={rows.map(([key, text]) => ({ key: { text: key }, value: { text } }))} />;
}

function invitationText(language: Language, invitation: InvitationShown | undefined): string {
  const t = textsIn(language);
  if (invitation === undefined) return t('personAccess.invitation.none');
  const { state } = invitation;
  const [at, until] = [longMoment(language, invitation.at), longMoment(language, invitation.until)];
  if (state === 'OPEN' || state === 'EXPIRED') return t(`personAccess.invitation.${state}`, { at, until });
  return t(`personAccess.invitation.${state}`, { at });
}
