import type { VNode } from 'preact';
import type { Field, Form, Group, Values } from './forms/field.ts';
import { isGroup } from './forms/field.ts';

/** What was wrong with a field, by its name. */
export type Faults = Readonly<Record<string, string>>;

interface Filled {
  readonly values: Values;
  readonly faults: Faults;
}

/** The fields of a form, with what was filled in and what was wrong with it. */
export const FormFields = ({ form, values, faults }: Filled & { form: Form }): VNode => (
  <>
    {form.map((part) =>
      isGroup(part) ? (
        <GroupView key={part.legend} group={part} values={values} faults={faults} />
      ) : (
        <FieldView key={part.name} field={part} values={values} faults={faults} />
      ),
    )}
  </>
);

const GroupView = ({ group, values, faults }: Filled & { group: Group }): VNode => (
  <fieldset>
    <legend>{group.legend}</legend>
    {group.text !== undefined && <blockquote>{group.text}</blockquote>}
    {group.fields.map((field) => (
      <FieldView key={field.name} field={field} values={values} faults={faults} />
    ))}
  </fieldset>
);

/** A field's id: where the summary of faults leads. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

function FieldView({ field, values, faults }: Filled & { field: Field }): VNode {
  const value = values[field.name] ?? '';
  const fault = faults[field.name];
  if (field.kind === 'HIDDEN') return <input type="hidden" name={field.name} value={field.value} />;
  if (field.kind === 'CHOICE') return <Choice field={field} value={value} fault={fault} />;
  const id = idOf(field.name);
  const marked = fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-fault` };
  const box = { id, name: field.name, ...marked };
  if (field.kind === 'CHECK') {
    return (
      <p class="field">
        <input type="checkbox" value="yes" checked={value !== ''} {...box} /> <label for={id}>{field.label}</label>
        <Fault id={id} text={fault} />
      </p>
    );
  }
  return (
    <p class="field">
      <label for={id}>{field.label}</label>
      <Fault id={id} text={fault} />
      <Box kind={field.kind} value={value} box={box} />
    </p>
  );
}

type Boxed = Exclude<Field['kind'], 'HIDDEN' | 'CHOICE' | 'CHECK'>;

function Box({
  kind,
  value,
  box,
}: {
  kind: Boxed;
  value: string;
  box: { readonly id: string; readonly name: string };
}): VNode {
  switch (kind) {
    case 'PROSE':
    case 'REMARKS':
      return (
        <textarea rows={4} {...box}>
          {value}
        </textarea>
      );
    case 'DATE':
      return <input type="date" value={value} {...box} />;
    case 'FILE':
      return <input type="file" accept="application/pdf" {...box} />;
    case 'NUMBER':
      return <input type="text" inputMode="decimal" value={value} {...box} />;
    case 'LINE':
      return <input type="text" value={value} {...box} />;
  }
}

interface ChoiceProps {
  readonly field: Extract<Field, { kind: 'CHOICE' }>;
  readonly value: string;
  readonly fault: string | undefined;
}

function Choice({ field: { name, label, options }, value, fault }: ChoiceProps): VNode {
  const id = idOf(name);
  return (
    <fieldset id={id} {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` })}>
      <legend>{label}</legend>
      <Fault id={id} text={fault} />
      {options.map((option) => (
        <p key={option.value} class="option">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            checked={option.value === value}
          />{' '}
          <label for={`${id}-${option.value}`}>{option.label}</label>
        </p>
      ))}
    </fieldset>
  );
}

const Fault = ({ id, text }: { id: string; text: string | undefined }): VNode | null =>
  text === undefined ? null : (
    <span class="fault" id={`${id}-fault`}>
      {text}
    </span>
  );
