import type { VNode } from 'preact';
import type { Attributes } from './attributes.ts';
import { FormGroup, HintAndError, describedByOf, type FormGroupOptions, type Said } from './form-group.tsx';
import { Label, type LabelText } from './label.tsx';

/** What every field with one control takes. */
export interface FieldProps extends Said {
  readonly name: string;
  /** The control's id, from which those of its hint and error are made; the name when absent. */
  readonly id?: string | undefined;
  readonly label: LabelText;
  readonly describedBy?: string | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** What a control carries so that its label, hint and error are known to be its own. */
interface Control {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
}

interface Props extends FieldProps {
  readonly control: (control: Control) => VNode;
}

/** Label, hint, error message and control of a field, tied together by their ids. */
export function Field({ name, id = name, label, hint, errorMessage, describedBy, formGroup, control }: Props) {
  const { text, ...shape } = label;
  return (
    <FormGroup failed={errorMessage !== undefined} options={formGroup}>
      <Label {...shape} for={id}>
        {text}
      </Label>
      <HintAndError id={id} hint={hint} errorMessage={errorMessage} />
      {control({ id, name, 'aria-describedby': describedByOf(id, { hint, errorMessage }, describedBy) })}
    </FormGroup>
  );
}
