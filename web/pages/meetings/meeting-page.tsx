import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { MeetingAction } from '../../../domain/meetings/meeting/rights.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { meetingTime } from '../../../locales/meeting-times.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import type { Problem } from '../../layout/problem-summary.tsx';
import { ownTaskAddress } from '../../parts/task-address.ts';
import { ReadingsLink } from '../../parts/readings-link.tsx';
import { Due } from '../../parts/due-tag.tsx';
import { AgendaSection } from './agenda.tsx';
import { ConvocationSection, ConvocationStanding } from './convocation.tsx';
import { DecidedActions } from './decided-actions.tsx';
import { InvitedSection } from './invited.tsx';
import { MeetingFacts } from './meeting-facts.tsx';
import type { MeetingShown } from './meeting-shown.ts';
import { MeetingStatusTag } from './status-tag.tsx';

export interface MeetingPageProps extends Frame {
  readonly meeting: MeetingShown;
  readonly today: IsoDate;
  readonly idempotencyKey: string;
  readonly problem?: Problem | undefined;
  /** What the reader has just done, if the address says so. */
  readonly done?: unknown;
  /** Whether the reader sees who read its minutes. */
  readonly seesReadings: boolean;
}

const OVER = ['HELD', 'MINUTES_DRAFT', 'REMARKS', 'FINAL'] as const;

/** A meeting: what it asks of its reader first, then when, on what, with whom. */
export function MeetingPage(props: MeetingPageProps): VNode {
  const { language, meeting } = props;
  const t = textsIn(language);
  const { id, series, status, place, convocation, agenda, decided } = meeting;
  return (
    <Page
      {...props}
      title={t(`meetingSeries.${series}`)}
      section="MEETINGS"
      back={{ href: '/meetings', text: t('meetingPage.back') }}
      islands={props.done === 'task' ? ['autosave'] : []}
    >
      <Done {...props} />
      <p class="govuk-body-l govuk-!-margin-bottom-2">
        <time datetime={`${place.on}T${place.at}`}>{meetingTime(language, place)}</time>
      </p>
      <p class="govuk-body">
        <MeetingStatusTag language={language} status={status} />
      </p>
      {convocation !== undefined && <ConvocationStanding language={language} convocation={convocation} />}
      <Asked {...props} />
      <Acts {...props} />
      <MeetingFacts language={language} meeting={meeting} />
      {convocation !== undefined && <ConvocationSection language={language} meetingId={id} convocation={convocation} />}
      <AgendaSection language={language} meetingId={id} agenda={agenda} held={OVER.some((each) => each === status)} />
      <MinutesLink {...props} />
      {decided.length > 0 && <DecidedActions language={language} actions={decided} />}
      <InvitedSection language={language} meeting={meeting} idempotencyKey={props.idempotencyKey} />
    </Page>
  );
}

const DONE = ['called', 'agenda', 'sent', 'urgency', 'proved', 'moved', 'cancelled', 'answered', 'task'] as const;

function Done({ language, done }: MeetingPageProps): VNode | null {
  const t = textsIn(language);
  const known = DONE.find((each) => each === done);
  if (known === undefined) return null;
  return (
    <NotificationBanner
      type="success"
      titleText={t('meetingPage.doneTitle')}
      titleId="done"
      classes="app-no-print"
      text={t(`meetingPage.done.${known}`)}
      attributes={known === 'task' ? { 'data-autosave-saved': '' } : {}}
    />
  );
}

/** What waits for the reader, and what waits for others. */
function Asked({ language, meeting: { asked, waits }, today }: MeetingPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      {asked.map(({ id, kind, dueOn, organisation }) => (
        <div key={id} class="app-asked app-no-print">
          <p class="govuk-body">
            <strong>{capitalised(t('meetingPage.ask', { ask: t(`meetingAsk.${kind}`) }))}</strong>
            <br />
            <Due language={language} dueOn={dueOn} today={today} />
          </p>
          <Button href={ownTaskAddress(id, kind)} classes="govuk-!-margin-bottom-0">
            {t(`meetingTask.${kind}`)}
            {organisation !== undefined && ` – ${organisation}`}
          </Button>
        </div>
      ))}
      {waits.length > 0 && (
        <ul class="govuk-list app-no-print">
          {waits.map(({ kind, names }) => (
            <li key={kind + names.join()}>
              {t(`meetingTask.${kind}`)} – {t('meetingPage.waitsOf', { names })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The actions that have a page of their own, with its address within the meeting's. */
const PAGES = [
  ['SEND_INVITATION', 'invitation'],
  ['SET_AGENDA', 'agenda'],
  ['ADD_URGENT_POINT', 'agenda'],
  ['GRANT_URGENCY', 'urgency'],
  ['MOVE', 'move'],
  ['CANCEL', 'cancel'],
] as const satisfies readonly (readonly [MeetingAction, string])[];

function Acts({ language, meeting }: MeetingPageProps): VNode | null {
  const t = textsIn(language);
  const offered = PAGES.filter(([action]) => meeting.actions.includes(action));
  if (offered.length === 0) return null;
  return (
    <section class="app-no-print" aria-labelledby="acts">
      <h2 class="govuk-heading-s" id="acts">
        {t('meetingPage.acts.heading')}
      </h2>
      <div class="govuk-button-group">
        {offered.map(([action, address]) => (
          <Button key={action} href={`/meetings/${meeting.id}/${address}`} classes="govuk-button--secondary">
            {t(`meetingPage.acts.${action === 'SEND_INVITATION' ? sendingOf(meeting) : action}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** What sending is called: an invitation at first, a new version after that; where it has a term, a convocation. */
export function sendingOf({
  convocation,
  wasInvited,
  status,
}: Pick<MeetingShown, 'convocation' | 'wasInvited' | 'status'>): 'CONVOKE' | 'SEND_AGAIN' | 'SEND_INVITATION' {
  if (wasInvited && status !== 'PLANNED') return 'SEND_AGAIN';
  return convocation === undefined ? 'SEND_INVITATION' : 'CONVOKE';
}

function MinutesLink({ language, meeting: { id, minutes }, seesReadings }: MeetingPageProps): VNode | null {
  const t = textsIn(language);
  if (minutes === 'NONE') return null;
  return (
    <section aria-labelledby="minutes">
      <h2 class="govuk-heading-m" id="minutes">
        {t('meetingPage.minutes.heading')}
      </h2>
      <p class="govuk-body">
        {t(minutes === 'FINAL' ? 'meetingPage.minutes.final' : 'meetingPage.minutes.draft')} –{' '}
        <a class="govuk-link" href={`/meetings/${id}/minutes`}>
          {t('meetingPage.minutes.read')}
        </a>
      </p>
      {seesReadings && <ReadingsLink language={language} meetingId={id} />}
    </section>
  );
}
