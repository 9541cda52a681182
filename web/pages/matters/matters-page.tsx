import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual } from '../../../domain/language.ts';
import type { MatterKind, MatterStatus } from '../../../domain/matters/matter.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';

/** A matter as a list shows it. */
export interface ListedMatter {
  readonly id: string;
  readonly kind: MatterKind;
  readonly title: Bilingual;
  readonly status: MatterStatus;
  readonly dueOn: IsoDate;
}

export interface MattersPageProps extends Frame {
  readonly open: readonly ListedMatter[];
  readonly settled: readonly ListedMatter[];
  /** Files that ended without agreement on a mission that the law gave. */
  readonly missions: readonly { readonly id: string; readonly title: Bilingual }[];
  /** What the reader may raise. */
  readonly mayRaise: readonly MatterKind[];
}

/** What waits for meetings beside files, what may be raised, and what was settled. */
export function MattersPage(props: MattersPageProps): VNode {
  const { language, open, settled, missions, mayRaise } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t('mattersPage.title')} section="MEETINGS">
      <p class="govuk-body">{t('mattersPage.intro')}</p>
      {mayRaise.map((kind) => (
        <Button key={kind} href={`/matters/new/${kind}`} classes="govuk-button--secondary">
          {t(`mattersPage.raise.${kind}`)}
        </Button>
      ))}
      <Listed {...props} heading={t('mattersPage.open')} none={t('mattersPage.noneOpen')} matters={open} />
      <h2 class="govuk-heading-m">{t('mattersPage.missions')}</h2>
      {missions.length === 0 ? (
        <p class="govuk-body">{t('mattersPage.noMissions')}</p>
      ) : (
        <ul class="govuk-list">
          {missions.map(({ id, title }) => (
            <li key={id}>
              <a class="govuk-link" href={`/amendments/${id}`}>
                {title[language]}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Listed {...props} heading={t('mattersPage.settled')} none={t('mattersPage.noneSettled')} matters={settled} />
    </Page>
  );
}

interface ListedProps extends Pick<MattersPageProps, 'language'> {
  readonly heading: string;
  readonly none: string;
  readonly matters: readonly ListedMatter[];
}

function Listed({ language, heading, none, matters }: ListedProps): VNode {
  const t = textsIn(language);
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {matters.length === 0 ? (
        <p class="govuk-body">{none}</p>
      ) : (
        <div class="app-scroll">
          <Table
            head={[
              { text: t('mattersPage.kindHead') },
              { text: t('mattersPage.dueHead') },
              { text: t('mattersPage.statusHead') },
            ]}
            rows={matters.map(({ id, kind, title, dueOn, status }) => [
              {
                text: (
                  <>
                    <a class="govuk-link" href={`/matters/${id}`}>
                      {title[language]}
                    </a>
                    <div class="govuk-hint">{t(`matter.kind.${kind}`)}</div>
                  </>
                ),
              },
              { text: longDate(language, dueOn) },
              { text: capitalised(t(`matter.status.${status}`)) },
            ])}
          />
        </div>
      )}
    </>
  );
}
