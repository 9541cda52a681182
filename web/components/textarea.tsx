import type { VNode } from 'preact';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

export interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** A field of several lines; `after` follows it within its frame. */
export function Textarea({
  value,
  rows = 5,
  autocomplete,
  spellcheck,
  classes,
  attributes,
  after,
  ...field
}: TextareaProps & { readonly after?: VNode }): VNode {
  const failed = field.errorMessage !== undefined;
  return (
    <Field
      {...field}
      after={after}
      control={(control) => (
        <textarea
          class={classNames('govuk-textarea', failed && 'govuk-textarea--error', classes)}
          {...control}
          {...{ rows, autocomplete, spellcheck }}
          {...attributes}
        >
          {value}
        </textarea>
      )}
    />
  );
}
