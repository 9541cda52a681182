import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import type { Capacity } from '../../domain/people/roles.ts';
import { taskName, type AnyTaskKind } from '../../locales/task-name.ts';
import { textsIn } from '../../locales/texts.ts';
import { TaskList } from '../components/task-list.tsx';
import { ownTaskAddress } from './task-address.ts';
import { Due, type Suspended } from './due-tag.tsx';

export interface WaitingTask {
  readonly id: string;
  readonly kind: AnyTaskKind;
  readonly capacity: Capacity;
  readonly dueOn: IsoDate;
  readonly suspended?: Suspended | undefined;
}

/** The tasks of one file that wait for someone. */
export interface WaitingFile {
  readonly amendmentId: string;
  /** Whether they stand on a page of their own together: those of a meeting are on its page. */
  readonly together: boolean;
  readonly title: Bilingual;
  readonly tasks: readonly WaitingTask[];
}

interface Props {
  readonly language: Language;
  readonly files: readonly WaitingFile[];
  readonly today: IsoDate;
  /** From which ids are made: several of them stand on a page. */
  readonly id: string;
  readonly headings: 2 | 3;
}

/** What waits for someone, by due date, the tasks of one file together. */
export const Inbox = ({ files, ...shown }: Props): VNode => (
  <>
    {files.map((file, index) => (
      <File key={file.amendmentId} file={file} {...shown} id={`${shown.id}-${index}`} />
    ))}
  </>
);

function File({ language, file, today, id, headings }: Omit<Props, 'files'> & { readonly file: WaitingFile }): VNode {
  const t = textsIn(language);
  const { amendmentId, title, tasks, together } = file;
  const Heading = `h${headings}` as const;
  return (
    <>
      <Heading class="govuk-heading-s app-inbox-file">{title[language]}</Heading>
      <TaskList
        idPrefix={id}
        classes="app-waiting"
        items={tasks.map((task) => ({
          title: { text: taskName(language, task.kind) },
          hint: { text: t('homePage.capacity', { capacity: task.capacity }) },
          href: ownTaskAddress(task.id, task.kind),
          status: { text: <Due language={language} today={today} {...task} />, classes: 'app-due' },
        }))}
      />
      {together && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/amendments/${amendmentId}/tasks`}>
            {t('homePage.together')}
            <span class="govuk-visually-hidden"> – {t('homePage.togetherFor', { title: title[language] })}</span>
          </a>
        </p>
      )}
    </>
  );
}
