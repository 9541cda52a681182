import type { VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { FormGroup, HintAndError, describedByOf, type FormGroupOptions, type Said } from './form-group.tsx';
import { Input } from './input.tsx';

interface DatePart {
  readonly part: 'day' | 'month' | 'year';
  readonly label: string;
  /** The part itself when absent; the group's prefix goes before it. */
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly value?: string | number | undefined;
  /** Whether the error lies here. Where no item says so, it lies with all that do not say no. */
  readonly error?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface DateInputProps extends Said {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly items: readonly DatePart[];
  readonly fieldset?: FieldsetOptions | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A date that one knows, asked for in its parts. */
export function DateInput(props: DateInputProps): VNode {
  const { id, namePrefix, items, fieldset, formGroup, hint, errorMessage, classes, attributes } = props;
  const somePartFailed = items.some(({ error }) => error === true);
  const inputs = (
    <>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      <div class={classNames('govuk-date-input', classes)} id={id} {...attributes}>
        {items.map((item) => (
          <DatePartInput
            key={item.part}
            {...{ id, namePrefix, item }}
            failed={item.error ?? (errorMessage !== undefined && !somePartFailed)}
          />
        ))}
      </div>
    </>
  );
  return (
    <FormGroup failed={errorMessage !== undefined} options={formGroup}>
      {fieldset === undefined ? (
        inputs
      ) : (
        // Without the role, JAWS does not read the description of a fieldset of text inputs.
        <Fieldset
          {...fieldset}
          role="group"
          describedBy={describedByOf(id, { hint, errorMessage }, fieldset.describedBy)}
        >
          {inputs}
        </Fieldset>
      )}
    </FormGroup>
  );
}

interface DatePartInputProps extends Pick<DateInputProps, 'id' | 'namePrefix'> {
  readonly item: DatePart;
  readonly failed: boolean;
}

function DatePartInput({ id, namePrefix, item, failed }: DatePartInputProps): VNode {
  const { part, label, name = part, value, attributes } = item;
  return (
    <div class="govuk-date-input__item">
      <Input
        id={item.id ?? `${id}-${name}`}
        name={namePrefix === undefined ? name : `${namePrefix}-${name}`}
        label={{ text: label, classes: 'govuk-date-input__label' }}
        classes={classNames(
          'govuk-date-input__input',
          failed && 'govuk-input--error',
          part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
          item.classes,
        )}
        inputmode="numeric"
        value={value}
        attributes={attributes}
      />
    </div>
  );
}
