import type { VNode } from 'preact';
import type { ActDocuments, MootReason } from '../../domain/amendment/events.ts';
import type { Instant } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import type { NamedMeeting } from '../../domain/meetings/named-meeting.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { longMoment } from '../../locales/dates.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { Details } from '../components/details.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { NotificationBanner } from '../components/notification-banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Problem } from '../layout/problem-summary.tsx';
import { Answer, ANSWER, type Answering } from '../parts/answer.tsx';
import { AskedFacts, AskedFirst, type Asked } from '../parts/asked.tsx';
import { FrozenAct } from '../parts/frozen-act.tsx';
import { NextSteps, type Coming } from '../parts/next-steps.tsx';
import { RecordedFacts, type Recorded } from '../parts/recorded.tsx';
import { SinceMessage, type Since } from '../parts/since-message.tsx';
import { TakeBack, TAKE_BACK, type TakingBack } from '../parts/take-back.tsx';
import { TextBefore, type TextShown } from '../parts/text-shown.tsx';

/** Where a task stands. */
export type Standing =
  | {
      readonly is: 'OPEN';
      readonly answering?: Answering | undefined;
      readonly takenBackAt?: Instant | undefined;
      readonly struckAt?: Instant | undefined;
    }
  | {
      readonly is: 'DONE';
      readonly recorded: Recorded;
      readonly takeBack?: TakingBack | undefined;
    }
  | { readonly is: 'MOOT'; readonly why: MootReason };

export interface TaskPageProps extends Frame {
  readonly act: string;
  readonly amendmentId: string;
  readonly asked: Asked;
  readonly standing: Standing;
  /** Whether it waits for the reader. */
  readonly asksReader: boolean;
  /** Whether the reader himself decided it, or took his decision back. */
  readonly isOwn: boolean;
  readonly text: TextShown;
  /** What changed since the message that led here. */
  readonly since: readonly Since[];
  /** What happens next, for those who may open the file. */
  readonly coming?: Coming | undefined;
  /** The frozen act, for those who may open the file. */
  readonly documents?: ActDocuments | undefined;
  /** The meeting from which its keeper enters what was decided there. */
  readonly inMeeting?: (NamedMeeting & { readonly decider?: string | undefined }) | undefined;
  /** How many other tasks of the file wait for the reader. */
  readonly others: number;
  readonly problem?: Problem | undefined;
}

/**
 * A task: what is asked, by when and why that date, what changes, and the answer; once it is closed, how and what follows. It
 * has no menu: who came from a message has one thing to do, and sees it without scrolling.
 */
export function TaskPage(props: TaskPageProps): VNode {
  const { language, act, asked, standing } = props;
  return (
    <Page
      {...props}
      sections={[]}
      title={textsIn(language)(`task.${asked.kind}`)}
      form={formOf(standing)}
      islands={islandsOf(standing)}
    >
      <p class="govuk-body">{capitalised(act)}</p>
      <Told {...props} />
      {standing.is === 'OPEN' ? <Open {...props} answering={standing.answering} /> : <Closed {...props} />}
      <Links {...props} />
    </Page>
  );
}

/** The form whose contents go along into the other language. */
function formOf(standing: Standing): string | undefined {
  if (standing.is === 'OPEN') return standing.answering === undefined ? undefined : ANSWER;
  return standing.is === 'DONE' && standing.takeBack !== undefined ? TAKE_BACK : undefined;
}

const islandsOf = (standing: Standing): readonly string[] =>
  standing.is === 'OPEN' && standing.answering?.effect !== undefined ? ['preview'] : [];

/** What the reader has to know before anything else. */
function Told({ language, standing, isOwn, since, problem }: TaskPageProps): VNode {
  const t = textsIn(language);
  const text = standingText({ language, standing, isOwn });
  const succeeded = isOwn && standing.is === 'DONE' && problem === undefined;
  return (
    <>
      {text !== undefined && (
        <NotificationBanner
          titleText={t(succeeded ? 'taskPage.recorded.banner' : 'taskPage.notice')}
          type={succeeded ? 'success' : undefined}
          text={text}
        />
      )}
      {standing.is !== 'OPEN' && <SinceMessage language={language} since={since} />}
    </>
  );
}

function standingText({
  language,
  standing,
  isOwn,
}: Pick<TaskPageProps, 'language' | 'standing' | 'isOwn'>): string | undefined {
  const t = textsIn(language);
  switch (standing.is) {
    case 'OPEN':
      if (standing.struckAt !== undefined)
        return t('contest.struckAt', { at: longMoment(language, standing.struckAt) });
      return standing.takenBackAt === undefined
        ? undefined
        : t(isOwn ? 'taskPage.takeBack.done' : 'taskPage.takeBack.doneOthers', {
            at: longMoment(language, standing.takenBackAt),
          });
    case 'DONE':
      return t(isOwn ? 'taskPage.recorded.yours' : 'taskPage.recorded.others', {
        answer: decisionWords(language, standing.recorded.decision),
      });
    case 'MOOT':
      return t('taskPage.moot', { why: t(`moot.${standing.why}`) });
  }
}

type Meeting = NonNullable<TaskPageProps['inMeeting']>;

/** What is entered from a meeting is another's decision: its keeper is told so before he writes it down. */
function EnteredFrom({ language, meeting }: { readonly language: Language; readonly meeting: Meeting }): VNode {
  const t = textsIn(language);
  const { on, decider } = meeting;
  const series = t(`meetingSeries.${meeting.series}`);
  const text =
    decider === undefined
      ? t('taskPage.inMeeting.text', { on, series })
      : t('taskPage.inMeeting.one', { on, series, decider });
  return <InsetText>{text}</InsetText>;
}

/** A convocation is sent from its meeting, remarks are answered in their table; all else without a form waits for others. */
function NoAnswer({ language, asked, asksReader, amendmentId }: TaskPageProps): VNode {
  const t = textsIn(language);
  if (asked.kind === 'ANSWER_REMARKS' && asksReader) {
    const href = `/amendments/${amendmentId}/consultation?unanswered=true#remarks`;
    return <Button href={href}>{t('consultationPage.answer')}</Button>;
  }
  if (asked.kind !== 'CONVOKE_COCOBASE' || !asksReader) {
    return <p class="govuk-body">{t('taskPage.waitsForOthers')}</p>;
  }
  return (
    <>
      <p class="govuk-body">{t('taskPage.convoke.text')}</p>
      <Button href="/meetings?series=cocobase">{t('taskPage.convoke.meetings')}</Button>
    </>
  );
}

type OpenProps = TaskPageProps & { readonly answering: Answering | undefined };

function Open(props: OpenProps): VNode {
  const { language, asked, since, text, answering, documents, amendmentId, coming, problem, inMeeting } = props;
  const t = textsIn(language);
  const writes = asked.kind === 'DRAFT' || asked.kind === 'TRANSLATE';
  return (
    <>
      <AskedFirst language={language} asked={asked} />
      <SinceMessage language={language} since={since} />
      {inMeeting !== undefined && <EnteredFrom language={language} meeting={inMeeting} />}
      {answering === undefined ? (
        <NoAnswer {...props} />
      ) : (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={`#${ANSWER}`}>
            {t('taskPage.toAnswer')}
          </a>
        </p>
      )}
      <AskedFacts language={language} asked={asked} />
      {writes && answering !== undefined && (
        <Button href={`/amendments/${amendmentId}/draft`}>{t('taskPage.draft')}</Button>
      )}
      <TextBefore language={language} text={text} />
      {asked.kind === 'SIGN' && coming !== undefined && (
        <FrozenAct
          language={language}
          amendmentId={amendmentId}
          documents={documents}
          toSign={answering !== undefined}
        />
      )}
      {answering !== undefined && <Answer language={language} answering={answering} faults={problem?.faults ?? {}} />}
    </>
  );
}

function Closed({ language, asked, standing, text, coming, documents, amendmentId }: TaskPageProps): VNode {
  const t = textsIn(language);
  return (
    <>
      {standing.is === 'DONE' && <RecordedFacts language={language} recorded={standing.recorded} />}
      {coming !== undefined && <NextSteps language={language} coming={coming} />}
      {standing.is === 'DONE' && standing.takeBack !== undefined && (
        <TakeBack language={language} takeBack={standing.takeBack} />
      )}
      {documents !== undefined && (
        <FrozenAct language={language} amendmentId={amendmentId} documents={documents} toSign={false} />
      )}
      <Details summaryText={t('taskPage.recorded.changes')}>
        <AskedFacts language={language} asked={asked} />
        <TextBefore language={language} text={text} />
      </Details>
    </>
  );
}

/** Where one goes on from here: nowhere for an organisation, whose key is good for its task alone. */
function Links({ language, name, others, amendmentId }: TaskPageProps): VNode {
  const t = textsIn(language);
  if (name === undefined) return <></>;
  const links = [
    ...(others > 0 ? [[`/amendments/${amendmentId}/tasks`, t('taskPage.others', { count: others })] as const] : []),
    [`/amendments/${amendmentId}`, t('taskPage.file')] as const,
    ['/', t('taskPage.home')] as const,
  ];
  return (
    <ul class="govuk-list app-no-print">
      {links.map(([href, text]) => (
        <li key={href}>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
