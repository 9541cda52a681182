import type { VNode } from 'preact';
import { textsIn } from '../../locales/texts.ts';
import { Button } from '../components/button.tsx';
import { PostForm } from '../forms/post-form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

export interface DeadLinkPageProps extends Frame {
  readonly title: string;
  readonly text: string;
  /** Where another link is asked for; absent where none may be. */
  readonly again: { readonly action: string; readonly idempotencyKey: string } | undefined;
}

/** A link that is good for nothing any more: one sentence, and one button. */
export function DeadLinkPage({ title, text, again, ...frame }: DeadLinkPageProps): VNode {
  return (
    <Page {...frame} title={title} failed>
      <p class="govuk-body-l">{text}</p>
      {again !== undefined && (
        <PostForm action={again.action}>
          <input type="hidden" name="idempotencyKey" value={again.idempotencyKey} />
          <Button preventDoubleClick>{textsIn(frame.language)('linkPage.again')}</Button>
        </PostForm>
      )}
    </Page>
  );
}
