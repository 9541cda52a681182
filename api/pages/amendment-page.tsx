import type { VNode } from 'preact';
import type { z } from 'zod';
import type { Language } from '../../domain/language.ts';
import { brusselsDate } from '../../domain/calendar/dates.ts';
import { longDate } from '../../locales/dates.ts';
import { decisionWords } from '../../locales/decision-words.ts';
import { textsIn } from '../../locales/texts.ts';
import type { launched } from '../schemas/amendment.ts';
import type { timelineEntry } from '../schemas/timeline.ts';
import { Page, type Frame } from './layout.tsx';
import { Table } from './table.tsx';

type Leg = z.input<typeof launched>['route'][number];
type Entry = z.input<typeof timelineEntry>;

export interface AmendmentPageProps extends Frame {
  readonly act: string;
  readonly file: z.input<typeof launched>;
  /** The decisions people took, in their order. */
  readonly decisions: readonly Entry[];
}

/** A file: where it stands, its way, and what was decided in it. */
export function AmendmentPage({ act, file, decisions, ...frame }: AmendmentPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('page.amendment.title')}>
      <p class="lead">{act}</p>
      <p>
        {t('page.amendment.status')} {t(`fileStatus.${file.status}`)}
        {file.end !== undefined && ` – ${t(`end.${file.end}`)}`}
      </p>
      <h2>{t('page.amendment.route')}</h2>
      <Table
        heads={(['phase', 'state', 'from', 'until'] as const).map((head) => t(`page.amendment.${head}`))}
        rows={file.route.map((leg) => (
          <LegRow key={leg.phase} language={language} leg={leg} />
        ))}
      />
      <h2>{t('page.amendment.timeline')}</h2>
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
    <tr>
      <td>{t(`phase.${leg.phase}`)}</td>
      <td>{t(`page.leg.${leg.status}`)}</td>
      <td>{leg.from === undefined ? '' : longDate(language, leg.from)}</td>
      <td>{leg.until === undefined ? '' : longDate(language, leg.until)}</td>
    </tr>
  );
}

function EntryRow({ language, entry }: { language: Language; entry: Entry }): VNode {
  const t = textsIn(language);
  const { by, name, onBehalfOfName, decision } = entry;
  const who =
    by.kind !== 'PERSON'
      ? name
      : onBehalfOfName === undefined
        ? t('mail.by.oneself', { name: name ?? by.id, capacity: by.role })
        : t('mail.by.substitute', { name: name ?? by.id, capacity: by.role, absent: onBehalfOfName });
  return (
    <tr>
      <td>{longDate(language, brusselsDate(entry.at))}</td>
      <td>{decision === undefined ? '' : decisionWords(language, decision)}</td>
      <td>{who ?? t('procedure')}</td>
    </tr>
  );
}
