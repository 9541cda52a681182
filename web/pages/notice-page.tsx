import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

/** A page that says one thing: what went wrong, or that an answer was taken. */
export function NoticePage({
  title,
  text,
  failed,
  requestId,
  ...frame
}: Frame & {
  readonly title: string;
  readonly text?: string | undefined;
  readonly failed: boolean;
  /** Shown where the reader may have to name it to someone. */
  readonly requestId?: string | undefined;
}): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={title} failed={failed}>
      {text !== undefined && <p class="govuk-body-l">{text}</p>}
      {requestId !== undefined && <p class="govuk-body">{t('page.problem.number', { id: requestId })}</p>}
      {frame.name !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {t('page.problem.home')}
          </a>
        </p>
      )}
    </Page>
  );
}
