import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { ReadingKind } from '../../../domain/readings.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { PeoplePage } from '../people/people-page.tsx';

export interface ReadingShown {
  readonly at: Instant;
  /** With his capacity. */
  readonly reader: string;
  readonly kind: ReadingKind;
  readonly objectId: string;
  readonly fileId: string;
  /** What it is called. */
  readonly file: string;
  /** The page of the file; absent where there is none. */
  readonly href?: string | undefined;
}

interface ReadingsPageProps extends Frame {
  readonly readings: readonly ReadingShown[];
  /** Of one file alone: what it is called. */
  readonly file?: string | undefined;
  /** Whether the reader has the pages about people, among which this one stands; else it stands among the meetings. */
  readonly amongPeople: boolean;
  readonly next?: string | undefined;
}

/** Who read what is confidential, the latest first. */
export function ReadingsPage({ readings, file, next, amongPeople, ...frame }: ReadingsPageProps): VNode {
  const t = textsIn(frame.language);
  const title = file === undefined ? t('privacy.readings.title') : t('privacy.readings.ofFile', { file });
  return (
    <Around frame={frame} title={title} amongPeople={amongPeople}>
      <p class="govuk-body-l">{t('privacy.readings.lead')}</p>
      {file !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href="/readings">
            {t('privacy.readings.all')}
          </a>
        </p>
      )}
      {readings.length === 0 ? (
        <p class="govuk-body">{t('privacy.readings.none')}</p>
      ) : (
        <Scroll label={title}>
          <Readings language={frame.language} readings={readings} />
        </Scroll>
      )}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('privacy.readings.pages')}
          next={{ href: next, text: t('privacy.readings.next') }}
        />
      )}
    </Around>
  );
}

interface AroundProps extends Pick<ReadingsPageProps, 'amongPeople'> {
  readonly frame: Frame;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** With the ways to the other pages about people for whom they are open; the secretary of the concertation came from a meeting. */
function Around({ frame, title, amongPeople, children }: AroundProps): VNode {
  if (amongPeople) {
    return (
      <PeoplePage {...frame} title={title} here="readings" isDone={false}>
        {children}
      </PeoplePage>
    );
  }
  const back = { href: '/meetings', text: textsIn(frame.language)('meetingPage.back') };
  return (
    <Page {...frame} title={title} section="MEETINGS" back={back}>
      {children}
    </Page>
  );
}

function Readings({ language, readings }: Pick<ReadingsPageProps, 'language' | 'readings'>): VNode {
  const t = textsIn(language);
  return (
    <Table
      head={(['at', 'reader', 'kind', 'file'] as const).map((head) => ({ text: t(`privacy.readings.head.${head}`) }))}
      rows={readings.map(({ at, reader, kind, file, href }) => [
        { text: longMoment(language, at) },
        { text: reader },
        { text: t(`readingKind.${kind}`) },
        { text: href === undefined ? file : <FileLink href={href} file={file} /> },
      ])}
    />
  );
}

const FileLink = ({ href, file }: { readonly href: string; readonly file: string }): VNode => (
  <a class="govuk-link" href={href}>
    {file}
  </a>
);
