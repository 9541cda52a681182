import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface BackLinkProps {
  readonly href: string;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** To the page before, where pages follow one another. */
export const BackLink = ({ href, classes, attributes, children }: BackLinkProps): VNode => (
  <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
    {children}
  </a>
);
