import type { VNode } from 'preact';
import type { TaskDecision } from '../../domain/amendment/decisions.ts';
import type { End, Phase } from '../../domain/amendment/phases.ts';
import type { FileStatus } from '../../domain/amendment/state.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { By } from '../../domain/file.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Table } from '../parts/table.tsx';

interface Leg {
  readonly phase: Phase;
  readonly status: 'DONE' | 'NOW' | 'TO_COME' | 'DROPPED';
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
}

interface Decided {
  readonly seq: number;
  readonly on: IsoDate;
  readonly by: By;
  readonly name?: string | undefined;
  readonly onBehalfOfName?: string | undefined;
  readonly decision?: TaskDecision | undefined;
}

export interface AmendmentPageProps extends Frame {
  readonly act: string;
  readonly status: FileStatus;
  readonly end?: End | undefined;
  readonly route: readonly Leg[];
  /** The decisions people took, in their order. */
  readonly decisions: readonly Decided[];
}

/** A file: where it stands, its way, and what was decided in it. */
export function AmendmentPage({ act, status, end, route, decisions, ...frame }: AmendmentPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('page.amendment.title')} section="FILES">
      <p class="govuk-body-l">{act}</p>
      <p class="govuk-body">
        {t('page.amendment.status')} {t(`fileStatus.${status}`)}
        {end !== undefined && ` – ${t(`end.${end}`)}`}
      </p>
      <h2 class="govuk-heading-m">{t('page.amendment.route')}</h2>
      <Table
        heads={(['phase', 'state', 'from', 'until'] as const).map((head) => t(`page.amendment.${head}`))}
        rows={route.map((leg) => (
          <LegRow key={leg.phase} language={language} leg={leg} />
        ))}
      />
      <h2 class="govuk-heading-m">{t('page.amendment.timeline')}</h2>
      <Table
        heads={(['when', 'what', 'who'] as const).map((head) => t(`page.amendment.${head}`))}
        rows={decisions.map((entry) => (
          <EntryRow key={entry.seq} language={language} entry={entry} />
        ))}
      />
    </Page>
  );
}

function LegRow({ language, leg }: { language: Language; leg: Leg }): VNode {
  const t = textsIn(language);
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">{t(`phase.${leg.phase}`)}</td>
      <td class="govuk-table__cell">{t(`page.leg.${leg.status}`)}</td>
      <td class="govuk-table__cell">{leg.from === undefined ? '' : longDate(language, leg.from)}</td>
      <td class="govuk-table__cell">{leg.until === undefined ? '' : longDate(language, leg.until)}</td>
    </tr>
  );
}

function EntryRow({ language, entry }: { language: Language; entry: Decided }): VNode {
  const t = textsIn(language);
  const { by, name, onBehalfOfName, decision } = entry;
  const who =
    by.kind !== 'PERSON'
      ? name
      : onBehalfOfName === undefined
        ? t('mail.by.oneself', { name: name ?? by.id, capacity: by.role })
        : t('mail.by.substitute', { name: name ?? by.id, capacity: by.role, absent: onBehalfOfName });
  return (
    <tr class="govuk-table__row">
      <td class="govuk-table__cell">{longDate(language, entry.on)}</td>
      <td class="govuk-table__cell">{decision === undefined ? '' : decisionWords(language, decision)}</td>
      <td class="govuk-table__cell">{who ?? t('procedure')}</td>
    </tr>
  );
}
