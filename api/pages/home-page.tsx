import type { VNode } from 'preact';
import { longDate } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import type { InboxItem } from '../../prisma/queries/inbox.ts';
import { Page, type Frame } from './layout.tsx';

/** What waits for the reader, by due date. */
export function HomePage({
  tasks,
  next,
  ...frame
}: Frame & { readonly tasks: readonly InboxItem[]; readonly next?: string | undefined }): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <Page {...frame} title={t('page.inbox.title')}>
      {tasks.length === 0 ? (
        <p>{t('page.inbox.none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('page.table.task')}</th>
              <th scope="col">{t('page.table.file')}</th>
              <th scope="col">{t('page.table.due')}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr key={task.id}>
                <td>
                  <a href={`/tasks/${task.id}`}>{t(`task.${task.kind}`)}</a>
                </td>
                <td>{language === 'fr' ? task.titleFr : task.titleNl}</td>
                <td>{longDate(language, task.dueOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== undefined && (
        <p>
          <a href={`/?cursor=${next}`}>{t('page.inbox.next')}</a>
        </p>
      )}
    </Page>
  );
}
