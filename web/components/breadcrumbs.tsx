import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Item {
  readonly text: ComponentChildren;
  /** Absent for the page itself. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface BreadcrumbsProps {
  /** What the landmark is called. */
  readonly labelText: string;
  readonly items: readonly Item[];
  /** Whether a phone shows only the first and the last. */
  readonly collapseOnMobile?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The way from the home page to this one. */
export function Breadcrumbs({
  labelText,
  items,
  collapseOnMobile = false,
  classes,
  attributes,
}: BreadcrumbsProps): VNode {
  return (
    <nav
      class={classNames('govuk-breadcrumbs', classes, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
      aria-label={labelText}
      {...attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item, index) =>
          item.href === undefined ? (
            <li key={index} class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ) : (
            <li key={index} class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
