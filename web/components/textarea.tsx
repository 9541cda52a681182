import type { VNode } from 'preact';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

interface TextareaProps extends FieldProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** A field of several lines. */
export function Textarea({
  value,
  rows = 5,
  autocomplete,
  spellcheck,
  classes,
  attributes,
  ...field
}: TextareaProps): VNode {
  const failed = field.errorMessage !== undefined;
  return (
    <Field
      {...field}
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
