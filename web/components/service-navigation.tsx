import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Item {
  readonly text: ComponentChildren;
  readonly href?: string | undefined;
  /** Whether the page stands below this item. */
  readonly active?: boolean | undefined;
  /** Whether the item is the page itself. */
  readonly current?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

interface ServiceNavigationProps {
  /** What the landmark with the service's name is called. */
  readonly ariaLabel: string;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly navigation?: readonly Item[] | undefined;
  /** The word on the button that opens the items on a phone, where JavaScript runs. */
  readonly menuButtonText: string;
  readonly menuButtonLabel?: string | undefined;
  /** What the navigation is called; the button's word when absent. */
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly slots?: { readonly end: Slot } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface Slot {
  readonly text: ComponentChildren;
  /** `inline`: at the end of the line instead of below it. */
  readonly align?: 'inline' | undefined;
}

/** The service's name and its main pages. */
export function ServiceNavigation(props: ServiceNavigationProps): VNode {
  const { serviceName, navigation = [], slots } = props;
  const isLandmark = serviceName !== undefined || slots !== undefined;
  const Root = isLandmark ? 'section' : 'div';
  return (
    <Root
      aria-label={isLandmark ? props.ariaLabel : undefined}
      class={classNames('govuk-service-navigation', props.classes)}
      data-module="govuk-service-navigation"
      {...props.attributes}
    >
      <div
        class={classNames(
          'govuk-width-container',
          slots?.end.align === 'inline' && 'govuk-service-navigation__inlining-container',
        )}
      >
        <div class="govuk-service-navigation__container">
          {serviceName !== undefined && <ServiceName name={serviceName} url={props.serviceUrl} />}
          {navigation.length > 0 && <Navigation {...props} items={navigation} />}
        </div>
        {slots?.end.text}
      </div>
    </Root>
  );
}

const ServiceName = ({ name, url }: { readonly name: string; readonly url: string | undefined }): VNode => (
  <span class="govuk-service-navigation__service-name">
    {url === undefined ? (
      <span class="govuk-service-navigation__text">{name}</span>
    ) : (
      <a href={url} class="govuk-service-navigation__link">
        {name}
      </a>
    )}
  </span>
);

function Navigation(props: ServiceNavigationProps & { readonly items: readonly Item[] }): VNode {
  const {
    items,
    menuButtonText,
    menuButtonLabel,
    navigationLabel = menuButtonText,
    navigationId = 'navigation',
  } = props;
  const collapses = props.collapseNavigationOnMobile ?? items.length > 1;
  return (
    <nav aria-label={navigationLabel} class="govuk-service-navigation__wrapper">
      {collapses && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {items.map((item, index) => (
          <NavigationItem key={index} {...item} />
        ))}
      </ul>
    </nav>
  );
}

function NavigationItem({ text, href, active = false, current = false, attributes }: Item): VNode {
  const isHere = active || current;
  const ariaCurrent = isHere ? (current ? 'page' : 'true') : undefined;
  // Bold too, for those who see none of the page's colours.
  const content = isHere ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li class={classNames('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}>
      {href === undefined ? (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      ) : (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {content}
        </a>
      )}
    </li>
  );
}
