import type { VNode } from 'preact';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ReadingsLink } from '../../parts/readings-link.tsx';
import { TextHash } from '../../parts/text-hash.tsx';
import { MinutesText, type MinutesShown } from './minutes-text.tsx';

/** What one of those asked said of the draft; without a remark, he agrees. */
export interface RemarkShown {
  readonly name: string;
  readonly remark?: string | undefined;
}

export interface MinutesPageProps extends Frame {
  readonly meetingId: string;
  readonly subject: string;
  readonly final: boolean;
  /** Of the final text. */
  readonly hash?: string | undefined;
  readonly minutes: MinutesShown;
  readonly remarks: readonly RemarkShown[];
  /** Who approved or signed them, and when, a sentence each. */
  readonly signed: readonly string[];
  /** Whether union delegates may be named in them. */
  readonly namesDelegates: boolean;
  /** Whether the reader sees who read them. */
  readonly seesReadings: boolean;
}

const LANGUAGES: readonly Language[] = ['fr', 'nl'];

/** The minutes of a meeting, to be read and printed. */
export function MinutesPage(props: MinutesPageProps): VNode {
  const { language, meetingId, subject, final, hash, minutes, remarks, signed, namesDelegates } = props;
  const t = textsIn(language);
  return (
    <Page
      {...props}
      title={t('meetingPage.minutes.title')}
      section="MEETINGS"
      back={{ href: `/meetings/${meetingId}`, text: t('meetingPage.minutes.toMeeting') }}
    >
      <p class="govuk-body-l govuk-!-margin-bottom-2">{subject}</p>
      <p class="govuk-body">
        <Tag classes={final ? 'govuk-tag--green' : 'govuk-tag--yellow'}>
          {t(final ? 'meetingPage.minutes.final' : 'meetingPage.minutes.draft')}
        </Tag>
      </p>
      {namesDelegates && <p class="govuk-body-s app-no-print">{t('meetingPage.minutes.privacy')}</p>}
      {props.seesReadings && <ReadingsLink language={language} meetingId={meetingId} />}
      <MinutesText language={language} minutes={minutes} />
      {signed.map((line) => (
        <p key={line} class="govuk-body">
          {line}
        </p>
      ))}
      {hash !== undefined && (
        <p class="govuk-body-s">
          {t('meetingPage.minutes.hash')} <TextHash hash={hash} />
        </p>
      )}
      <ul class="govuk-list app-no-print">
        {LANGUAGES.map((each) => (
          <li key={each}>
            <a class="govuk-link" href={`/api/v1/meetings/${meetingId}/minutes/docx/${each}`}>
              {t('docx.minutes.download', { language: each })}
            </a>
          </li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <section aria-labelledby="remarks">
          <h2 class="govuk-heading-m" id="remarks">
            {t('meetingPage.minutes.remarks')}
          </h2>
          <Remarks language={language} remarks={remarks} />
        </section>
      )}
    </Page>
  );
}

/** What was said of a draft, by each of those asked. */
export function Remarks({ language, remarks }: Pick<MinutesPageProps, 'language' | 'remarks'>): VNode {
  const t = textsIn(language);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {remarks.map(({ name, remark }) => (
        <li key={name}>
          {remark === undefined ? (
            t('meetingPage.minutes.agrees', { name })
          ) : (
            <>
              {t('meetingPage.minutes.remark', { name })}
              <br />
              <span class="app-said">{remark}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
