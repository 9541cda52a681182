import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { ChangeText, Points } from './agenda.tsx';
import type { AgendaChange, PointShown } from './meeting-shown.ts';

interface VersionPageProps extends Frame {
  readonly subject: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly letter: string;
  readonly sentOn?: IsoDate | undefined;
  readonly points: readonly PointShown[];
  /** From the version before; absent of the first. */
  readonly change?: AgendaChange | undefined;
}

/** A version of an agenda as it was sent, and what changed from the one before. */
export function VersionPage({ subject, back, letter, sentOn, points, change, ...frame }: VersionPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page
      {...frame}
      title={`${t('meetingPage.agenda.heading')} – ${t('meetingPage.agenda.version', { letter })}`}
      section="MEETINGS"
      back={back}
    >
      <p class="govuk-body-l">{subject}</p>
      {sentOn !== undefined && <p class="govuk-body">{t('meetingPage.agenda.sentOn', { date: sentOn })}</p>}
      {change === undefined ? (
        <p class="govuk-body-s">{t('meetingPage.agenda.firstVersion')}</p>
      ) : (
        <ChangeText language={language} change={change} />
      )}
      <Points language={language} points={points} held={false} />
    </Page>
  );
}
