import type { VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

interface Item {
  readonly value: string | number;
  readonly text: string;
  /** Overrides what the field's value says. */
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

interface SelectProps extends FieldProps {
  readonly items: readonly Item[];
  /** The value of the item that is chosen at first. */
  readonly value?: string | number | undefined;
}

/** A list to open, of which one item is taken. */
export const Select = ({ items, value: chosen, classes, attributes, ...field }: SelectProps): VNode => (
  <Field
    {...field}
    control={(control) => (
      <select
        class={classNames('govuk-select', classes, field.errorMessage !== undefined && 'govuk-select--error')}
        {...control}
        {...attributes}
      >
        {items.map(({ value, text, selected = value === chosen, disabled, ...item }) => (
          <option key={value} {...{ value, selected, disabled }} {...item.attributes}>
            {text}
          </option>
        ))}
      </select>
    )}
  />
);
