import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Shape {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A hint as a field takes it. */
export interface HintText extends Shape {
  readonly text: ComponentChildren;
}

interface HintProps extends Shape {
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

/** What helps to fill a field in, beside its label. */
export const Hint = ({ id, classes, attributes, children }: HintProps): VNode => (
  <div id={id} class={classNames('govuk-hint', classes)} {...attributes}>
    {children}
  </div>
);
