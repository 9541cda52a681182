/** Attributes a page may put on a component's element beside those the component knows. */
export interface Attributes {
  readonly [data: `data-${string}`]: string | number | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly form?: string | undefined;
  /** Where a button sends its form, when not where the form says. */
  readonly formaction?: string | undefined;
  /** The media types a file input takes. */
  readonly accept?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-controls'?: string | undefined;
}
