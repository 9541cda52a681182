import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../domain/language.ts';
import { capitalised } from '../../locales/capitalised.ts';
import { textsIn } from '../../locales/texts.ts';
import { Checkboxes } from '../components/checkboxes.tsx';
import { Details } from '../components/details.tsx';
import { Fieldset } from '../components/fieldset.tsx';
import { FileUpload } from '../components/file-upload.tsx';
import { Input } from '../components/input.tsx';
import { Radios } from '../components/radios.tsx';
import { Select } from '../components/select.tsx';
import { Textarea } from '../components/textarea.tsx';
import {
  fieldsOf,
  idOf,
  isGroup,
  type Condition,
  type Faults,
  type Field,
  type Form,
  type Group,
  type Values,
  type When,
} from './field.ts';

interface Filled {
  readonly language: Language;
  /** The form as a whole, in whose words a field says what it goes with; without it, it says nothing of it. */
  readonly within?: Form;
  readonly values: Values;
  readonly faults: Faults;
}

/** The fields of a form, with what was filled in and what was wrong with it. */
export const FormFields = ({ form, ...filled }: Omit<Filled, 'within'> & { form: Form }): VNode => (
  <>
    {form.map((part) =>
      isGroup(part) ? (
        <GroupView key={part.legend} group={part} within={form} {...filled} />
      ) : (
        <FieldView key={part.name} field={part} within={form} {...filled} />
      ),
    )}
  </>
);

function GroupView({ group, within, ...filled }: Filled & { group: Group }): VNode {
  const shared = sharedBy(group);
  const isWhole = group.fields.every((field) => field.kind === 'HIDDEN' || same(field.when, shared));
  const rest = isWhole || within === undefined ? filled : { ...filled, within };
  if (group.folded === true) return <FoldedGroup group={group} {...filled} />;
  return (
    <Dependent when={shared} within={within} language={filled.language}>
      <Fieldset legend={{ text: group.legend, classes: 'govuk-fieldset__legend--m' }}>
        {group.text !== undefined && <blockquote class="govuk-inset-text">{group.text}</blockquote>}
        {group.fields.map((field) => (
          <FieldView key={field.name} field={field} {...rest} />
        ))}
      </Fieldset>
    </Dependent>
  );
}

/** Open where something was filled in, or was wrong. */
function FoldedGroup({ group: { legend, fields }, ...filled }: Filled & { group: Group }): VNode {
  const isUsed = fields.some(({ name }) => (filled.values[name] ?? '') !== '' || filled.faults[name] !== undefined);
  return (
    <Details summaryText={legend} open={isUsed}>
      {fields.map((field) => (
        <FieldView key={field.name} field={field} {...filled} />
      ))}
    </Details>
  );
}

/**
 * The conditions that all fields of a group have: the group is hidden with them. Those that its own fields meet hide nothing,
 * and what is hidden anyway has none.
 */
function sharedBy({ fields }: Group): When | undefined {
  const whens = fields.flatMap((field) => (field.kind === 'HIDDEN' ? [] : [field.when]));
  const [first, ...others] = whens;
  if (others.every((when) => same(when, first))) return first;
  if (first === undefined || !('all' in first)) return undefined;
  const all = first.all.filter((condition) =>
    others.every((when) => when !== undefined && 'all' in when && when.all.some((each) => same(each, condition))),
  );
  return all.length === 0 ? undefined : { all };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface DependentProps {
  readonly when: When | undefined;
  readonly within: Form | undefined;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** What belongs to the answer only with certain others: a script hides it meanwhile; without one it says with which. */
function Dependent({ when, within = [], language, children }: DependentProps): VNode {
  if (when === undefined || 'any' in when) return <>{children}</>;
  const what = when.all.flatMap((condition) => wordsOf(condition, within)).join(', ');
  return (
    <div data-when={JSON.stringify(when.all)}>
      {what !== '' && <p class="govuk-hint app-without-scripts">{textsIn(language)('page.onlyWith', { what })}</p>}
      {children}
    </div>
  );
}

/** A condition in the words of the field it is about: `Renvoyer le dossier`. */
function wordsOf({ field: name, values = [] }: Condition, within: Form): readonly string[] {
  const field = fieldsOf(within).find((each) => each.name === name);
  if (field === undefined || field.kind === 'HIDDEN') return [];
  if (!('options' in field)) return [field.label];
  return [
    field.options
      .filter(({ value }) => values.includes(value))
      .map(({ label }) => capitalised(label))
      .join(' / '),
  ];
}

/** One field with its label, its hint, what it holds and what was wrong with it. */
export function FieldView({ field, language, values, faults, within }: Filled & { field: Field }): VNode {
  if (field.kind === 'HIDDEN') return <input type="hidden" name={field.name} value={field.value} />;
  return (
    <Dependent when={field.when} within={within} language={language}>
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
      return <FileField {...box} attributes={{ accept: field.accept }} language={language} value={value} />;
    case 'SELECT':
      return <Select {...box} value={value} items={itemsOf(field)} />;
    case 'CHECK': {
      const { hint, ...rest } = common;
      const item = { value: 'yes', text: label, checked: value !== '', ...(hint === undefined ? {} : { hint }) };
      return <Checkboxes {...rest} idPrefix={idOf(name)} items={[item]} />;
    }
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

type FileFieldProps = Parameters<typeof FileUpload>[0] & { readonly language: Language; readonly value: string };

/** A browser forgets what file was chosen: one that was stored already is named by its SHA-256, and need not be sent again. */
const FileField = ({ language, value, ...box }: FileFieldProps): VNode => (
  <>
    <FileUpload
      {...box}
      {...(value === '' ? {} : { hint: { text: textsIn(language)('taskPage.documents.kept', { sha256: value }) } })}
    />
    {value !== '' && <input type="hidden" name={box.name} value={value} />}
  </>
);

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
    text: capitalised(label),
    ...(hint === undefined ? {} : { hint: { text: hint } }),
  }));
