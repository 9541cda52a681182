import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { expressionOf, LANGUAGE_CODES } from './address.ts';
import { el, type XmlElement } from './xml.ts';

/** Who says what stands in the metadata. */
export const SOURCE = '#service';
export const MEDIA_TYPE = 'application/akn+xml';

/** One language of one version of a work. */
export interface Identity {
  readonly work: string;
  readonly workDate: IsoDate;
  /** The last part of the work's address. */
  readonly number: string;
  readonly subtype: string;
  /** Other names of the work, in whichever language: both languages of a work say the same of it. */
  readonly aliases: readonly { readonly name: string; readonly value: string }[];
  readonly authors: readonly string[];
  readonly language: Language;
  /** The day whose text this is. */
  readonly asOn: IsoDate;
  readonly version?: number | undefined;
}

/** Work, expression and manifestation. No moment of making is named: made again, a document is the same. */
export function identification(identity: Identity): XmlElement {
  const { work, workDate, asOn, version, language, authors } = identity;
  const expression = expressionOf(work, language, asOn, version);
  const by = authors.map((href) => el('FRBRauthor', { href }));
  return el(
    'identification',
    { source: SOURCE },
    el('FRBRWork', {}, ...workOf(identity, by)),
    el(
      'FRBRExpression',
      {},
      ...named(`${expression}/!main`, expression),
      dated(asOn, 'version'),
      ...by,
      ...(version === undefined ? [] : [valued('FRBRversionNumber', String(version))]),
      // Both languages are of equal rank: neither is a translation of the other.
      valued('FRBRauthoritative', 'true'),
      el('FRBRlanguage', { language: LANGUAGE_CODES[language] }),
    ),
    el(
      'FRBRManifestation',
      {},
      ...named(`${expression}/!main.xml`, `${expression}.xml`),
      dated(workDate > asOn ? workDate : asOn, 'markup'),
      el('FRBRauthor', { href: SOURCE }),
      valued('FRBRformat', MEDIA_TYPE),
    ),
  );
}

const workOf = ({ work, workDate, aliases, subtype, number }: Identity, by: readonly XmlElement[]) => [
  ...named(`${work}/!main`, work),
  ...aliases.map(({ name, value }) => el('FRBRalias', { name, value })),
  dated(workDate, 'generation'),
  ...by,
  valued('FRBRcountry', 'be'),
  valued('FRBRsubtype', subtype),
  valued('FRBRnumber', number),
  valued('FRBRprescriptive', 'true'),
  valued('FRBRauthoritative', 'true'),
];

const named = (own: string, uri: string) => [valued('FRBRthis', own), valued('FRBRuri', uri)];
const dated = (date: IsoDate, name: string): XmlElement => el('FRBRdate', { date, name });
const valued = (name: string, value: string): XmlElement => el(name, { value });
