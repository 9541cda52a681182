import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface InsetTextProps {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** A text set apart from those around it: a quotation, an example. */
export const InsetText = ({ id, classes, attributes, children }: InsetTextProps): VNode => (
  <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
    {children}
  </div>
);
