import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface WarningTextProps {
  /** What is read aloud for the sign: the reader's word for “Warning”. */
  readonly iconFallbackText: string;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

/** A warning of something that cannot be undone or has a price. */
export const WarningText = ({ iconFallbackText, classes, attributes, children }: WarningTextProps): VNode => (
  <div class={classNames('govuk-warning-text', classes)} {...attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{iconFallbackText}</span> {children}
    </strong>
  </div>
);
