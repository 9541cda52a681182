import type { VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import type { InboxItem } from '../../prisma/queries/inbox.ts';
import { Page, type Frame } from './layout.tsx';
import { Table } from './table.tsx';

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
    <Page {...frame} title={t('page.inbox.title')}>
      {tasks.length === 0 && <p>{t('page.inbox.none')}</p>}
      {tasks.length > 0 && (
        <Table heads={(['task', 'file', 'due'] as const).map((head) => t(`page.table.${head}`))} rows={rows} />
      )}
      {next !== undefined && (
        <p>
          <a href={`/?cursor=${next}`}>{t('page.inbox.next')}</a>
        </p>
      )}
    </Page>
  );
}

const TaskRow = ({ language, task }: { language: Language; task: InboxItem }): VNode => (
  <tr>
    <td>
      <a href={`/tasks/${task.id}`}>{textsIn(language)(`task.${task.kind}`)}</a>
    </td>
    <td>{language === 'fr' ? task.titleFr : task.titleNl}</td>
    <td>{longDate(language, task.dueOn)}</td>
  </tr>
);
