import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Checkboxes } from '../components/checkboxes.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import { Select } from '../components/select.tsx';
import { Textarea } from '../components/textarea.tsx';
import { idOf, isGroup, type Faults, type Field, type Form, type Group, type Values, type When } from './field.ts';

interface Filled {
  readonly language: Language;
  readonly values: Values;
  readonly faults: Faults;
}

/** The fields of a form, with what was filled in and what was wrong with it. */
export const FormFields = ({ form, ...filled }: Filled & { form: Form }): VNode => (
  <>
    {form.map((part) =>
      isGroup(part) ? (
        <GroupView key={part.legend} group={part} {...filled} />
      ) : (
        <FieldView key={part.name} field={part} {...filled} />
      ),
    )}
  </>
);

const GroupView = ({ group, ...filled }: Filled & { group: Group }): VNode => (
  <Dependent when={sharedBy(group)}>
    <Fieldset legend={{ text: group.legend, classes: 'govuk-fieldset__legend--m' }}>
      {group.text !== undefined && <blockquote class="govuk-inset-text">{group.text}</blockquote>}
      {group.fields.map((field) => (
        <FieldView key={field.name} field={field} {...filled} />
      ))}
    </Fieldset>
  </Dependent>
);

/** The condition that all fields of a group have: the group is hidden with them. One that its own fields meet hides nothing. */
function sharedBy({ fields }: Group): When | undefined {
  const [first, ...others] = fields.map((field) => ('when' in field ? field.when : undefined));
  return others.every((when) => JSON.stringify(when) === JSON.stringify(first)) ? first : undefined;
}

/** What belongs to the answer only with certain others: a script hides it meanwhile; without one it is always there. */
const Dependent = ({ when, children }: { when: When | undefined; children: ComponentChildren }): VNode =>
  when === undefined || 'any' in when ? <>{children}</> : <div data-when={JSON.stringify(when.all)}>{children}</div>;

/** One field with its label, its hint, what it holds and what was wrong with it. */
export function FieldView({ field, language, values, faults }: Filled & { field: Field }): VNode {
  if (field.kind === 'HIDDEN') return <input type="hidden" name={field.name} value={field.value} />;
  return (
    <Dependent when={field.when}>
      <Control language={language} field={field} value={values[field.name] ?? ''} fault={faults[field.name]} />
    </Dependent>
  );
}

interface ControlProps {
  readonly language: Language;
  readonly field: Exclude<Field, { kind: 'HIDDEN' }>;
  readonly value: string;
  readonly fault: string | undefined;
}

function Control({ language, field, value, fault }: ControlProps): VNode {
  const { name, label } = field;
  const common = {
    name,
    ...(field.hint === undefined ? {} : { hint: { text: field.hint } }),
    ...(field.lang === undefined ? {} : { attributes: { lang: field.lang } }),
    ...(fault === undefined
      ? {}
      : { errorMessage: { text: fault, visuallyHiddenText: textsIn(language)('page.errorWord') } }),
  };
  const box = { ...common, id: idOf(name), label: { text: label, classes: 'govuk-label--s' } };
  switch (field.kind) {
    case 'PROSE':
    case 'TEXT':
    case 'REMARKS':
      return <Textarea {...box} value={value} rows={rowsFor(value)} />;
    case 'LINE':
      return <Input {...box} value={value} />;
    case 'EMAIL':
      return <Input {...box} value={value} type="email" spellcheck={false} />;
    case 'NUMBER':
      return <Input {...box} value={value} inputmode="decimal" classes="govuk-input--width-10" />;
    case 'DATE':
      return <Input {...box} value={value} type="date" classes="govuk-input--width-10" />;
    case 'FILE':
      return <FileUpload {...box} attributes={{ accept: 'application/pdf' }} />;
    case 'SELECT':
      return <Select {...box} value={value} items={itemsOf(field)} />;
    case 'CHECK':
      return (
        <Checkboxes {...common} idPrefix={idOf(name)} items={[{ value: 'yes', text: label, checked: value !== '' }]} />
      );
    case 'CHOICE':
      return (
        <Radios {...common} idPrefix={idOf(name)} fieldset={legendOf(label)} items={itemsOf(field)} value={value} />
      );
    case 'SEVERAL':
      return (
        <Checkboxes
          {...common}
          idPrefix={idOf(name)}
          fieldset={legendOf(label)}
          items={itemsOf(field)}
          values={value.split(' ')}
        />
      );
  }
}

/** Enough rows to see what is written, as far as a screen goes. */
function rowsFor(value: string): number {
  const rows = value.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / CHARACTERS_A_ROW), 0);
  return Math.min(Math.max(rows + 1, 4), 16);
}

const CHARACTERS_A_ROW = 50;

const legendOf = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

const itemsOf = ({ options }: Extract<Field, { options: unknown }>) =>
  options.map(({ value, label, hint }) => ({
    value,
    text: label,
    ...(hint === undefined ? {} : { hint: { text: hint } }),
  }));
