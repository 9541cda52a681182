import type { VNode } from 'preact';
import { Choices, type Choice, type ChoicesProps, type Divider } from './choices.tsx';

interface RadiosProps extends ChoicesProps {
  readonly items: readonly (Choice | Divider)[];
  /** The value of the item that is chosen at first. */
  readonly value?: string | undefined;
}

/** Choices of which one is taken. */
export const Radios = ({ value, ...props }: RadiosProps): VNode => (
  <Choices
    {...props}
    kind="radios"
    nameOf={() => props.name}
    isChecked={(item) => item.checked ?? item.value === value}
  />
);
