import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import type { HeadingLevel } from './heading-level.ts';

interface NotificationBannerProps {
  readonly titleText: ComponentChildren;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: HeadingLevel | undefined;
  /** That what one did succeeded: it is then read aloud and focused at once. */
  readonly type?: 'success' | undefined;
  readonly role?: 'alert' | 'region' | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  /** A message of one line; `children` for more. */
  readonly text?: ComponentChildren;
  readonly children?: ComponentChildren;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What a page has to tell that is not about what it asks. */
export function NotificationBanner(props: NotificationBannerProps): VNode {
  const { titleText, titleId = 'govuk-notification-banner-title', type, disableAutoFocus, text, children } = props;
  const Heading = `h${props.titleHeadingLevel ?? 2}` as const;
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        type !== undefined && `govuk-notification-banner--${type}`,
        props.classes,
      )}
      role={props.role ?? (type === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {titleText}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {text !== undefined && <p class="govuk-notification-banner__heading">{text}</p>}
        {children}
      </div>
    </div>
  );
}
