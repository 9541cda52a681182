import type { ComponentChildren, VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { classNames } from './class-names.ts';
import { ErrorMessage, type ErrorText } from './error-message.tsx';
import { Hint, type HintText } from './hint.tsx';

/** What is said of a field or of a group of fields beside its name. */
export interface Said {
  readonly hint?: HintText | undefined;
  readonly errorMessage?: ErrorText | undefined;
}

export interface FormGroupOptions {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface FormGroupProps {
  readonly failed: boolean;
  readonly options: FormGroupOptions | undefined;
  readonly children: ComponentChildren;
}

/** The frame of a field, with the bar at its side when something was wrong with it. */
export const FormGroup = ({ failed, options, children }: FormGroupProps): VNode => (
  <div
    class={classNames('govuk-form-group', failed && 'govuk-form-group--error', options?.classes)}
    {...options?.attributes}
  >
    {children}
  </div>
);

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;

/** The hint and the error message of the field or group `id`. */
export function HintAndError({ id, hint, errorMessage }: Said & { readonly id: string }): VNode {
  const { text: hintText, ...hintShape } = hint ?? {};
  return (
    <>
      {hint !== undefined && (
        <Hint {...hintShape} id={hintId(id)}>
          {hintText}
        </Hint>
      )}
      {errorMessage !== undefined && <ErrorOf id={errorId(id)} message={errorMessage} />}
    </>
  );
}

const ErrorOf = ({ id, message: { text, ...shape } }: { id: string; message: ErrorText }): VNode => (
  <ErrorMessage {...shape} id={id}>
    {text}
  </ErrorMessage>
);

/** The ids of what describes the field or group `id`; undefined when nothing does, which leaves the attribute out. */
export function describedByOf(
  id: string,
  { hint, errorMessage }: Said,
  describedBy: string | undefined,
): string | undefined {
  const ids = classNames(describedBy, hint !== undefined && hintId(id), errorMessage !== undefined && errorId(id));
  return ids === '' ? undefined : ids;
}
