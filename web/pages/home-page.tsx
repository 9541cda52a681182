import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { inAbsenceOf } from '../../locales/in-absence.ts';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { Pagination } from '../components/pagination.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Inbox, type WaitingFile } from '../parts/inbox.tsx';
import { NextMeetings, type NextMeeting } from '../parts/next-meetings.tsx';
import { OwnAbsenceBanner, type OwnAbsence } from '../parts/own-absence.tsx';
import { WaitingList, type WaitingForOthers } from '../parts/waiting-list.tsx';

/** Someone the reader stands in for today. */
export interface Absent {
  readonly id: string;
  readonly name: string;
  /** Whether he is marked as away; else he may be stood in for all the same. */
  readonly isAway: boolean;
  readonly files: readonly WaitingFile[];
  /** Whether more waits than is shown. */
  readonly more: boolean;
}

export interface HomePageProps extends Frame {
  readonly today: IsoDate;
  readonly files: readonly WaitingFile[];
  /** The addresses of the first page, where another is shown, and of the next. */
  readonly first?: string | undefined;
  readonly next?: string | undefined;
  /** Whose tasks are shown instead of the reader's own. */
  readonly insteadOf?: string | undefined;
  /** Whether the reader may launch an amendment, or propose one to who may. */
  readonly opens?: 'LAUNCH' | 'PROPOSE' | undefined;
  readonly absent: readonly Absent[];
  /** The first of the reader's meetings to come. */
  readonly meetings: readonly NextMeeting[];
  /** Where the reader himself is marked as away today. */
  readonly ownAbsence?: OwnAbsence | undefined;
  /** The first of what waits for others; absent where only the reader's own is shown. */
  readonly waiting?: readonly WaitingForOthers[] | undefined;
  /** Whether the reader keeps the installation: he is led to what is for programs. */
  readonly administers: boolean;
  readonly missions: readonly { readonly id: string; readonly title: Bilingual }[];
}

/** What waits for the reader, what waits for others, and what is late. */
export function HomePage(props: HomePageProps): VNode {
  const { language, files, today, insteadOf, opens, absent, waiting, missions } = props;
  const t = textsIn(language);
  const title = insteadOf === undefined ? t('homePage.title') : t('homePage.absent.title', { name: insteadOf });
  return (
    <Page {...props} title={title} section="HOME">
      {props.ownAbsence !== undefined && <OwnAbsenceBanner language={language} absence={props.ownAbsence} />}
      {insteadOf !== undefined && <p class="govuk-body">{t('homePage.absent.lead')}</p>}
      {files.length === 0 ? <Nothing {...props} /> : <Inbox {...{ language, files, today }} id="own" headings={2} />}
      <Pages {...props} />
      {opens !== undefined && (
        <Button href="/amendments/new" classes="govuk-!-margin-top-4">
          {t(`launch.title.${opens}`)}
        </Button>
      )}
      {absent.map((each) => (
        <ForAbsent key={each.id} language={language} today={today} absent={each} />
      ))}
      {props.meetings.length > 0 && <NextMeetings language={language} meetings={props.meetings} />}
      {waiting !== undefined && <ForOthers language={language} today={today} waiting={waiting} />}
      {missions.length > 0 && <Missions language={language} missions={missions} />}
      {props.administers && (
        <p class="govuk-body govuk-!-margin-top-6">
          <a class="govuk-link" href="/api/docs">
            {t('homePage.api')}
          </a>
        </p>
      )}
    </Page>
  );
}

function Nothing({ language, insteadOf }: HomePageProps): VNode {
  const t = textsIn(language);
  return (
    <p class="govuk-body">
      {insteadOf === undefined ? t('homePage.none') : t('homePage.absent.none', { name: insteadOf })}{' '}
      <a class="govuk-link" href="/amendments">
        {t('homePage.files')}
      </a>
    </p>
  );
}

function Pages({ language, first, next }: HomePageProps): VNode {
  const t = textsIn(language);
  if (first === undefined && next === undefined) return <></>;
  return (
    <Pagination
      landmarkLabel={t('homePage.pages')}
      previous={first === undefined ? undefined : { href: first, text: t('homePage.first') }}
      next={next === undefined ? undefined : { href: next, text: t('homePage.next') }}
    />
  );
}

type ForAbsentProps = Pick<HomePageProps, 'language' | 'today'> & { readonly absent: Absent };

function ForAbsent({ language, today, absent: { id, name, isAway, files, more } }: ForAbsentProps): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">
        {isAway ? capitalised(inAbsenceOf(language, name)) : t('homePage.absent.heading', { name })}
      </h2>
      {files.length === 0 && <p class="govuk-body">{t('homePage.absent.none', { name })}</p>}
      <Inbox language={language} files={files} today={today} id={id} headings={3} />
      {more && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/?for=${id}`}>
            {t('homePage.absent.all', { name })}
          </a>
        </p>
      )}
    </section>
  );
}

type ForOthersProps = Pick<HomePageProps, 'language' | 'today'> & { readonly waiting: readonly WaitingForOthers[] };

function ForOthers({ language, today, waiting }: ForOthersProps): VNode {
  const t = textsIn(language);
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{t('waitingPage.title')}</h2>
      {waiting.length === 0 ? (
        <p class="govuk-body">{t('waitingPage.none')}</p>
      ) : (
        <>
          <WaitingList language={language} waiting={waiting} today={today} />
          <p class="govuk-body">
            <a class="govuk-link" href="/waiting">
              {t('waitingPage.all')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

const Missions = ({ language, missions }: Pick<HomePageProps, 'language' | 'missions'>): VNode => (
  <section>
    <h2 class="govuk-heading-m govuk-!-margin-top-6">{textsIn(language)('homePage.missions.heading')}</h2>
    <p class="govuk-body">{textsIn(language)('homePage.missions.lead')}</p>
    <ul class="govuk-list govuk-list--bullet">
      {missions.map(({ id, title }) => (
        <li key={id}>
          <a class="govuk-link" href={`/amendments/${id}`}>
            {title[language]}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
