import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';

export interface Legend {
  readonly text: ComponentChildren;
  readonly classes?: string | undefined;
  /** Whether the legend is the page's heading of the first rank, where a page asks one thing. */
  readonly isPageHeading?: boolean | undefined;
}

/** A fieldset as a group of inputs takes it. */
export interface FieldsetOptions {
  readonly legend?: Legend | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface FieldsetProps extends FieldsetOptions {
  readonly role?: 'group' | undefined;
  readonly children?: ComponentChildren;
}

export const Fieldset = ({ legend, describedBy, classes, role, attributes, children }: FieldsetProps): VNode => (
  <fieldset class={classNames('govuk-fieldset', classes)} role={role} aria-describedby={describedBy} {...attributes}>
    {legend !== undefined && (
      <legend class={classNames('govuk-fieldset__legend', legend.classes)}>
        {legend.isPageHeading === true ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
      </legend>
    )}
    {children}
  </fieldset>
);
