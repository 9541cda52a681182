import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface GenericHeaderProps {
  readonly url?: string | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** The bar at the top with the organisation's name or logo, nobody's in particular. */
export const GenericHeader = (props: GenericHeaderProps): VNode => (
  <div class={classNames('govuk-generic-header', props.classes)} {...props.attributes}>
    <div class={classNames('govuk-generic-header__container', props.containerClasses ?? 'govuk-width-container')}>
      <div class="govuk-generic-header__logo">
        <a href={props.url ?? '/'} class="govuk-generic-header__homepage-link">
          {props.children}
        </a>
      </div>
    </div>
  </div>
);
