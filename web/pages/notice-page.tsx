import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

export interface NoticePageProps extends Frame {
  readonly title: string;
  readonly text?: string | undefined;
  readonly failed: boolean;
  /** Shown where the reader may have to name it to someone. */
  readonly requestId?: string | undefined;
  /** Where one goes on from here. */
  readonly ways?: readonly { readonly href: string; readonly text: string }[];
}

/** A page that says one thing: what went wrong, or that an answer was taken. */
export function NoticePage({ title, text, failed, requestId, ways = [], ...frame }: NoticePageProps): VNode {
  const t = textsIn(frame.language);
  return (
    <Page {...frame} title={title} failed={failed}>
      {text !== undefined && <p class="govuk-body-l">{text}</p>}
      {requestId !== undefined && <p class="govuk-body">{t('page.problem.number', { id: requestId })}</p>}
      {ways.length > 0 && (
        <ul class="govuk-list">
          {ways.map(({ href, text: way }) => (
            <li key={href}>
              <a class="govuk-link" href={href}>
                {way}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
