import type { VNode } from 'preact';
import { Choices, type Choice, type ChoicesProps, type Divider } from './choices.tsx';

interface Checkbox extends Choice {
  /** The box's own name, where each says something else; the group's when absent. */
  readonly name?: string | undefined;
}

interface CheckboxesProps extends ChoicesProps {
  readonly items: readonly (Checkbox | Divider)[];
  /** The values of the items that are chosen at first. */
  readonly values?: readonly string[] | undefined;
  readonly describedBy?: string | undefined;
}

/** Choices of which any number is taken; also one alone, without a fieldset. */
export const Checkboxes = ({ values = [], ...props }: CheckboxesProps): VNode => (
  <Choices
    {...props}
    kind="checkboxes"
    itemsDescribed
    nameOf={(item: Checkbox) => item.name ?? props.name}
    isChecked={(item) => item.checked ?? values.includes(item.value)}
  />
);
