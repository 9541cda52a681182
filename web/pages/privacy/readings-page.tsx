import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { ReadingKind } from '../../../domain/readings.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';

export interface ReadingShown {
  readonly at: Instant;
  /** With his capacity. */
  readonly reader: string;
  readonly kind: ReadingKind;
  readonly objectId: string;
  readonly fileId: string;
  /** The page of the file; absent where there is none. */
  readonly href?: string | undefined;
}

interface ReadingsPageProps extends Frame {
  readonly readings: readonly ReadingShown[];
  /** Of one file alone. */
  readonly fileId?: string | undefined;
  readonly next?: string | undefined;
}

/** Who read what is confidential, the latest first. */
export function ReadingsPage({ readings, fileId, next, ...frame }: ReadingsPageProps): VNode {
  const t = textsIn(frame.language);
  const title = fileId === undefined ? t('privacy.readings.title') : t('privacy.readings.ofFile', { file: fileId });
  return (
    <Page {...frame} title={title}>
      <p class="govuk-body-l">{t('privacy.readings.lead')}</p>
      {fileId !== undefined && (
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
          <Table
            head={(['at', 'reader', 'kind', 'file'] as const).map((head) => ({
              text: t(`privacy.readings.head.${head}`),
            }))}
            rows={readings.map(({ at, reader, kind, fileId: id, href }) => [
              { text: longMoment(frame.language, at) },
              { text: reader },
              { text: t(`readingKind.${kind}`) },
              {
                text:
                  href === undefined ? (
                    id
                  ) : (
                    <a class="govuk-link" href={href}>
                      {id}
                    </a>
                  ),
              },
            ])}
          />
        </Scroll>
      )}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('privacy.readings.pages')}
          next={{ href: next, text: t('privacy.readings.next') }}
        />
      )}
    </Page>
  );
}
