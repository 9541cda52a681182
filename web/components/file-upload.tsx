import type { VNode } from 'preact';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

/** A field for files; which it takes is said by the attribute `accept`. */
export const FileUpload = ({
  multiple,
  classes,
  attributes,
  ...field
}: FieldProps & { readonly multiple?: boolean | undefined }): VNode => (
  <Field
    {...field}
    control={(control) => (
      <input
        class={classNames('govuk-file-upload', classes, field.errorMessage !== undefined && 'govuk-file-upload--error')}
        type="file"
        multiple={multiple}
        {...control}
        {...attributes}
      />
    )}
  />
);
