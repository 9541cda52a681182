import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { PostForm } from '../../forms/post-form.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { ProposalCard, type ProposalShown } from './proposal-card.tsx';

export interface ProposalsPageProps extends Frame {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly at: Instant;
  /** Of the draft, as the reader sees it. */
  readonly revision: number;
  /** Whether the reader may decide. */
  readonly decides: boolean;
  readonly saved: boolean;
  readonly proposals: readonly ProposalShown[];
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
}

const FORM = 'proposals';

/** What a word processor's file asks for, each with its redline, who and when, to be accepted or refused. */
export function ProposalsPage(props: ProposalsPageProps): VNode {
  const { language, id, fileId, fileName, at, revision, proposals, decides, saved, problem } = props;
  const t = textsIn(language);
  const isOpen = proposals.some(({ verdict }) => verdict === undefined);
  return (
    <Page
      {...props}
      title={t('docx.proposals.title')}
      section="FILES"
      back={{ href: `/amendments/${id}/draft/word`, text: t('docx.proposals.back') }}
      form={decides && isOpen ? FORM : undefined}
    >
      {saved && problem === undefined && (
        <NotificationBanner type="success" titleText={t('docx.proposals.success')} text={t('docx.proposals.saved')} />
      )}
      <p class="govuk-body">{t('docx.proposals.source', { name: fileName, at: longMoment(language, at) })}</p>
      <p class="govuk-body">{t(decides ? 'docx.proposals.motive' : 'docx.proposals.onlyDrafter')}</p>
      <h2 class="govuk-heading-m">{t('docx.proposals.heading')}</h2>
      {proposals.length === 0 && <p class="govuk-body">{t('docx.proposals.none')}</p>}
      {proposals.length > 0 && !isOpen && <p class="govuk-body">{t('docx.proposals.nothingOpen')}</p>}
      {decides && isOpen ? (
        <PostForm id={FORM} action={`/amendments/${id}/draft/word/${fileId}`} novalidate>
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <List {...props} />
          <All {...props} />
        </PostForm>
      ) : (
        <List {...props} />
      )}
    </Page>
  );
}

const List = ({ language, proposals, decides }: ProposalsPageProps): VNode => (
  <ol class="app-instructions">
    {proposals.map((shown) => (
      <ProposalCard key={shown.no} language={language} shown={shown} decides={decides} />
    ))}
  </ol>
);

const All = ({ language }: ProposalsPageProps): VNode => {
  const t = textsIn(language);
  return (
    <div class="govuk-button-group">
      <Button name="accept" value="all" preventDoubleClick>
        {t('docx.proposals.acceptAll')}
      </Button>
      <Button name="refuse" value="all" classes="govuk-button--secondary" preventDoubleClick>
        {t('docx.proposals.refuseAll')}
      </Button>
    </div>
  );
};
