import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Shape {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A tag as another component takes it. */
export interface TagText extends Shape {
  readonly text: ComponentChildren;
}

/** A state in a word: the colour of its class only underlines it. */
export const Tag = ({ classes, attributes, children }: Shape & { readonly children: ComponentChildren }): VNode => (
  <strong class={classNames('govuk-tag', classes)} {...attributes}>
    {children}
  </strong>
);
