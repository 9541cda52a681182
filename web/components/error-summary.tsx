import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Item {
  readonly text: ComponentChildren;
  /** To the field, `#` and its id. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface ErrorSummaryProps {
  readonly titleText: ComponentChildren;
  readonly descriptionText?: ComponentChildren;
  readonly errorList?: readonly Item[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What was wrong with a form, at the top of its page. */
export function ErrorSummary(props: ErrorSummaryProps): VNode {
  const { titleText, descriptionText, errorList = [], disableAutoFocus, classes, attributes } = props;
  return (
    <div
      class={classNames('govuk-error-summary', classes)}
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
      data-module="govuk-error-summary"
      {...attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{titleText}</h2>
        <div class="govuk-error-summary__body">
          {descriptionText !== undefined && <p>{descriptionText}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errorList.map((item, index) => (
                <li key={index}>
                  {item.href === undefined ? (
                    item.text
                  ) : (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
