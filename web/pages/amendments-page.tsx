import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import { Pagination } from '../components/pagination.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { FilterForm, filterWords, type FileFilter, type FilterChoices } from './amendments/filter.tsx';
import { ListedFileView, type ListedFile } from './amendments/listed-file.tsx';

export interface AmendmentsPageProps extends Frame {
  readonly filter: FileFilter;
  readonly choices: FilterChoices;
  readonly files: readonly ListedFile[];
  /** The addresses of the first page, where another is shown, and of the next. */
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}

/** The files, the newest first, narrowed by minister, phase and status. */
export function AmendmentsPage({ filter, choices, files, first, next, ...frame }: AmendmentsPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  const by = filterWords(language, filter);
  return (
    <Page {...frame} title={t('amendments.title')} section="FILES">
      <FilterForm language={language} filter={filter} choices={choices} />
      {by.length > 0 && (
        <p class="govuk-body">
          {t('amendments.filter.by', { by })}{' '}
          <a class="govuk-link" href="/amendments">
            {t('amendments.filter.clear')}
          </a>
        </p>
      )}
      {files.length === 0 && (
        <p class="govuk-body">{t(by.length > 0 ? 'amendments.none.found' : 'amendments.none.yet')}</p>
      )}
      {files.length > 0 && (
        <ol class="govuk-list app-files">
          {files.map((file) => (
            <ListedFileView key={file.id} language={language} file={file} />
          ))}
        </ol>
      )}
      {(first !== undefined || next !== undefined) && (
        <Pagination
          landmarkLabel={t('amendments.pages')}
          previous={first === undefined ? undefined : { href: first, text: t('amendments.first') }}
          next={next === undefined ? undefined : { href: next, text: t('amendments.next') }}
        />
      )}
    </Page>
  );
}
