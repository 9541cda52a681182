import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../components/button.tsx';

/** Marks the part of a form whose fields change what a preview shows: `web/islands/preview.ts` keeps it up to date. */
export const previewed = (id: string): { readonly 'data-preview': string } => ({ 'data-preview': id });

interface PreviewProps {
  /** The preview's id, and what its button asks the page for. */
  readonly id: string;
  /** Where the form is sent. */
  readonly action: string;
  readonly button: string;
  /** The one line that says the whole: it is read aloud when the preview changes by itself. */
  readonly line: ComponentChildren;
  /** Whether the line is a heading, of the second rank, of what follows. */
  readonly headed?: boolean;
  readonly children?: ComponentChildren;
}

/** What a form would lead to, shown before it is sent: when its button is pressed; with scripts at once. */
export function Preview({ id, action, button, line, headed = false, children }: PreviewProps): VNode {
  const Line = headed ? 'h2' : 'p';
  return (
    <>
      <Button classes="govuk-button--secondary" name="ask" value={id} attributes={{ formaction: `${action}#${id}` }}>
        {button}
      </Button>
      <p role="status" class="govuk-visually-hidden" data-preview-status={id} />
      <div id={id} class="app-preview">
        <Line class={headed ? 'govuk-heading-m' : 'govuk-body govuk-!-font-weight-bold'} data-preview-line="">
          {line}
        </Line>
        {children}
      </div>
    </>
  );
}
