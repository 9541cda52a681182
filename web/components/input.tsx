import type { ComponentChildren, VNode } from 'preact';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';

/** A unit or sign beside an input, hidden from those who hear the page: the label has to name it too. */
interface Affix {
  readonly text: ComponentChildren;
  readonly classes?: string | undefined;
}

/** Apart, because the attributes an input may have go by its type: one variable of many types would fit none. */
const TYPES = {
  text: { type: 'text' },
  email: { type: 'email' },
  search: { type: 'search' },
  date: { type: 'date' },
} as const;

interface InputProps extends FieldProps {
  readonly type?: keyof typeof TYPES | undefined;
  readonly inputmode?: 'numeric' | 'decimal' | 'email' | undefined;
  readonly value?: string | number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: Affix | undefined;
  readonly suffix?: Affix | undefined;
}

/** A field of one line. */
export function Input({ type = 'text', inputmode, value, autocomplete, spellcheck, ...props }: InputProps): VNode {
  const { prefix, suffix, classes, attributes, ...field } = props;
  return (
    <Field
      {...field}
      control={(control) => (
        <Affixed prefix={prefix} suffix={suffix}>
          <input
            class={classNames('govuk-input', classes, field.errorMessage !== undefined && 'govuk-input--error')}
            {...control}
            {...TYPES[type]}
            {...{ inputmode, value, autocomplete, spellcheck }}
            {...attributes}
          />
        </Affixed>
      )}
    />
  );
}

type AffixedProps = Pick<InputProps, 'prefix' | 'suffix'> & { readonly children: VNode };

function Affixed({ prefix, suffix, children }: AffixedProps): VNode {
  if (prefix === undefined && suffix === undefined) return children;
  return (
    <div class="govuk-input__wrapper">
      {prefix !== undefined && <AffixView kind="prefix" {...prefix} />}
      {children}
      {suffix !== undefined && <AffixView kind="suffix" {...suffix} />}
    </div>
  );
}

const AffixView = ({ kind, text, classes }: Affix & { readonly kind: 'prefix' | 'suffix' }): VNode => (
  <div class={classNames(`govuk-input__${kind}`, classes)} aria-hidden="true">
    {text}
  </div>
);
