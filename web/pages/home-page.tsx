import type { VNode } from 'preact';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Table } from '../parts/table.tsx';

interface InboxItem {
  readonly id: string;
  readonly kind: TaskKind;
  readonly dueOn: IsoDate;
  readonly titleFr: string;
  readonly titleNl: string;
}

/** What waits for the reader, by due date. */
export function HomePage({
  tasks,
  next,
  ...frame
}: Frame & { readonly tasks: readonly InboxItem[]; readonly next?: string | undefined }): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const rows = tasks.map((task) => <TaskRow key={task.id} language={language} task={task} />);
  return (
    <Page {...frame} title={t('page.inbox.title')} section="HOME">
      {tasks.length === 0 && <p class="govuk-body">{t('page.inbox.none')}</p>}
      {tasks.length > 0 && (
        <Table heads={(['task', 'file', 'due'] as const).map((head) => t(`page.table.${head}`))} rows={rows} />
      )}
      {next !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/?cursor=${next}`}>
            {t('page.inbox.next')}
          </a>
        </p>
      )}
    </Page>
  );
}

const TaskRow = ({ language, task }: { language: Language; task: InboxItem }): VNode => (
  <tr class="govuk-table__row">
    <td class="govuk-table__cell">
      <a class="govuk-link" href={`/tasks/${task.id}`}>
        {textsIn(language)(`task.${task.kind}`)}
      </a>
    </td>
    <td class="govuk-table__cell">{language === 'fr' ? task.titleFr : task.titleNl}</td>
    <td class="govuk-table__cell">{longDate(language, task.dueOn)}</td>
  </tr>
);
