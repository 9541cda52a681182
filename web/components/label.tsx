import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Shape {
  readonly classes?: string | undefined;
  /** Whether the label is the page's heading of the first rank, where a page asks one thing. */
  readonly isPageHeading?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A label as a field takes it. */
export interface LabelText extends Shape {
  readonly text: ComponentChildren;
}

interface LabelProps extends Shape {
  readonly for?: string | undefined;
  readonly children: ComponentChildren;
}

export function Label({ for: field, classes, isPageHeading = false, attributes, children }: LabelProps): VNode {
  const label = (
    <label class={classNames('govuk-label', classes)} for={field} {...attributes}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
