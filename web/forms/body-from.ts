import { fieldsOf, holds, pathOf, type Field, type Form, type Values } from './field.ts';

type Member = string | number | boolean | readonly object[] | readonly string[];

/**
 * What a form says, in the shape of a request's body; its schema judges it. A field left empty is not there, and neither is one
 * that does not go with the others: the reason of a refusal beside a consent.
 */
export function bodyFrom(form: Form, values: Values): object {
  const members = fieldsOf(form).flatMap((field): [string, Member][] => {
    if ('when' in field && !holds(field.when, values)) return [];
    const member = memberFrom(field, said(values[field.name]));
    return member === undefined ? [] : [[pathOf(field), member]];
  });
  return nested(members);
}

/** What was written, with the line ends of our texts: browsers send their own. */
const said = (text = ''): string => text.replaceAll('\r\n', '\n');

function memberFrom(field: Field, written: string): Member | undefined {
  const text = written.trim();
  switch (field.kind) {
    case 'TEXT':
      return text === '' ? undefined : written.replaceAll(/^\n+|\n+$/g, '');
    case 'CHECK':
      return text !== '';
    case 'REMARKS':
      return text
        .split(/\n{2,}/)
        .filter((each) => each.trim() !== '')
        .map((each) => ({ ...(field.about === undefined ? {} : { provisionId: field.about }), text: each.trim() }));
    case 'NUMBER':
      return text === '' ? undefined : numberFrom(text);
    case 'SEVERAL':
      return text.split(' ').filter((each) => each !== '');
    case 'HIDDEN':
      return field.isNumber === true ? Number(field.value) : field.value;
    // A file was stored before: its SHA-256 stands in its place.
    case 'FILE':
    case 'LINE':
    case 'PROSE':
    case 'EMAIL':
    case 'DATE':
    case 'CHOICE':
    case 'SELECT':
      return text === '' ? undefined : text;
  }
}

/** Thousands parted by stops or blanks, as contracts print them: `1.476.510`, `1 250,5`; never `0.125`. */
const IN_THOUSANDS = /^-?[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+(?:,\d+)?$/;

/** A figure as people write it, `-1.250,5` or `-1250.5`; the schema refuses what is none. */
function numberFrom(text: string): number | string {
  const plain = IN_THOUSANDS.test(text) ? text.replaceAll(/[. \u00a0\u202f]/g, '') : text;
  const figure = Number(plain.replace(',', '.'));
  return Number.isNaN(figure) ? text : figure;
}

interface Branch {
  readonly [key: string]: Member | Branch | readonly (Member | Branch)[];
}

/** `versions.fr.on` and its like as objects within objects; numbered steps make lists. */
function nested(members: readonly (readonly [path: string, member: Member])[]): Branch {
  const byStep = new Map<string, (readonly [path: string, member: Member])[]>();
  for (const [path, member] of members) {
    const [step = '', ...rest] = path.split('.');
    byStep.set(step, [...(byStep.get(step) ?? []), [rest.join('.'), member]]);
  }
  return Object.fromEntries(
    [...byStep].map(([step, within]) => {
      const [first] = within;
      if (first !== undefined && first[0] === '') return [step, first[1]];
      const branch = nested(within);
      return [step, Object.keys(branch).every((key) => /^\d+$/.test(key)) ? Object.values(branch).flat() : branch];
    }),
  );
}
