import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

interface Shape {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children: ComponentChildren;
}

interface Pressed extends Shape {
  readonly href?: undefined;
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** A second press within a second is not sent, where JavaScript runs. */
  readonly preventDoubleClick?: boolean | undefined;
}

/** A link that looks like a button: to where one goes on without anything being sent. */
interface Followed extends Shape {
  readonly href: string;
}

export function Button(props: Pressed | Followed): VNode {
  const { id, attributes, children } = props;
  const common = { id, class: classNames('govuk-button', props.classes), 'data-module': 'govuk-button', ...attributes };
  if (props.href !== undefined) {
    return (
      <a href={props.href} role="button" draggable={false} {...common}>
        {children}
      </a>
    );
  }
  const { type = 'submit', name, value, disabled, preventDoubleClick } = props;
  return (
    <button
      {...{ type, name, value, disabled }}
      aria-disabled={disabled === true ? 'true' : undefined}
      data-prevent-double-click={preventDoubleClick === undefined ? undefined : String(preventDoubleClick)}
      {...common}
    >
      {children}
    </button>
  );
}
