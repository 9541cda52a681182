import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Shape {
  /** What is read aloud before the message, without its colon: the reader's word for “Error”; '' for nothing. */
  readonly visuallyHiddenText: string;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** An error message as a field takes it. */
export interface ErrorText extends Shape {
  readonly text: ComponentChildren;
}

interface ErrorMessageProps extends Shape {
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

export const ErrorMessage = ({ id, visuallyHiddenText, classes, attributes, children }: ErrorMessageProps): VNode => (
  <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
    {visuallyHiddenText !== '' && (
      <>
        <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>{' '}
      </>
    )}
    {children}
  </p>
);
