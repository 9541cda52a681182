import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { FormGroup, HintAndError, describedByOf, type FormGroupOptions, type Said } from './form-group.tsx';
import { Hint, type HintText } from './hint.tsx';
import { Label } from './label.tsx';

export interface Choice {
  readonly value: string;
  readonly text: ComponentChildren;
  /** The input's id; without one, the group's prefix with the item's number, the first without. */
  readonly id?: string | undefined;
  readonly hint?: HintText | undefined;
  /** Overrides what the group's value says. */
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
  /** What is asked when this is chosen. Without JavaScript it always shows. */
  readonly conditional?: ComponentChildren;
}

/** A word between choices, e.g. “or”. */
export interface Divider {
  readonly divider: string;
}

/** What radios and checkboxes take alike. */
export interface ChoicesProps extends Said {
  readonly name: string;
  /** From which the ids are made; the name when absent. */
  readonly idPrefix?: string | undefined;
  readonly fieldset?: FieldsetOptions | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface Props<Item extends Choice> extends ChoicesProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly items: readonly (Item | Divider)[];
  readonly isChecked: (item: Item) => boolean;
  readonly nameOf: (item: Item) => string;
  readonly describedBy?: string | undefined;
  /** Whether each input says what describes the group, where no fieldset does. */
  readonly itemsDescribed?: boolean;
}

/** The frame of radios and checkboxes and their items; first in a fieldset where one is asked for. */
export function Choices<Item extends Choice>(props: Props<Item>): VNode {
  const { kind, name, idPrefix = name, fieldset, hint, errorMessage, formGroup, items, isChecked, nameOf } = props;
  const describedBy = describedByOf(idPrefix, { hint, errorMessage }, fieldset?.describedBy ?? props.describedBy);
  const itemDescribedBy = props.itemsDescribed === true && fieldset === undefined ? describedBy : undefined;
  const group = (
    <>
      <HintAndError id={idPrefix} hint={hint} errorMessage={errorMessage} />
      <div class={classNames(`govuk-${kind}`, props.classes)} data-module={`govuk-${kind}`} {...props.attributes}>
        {items.map((item, index) =>
          'divider' in item ? (
            <div key={index} class={`govuk-${kind}__divider`}>
              {item.divider}
            </div>
          ) : (
            <ChoiceView
              key={index}
              {...{ kind, item, describedBy: itemDescribedBy, name: nameOf(item), checked: isChecked(item) }}
              id={item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`)}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup failed={errorMessage !== undefined} options={formGroup}>
      {fieldset === undefined ? (
        group
      ) : (
        <Fieldset {...fieldset} describedBy={describedBy}>
          {group}
        </Fieldset>
      )}
    </FormGroup>
  );
}

interface ChoiceViewProps {
  readonly kind: 'radios' | 'checkboxes';
  readonly item: Choice;
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly describedBy: string | undefined;
}

function ChoiceView({ kind, item, id, name, checked, describedBy }: ChoiceViewProps): VNode {
  const { value, text, hint, disabled, attributes, conditional } = item;
  const hintId = `${id}-item-hint`;
  const conditionalId = `conditional-${id}`;
  const described = classNames(describedBy, hint !== undefined && hintId);
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          {...{ id, name, value, checked, disabled }}
          data-aria-controls={conditional === undefined ? undefined : conditionalId}
          aria-describedby={described === '' ? undefined : described}
          {...attributes}
        />
        <Label for={id} classes={`govuk-${kind}__label`}>
          {text}
        </Label>
        {hint !== undefined && <ItemHint kind={kind} id={hintId} hint={hint} />}
      </div>
      {conditional !== undefined && (
        <div
          class={classNames(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

type ItemHintProps = Pick<ChoiceViewProps, 'kind' | 'id'> & { readonly hint: HintText };

const ItemHint = ({ kind, id, hint: { text, classes, attributes } }: ItemHintProps): VNode => (
  <Hint id={id} classes={classNames(`govuk-${kind}__hint`, classes)} attributes={attributes}>
    {text}
  </Hint>
);
