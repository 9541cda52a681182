import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface SkipLinkProps {
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** Past what every page begins with, for those who go by keyboard. */
export const SkipLink = ({ href = '#content', classes, attributes, children }: SkipLinkProps): VNode => (
  <a href={href} class={classNames('govuk-skip-link', classes)} data-module="govuk-skip-link" {...attributes}>
    {children}
  </a>
);
