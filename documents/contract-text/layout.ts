import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { WORDS } from './words.ts';

/** A field left open in a form, or a brace of the text itself, which a form doubles. */
const FIELD = /\{(?:\{|(?<field>number|text|holders|now|target|kind|figures)\})/gu;
const literal = (words: string): string => words.replaceAll('{', '{{');

/** What joins the function titles of an objective that several answer for. */
export const HOLDER_SEPARATOR = ' & ';

/** An amount as contracts print it, `1.596.162`; nothing is a dash. */
export const printAmount = (amount: number): string =>
  amount === 0 ? '-' : String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.');

type Fields = Readonly<Record<string, string | undefined>>;

/** The words of each field of a provision in a language. */
const fieldsOf = (provision: Omit<Provision, 'id'>, language: Language): Fields => ({
  number: provision.number,
  text: provision.text[language],
  holders: provision.holders?.join(HOLDER_SEPARATOR),
  now: provision.maturity && String(provision.maturity.now),
  target: provision.maturity && String(provision.maturity.target),
  kind: provision.itemKind && WORDS[language].itemKinds[provision.itemKind],
  figures: provision.figures && Object.values(provision.figures).map(printAmount).join(' '),
});

/**
 * The form in which a source printed a provision: its words, with each field the rule matched left open where printing that
 * field gives back the very words of the source. Undefined for the text alone.
 *
 * @param match a match with indices (flag `d`) over the whole of the printed text, its groups named after the fields
 */
export function formOf(
  match: RegExpExecArray,
  provision: Omit<Provision, 'id'>,
  language: Language,
): string | undefined {
  const fields = fieldsOf(provision, language);
  const spans = Object.entries(match.indices?.groups ?? {})
    .filter(([field, span]) => span !== undefined && fields[field] === match.groups?.[field])
    .toSorted(([, a], [, b]) => a[0] - b[0] || a[1] - b[1]);
  let form = '';
  let at = 0;
  for (const [field, [start, end]] of spans) {
    form += `${literal(match[0].slice(at, start))}{${field}}`;
    at = end;
  }
  form += literal(match[0].slice(at));
  return form === '{text}' ? undefined : form;
}

/** A provision as its document printed it, filled with what its fields hold now; empty where the language is missing. */
function printProvision(provision: Provision, language: Language): string {
  const text = provision.text[language];
  if (text === undefined) return '';
  const fields = fieldsOf(provision, language);
  const form = provision.layout?.[language]?.form ?? '{text}';
  return form.replace(FIELD, (_, field?: string) => (field === undefined ? '{' : (fields[field] ?? '')));
}

/** A form with one of its fields no longer open, but in the words given. */
export const withFieldFixed = (form: string, fixed: string, words: string): string =>
  form.replace(FIELD, (open, field?: string) => (field === fixed ? literal(words) : open));

/**
 * The text of a contract put together again from its provisions, one line each, footnotes where a page break had put them.
 * For provisions as imported, `withoutMarkup` of it equals `withoutMarkup` of the source.
 */
export function restoreText(provisions: readonly Provision[], language: Language): string {
  const printed: string[] = [];
  let rest = '';
  let taken = 0;
  for (const provision of provisions) {
    const cut = provision.layout?.[language]?.interrupts;
    if (cut === undefined) {
      printed.push(rest);
      rest = printProvision(provision, language);
      taken = 0;
    } else {
      printed.push(rest.slice(0, cut - taken), printProvision(provision, language));
      rest = rest.slice(cut - taken);
      taken = cut;
    }
  }
  printed.push(rest);
  return printed.filter((line) => line !== '').join('\n');
}
