import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import type { HeadingLevel } from './heading-level.ts';

interface PanelProps {
  readonly titleText: ComponentChildren;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: ComponentChildren;
}

/** The confirmation that a job is done, on a page of its own. */
export function Panel({ titleText, headingLevel = 1, classes, attributes, children }: PanelProps): VNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{titleText}</Heading>
      {children !== undefined && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
