import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { longDate, longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { ExplainedDate } from '../../components/explained-date.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { ConvocationShown, Explained, ProofShown } from './meeting-shown.ts';

interface Props {
  readonly language: Language;
  readonly meetingId: string;
  readonly convocation: ConvocationShown;
}

/** The last day to send a convocation and why, and the proof of its sending by organisation. */
export function ConvocationSection({ language, meetingId, convocation }: Props): VNode {
  const t = textsIn(language);
  const { latest, urgency, proofs } = convocation;
  return (
    <section aria-labelledby="convocation">
      <h2 class="govuk-heading-m" id="convocation">
        {t('meetingPage.convocation.heading')}
      </h2>
      <SummaryList
        classes="app-facts"
        rows={[
          {
            key: {
              text: t(
                urgency === undefined ? 'meetingPage.convocation.latest' : 'meetingPage.convocation.urgentLatest',
              ),
            },
            value: { text: <ExplainedDay language={language} day={latest} /> },
          },
        ]}
      />
      {urgency !== undefined && <p class="govuk-body">{t('meetingPage.convocation.urgency', { reason: urgency })}</p>}
      {proofs.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{t('meetingPage.convocation.proofs')}</h3>
          {proofs.map((proof) => (
            <ProofCard key={proof.id} language={language} meetingId={meetingId} proof={proof} />
          ))}
        </>
      )}
    </section>
  );
}

/** A day that says, when asked, what it follows from, and what of that is still to be confirmed. */
export function ExplainedDay({
  language,
  day: { on, why, unconfirmed },
}: {
  language: Language;
  day: Explained;
}): VNode {
  const t = textsIn(language);
  const doubts =
    unconfirmed.length === 0 ? [] : [t('meetingPage.convocation.toBeConfirmed', { settings: unconfirmed })];
  return (
    <>
      <ExplainedDate iso={on} date={longDate(language, on)} why={t('meetingsPage.why')} explanation={why} />
      {doubts.map((doubt) => (
        <p key={doubt} class="govuk-body-s govuk-!-margin-bottom-0">
          {doubt}
        </p>
      ))}
    </>
  );
}

/** How a convocation stands, in one sentence; a warning where the meeting would be void. */
export function ConvocationStanding({ language, convocation }: Pick<Props, 'language' | 'convocation'>): VNode {
  const t = textsIn(language);
  const { stands, sentOn, unreached } = convocation;
  switch (stands?.kind) {
    case undefined:
      return <InsetText>{t('meetingPage.convocation.notSent')}</InsetText>;
    case 'SENT':
      return <InsetText>{t('meetingPage.convocation.sent', { date: sentOn ?? '' })}</InsetText>;
    case 'PROVEN':
      return <InsetText>{t('meetingPage.convocation.proven', { date: stands.on })}</InsetText>;
    case 'CURED':
      return <InsetText>{t('meetingPage.convocation.cured')}</InsetText>;
    case 'NOT_PROVEN':
      return (
        <WarningText iconFallbackText={t('meetingForm.warning')}>
          {t('meetingPage.convocation.notProven', { names: unreached })}
        </WarningText>
      );
    case 'LATE': {
      const { on, latestOn, nextValidOn } = stands;
      return (
        <WarningText iconFallbackText={t('meetingForm.warning')}>
          {t('meetingPage.convocation.lateSent', { on, latestOn, nextValidOn })}
        </WarningText>
      );
    }
  }
}

const COLOURS = {
  PROVEN: 'govuk-tag--green',
  DELIVERED: 'govuk-tag--green',
  NOT_PROVEN: 'govuk-tag--red',
  NOT_YET: 'govuk-tag--grey',
} as const satisfies Record<ProofShown['state'], string>;

/** The proof of one organisation's convocation: the mail as it was sent, or what was done in its stead. */
function ProofCard({
  language,
  meetingId,
  proof,
}: {
  language: Language;
  meetingId: string;
  proof: ProofShown;
}): VNode {
  const t = textsIn(language);
  const { id, name, state, messageId, at, answer, deliveredOn, mayProve } = proof;
  const rows: readonly (readonly [string, VNode | string])[] = [
    [
      t('meetingPage.convocation.state'),
      <Tag classes={COLOURS[state]}>{t(`meetingPage.convocation.states.${state}`)}</Tag>,
    ],
    ...(deliveredOn === undefined
      ? []
      : [
          [
            t('meetingPage.convocation.states.DELIVERED'),
            t('meetingPage.convocation.deliveredOn', { date: deliveredOn }),
          ] as const,
        ]),
    ...(at === undefined ? [] : [[t('meetingPage.convocation.at'), longMoment(language, at)] as const]),
    ...(answer === undefined ? [] : [[t('meetingPage.convocation.answer'), answer] as const]),
    ...(messageId === undefined
      ? []
      : [
          [
            t('meetingPage.convocation.messageId'),
            <span class="app-hash">{messageId.replaceAll(/[<>]/gu, '')}</span>,
          ] as const,
        ]),
  ];
  const prove = { href: `/meetings/${meetingId}/delivery/${id}`, text: t('meetingPage.convocation.prove') };
  return (
    <SummaryList
      card={{ title: { text: name, headingLevel: 4 }, ...(mayProve ? { actions: { items: [prove] } } : {}) }}
      rows={rows.map(([key, text]) => ({ key: { text: key }, value: { text } }))}
    />
  );
}
